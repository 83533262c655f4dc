"""Indicators (绩效指标): rates among quantities, and a goal's number that its indicator does not repeat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Passage, Table

_QUANTITY = "数量指标"
_RATE = lazy("率(?:[（(].{0,6}[）)])?$")
_COUNTED = lazy("(?:份数|次数|条数|期数|人数|户数|人次|场次|数量|个数|篇数|数)$")
_UNIT = "份|次|条|期|人次|人|户|场|个|篇|套|台|家|名|批"
_VALUE = lazy(rf"^[≥≤＞＜><=＝]?\s?(?P<number>\d{{1,9}})\s?(?P<unit>{_UNIT})")
_COLUMNS = {"二级指标", "三级指标", "指标值"}
HEADS = 8
"""The goals of a project may stand in so many rows above its indicators."""
LONG_ENOUGH = 4
"""What an indicator counts is recognised in the text by so many characters."""


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def rate_as_quantity(document: Document) -> Iterator[Breach]:
    """“……率”不列为数量指标。

    为什么：比率衡量做得好不好，属于质量指标；数量指标写做了多少。
    查出：数量指标里列“综合事务保障率”。
    符合：列为质量指标。
    """
    for table in document.transcript.tables if not document.subject.own_layout else ():
        for kind, name, _ in _indicators(table):
            if kind == _QUANTITY and _RATE.search(name.text.strip()):
                yield Breach(
                    place=str(name.place),
                    quote=name.text.strip(),
                    message=f"“{name.text.strip()}”是比率，列在数量指标里；请改列质量指标",
                )


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def goal_differs(document: Document) -> Iterator[Breach]:
    """绩效目标里写的数量与指标值相同。

    为什么：目标写3次，指标写2次，考核时不知道按哪个。
    查出：目标“发放宣传资料30000份”，指标“发放宣传资料份数≥50000份”。
    符合：两处数量相同。
    """
    if document.subject.own_layout:
        return
    for table in document.transcript.tables:
        for _, name, value in _indicators(table):
            counted = _COUNTED.sub("", name.text.strip())
            number = _VALUE.match(value.text.strip())
            if number and len(counted) >= LONG_ENOUGH:
                yield from _goals(document, counted, number, value)


def _goals(document: Document, counted: str, number: re.Match[str], value: Passage) -> Iterator[Breach]:
    """Yield the places of the text that give what an indicator counts another number of the same unit."""
    said = re.compile(rf"{re.escape(counted)}[^\d，。；、]{{0,4}}(?P<number>\d{{1,9}})\s?{number['unit']}")
    for place, text in document.texts.items():
        match = said.search(text) if counted in text else None
        if match and int(match["number"]) != int(number["number"]):
            yield Breach(
                place=place,
                quote=match.group(),
                message=f"这里写{match['number']}{number['unit']}，{value.place}的指标值是{value.text.strip()}；请核对两处",
            )


def _indicators(table: Table) -> Iterator[tuple[str, Passage, Passage]]:
    """Yield the kind, name and value of every indicator of a table; a merged kind holds for the rows below it."""
    heads = [{cell.passage.text.strip(): cell.passage.place.column for cell in row} for row in table.cells[:HEADS]]
    head = next((number for number, columns in enumerate(heads) if columns.keys() >= _COLUMNS), None)
    if head is None:
        return
    columns = heads[head]
    kind = ""
    for row in table.cells[head + 1 :]:
        cells = {cell.passage.place.column: cell.passage for cell in row}
        if columns["二级指标"] in cells:
            kind = cells[columns["二级指标"]].text.strip() or kind
        name, value = cells.get(columns["三级指标"]), cells.get(columns["指标值"])
        if name is not None and value is not None:
            yield kind, name, value


RULES = (rate_as_quantity, goal_differs)
