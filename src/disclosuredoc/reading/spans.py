"""Spans of a web page's table: each cell's grid column, where cells above it reach down into its row."""

from __future__ import annotations

import re

import attrs

from disclosuredoc.reading.drafts import Grid, Slot

MOST_COLUMNS = 1000
"""What the standard of HTML allows a cell to cover."""
MOST_ROWS = 65534
"""Likewise downwards."""
WIDEST = 200
"""Cells that begin farther to the right reach down into no other row: no statement has as many columns."""


@attrs.define(repr=False)
class _Reach:
    """Columns that a cell covers in so many rows, the present one among them."""

    first: int
    after: int
    rows: int


@attrs.define(repr=False)
class Spans:
    """A table as it grows, row by row."""

    grid: Grid = attrs.field(factory=Grid)
    reaching: list[_Reach] = attrs.field(factory=list)
    begun: list[_Reach] = attrs.field(factory=list)
    column: int = 1
    passed: int = 0

    def begin_row(self) -> None:
        """Begin a row; what reaches down from above reaches one row less."""
        reaching = [*self.reaching, *self.begun]
        for reach in reaching:
            reach.rows -= 1
        self.reaching = sorted((reach for reach in reaching if reach.rows > 0), key=lambda reach: reach.first)
        self.begun = []
        self.column, self.passed = 1, 0
        self.grid.rows.append([])

    def place(self, columns: int, rows: int) -> Slot:
        """Return a new cell in the next free grid column of the row."""
        while self.passed < len(self.reaching) and self.reaching[self.passed].first <= self.column:
            self.column = max(self.column, self.reaching[self.passed].after)
            self.passed += 1
        slot = Slot(column=self.column, columns=columns, rows=rows)
        self.grid.rows[-1].append(slot)
        self.column += columns
        if rows > 1 and slot.column <= WIDEST:
            self.begun.append(_Reach(slot.column, self.column, rows))
        return slot


def span(value: str | None, highest: int) -> int:
    """Return how many columns or rows a cell covers; 1 for what is no number.

    >>> span("2", MOST_COLUMNS), span("0", MOST_ROWS), span("many", MOST_ROWS), span(None, MOST_ROWS)
    (2, 1, 1, 1)
    """
    digits = re.match(r"\s*0*([1-9][0-9]{0,6})", value or "")
    return min(int(digits.group(1)), highest) if digits else 1
