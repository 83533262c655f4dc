"""政府采购 of a synthetic unit: never more than its money, funded where that comes from several sources."""

from __future__ import annotations

import attrs
import pytest

import sample
from disclosuredoc.batch.synthetic.buying import purchases
from disclosuredoc.batch.synthetic.drawing import Draw
from disclosuredoc.model.ledger import Ledger
from disclosuredoc.model.procurement import ROUTINE
from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import Source

(BUDGET,) = sample.disclosure().budgets


@pytest.mark.parametrize("count", [0, 1, 7, 40])
def test_there_are_at_most_as_many_rows_as_asked_for(count: int) -> None:
    assert len(list(purchases(Draw.of(1, 2), BUDGET, count))) <= count


def test_what_is_bought_costs_no_more_than_the_money_it_is_charged_to() -> None:
    rows = list(purchases(Draw.of(1, 2), BUDGET, 40))
    spent = {
        charged: Money.sum(row.amount for row in rows if row.charged_to == charged)
        for charged in {row.charged_to for row in rows}
    }

    assert len(spent) > 1
    assert [charged for charged, money in spent.items() if money > BUDGET.money_of("213", charged).total] == []


def test_a_row_says_its_funding_where_the_money_has_several_sources() -> None:
    routine = BUDGET.ledger.routine.lines[0]
    mixed = attrs.evolve(routine, source=Source.SERVICE_REVENUE)
    budget = attrs.evolve(BUDGET, ledger=Ledger((routine, mixed)), projects=())
    rows = list(purchases(Draw.of(1, 2), budget, 3))

    assert {row.charged_to for row in rows} == {ROUTINE}
    assert [row.funding for row in rows] == [((Source.GENERAL_PUBLIC_BUDGET, row.amount),) for row in rows]


def test_without_money_nothing_is_bought() -> None:
    penniless = attrs.evolve(BUDGET, ledger=Ledger())
    idle = attrs.evolve(BUDGET, ledger=Ledger((attrs.evolve(BUDGET.ledger.routine.lines[0], amount=Money(1)),)))

    assert list(purchases(Draw.of(1, 2), penniless, 9)) == []
    assert [row for row in purchases(Draw.of(1, 2), idle, 9) if row.amount == ZERO] == []
