"""Every total is a view of the ledger."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.model.ledger import Ledger
from disclosuredoc.model.lines import Line
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import Category, Source


def line(
    amount: str,
    category: Category = Category.ROUTINE,
    source: Source = Source.GENERAL_PUBLIC_BUDGET,
    **more: object,
) -> Line:
    return Line(unit="101", category=category, amount=Money.wan(amount), source=source, **more)  # type: ignore[arg-type]


LINES = st.lists(
    st.builds(
        Line,
        unit=st.sampled_from(["101001", "101002"]),
        category=st.sampled_from(Category),
        amount=st.integers(0, 10**9).map(Money),
        source=st.sampled_from([source for source in Source if source is not Source.UNKNOWN]),
        carryover=st.booleans(),
        economic=st.sampled_from([None, "30101", "30217", "30231"]),
    )
).map(tuple)


@given(LINES)
def test_income_and_carryover_equal_expenditure_and_what_is_carried_forward(lines: tuple[Line, ...]) -> None:
    ledger = Ledger(lines)

    assert ledger.income.total + ledger.carryover.total == ledger.total
    assert ledger.expenditure.total + ledger.carried_forward.total == ledger.total
    parts = (ledger.personnel, ledger.routine, ledger.projects, ledger.other)
    assert Money.sum(part.total for part in parts) == ledger.expenditure.total
    assert ledger.basic.total == ledger.personnel.total + ledger.routine.total


@given(LINES)
def test_the_sources_add_up_to_the_whole(lines: tuple[Line, ...]) -> None:
    ledger = Ledger(lines)
    by_source = [ledger.from_sources([source]) or ZERO for source in Source]

    assert Money.sum(by_source) == ledger.total
    assert Money.sum(group.total for group in ledger.by(lambda line: line.source).values()) == ledger.total


@given(LINES)
def test_the_units_add_up_to_the_department(lines: tuple[Line, ...]) -> None:
    ledger = Ledger(lines)

    assert ledger.units(["101001"]).total + ledger.units(["101002"]).total == ledger.total


def test_groups_stand_in_the_order_in_which_they_first_occur() -> None:
    ledger = Ledger((line("1", project="乙"), line("2", project="甲"), line("3", project="乙")))

    groups = ledger.by(lambda one: one.project)

    assert list(groups) == ["乙", "甲"]
    assert groups["乙"].total == Money.wan(4)


def test_where_a_line_does_not_say_its_source_no_source_is_determined() -> None:
    ledger = Ledger((line("1"), line("2", source=Source.UNKNOWN)))

    assert ledger.from_sources([Source.GENERAL_PUBLIC_BUDGET]) is None


def test_three_public_are_the_coded_lines_from_appropriations() -> None:
    ledger = Ledger(
        (
            line("1", economic="30217"),
            line("2", economic="30231", category=Category.PROJECT, source=Source.GOVERNMENT_MANAGED_FUNDS),
            line("4", economic="31013"),
            line("8", economic="30913"),
            line("16", economic="30217", source=Source.SERVICE_REVENUE),
            line("32", economic="30212", category=Category.CARRIED_FORWARD),
        )
    )

    assert ledger.three_public == ThreePublic(
        overseas_visits=ZERO,
        vehicle_purchase=Money.wan(12),
        vehicle_operation=Money.wan(2),
        receptions=Money.wan(1),
    )


def test_appropriations_are_what_is_spent_of_fiscal_money() -> None:
    ledger = Ledger((line("1"), line("2", source=Source.OTHER_REVENUE), line("4", category=Category.CARRIED_FORWARD)))

    assert ledger.appropriations.total == Money.wan(1)
