"""The four “三公” amounts, and the totals that are views of them."""

from __future__ import annotations

from disclosuredoc.model.three_public import ThreePublic, total_or_unknown
from disclosuredoc.money import ZERO, Money

FULL = ThreePublic(overseas_visits=Money(1), vehicle_purchase=Money(2), vehicle_operation=Money(4), receptions=Money(8))


def test_vehicles_and_the_total_are_sums() -> None:
    assert (FULL.vehicles, FULL.total) == (Money(6), Money(15))


def test_a_total_with_an_unknown_part_is_unknown() -> None:
    assert ThreePublic(vehicle_purchase=Money(2)).vehicles is None
    assert total_or_unknown([Money(1), None]) is None
    assert total_or_unknown([]) == ZERO


def test_units_add_up_amount_by_amount() -> None:
    assert ThreePublic.sum([FULL, FULL]).receptions == Money(16)
    assert ThreePublic.sum([FULL, ThreePublic()]) == ThreePublic()


def test_of_a_part_that_nobody_states_only_nothing_is_known() -> None:
    some = ThreePublic(overseas_visits=ZERO, vehicle_purchase=Money(2), vehicle_operation=None, receptions=ZERO)

    assert some.undivided() == ThreePublic(overseas_visits=ZERO, receptions=ZERO)
    assert ThreePublic.none().total == ZERO
