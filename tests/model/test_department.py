"""Last year's figures are only what was printed then; totals are views."""

from __future__ import annotations

from disclosuredoc.model.department import Previous
from disclosuredoc.money import Money


def test_basic_expenditure_is_given_or_made_of_its_parts() -> None:
    assert Previous(basic=Money(3)).basic_total == Money(3)
    assert Previous(personnel=Money(1), routine=Money(2)).basic_total == Money(3)
    assert Previous(personnel=Money(1)).basic_total is None


def test_the_total_is_unknown_where_a_part_is() -> None:
    assert Previous(basic=Money(3), projects=Money(4)).total == Money(7)
    assert Previous(basic=Money(3)).total is None
