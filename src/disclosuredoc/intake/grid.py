"""A sheet as rows of values, from a workbook or a CSV file: its heads found, merged cells filled, totals told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

import attrs

from disclosuredoc.helpers.lookalike import squashed
from disclosuredoc.intake.cells import Value
from disclosuredoc.intake.columns import Column, Type
from disclosuredoc.terms import MoneyUnit

if TYPE_CHECKING:
    from disclosuredoc.intake.columns import Sheet

Cell: TypeAlias = tuple[int, int]
"""Row and column, counted from 0."""

HEADS_WITHIN = 30
"""The head row stands among so many rows."""
_UNIT = re.compile(r"[（(\[/:：]\s*(?:单位[:：])?\s*(万?元)\s*[）)\]]?\s*$")
_TITLE_UNIT = re.compile(r"单位[:：]\s*(?:人民币)?\s*(万?元)")
TOTALS = ("合计", "总计", "小计", "共计", "累计")
"""What a row of totals is called."""
_LAST = tuple({word[-1] for word in TOTALS})
"""How such a word ends, to look no closer at others."""


@attrs.frozen(kw_only=True, repr=False)
class Grid:
    """What stands on a sheet.

    Attributes:
        name: the sheet's name, as its workbook has it.
        rows: the values of its cells from A1 on; blank is the empty text.
        merged: the first and the last cell of each merged range.
        unsaid: the cells that do not say their value, and why.
    """

    name: str
    rows: Sequence[Sequence[Value]]
    merged: Sequence[tuple[Cell, Cell]] = ()
    unsaid: Mapping[Cell, str] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True, repr=False)
class Heads:
    """Where the columns of a sheet stand.

    Attributes:
        row: the row of the heads, counted from 0.
        columns: each column that was found, and where.
        units: the unit of amounts that a head gives, or the rows above it; by the column's keys.
        doubled: columns whose head stands twice, with both places.
    """

    row: int
    columns: Mapping[Column, int]
    units: Mapping[tuple[str, ...], MoneyUnit]
    doubled: tuple[tuple[Column, int, int], ...] = ()


@attrs.frozen(kw_only=True, repr=False)
class Row:
    """A row below the heads.

    Attributes:
        number: its number, counted from 0.
        values: its values, merged ones filled in.
        total: what it is called where it is a row of totals; empty otherwise.
    """

    number: int
    values: Sequence[Value]
    total: str = ""


def place(name: str, cell: Cell) -> str:
    """Return a cell's place.

    >>> place("预算明细", (6, 7))
    '预算明细!H7'
    """
    row, column = cell
    return f"{name}!{letters(column)}{row + 1}"


def letters(column: int) -> str:
    """Return the letters of a column, counted from 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def heads(grid: Grid, sheet: Sheet) -> Heads | None:
    """Return where the columns of a sheet stand: the row that has most of its heads; None where none has any."""
    known = {squashed(word): column for column in sheet.columns for word in (*column.aliases, column.head)}
    best: Heads | None = None
    for number, row in enumerate(grid.rows[:HEADS_WITHIN]):
        found = _heads_of(number, row, known)
        if len(found.columns) > (len(best.columns) if best else 0):
            best = found
    return None if best is None else attrs.evolve(best, units={**_titled(grid, best), **best.units})


def _heads_of(number: int, row: Sequence[Value], known: Mapping[str, Column]) -> Heads:
    columns: dict[Column, int] = {}
    units: dict[tuple[str, ...], MoneyUnit] = {}
    doubled = []
    for at, value in enumerate(row):
        word, unit = head(value)
        column = known.get(word)
        if column is None:
            continue
        if columns.setdefault(column, at) != at:
            doubled.append((column, columns[column], at))
        elif unit is not None:
            units[column.key] = unit
    return Heads(row=number, columns=columns, units=units, doubled=tuple(doubled))


def head(value: Value) -> tuple[str, MoneyUnit | None]:
    """Return the word of a head and the unit of amounts that it gives.

    >>> head("* 金 额（万元）")
    ('金额', <MoneyUnit.WAN: '万元'>)
    """
    if not isinstance(value, str):
        return "", None
    unit = _UNIT.search(value)
    word = value[: unit.start()] if unit else value
    return squashed(word).strip("*"), MoneyUnit(unit[1]) if unit else None


def _titled(grid: Grid, found: Heads) -> dict[tuple[str, ...], MoneyUnit]:
    """Return the unit of amounts that the rows above the heads give, for every column of amounts."""
    above = (value for row in grid.rows[: found.row] for value in row if isinstance(value, str))
    units = [MoneyUnit(match[1]) for value in above if (match := _TITLE_UNIT.search(value))]
    return {column.key: unit for column in found.columns if column.type is Type.MONEY for unit in units[:1]}


def rows(grid: Grid, found: Heads) -> Iterator[Row]:
    """Yield the rows below the heads that hold something in one of the columns."""
    named = tuple(at for column, at in found.columns.items() if column.type is not Type.MONEY)
    wanted = tuple(found.columns.values())
    filled = _merged(grid, named)
    unsaid = {row for row, _ in grid.unsaid}
    for number in range(found.row + 1, len(grid.rows)):
        values = grid.rows[number]
        if number in filled:
            values = [filled[number].get(at, value) for at, value in enumerate(values)]
        if number in unsaid or any(not is_blank(values[at]) for at in wanted):
            yield Row(number=number, values=values, total=_total(values, named))


def _merged(grid: Grid, columns: tuple[int, ...]) -> dict[int, dict[int, Value]]:
    """Return what stands in merged cells below the first, in columns that hold no amounts."""
    filled: dict[int, dict[int, Value]] = {}
    for (top, left), (bottom, _) in grid.merged:
        if left in columns and top < len(grid.rows):
            for number in range(top + 1, min(bottom + 1, len(grid.rows))):
                filled.setdefault(number, {})[left] = grid.rows[top][left]
    return filled


def is_blank(value: Value) -> bool:
    """Whether nothing stands in a cell."""
    return isinstance(value, str) and not value.strip()


def _total(values: Sequence[Value], named: tuple[int, ...]) -> str:
    """Return what a row of totals is called: a cell says 合计 and no more, or the first words end so."""
    texts = [value for value in (values[at] for at in named) if isinstance(value, str) and value.strip()]
    if not any(text.rstrip(" ：:　").endswith(_LAST) for text in texts):
        return ""
    words = [squashed(text).strip(":") for text in texts]
    alone = (word for word in words if word in TOTALS)
    return next(alone, words[0] if words[0].endswith(TOTALS) else "")
