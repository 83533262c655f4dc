"""All figures of the facts: this year's views, last year's, the changes, what is bought and owned, what is stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from disclosuredoc.money import Money
from disclosuredoc.terms import Procured

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from disclosuredoc.model.assets import Assets
    from disclosuredoc.model.budget import Budget
    from disclosuredoc.model.department import BudgetUnit, Previous
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.ledger import Ledger
    from disclosuredoc.model.three_public import ThreePublic

CHANGES = (
    "total",
    "basic",
    "projects",
    "other",
    "operating",
    "procurement",
    "three_public",
    "overseas_visits",
    "vehicles",
    "vehicle_purchase",
    "vehicle_operation",
    "receptions",
)
HOLDINGS = ("buildings", "offices", "vehicles", "equipment", "other")


def figures(disclosure: Disclosure) -> frozenset[Decimal]:
    """Return every figure of the facts in yuan, without signs."""
    amounts = {amount for amount in _all(disclosure) if amount is not None}
    return frozenset(abs(amount.yuan) for amount in amounts)


def _all(disclosure: Disclosure) -> Iterator[Money | None]:
    budgets = disclosure.budgets if len(disclosure.units) > 1 else ()
    for budget in (disclosure.budget, *budgets):
        yield from _of_budget(budget)
    for unit in disclosure.units:
        yield from _of_unit(unit)


def _of_budget(budget: Budget) -> Iterator[Money | None]:
    """Yield the views of a budget and its changes."""
    yield from _of_ledger(budget.ledger)
    yield from _of_procurement(budget)
    yield from _of_three_public(budget.three_public)
    yield from _of_assets(budget.assets)
    for item in CHANGES:
        change = getattr(budget, f"{item}_change")
        yield from (change.now, change.before, change.difference)


def _of_ledger(ledger: Ledger) -> Iterator[Money]:
    """Yield the lines and the views that a text may name."""
    yield from (line.amount for line in ledger.lines)
    for view in (ledger, ledger.income, ledger.expenditure, ledger.basic, ledger.projects, ledger.other):
        yield view.total
    yield ledger.appropriations.total
    for view in (ledger, ledger.income, ledger.carryover, ledger.projects):
        groups = (
            *view.by(lambda line: line.source).values(),
            *view.by(lambda line: (line.category, line.project)).values(),
            *view.by(lambda line: line.function).values(),
            *view.by(lambda line: line.economic).values(),
        )
        yield from (group.total for group in groups)


def _of_procurement(budget: Budget) -> Iterator[Money]:
    """Yield the rows, and their sums by kind and by what they are charged to."""
    charged: dict[str, list[Money]] = {}
    for item in budget.procurement:
        yield from (item.amount, item.unit_price, *(amount for _, amount in item.funding))
        charged.setdefault(item.charged_to, []).append(item.amount)
    yield from (Money.sum(amounts) for amounts in charged.values())
    yield from (budget.procured(kind) for kind in Procured)


def _of_three_public(record: ThreePublic) -> Iterator[Money | None]:
    yield from (*record.parts, record.vehicles, record.total)


def _of_assets(assets: Assets | None) -> Iterator[Money]:
    if assets is not None:
        yield from (assets.total, assets.planned_purchases)
        yield from (getattr(assets, name).value for name in HOLDINGS)


def _of_unit(unit: BudgetUnit) -> Iterator[Money | None]:
    """Yield what a unit says of last year, and what is stated."""
    if unit.previous is not None:
        yield from _of_previous(unit.previous)
    stated = unit.stated
    yield from (stated.total, stated.basic, stated.projects, stated.operating, stated.procurement)
    yield from (amount for _, amount in stated.revenue)
    yield from _of_three_public(stated.three_public)


def _of_previous(previous: Previous) -> Iterator[Money | None]:
    """Yield last year's figures as far as they are written."""
    yield from (value for value in attrs.asdict(previous, recurse=False).values() if isinstance(value, Money))
    yield from _of_three_public(previous.three_public)
