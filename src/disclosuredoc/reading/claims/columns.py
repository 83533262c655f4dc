"""Columns: rows of figures typed as text, after a sentence that says what the figures are in turn (依次为 …)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.model.transcript import Cell, Passage, Table
from disclosuredoc.reading.claims.tokens import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_ROW = 400
_IN_ORDER = ("依次", "顺序", "从左至右", "各列")
_ANNOUNCED = lazy(rf"(?:{'|'.join(_IN_ORDER)})(?:为|是|：|:)+(?P<heads>[^。；;()（）]{{4,200}})")
_VALUE = re.compile(r"[-−]?\d{1,18}+(?:,\d{3})*+(?:\.\d{1,8}+)?%?|空|无|[-—/]{1,3}")
_EMPTY = frozenset({"空", "无", "-", "—", "——", "/", "--"})


@attrs.define(eq=False, repr=False)
class _Open:
    """The rows below an announcement, until a passage that is none."""

    heads: tuple[str, ...]
    start: Passage
    rows: list[tuple[Passage, str, list[str]]] = attrs.field(factory=list)


def typed(passages: tuple[Passage, ...]) -> Iterator[Table]:
    """Yield the tables that stand in running text, as tables."""
    current: _Open | None = None
    for passage in passages:
        found = _announced(passage.text[: 10 * LONGEST_ROW])
        rows = list(_rows(passage, len(current.heads))) if current else []
        if found:
            if current:
                yield from _table(current)
            current = _Open(tuple(re.split("[、，,和]", found["heads"])), passage)
        elif current and rows:
            current.rows.extend(rows)
        elif current:
            yield from _table(current)
            current = None
    if current:
        yield from _table(current)


def _announced(text: str) -> re.Match[str] | None:
    """Return where a text announces the heads of columns that it then writes as words."""
    return _ANNOUNCED.search(text) if any(word in text for word in _IN_ORDER) else None


def _rows(passage: Passage, count: int) -> Iterator[tuple[Passage, str, list[str]]]:
    """The rows of a passage: a label and its values, parted by blanks; several are parted by semicolons."""
    if len(passage.text) > LONGEST_ROW:
        return
    for part in re.split("[；;]", plain(passage.text)):
        label, *values = part.split() or [""]
        if values and len(values) <= count and all(_VALUE.fullmatch(value) for value in values):
            yield passage, label, ["" if value in _EMPTY else value for value in values]


def _table(current: _Open) -> Iterator[Table]:
    if current.rows:
        head = _cells(current.start, 1, ["项目", *current.heads])
        body = [_cells(passage, row, [label, *values]) for row, (passage, label, values) in enumerate(current.rows, 2)]
        yield Table(number=0, cells=(head, *body), before=(current.start,))


def _cells(passage: Passage, row: int, texts: list[str]) -> tuple[Cell, ...]:
    return tuple(
        Cell(passage=Passage(place=passage.place._replace(row=row, column=column), text=text))
        for column, text in enumerate(texts, 1)
    )
