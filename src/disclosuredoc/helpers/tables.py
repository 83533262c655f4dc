"""Tables as plain frozen specifications, and the sound ``w:tbl`` they become.

Every table has absolute widths (tblW = Σ gridCol = Σ tcW), a fixed layout, single borders, head rows that
repeat on each page and rows that never split. Texts may be Jinja: ``repeated`` and ``when`` write rows that
a template repeats or leaves out.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.helpers.ooxml import element, paragraph, run
from disclosuredoc.helpers.rows import (
    Cell,
    Row,
    indent,
    indented,
    level_of,
    merge_down,
    merged_equal,
    repeated,
    totals,
    when,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

__all__ = [
    "FORM",
    "PLAIN",
    "Cell",
    "Column",
    "HeadCell",
    "Row",
    "TableStyles",
    "fit",
    "head_grid",
    "indent",
    "indented",
    "level_of",
    "merge_down",
    "merged_equal",
    "repeated",
    "table",
    "totals",
    "when",
]


@attrs.frozen
class Column:
    """A column: its width in twips and how its body cells stand (left, center or right)."""

    width: int = attrs.field(validator=attrs.validators.gt(0))
    align: str = attrs.field(default="left", validator=attrs.validators.in_(("left", "center", "right")))


@attrs.frozen
class HeadCell:
    """A cell of the head, over so many columns and so many rows."""

    text: str
    columns: int = attrs.field(default=1, validator=attrs.validators.ge(1))
    rows: int = attrs.field(default=1, validator=attrs.validators.ge(1))


@attrs.frozen(kw_only=True)
class TableStyles:
    """The paragraph styles of a table; None leaves the document's own and aligns the paragraph directly."""

    head: str | None = "TableHead"
    left: str | None = "TableText"
    center: str | None = "TableCentre"
    right: str | None = "TableNumber"


FORM = TableStyles()
"""The styles of this library's own documents."""
PLAIN = TableStyles(head=None, left=None, center=None, right=None)
"""For documents that do not have this library's styles."""


def table(
    columns: Sequence[Column],
    head: Sequence[Sequence[HeadCell]],
    body: Iterable[Row | Sequence[str | Cell]],
    *,
    styles: TableStyles = FORM,
) -> _Element:
    """Return the ``w:tbl`` of columns, head rows and body rows; rows that do not fill the grid are a ValueError.

    >>> head = [[HeadCell("项目"), HeadCell("预算数")]]
    >>> made = table([Column(3000), Column(1500, "right")], head, [("合计", "73.01")])
    >>> [row.xpath("string()") for row in made.iterchildren("{*}tr")]
    ['项目预算数', '合计73.01']
    """
    heads = [Row(cells) for cells in head_grid(head, len(columns))]
    rows = [_filled(row if isinstance(row, Row) else Row(row), len(columns)) for row in body]
    _require_starts(rows)
    return element(
        "w:tbl",
        _table_properties(sum(column.width for column in columns)),
        element("w:tblGrid", *(element("w:gridCol", w=column.width) for column in columns)),
        *(_row(columns, row, [(styles.head, "center")] * len(columns), element("w:tblHeader")) for row in heads),
        *(_row(columns, row, [_standing(column, styles) for column in columns]) for row in rows),
    )


def _standing(column: Column, styles: TableStyles) -> tuple[str | None, str]:
    """Return the style and the alignment of a column's body cells."""
    return {"left": styles.left, "center": styles.center, "right": styles.right}[column.align], column.align


def _filled(row: Row, width: int) -> Row:
    """Return a row that fills the grid; a control row is one cell over all of it."""
    cells = (attrs.evolve(row.cells[0], columns=width),) if row.control else row.cells
    if (got := sum(cell.columns for cell in cells)) != width:
        msg = f"a row must fill a grid of {width} columns; got {got}: {[cell.text for cell in cells]}"
        raise ValueError(msg)
    return attrs.evolve(row, cells=cells)


def _require_starts(rows: Iterable[Row]) -> None:
    """Refuse a merge that goes on below nothing; rows between control rows are the template's business."""
    above: set[tuple[int, int]] | None = set()
    for row in rows:
        places = {(start, cell.columns): cell for start, cell in _starts(row)}
        loose = {place for place, cell in places.items() if cell.merge == "continue"}
        if above is not None and loose - above:
            msg = f"a merge must begin with restart above; got continue at columns {sorted(loose - above)}"
            raise ValueError(msg)
        above = None if row.control else {place for place, cell in places.items() if cell.merge}


