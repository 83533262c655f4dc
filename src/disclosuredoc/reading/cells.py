"""Tables of a .docx on their grid: spans, cells merged downwards and along, rows that are deleted or hidden."""

from __future__ import annotations

from disclosuredoc.reading.drafts import Grid, Line, Mark, Slot
from disclosuredoc.reading.names import attribute, number
from disclosuredoc.reading.walk import OpenGrid, Walk

MOST_COLUMNS = 1000
"""Word itself has at most 63."""


def open_table(walk: Walk, _attributes: list[str]) -> None:
    """Begin a table."""
    walk.grids.append(OpenGrid(Grid()))


def close_table(walk: Walk) -> None:
    """End a table."""
    walk.flows[-1].append(walk.grids.pop().grid)


def open_row(walk: Walk, _attributes: list[str]) -> None:
    """Begin a row."""
    if walk.grids:
        table = walk.grids[-1]
        table.grid.rows.append([])
        table.column, table.left = 1, None
        table.above, table.current = table.current, {}


def close_row(walk: Walk) -> None:
    """End a row, and what held for all of it."""
    if walk.grids:
        table = walk.grids[-1]
        walk.deleted -= table.deleted
        walk.hidden -= table.hidden
        table.deleted = table.hidden = False


def open_row_properties(walk: Walk, _attributes: list[str]) -> None:
    """Begin the properties of a row."""
    walk.in_row_properties = True


def close_row_properties(walk: Walk) -> None:
    """End the properties of a row."""
    walk.in_row_properties = False


def hidden_row(walk: Walk, _attributes: list[str]) -> None:
    """Hide a row."""
    if walk.in_row_properties and walk.grids and not walk.grids[-1].hidden:
        walk.grids[-1].hidden = True
        walk.hidden += 1


def grid_before(walk: Walk, attributes: list[str]) -> None:
    """Leave grid columns free at the beginning of a row."""
    if walk.grids:
        walk.grids[-1].column += number(attribute(attributes, "val"), 0, 0, MOST_COLUMNS)


def open_cell(walk: Walk, _attributes: list[str]) -> None:
    """Begin a cell: a flow of its own."""
    cell = Slot(column=walk.grids[-1].column if walk.grids else 1)
    walk.cells.append(cell)
    walk.flows.append(cell.blocks)


def grid_span(walk: Walk, attributes: list[str]) -> None:
    """Let a cell cover several grid columns."""
    if walk.cells:
        walk.cells[-1].columns = number(attribute(attributes, "val"), 1, 1, MOST_COLUMNS)


def merged_down(walk: Walk, attributes: list[str]) -> None:
    """Let a cell begin or continue one that is merged downwards."""
    if walk.cells:
        walk.cells[-1].down = attribute(attributes, "val") or "continue"


def merged_along(walk: Walk, attributes: list[str]) -> None:
    """Let a cell begin or continue one that is merged along the row, as old files do."""
    if walk.cells:
        walk.cells[-1].along = attribute(attributes, "val") or "continue"


def close_cell(walk: Walk) -> None:
    """End a cell: it takes its place in the row, or becomes part of the one it is merged with."""
    walk.flows.pop()
    cell = walk.cells.pop()
    if not walk.grids or not walk.grids[-1].grid.rows:  # a cell outside a table or row, as only broken files have
        walk.flows[-1].extend(cell.blocks)
        return
    settle(walk.grids[-1], cell)


def settle(table: OpenGrid, slot: Slot) -> None:
    """Give a cell its place in the row, or make it part of the one that it is merged with."""
    table.column += slot.columns
    origin = table.above.get(slot.column) if slot.down == "continue" else None
    if origin is not None:
        origin.rows += 1
        table.current[slot.column] = origin
        table.left, table.widens = origin, False
        _absorb(origin, slot)
    elif slot.along == "continue" and table.left is not None:
        table.left.columns += slot.columns * table.widens
        _absorb(table.left, slot)
    else:
        table.grid.rows[-1].append(slot)
        table.left, table.widens = slot, True
        if slot.down:
            table.current[slot.column] = slot


def _absorb(origin: Slot, slot: Slot) -> None:
    """Take over what stands in a cell that is covered by a merged one: nobody sees it."""
    for block in slot.blocks:
        if isinstance(block, Line):
            if block.text:
                block.marks.append(Mark("hidden", "", block.text))
            block.hidden, block.text, block.inserted = block.text + block.hidden, "", ""
            if not (block.hidden or block.deleted or block.marks):
                continue
        origin.blocks.append(block)
