"""Names (名称) that are known beforehand: they are no figure's clause, whatever words they contain."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.reading.claims.clauses import Clause, Role, clause, level
from disclosuredoc.reading.claims.items import item
from disclosuredoc.reading.claims.tokens import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosuredoc.model.transcript import Cell, Passage, Table, Transcript

COVER = "□"
"""Stands for each character of a name that the grammar would take for something else."""
_NOUN = re.compile(r"[^\d。!?\n;，,、:()\u3014\u3015\[\]【】\ \-+±≥≤<>＜＞]+")
"""One word without a mark, a blank or a figure."""


@attrs.frozen
class _Cover:
    """Words to be covered, and where they are."""

    words: str
    pattern: re.Pattern[str]


def covered(transcript: Transcript, names: Iterable[str], texts: Iterable[str] = ()) -> Transcript:
    """Return a transcript in which names that tell no figure's item are covered; every character keeps its place.

    Those are names that the grammar takes for something else, and names of several things, which are given twice;
    texts that give a use or a reason are covered after 用于, 原因是, where they are more than one noun.
    """
    times = Counter(names)
    told = {name for name, count in times.items() if count == 1 and _is_noun(name)}
    covers = [_Cover(name, re.compile(re.escape(name))) for name in _longest_first(times.keys() - told)]
    broken = {text for text in texts if not _NOUN.fullmatch(plain(text))}
    covers += [_Cover(text, re.compile(f"(?<=[于是]){re.escape(text)}")) for text in _longest_first(broken)]
    if not covers:
        return transcript
    return attrs.evolve(
        transcript,
        passages=tuple(_passage(passage, covers) for passage in transcript.passages),
        tables=tuple(_table(table, covers) for table in transcript.tables),
    )


def _is_noun(name: str) -> bool:
    """Whether the grammar reads a name as one noun that no other document uses for an item of its own."""
    taken = _NOUN.fullmatch(plain(name)) is None or clause(name) != Clause(role=Role.AMOUNT, noun=name)
    return not taken and level(name) is None and not item(name).known


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _passage(passage: Passage, covers: list[_Cover]) -> Passage:
    text = passage.text
    for cover in covers:
        if cover.words in text:
            text = cover.pattern.sub(COVER * len(cover.words), text)
    return passage if text == passage.text else attrs.evolve(passage, text=text)


def _table(table: Table, covers: list[_Cover]) -> Table:
    return attrs.evolve(
        table,
        cells=tuple(tuple(_cell(cell, covers) for cell in row) for row in table.cells),
        before=tuple(_passage(passage, covers) for passage in table.before),
    )


def _cell(cell: Cell, covers: list[_Cover]) -> Cell:
    passage = _passage(cell.passage, covers)
    return cell if passage is cell.passage else attrs.evolve(cell, passage=passage)
