"""Rows of totals in a pasted export: compared with the rows they add up, never added."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from disclosuredoc.findings import Problem
from disclosuredoc.intake import cells, grid
from disclosuredoc.intake.faults import Refused
from disclosuredoc.terms import MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.intake.drafts import Found
    from disclosuredoc.intake.grid import Row

AMOUNT = ("amount",)


def differing(found: Found) -> Iterator[Problem]:
    """Yield each total of the ledger that is no sum of the rows next to it.

    A total stands below or above what it adds up: the rows since the last total, since an earlier one, or all of them.
    """
    at = found.columns.get(AMOUNT)
    if at is None:
        return
    rows = found.rows
    amounts = [_amount(found, row) for row in rows]
    if not any(row.total for row in rows) or any(amount is None for amount in amounts):
        return
    known = [amount or Decimal(0) for amount in amounts]
    unit = found.heads.units.get(AMOUNT, MoneyUnit.WAN)
    for number, row in enumerate(rows):
        if row.total and known[number] not in _sums(rows, known, number):
            lines = sum((amount for amount, one in zip(known, rows, strict=True) if not one.total), Decimal(0))
            stated, added = f"{known[number]:f}{unit.value}", f"{lines:f}{unit.value}"
            message = f"{row.total}为{stated}，与所列各行之和不符（全部各行之和为{added}）"
            remedy = "请核对各行；合计由明细算得，也可以删去这一行"
            yield Problem(grid.place(found.grid.name, (row.number, at)), message, remedy)


def _amount(found: Found, row: Row) -> Decimal | None:
    """Return the amount of a row, None where it cannot be read (which is told elsewhere)."""
    unit = found.heads.units.get(AMOUNT, MoneyUnit.WAN)
    try:
        return cells.money(found.value(row, AMOUNT), unit, unit)
    except Refused:
        return None


def _sums(rows: tuple[Row, ...], amounts: list[Decimal], number: int) -> set[Decimal]:
    """Return what the total of a row may be: sums of the rows from it up or down, as far as a total or all."""
    sums: set[Decimal] = set()
    for side in (range(number - 1, -1, -1), range(number + 1, len(rows))):
        total = Decimal(0)
        for at in side:
            if rows[at].total:
                sums.add(total)
            else:
                total += amounts[at]
        sums.add(total)
    return sums
