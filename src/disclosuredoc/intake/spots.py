"""Where in a workbook something stands: the row of each thing, the column of each of its keys, as sheet and cell."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from disclosuredoc.intake.faults import Path
from disclosuredoc.intake.grid import place

MOST_ROWS = 10_000_000
"""More than any sheet has: a row's order among all sheets is that of its sheet, then its own."""


@attrs.frozen(repr=False)
class Spot:
    """A row of a sheet.

    Attributes:
        sheet: the sheet's name.
        order: which of the sheets it is.
        row: the row, counted from 0.
        columns: the column of each key, counted from 0.
    """

    sheet: str
    order: int
    row: int
    columns: Mapping[Path, int]

    def cell(self, keys: Path) -> str:
        """Return the place of a key's cell; where no column is the key, the nearest, or the first."""
        near = (at for end in range(len(keys), 0, -1) for key, at in self.columns.items() if key[:end] == keys[:end])
        return place(self.sheet, (self.row, next(near, min(self.columns.values()))))


@attrs.frozen(repr=False)
class Spots:
    """The places of a department's facts in a workbook.

    Attributes:
        source: the file's name.
        rows: the row of each thing, by the path of its facts; that of the department by the empty path.
        owners: the unit's code, or the project's name, of the rows that have one.
    """

    source: str
    rows: Mapping[Path, Spot]
    owners: Mapping[Path, str] = attrs.field(factory=dict)

    def _found(self, path: Path) -> tuple[Spot, Path]:
        end = next(end for end in range(len(path), -1, -1) if path[:end] in self.rows)
        return self.rows[path[:end]], path[end:]

    def line(self, path: Path) -> int:
        """Return what the places of a workbook are ordered by."""
        spot, _ = self._found(path)
        return spot.order * MOST_ROWS + spot.row

    def place(self, path: Path) -> str:
        """Return the place of a path: sheet and cell."""
        spot, keys = self._found(path)
        return spot.cell(keys)

    def owned(self, table: str, owner: str) -> Path:
        """Return the path of a unit's row in a table, or of a project's; of the only row where no owner is named."""
        rows = [path for path in self.rows if path[:-1] == (table,)]
        mine = [path for path in rows if owner and self.owners.get(path) == owner]
        return (mine or (rows if len(rows) == 1 else [(table, -1)]))[0] if table != "department" else ()

    def quote(self, path: Path) -> str:
        """Return nothing: a cell shows what stands in it."""
        del path
        return ""
