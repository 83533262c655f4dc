"""The invariants of a table: properties, grid and rows, widths that add up, merges that have a beginning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.helpers.ooxml import qn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

_GRID, _COLUMN, _TABLE_PROPERTIES, _TABLE_WIDTH = map(qn, ("w:tblGrid", "w:gridCol", "w:tblPr", "w:tblW"))
_ROW, _ROW_PROPERTIES, _BEFORE, _AFTER = map(qn, ("w:tr", "w:trPr", "w:gridBefore", "w:gridAfter"))
_CELL, _CELL_PROPERTIES, _SPAN, _MERGE, _CELL_WIDTH = map(qn, ("w:tc", "w:tcPr", "w:gridSpan", "w:vMerge", "w:tcW"))
_PARAGRAPH, _VALUE, _TYPE, _WIDTH = map(qn, ("w:p", "w:val", "w:type", "w:w"))
_WHOLE = re.compile(r"-?[0-9]{1,9}")
SLACK = 20
"""Twips by which a width may differ from its columns': Word itself is off by a few where somebody dragged one."""


def broken(table: etree._Element) -> Iterator[str]:
    """Yield a message for every invariant that a table breaks, with the row and column where there is one."""
    columns = next(table.iterchildren(_GRID), ())
    grid = [_whole(column.get(_WIDTH, "")) for column in columns if column.tag == _COLUMN]
    rows = list(table.iterchildren(_ROW))
    properties = next(table.iterchildren(_TABLE_PROPERTIES), None)
    if properties is None or not grid or not rows:
        yield "缺少属性、网格或行"
        return
    width = _twips(properties.find(_TABLE_WIDTH))
    if width is not None and abs(width - sum(grid)) > SLACK:
        yield "表宽不等于各列宽之和"
    above: Mapping[int, int] = {}
    for number, row in enumerate(rows, 1):
        merged: dict[int, int] = {}
        for message in _row(row, grid, above, merged):
            yield f"第{number}行{message}"
        above = merged


def _row(row: etree._Element, grid: Sequence[int], above: Mapping[int, int], merged: dict[int, int]) -> Iterator[str]:
    """Check one row; put the columns that are merged downwards into ``merged``, with how many they span."""
    cells = list(row.iterchildren(_CELL))
    if not cells:
        yield "没有单元格"
        return
    around = _said(row, _ROW_PROPERTIES)
    start = _number(around.get(_BEFORE), 0)
    for cell in cells:
        said = _said(cell, _CELL_PROPERTIES)
        span = _number(said.get(_SPAN), 1)
        width = _twips(said.get(_CELL_WIDTH))
        merge = said.get(_MERGE)
        if width is not None and abs(width - sum(grid[start : start + span])) > SLACK:
            yield f"第{start + 1}列的宽度与网格不符"
        if merge is not None:
            merged[start] = span
            if merge.get(_VALUE, "continue") == "continue" and above.get(start) != span:
                yield f"第{start + 1}列的合并没有开头"
        if len(cell) == 0 or cell[-1].tag != _PARAGRAPH:
            yield f"第{start + 1}列的末尾没有段落"
        start += span
    start += _number(around.get(_AFTER), 0)
    if start != len(grid):
        yield f"有{start}列，网格有{len(grid)}列"


def _said(element: etree._Element, properties: str) -> dict[object, etree._Element]:
    """What the properties of a row or cell say, by their names."""
    return {each.tag: each for each in next(element.iterchildren(properties), ())}


def _number(element: etree._Element | None, default: int) -> int:
    return default if element is None else _whole(element.get(_VALUE, ""))


def _twips(width: etree._Element | None) -> int | None:
    """Return an absolute width; widths in other units are not compared."""
    return None if width is None or width.get(_TYPE) != "dxa" else _whole(width.get(_WIDTH, ""))


def _whole(text: str) -> int:
    """Return a whole number, 0 for what is none."""
    return int(text) if _WHOLE.fullmatch(text) else 0
