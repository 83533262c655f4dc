"""Drawing: the same seed draws the same, and every draw keeps its bounds."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.batch.synthetic.drawing import GRAINS, Draw
from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import MoneyUnit

draws = st.builds(Draw.of, st.integers(), st.integers(0, 99))


def test_a_seed_and_a_number_draw_the_same_again() -> None:
    def drawn() -> list[int]:
        draw = Draw.of(7, 3)
        return [draw.number(0, 1000) for _ in range(5)]

    assert drawn() == drawn()


def test_another_seed_draws_something_else() -> None:
    assert Draw.of(7, 3).number(0, 10**9) != Draw.of(8, 3).number(0, 10**9)


def test_some_departments_keep_their_amounts_in_yuan() -> None:
    assert {Draw.of(1, number).money for number in range(50)} == set(MoneyUnit)


@given(draws, st.integers(0, 500), st.integers(0, 10_000))
def test_an_amount_lies_between_its_bounds_in_whole_grains(draw: Draw, low: int, more: int) -> None:
    low *= 100
    amount = draw.amount(low, low + more)

    assert low <= amount.yuan <= low + more
    assert amount.yuan % GRAINS[draw.money] == 0


@given(draws, st.integers(0, 10**6))
def test_a_share_of_a_sum_is_no_more_than_the_sum(draw: Draw, hundreds: int) -> None:
    money = Money(Decimal(hundreds) * 100)

    assert ZERO <= draw.share(money, 0.2, 1) <= money


@given(draws, st.integers(0, 10**6), st.integers(1, 300))
def test_what_is_bought_at_a_price_costs_no_more_than_the_sum(draw: Draw, hundreds: int, quantity: int) -> None:
    money = Money(Decimal(hundreds) * 100)

    assert draw.price(money, quantity) * quantity <= money


@given(draws, st.integers(0, 9))
def test_some_of_several_come_in_their_order_and_once(draw: Draw, count: int) -> None:
    some = draw.some("abcdef", count)

    assert some == sorted(set(some))
    assert len(some) == min(count, 6)


@given(draws)
def test_a_size_lies_in_one_of_its_ranges(draw: Draw) -> None:
    assert draw.size({(0, 0): 1, (5, 6): 2}) in {0, 5, 6}
