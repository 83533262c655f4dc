"""政府采购预算 for the template: rows by unit, subtotals, and the money of each by source."""

from __future__ import annotations

import functools
import itertools
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.helpers import rows
from disclosuredoc.money import Money
from disclosuredoc.rendering import vocabulary as v
from disclosuredoc.terms import Procured, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.budget import Budget
    from disclosuredoc.model.procurement import ProcurementItem

Funding = tuple[tuple[Source, Money], ...]


@attrs.frozen(repr=False)
class _Paid:
    """What a purchase is charged to: how much it has in all, and the one source of it."""

    total: Money
    source: Source


def procurement(budget: Budget, layout: Layout) -> v.Procurement:
    """Return the procurement section of a budget."""
    paid = functools.cache(functools.partial(_paid, budget))
    fundings = {id(item): _funding(item, paid) for item in budget.procurement}
    units = []
    for unit in budget.units:
        items = [item for item in budget.procurement if item.unit == unit.code]
        if items:
            own = [fundings[id(item)] for item in items]
            units.append(
                v.UnitProcurement(
                    name=unit.name,
                    amount=Money.sum(item.amount for item in items),
                    funding=_columns(own, layout),
                    rows=_rows(items, own, paid, layout),
                )
            )
    return v.Procurement(
        total=budget.procurement_total,
        goods=budget.procured(Procured.GOODS),
        works=budget.procured(Procured.WORKS),
        services=budget.procured(Procured.SERVICES),
        funding=_columns(fundings.values(), layout),
        units=tuple(units),
    )


def _rows(
    items: list[ProcurementItem], fundings: list[Funding], paid: Callable[[str, str], _Paid], layout: Layout
) -> tuple[v.ProcurementRow, ...]:
    merges = rows.merged_equal([item.charged_to for item in items], lone="restart")
    return tuple(
        v.ProcurementRow(
            charged_to=item.charged_to,
            charged_to_merge=merge,
            money=paid(item.unit, item.charged_to).total,
            item=item.item,
            code=item.code,
            measure=item.measure,
            quantity=item.quantity,
            unit_price=item.unit_price,
            amount=item.amount,
            funding=_columns([funding], layout),
        )
        for item, funding, merge in zip(items, fundings, merges, strict=True)
    )


def _paid(budget: Budget, unit: str, charged_to: str) -> _Paid:
    """What a unit charges to one project, or to its routine expenditure."""
    ledger = budget.money_of(unit, charged_to)
    sources = list(ledger.by(lambda line: line.source))
    return _Paid(ledger.total, sources[0] if len(sources) == 1 else Source.UNKNOWN)


def _funding(item: ProcurementItem, paid: Callable[[str, str], _Paid]) -> Funding:
    """Where an item's money comes from: as given, or from the one source of what it is charged to."""
    return item.funding or ((paid(item.unit, item.charged_to).source, item.amount),)


def _columns(fundings: Iterable[Funding], layout: Layout) -> Mapping[str, Money | None]:
    """Add up the money of some items in the funding columns of the layout; unknown where a source is."""
    gathered: dict[str, list[Money]] = {column.key: [] for column in layout.funding}
    columns = _gathering(layout)
    for source, amount in itertools.chain.from_iterable(fundings):
        if source is Source.UNKNOWN:
            return dict.fromkeys(gathered)
        for key in columns[source]:
            gathered[key].append(amount)
    return {key: Money.sum(amounts) for key, amounts in gathered.items()}


@functools.lru_cache(maxsize=100)
def _gathering(layout: Layout) -> Mapping[Source, tuple[str, ...]]:
    """The funding columns that gather each source."""
    return {source: tuple(column.key for column in layout.funding if source in column.gathers) for source in Source}
