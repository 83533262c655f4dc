"""Last year of a unit: 上年预算数 around this year's figures, and a reason for each that changes; what it holds."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.batch.synthetic.kinds import phrases
from disclosuredoc.model.assets import Assets, Holding
from disclosuredoc.model.department import Previous, Reasons
from disclosuredoc.model.three_public import ECONOMIC_CODES, ThreePublic
from disclosuredoc.money import ZERO, Money

if TYPE_CHECKING:
    from disclosuredoc.batch.synthetic.drawing import Draw
    from disclosuredoc.model.budget import Budget
    from disclosuredoc.model.department import BudgetUnit

EXPLAINED = ("basic", "projects", "other", "operating", "procurement", *ECONOMIC_CODES)
"""The items that need a reason where they change."""
CAPITAL = ("309", "310")
"""What the economic codes of 资本性支出 begin with."""


def previous(draw: Draw, budget: Budget, former_name: str | None) -> Previous:
    """Return last year's figures of a unit: the same, lower or higher."""
    split = draw.happens(0.3)
    three = {key: _before(draw, getattr(budget.three_public, key)) for key in ECONOMIC_CODES}
    return Previous(
        basic=None if split else _before(draw, budget.ledger.basic.total),
        personnel=_before(draw, budget.ledger.personnel.total) if split else None,
        routine=_before(draw, budget.ledger.routine.total) if split else None,
        projects=_before(draw, budget.ledger.projects.total),
        other=_before(draw, budget.ledger.other.total),
        three_public=ThreePublic(**three),
        operating=_before(draw, budget.operating) if budget.has_operating and draw.happens(0.6) else None,
        procurement=_before(draw, budget.procurement_total) if draw.happens(0.6) else None,
        name=former_name,
    )


def _before(draw: Draw, now: Money | None) -> Money:
    """Return last year's figure of an item."""
    if not now:
        return draw.amount(1_000, 90_000) if draw.happens(0.1) else ZERO
    if draw.happens(0.2):
        return now
    return draw.share(now, 0.55, 1.3)


def reasons(draw: Draw, budget: Budget) -> Reasons:
    """Return a reason for each item of a unit that changes; all of a unit that was founded this year has one."""
    (unit,) = budget.units
    if unit.founded:
        return Reasons(**dict.fromkeys(("basic", "projects", "other"), "本年新设，相应安排支出"))
    changed = [item for item in EXPLAINED if getattr(budget, f"{item}_change").difference]
    return Reasons(**{item: draw.one(phrases()["reasons"][item]) for item in changed})


def assets(draw: Draw, budget: Budget, staff: int, year: int) -> Assets:
    """Return what a unit holds at the end of last year, and plans to buy of its 资本性支出."""
    area = draw.number(15, 40) * staff
    lines = budget.ledger.expenditure.lines
    capital = Money.sum(line.amount for line in lines if (line.economic or "").startswith(CAPITAL))
    buildings = Holding(quantity=Decimal(area), value=draw.amount(900 * area, 2_500 * area))
    return Assets(
        as_of=dt.date(year - 1, 12, 31),
        buildings=buildings,
        offices=attrs.evolve(buildings, value=draw.share(buildings.value, 0.3, 1), quantity=Decimal(area // 2)),
        vehicles=_held(draw, draw.number(0, 1 + staff // 15), 120_000, 260_000),
        equipment=_held(draw, draw.number(0, 3), 200_000, 900_000),
        other=Holding(value=draw.amount(2_000 * staff, 20_000 * staff)),
        planned_purchases=capital,
    )


def _held(draw: Draw, quantity: int, low: int, high: int) -> Holding:
    """Return so many things, each worth between so many yuan and so many."""
    return Holding(quantity=Decimal(quantity), value=draw.amount(low * quantity, high * quantity))


def settled(draw: Draw, budget: Budget, staff: int, year: int, former_name: str | None) -> BudgetUnit:
    """Return a unit with its last year, its reasons and what it holds."""
    (unit,) = budget.units
    before = None if unit.founded else previous(draw, budget, former_name)
    unit = attrs.evolve(unit, previous=before)
    budget = attrs.evolve(budget, units=(unit,))
    return attrs.evolve(unit, reasons=reasons(draw, budget), assets=assets(draw, budget, staff, year))
