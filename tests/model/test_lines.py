"""A line says what money is for and where it comes from."""

from __future__ import annotations

from disclosuredoc.model.lines import Line
from disclosuredoc.money import Money
from disclosuredoc.terms import Category, Source


def test_a_line_is_from_the_general_public_budget_of_this_year_unless_it_says_otherwise() -> None:
    line = Line(unit="101", category=Category.PERSONNEL, amount=Money(1))

    assert (line.source, line.carryover, line.function, line.economic) == (
        Source.GENERAL_PUBLIC_BUDGET,
        False,
        None,
        None,
    )
