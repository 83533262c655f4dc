"""国有资产占用: what a unit holds at the end of last year, and plans to buy."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.money import ZERO, Money

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@attrs.frozen(kw_only=True)
class Holding:
    """One row of the asset table: how many (㎡, 台、辆), and what they are worth."""

    quantity: Decimal | None = None
    value: Money = ZERO


@attrs.frozen(kw_only=True)
class Assets:
    """固定资产 of a unit.

    Attributes:
        as_of: 截至, the day the figures hold for.
        buildings: 房屋.
        offices: 其中：办公用房, a part of the buildings.
        vehicles: 车辆.
        equipment: 单价在20万元以上设备.
        other: 其他固定资产.
        planned_purchases: 本年度拟购置固定资产.
    """

    as_of: dt.date
    buildings: Holding = Holding()
    offices: Holding = Holding()
    vehicles: Holding = Holding()
    equipment: Holding = Holding()
    other: Holding = Holding()
    planned_purchases: Money = ZERO

    @property
    def total(self) -> Money:
        """资产总额 = 房屋 + 车辆 + 设备 + 其他."""
        return Money.sum(row.value for row in (self.buildings, self.vehicles, self.equipment, self.other))

    @classmethod
    def sum(cls, records: Iterable[Assets]) -> Assets | None:
        """Add up the records of several units, None where there are none; the latest day counts."""
        rows = tuple(records)
        if not rows:
            return None
        return cls(
            as_of=max(row.as_of for row in rows),
            planned_purchases=Money.sum(row.planned_purchases for row in rows),
            buildings=_add_up(rows, lambda row: row.buildings),
            offices=_add_up(rows, lambda row: row.offices),
            vehicles=_add_up(rows, lambda row: row.vehicles),
            equipment=_add_up(rows, lambda row: row.equipment),
            other=_add_up(rows, lambda row: row.other),
        )


def _add_up(rows: tuple[Assets, ...], pick: Callable[[Assets], Holding]) -> Holding:
    """Add up one row of the table; without any quantity there is none."""
    holdings = [pick(row) for row in rows]
    quantities = [holding.quantity for holding in holdings if holding.quantity is not None]
    return Holding(
        quantity=sum(quantities[1:], quantities[0]) if quantities else None,
        value=Money.sum(holding.value for holding in holdings),
    )
