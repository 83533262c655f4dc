"""政府采购 of a unit: so many rows, each charged to a project or to 日常公用经费, within its money."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.batch.synthetic.kinds import phrases
from disclosuredoc.model.procurement import ROUTINE, ProcurementItem
from disclosuredoc.money import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.batch.synthetic.drawing import Draw
    from disclosuredoc.model.budget import Budget
    from disclosuredoc.money import Money
    from disclosuredoc.terms import Source


def purchases(draw: Draw, budget: Budget, count: int) -> Iterator[ProcurementItem]:
    """Yield at most so many rows for one unit's budget."""
    (unit,) = budget.units
    charges = list(_charges(draw, budget))
    for at, (charged_to, sources) in enumerate(charges):
        rows = count // len(charges) + (at < count % len(charges))
        source = max(sources, key=lambda one: sources[one].yuan)
        purse = draw.price(sources[source], rows) if rows else ZERO
        for _ in range(rows):
            item = _item(draw, unit.code, charged_to, draw.share(purse, 0.2, 0.9))
            if item:
                yield attrs.evolve(item, funding=((source, item.amount),)) if len(sources) > 1 else item


def _charges(draw: Draw, budget: Budget) -> Iterator[tuple[str, dict[Source, Money]]]:
    """Yield what can be charged to, with its money by source: 日常公用经费 and some of the projects."""
    (unit,) = budget.units
    for charged_to in (ROUTINE, *(project.name for project in budget.projects if draw.happens(0.6))):
        ledger = budget.money_of(unit.code, charged_to)
        if ledger.total:
            yield charged_to, {source: part.total for source, part in ledger.by(lambda line: line.source).items()}


def _item(draw: Draw, unit: str, charged_to: str, most: Money) -> ProcurementItem | None:
    """Return a row that costs at most so much; none where that buys nothing."""
    code, item, measure = draw.one(phrases()["purchases"]["rows"])
    quantity = draw.number(1, 12)
    price = draw.price(most, quantity)
    if not price:
        return None
    return ProcurementItem(
        unit=unit,
        charged_to=charged_to,
        item=item,
        code=code,
        measure=measure,
        quantity=Decimal(quantity),
        unit_price=price,
    )
