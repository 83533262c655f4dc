"""基本支出 and 其他支出 of a synthetic unit: by its staff, from what a body of its kind has."""

from __future__ import annotations

import pytest

from disclosuredoc.batch.synthetic.drawing import Draw, Seat
from disclosuredoc.batch.synthetic.kinds import kinds
from disclosuredoc.batch.synthetic.spending import basic, business, others
from disclosuredoc.terms import APPROPRIATIONS, Category, Source

KINDS = {kind.key: kind for kind in kinds()}


def seat(key: str) -> Seat:
    kind = KINDS[key]
    return Seat(code="101", name="示例", nature=kind.nature, kind=kind, function=kind.function, staff=20)


@pytest.mark.parametrize(
    ("key", "economic", "medical"), [("audit", "30102", "2101101"), ("clinic", "30107", "2101102")]
)
def test_an_agency_pays_allowances_and_an_institution_performance(key: str, economic: str, medical: str) -> None:
    lines = list(basic(Draw.of(1, 1), seat(key)))

    assert [line.economic for line in lines if line.economic in {"30102", "30107"}] == [economic]
    assert [line.function for line in lines if line.economic == "30110"] == [medical]


def test_each_of_basic_expenditure_is_personnel_or_routine() -> None:
    categories = {line.category for line in basic(Draw.of(1, 1), seat("audit"))}

    assert categories == {Category.PERSONNEL, Category.ROUTINE}


def test_what_an_institution_earns_pays_for_its_running() -> None:
    sources = {line.source for number in range(5) for line in basic(Draw.of(1, number), seat("clinic"))}

    assert sources == {Source.GENERAL_PUBLIC_BUDGET, Source.SERVICE_REVENUE}


def test_a_business_lives_on_what_it_earns_and_pays_upward_now_and_then() -> None:
    lines = [line for number in range(9) for line in business(Draw.of(1, number), seat("hostel"))]

    assert {line.source for line in lines} == {Source.BUSINESS_REVENUE}
    assert {line.category for line in lines} == {Category.BUSINESS_OPERATIONS, Category.PAID_UPWARD}
    assert sum(line.category is Category.PAID_UPWARD for line in lines) < 9


def test_other_expenditure_is_never_paid_by_the_treasury() -> None:
    lines = [line for key in KINDS for number in range(9) for line in others(Draw.of(1, number), seat(key))]
    other = [line for line in lines if line.category is not Category.CARRIED_FORWARD]

    assert {line.source for line in other}.isdisjoint(APPROPRIATIONS)
    assert len(other) < len(lines)
