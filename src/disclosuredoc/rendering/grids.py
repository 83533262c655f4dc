"""The invariants of a table: properties, grid and rows, widths that add up, merges that have a beginning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.helpers.ooxml import qn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

_WHOLE = re.compile(r"-?[0-9]{1,9}")
SLACK = 20
"""Twips by which a width may differ from its columns': Word itself is off by a few where somebody dragged one."""


def broken(table: etree._Element) -> Iterator[str]:
    """Yield a message for every invariant that a table breaks, with the row and column where there is one."""
    grid = [_whole(column.get(qn("w:w"), "")) for column in table.iterfind(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")]
    rows = table.findall(qn("w:tr"))
    properties = table.find(qn("w:tblPr"))
    if properties is None or not grid or not rows:
        yield "缺少属性、网格或行"
        return
    width = _twips(properties.find(qn("w:tblW")))
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
    cells = row.findall(qn("w:tc"))
    if not cells:
        yield "没有单元格"
        return
    start = _number(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
    for cell in cells:
        properties = f"{qn('w:tcPr')}/"
        span = _number(cell.find(f"{properties}{qn('w:gridSpan')}"), 1)
        width = _twips(cell.find(f"{properties}{qn('w:tcW')}"))
        merge = cell.find(f"{properties}{qn('w:vMerge')}")
        if width is not None and abs(width - sum(grid[start : start + span])) > SLACK:
            yield f"第{start + 1}列的宽度与网格不符"
        if merge is not None:
            merged[start] = span
            if merge.get(qn("w:val"), "continue") == "continue" and above.get(start) != span:
                yield f"第{start + 1}列的合并没有开头"
        if len(cell) == 0 or cell[-1].tag != qn("w:p"):
            yield f"第{start + 1}列的末尾没有段落"
        start += span
    start += _number(row.find(f"{qn('w:trPr')}/{qn('w:gridAfter')}"), 0)
    if start != len(grid):
        yield f"有{start}列，网格有{len(grid)}列"


def _number(element: etree._Element | None, default: int) -> int:
    return default if element is None else _whole(element.get(qn("w:val"), ""))


def _twips(width: etree._Element | None) -> int | None:
    """Return an absolute width; widths in other units are not compared."""
    return None if width is None or width.get(qn("w:type")) != "dxa" else _whole(width.get(qn("w:w"), ""))


def _whole(text: str) -> int:
    """Return a whole number, 0 for what is none."""
    return int(text) if _WHOLE.fullmatch(text) else 0
