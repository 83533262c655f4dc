"""Assets of several units add up row by row; offices are a part of the buildings."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from disclosuredoc.model.assets import Assets, Holding
from disclosuredoc.money import Money

ONE = Assets(
    as_of=dt.date(2019, 12, 31),
    buildings=Holding(quantity=Decimal(100), value=Money(10)),
    offices=Holding(quantity=Decimal(60), value=Money(6)),
    other=Holding(value=Money(5)),
)


def test_the_total_counts_offices_once() -> None:
    assert ONE.total == Money(15)


def test_rows_add_up_and_no_quantity_stays_none() -> None:
    both = Assets.sum([ONE, ONE])

    assert both is not None
    assert both.buildings == Holding(quantity=Decimal(200), value=Money(20))
    assert both.other.quantity is None


def test_no_unit_has_no_assets() -> None:
    assert Assets.sum([]) is None
