"""The invariants of a table: properties, grid and rows, widths that add up, merges that have a beginning."""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.helpers.ooxml import qn
from disclosuredoc.packages.rows import STAND_IN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

_GRID, _COLUMN, _TABLE_PROPERTIES, _TABLE_WIDTH = map(qn, ("w:tblGrid", "w:gridCol", "w:tblPr", "w:tblW"))
_ROW, _ROW_PROPERTIES, _BEFORE, _AFTER = map(qn, ("w:tr", "w:trPr", "w:gridBefore", "w:gridAfter"))
_CELL, _CELL_PROPERTIES, _SPAN, _MERGE, _CELL_WIDTH = map(qn, ("w:tc", "w:tcPr", "w:gridSpan", "w:vMerge", "w:tcW"))
_PARAGRAPH, _VALUE, _TYPE, _WIDTH = map(qn, ("w:p", "w:val", "w:type", "w:w"))
_WHOLE = re.compile(r"-?[0-9]{1,9}")
LEFT_OUT = f"{STAND_IN.decode()}rows"
"""The attribute of a row that stands for others, left out of the tree: their number among those, and how many."""
_KEPT = 1024
"""So many judgements are kept for rows that lie alike, in this document and the next; and so many widths."""
SLACK = 20
"""Twips by which a width may differ from its columns': Word itself is off by a few where somebody dragged one."""


@attrs.frozen(kw_only=True, repr=False)
class GridCell:
    """How a cell lies on the grid.

    Attributes:
        span: how many columns it covers.
        width: its width in twips, None where it has none or in another unit.
        merge: what it says of being merged downwards (restart, continue), None for nothing.
        is_closed: a paragraph is the last thing in it.
    """

    span: int
    width: int | None
    merge: str | None
    is_closed: bool


@attrs.frozen(kw_only=True, cache_hash=True, repr=False)
class GridRow:
    """How a row lies on the grid: the columns left free before and after its cells."""

    before: int
    cells: tuple[GridCell, ...]
    after: int


def broken(table: etree._Element, left_out: Sequence[Sequence[GridRow]] = ()) -> Iterator[str]:
    """Yield a message for every invariant that a table breaks, with the row and column where there is one.

    Args:
        table: the table.
        left_out: the rows that are not in the tree, but for an empty one for those that follow each other.
    """
    columns = next(table.iterchildren(_GRID), None)
    grid = () if columns is None else tuple([_whole(each.get(_WIDTH, "")) for each in columns.iterchildren(_COLUMN)])
    rows = list(table.iterchildren(_ROW))
    properties = next(table.iterchildren(_TABLE_PROPERTIES), None)
    if properties is None or not grid or not rows:
        yield "缺少属性、网格或行"
        return
    width = _twips(next(properties.iterchildren(_TABLE_WIDTH), None))
    if width is not None and abs(width - sum(grid)) > SLACK:
        yield "表宽不等于各列宽之和"
    above: GridRow | None = None
    for number, lying in enumerate(itertools.chain.from_iterable(_lying(row, left_out) for row in rows), 1):
        for message in _judged(lying, grid, above):
            yield f"第{number}行{message}"
        above = lying


def how_many(row: etree._Element) -> int:
    """Return how many rows one stands for; one that is in the tree is itself."""
    return int(row.get(LEFT_OUT, "1").rpartition(" ")[2])


def _lying(row: etree._Element, left_out: Sequence[Sequence[GridRow]]) -> Sequence[GridRow]:
    """Return how the rows that one stands for lie on the grid."""
    at = row.get(LEFT_OUT)
    return (grid_row(row),) if at is None else left_out[int(at.partition(" ")[0])]


def grid_row(row: etree._Element) -> GridRow:
    """Return how a row lies on the grid."""
    around = _said(row, _ROW_PROPERTIES)
    cells = tuple(_cell(cell) for cell in row.iterchildren(_CELL))
    return _one(GridRow(before=_number(around.get(_BEFORE), 0), cells=cells, after=_number(around.get(_AFTER), 0)))


@functools.lru_cache(maxsize=_KEPT)
def _one(row: GridRow) -> GridRow:
    """Return the first of the rows that lie like this one: they are judged sooner than those that are only equal."""
    return row


def _cell(cell: etree._Element) -> GridCell:
    said = _said(cell, _CELL_PROPERTIES)
    merge = said.get(_MERGE)
    return GridCell(
        span=_number(said.get(_SPAN), 1),
        width=_twips(said.get(_CELL_WIDTH)),
        merge=None if merge is None else merge.get(_VALUE, "continue"),
        is_closed=len(cell) > 0 and cell[-1].tag == _PARAGRAPH,
    )


@functools.lru_cache(maxsize=_KEPT)
def _judged(row: GridRow, grid: Sequence[int], above: GridRow | None) -> tuple[str, ...]:
    """What a row breaks on its table's grid, below another row; the same for all rows that lie like them."""
    return tuple(_row(row, grid, dict(_merged(above)) if above else {}))


def _row(row: GridRow, grid: Sequence[int], above: Mapping[int, int]) -> Iterator[str]:
    """Check one row against the columns that are merged downwards above it, with how many they span."""
    if not row.cells:
        yield "没有单元格"
        return
    start = row.before
    for cell in row.cells:
        if cell.width is not None and abs(cell.width - sum(grid[start : start + cell.span])) > SLACK:
            yield f"第{start + 1}列的宽度与网格不符"
        if cell.merge == "continue" and above.get(start) != cell.span:
            yield f"第{start + 1}列的合并没有开头"
        if not cell.is_closed:
            yield f"第{start + 1}列的末尾没有段落"
        start += cell.span
    start += row.after
    if start != len(grid):
        yield f"有{start}列，网格有{len(grid)}列"


def _merged(row: GridRow) -> Iterator[tuple[int, int]]:
    """The columns where cells begin that are merged downwards, with how many they span."""
    start = row.before
    for cell in row.cells:
        if cell.merge is not None:
            yield start, cell.span
        start += cell.span


def _said(element: etree._Element, properties: str) -> dict[object, etree._Element]:
    """What the properties of a row or cell say, by their names."""
    return {each.tag: each for each in next(element.iterchildren(properties), ())}


def _number(element: etree._Element | None, default: int) -> int:
    return default if element is None else _whole(element.get(_VALUE, ""))


def _twips(width: etree._Element | None) -> int | None:
    """Return an absolute width; widths in other units are not compared."""
    return None if width is None or width.get(_TYPE) != "dxa" else _whole(width.get(_WIDTH, ""))


@functools.lru_cache(maxsize=_KEPT)
def _whole(text: str) -> int:
    """Return a whole number, 0 for what is none."""
    return int(text) if _WHOLE.fullmatch(text) else 0