def _starts(row: Row) -> list[tuple[int, Cell]]:
    """Return each cell with the column it begins in."""
    starts = itertools.accumulate((cell.columns for cell in row.cells[:-1]), initial=0)
    return list(zip(starts, row.cells, strict=True))


def head_grid(head: Sequence[Sequence[HeadCell]], width: int) -> tuple[tuple[Cell, ...], ...]:
    """Lay head cells into a grid as HTML does, spans across and down; what stays open or overlaps is a ValueError.

    >>> above, below = [HeadCell("项目", rows=2), HeadCell("支出", columns=2)], [HeadCell("基本"), HeadCell("项目")]
    >>> head_grid([above, below], 3)[1][:2]
    (Cell(text='', columns=1, merge='continue', indent=0), Cell(text='基本', columns=1, merge='', indent=0))
    """
    grid: list[dict[int, Cell]] = [{} for _ in head]
    taken: list[set[int]] = [set() for _ in head]
    for number, cells in enumerate(head):
        for cell in cells:
            start = next((c for c in range(width) if c not in taken[number]), width)
            _place(cell, number, start, grid, taken)
    if any(covered != set(range(width)) for covered in taken):
        msg = f"head rows must fill a grid of {width} columns; got {[len(covered) for covered in taken]}"
        raise ValueError(msg)
    return tuple(tuple(cell for _, cell in sorted(row.items())) for row in grid)


def _place(cell: HeadCell, number: int, start: int, grid: list[dict[int, Cell]], taken: list[set[int]]) -> None:
    """Put one head cell and the cells that continue it below into the grid."""
    covered = set(range(start, start + cell.columns))
    for below in range(cell.rows):
        if number + below >= len(grid) or covered & taken[number + below]:
            msg = f"head cell {cell.text!r} has no room for its {cell.columns} columns and {cell.rows} rows"
            raise ValueError(msg)
        merge = "" if cell.rows == 1 else "continue" if below else "restart"
        grid[number + below][start] = Cell("" if below else cell.text, columns=cell.columns, merge=merge)
        taken[number + below] |= covered


def fit(widths: Sequence[float], available: int) -> tuple[int, ...]:
    """Scale widths to whole twips that add up to what is available, each at least 1.

    >>> fit([1, 1, 1], 100)
    (34, 33, 33)
    """
    if not widths or min(widths) <= 0 or available < len(widths):
        msg = f"widths must be positive and fit into {available} twips; got {list(widths)}"
        raise ValueError(msg)
    exact = [1 + width * (available - len(widths)) / sum(widths) for width in widths]
    whole = [int(width) for width in exact]
    by_remainder = sorted(range(len(widths)), key=lambda i: (whole[i] - exact[i], i))
    for index in by_remainder[: available - sum(whole)]:
        whole[index] += 1
    return tuple(whole)


def _table_properties(width: int) -> _Element:
    """Return the properties that every table has."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return element(
        "w:tblPr",
        element("w:tblW", w=width, type="dxa"),
        element("w:jc", val="center"),
        element("w:tblBorders", *(element(f"w:{s}", val="single", sz=4, space=0, color="auto") for s in sides)),
        element("w:tblLayout", type="fixed"),
        element("w:tblCellMar", *(element(f"w:{s}", w=57, type="dxa") for s in ("left", "right"))),
    )


def _row(
    columns: Sequence[Column], row: Row, standing: Sequence[tuple[str | None, str]], *properties: _Element
) -> _Element:
    """Return a row that never splits."""
    made = element("w:tr", element("w:trPr", element("w:cantSplit"), *properties))
    for start, cell in _starts(row):
        width = sum(column.width for column in columns[start : start + cell.columns])
        made.append(_cell(cell, width, *standing[start], bold=row.bold))
    return made


def _cell(cell: Cell, width: int, style: str | None, align: str, *, bold: bool) -> _Element:
    """Return a cell of one paragraph, centred vertically."""
    standing = [_indent(cell.indent)] if cell.indent else []
    if style is None:
        standing.append(element("w:jc", val=align))
    return element(
        "w:tc",
        element(
            "w:tcPr",
            element("w:tcW", w=width, type="dxa"),
            element("w:gridSpan", val=cell.columns) if cell.columns > 1 else None,
            element("w:vMerge", val=cell.merge) if cell.merge else None,
            element("w:vAlign", val="center"),
        ),
        paragraph([run(cell.text, bold=bold)] if cell.text else [], style, *standing),
    )


def _indent(level: int | str) -> _Element:
    """Return the indent of a level, or of twips that a template writes."""
    if isinstance(level, str):
        return element("w:ind", left=level)
    return element("w:ind", leftChars=level * 100, left=indent(level))
