"""A department's facts as the rows of a workbook give them: plain data under the keys of a facts file, with places."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from disclosuredoc.intake import cells
from disclosuredoc.intake.columns import Column, Sheet
from disclosuredoc.intake.faults import Fault, Path, Refused
from disclosuredoc.intake.grid import Grid, Heads, Row, is_blank, rows
from disclosuredoc.intake.shape import PER_UNIT
from disclosuredoc.intake.shared_columns import DEPARTMENT, UNIT
from disclosuredoc.intake.spots import Spot
from disclosuredoc.terms import MoneyUnit

if TYPE_CHECKING:
    from disclosuredoc.intake.cells import Value

CALCULATE = "请在 Excel 或 WPS 中改正公式后重新保存，或改填算好的数"
"""What to do about a formula without a value."""


@attrs.frozen(repr=False)
class Found:
    """A sheet of the map that was found in a workbook.

    Attributes:
        sheet: what the map says of it.
        grid: what stands on it.
        heads: where its columns stand.
        order: which of the sheets it is.
    """

    sheet: Sheet
    grid: Grid
    heads: Heads
    order: int

    @cached_property
    def columns(self) -> dict[Path, int]:
        """Where the column of each key stands."""
        return {column.key: at for column, at in self.heads.columns.items()}

    @cached_property
    def plan(self) -> tuple[tuple[int, Column, MoneyUnit | None], ...]:
        """Each column that is a fact of the row, where it stands, and the unit of its amounts."""
        owners = {UNIT} if self.sheet.name == "部门" else {UNIT, DEPARTMENT}
        units = self.heads.units
        return tuple((at, one, units.get(one.key)) for one, at in self.heads.columns.items() if one.key not in owners)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows below its heads that hold something."""
        return tuple(rows(self.grid, self.heads))

    def spot(self, row: Row) -> Spot:
        """Return the place of a row."""
        return Spot(self.grid.name, self.order, row.number, self.columns)

    def value(self, row: Row, key: Path) -> Value:
        """Return what stands in a column of a row; blank where there is no such column."""
        at = self.columns.get(key)
        return "" if at is None else row.values[at]


@attrs.define(repr=False)
class Draft:
    """A department while its rows are read.

    Attributes:
        name: what it is called.
        money: the unit of its amounts.
        plain: its facts.
        spots: where they stand.
        faults: what was refused in its cells.
    """

    name: str
    money: MoneyUnit = MoneyUnit.WAN
    plain: dict[str, Any] = attrs.field(factory=dict)
    spots: dict[Path, Spot] = attrs.field(factory=dict)
    faults: list[Fault] = attrs.field(factory=list)

    @property
    def owners(self) -> dict[Path, str]:
        """The unit's code, or the project's name, of the rows of tables that findings name so."""
        keys = {"units": "code", "projects": "name", **dict.fromkeys(PER_UNIT, "unit")}
        return {
            (table, number): str(row.get(key, ""))
            for table, key in keys.items()
            for number, row in enumerate(self.plain.get(table, ()))
        }

    def add(self, table: Path, facts: object, spot: Spot) -> Path:
        """Put a row into a table, and return its path."""
        rows: Any = self.plain
        for key in table[:-1]:
            rows = rows.setdefault(key, {}) if isinstance(key, str) else rows[key]
        series = rows.setdefault(table[-1], [])
        path = (*table, len(series))
        series.append(facts)
        self.spots[path] = spot
        return path

    def read(self, found: Found, row: Row, path: Path) -> dict[str, Any]:
        """Return the facts of a row; what is refused in it is noted under its path."""
        facts: dict[str, Any] = {}
        unsaid = found.grid.unsaid
        for at, column, unit in found.plan:
            value = row.values[at]
            if (row.number, at) in unsaid:
                self.faults.append(Fault((*path, *column.key), unsaid[row.number, at], CALCULATE))
            elif not is_blank(value):
                self._put(facts, value, column, unit, path)
            elif column.blank is not None:
                facts[column.key[0]] = column.blank
        return facts

    def _put(self, facts: dict[str, Any], value: Value, column: Column, unit: MoneyUnit | None, path: Path) -> None:
        try:
            plain = cells.plain(value, column, unit or self.money, self.money)
        except Refused as error:
            self.faults.append(Fault((*path, *column.key), *error.args))
            return
        *above, last = column.key
        for key in above:
            facts = facts.setdefault(key, {})
        facts[last] = plain
