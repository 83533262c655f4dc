"""Money is exact yuan; floats are refused at the border."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import MoneyUnit

AMOUNTS = st.integers(-(10**15), 10**15).map(lambda fen: Money(Decimal(fen) / 100))


@pytest.mark.parametrize("value", [0.1, 1.0, True, float("nan")])
def test_floats_and_booleans_are_refused(value: float) -> None:
    with pytest.raises(TypeError, match="money wants Decimal, int or str"):
        Money(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_finite_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="finite"):
        Money(value)


@given(AMOUNTS, AMOUNTS)
def test_sums_and_differences_are_exact(one: Money, other: Money) -> None:
    assert one + other - other == one
    assert Money.sum([one, other]) == one + other
    assert (Money.sum([]), Money.sum([one])) == (ZERO, one)
    assert -one + one == ZERO
    assert abs(one) >= ZERO
    assert (one < other) == (one.yuan < other.yuan)
    assert bool(one) == (one != ZERO)


def test_units_convert_without_rounding() -> None:
    assert Money.wan("0.000001").yuan == Decimal("0.01")
    assert Money.of("73.01", MoneyUnit.WAN).into(MoneyUnit.YUAN) == 730100
    assert Money(12345).into(MoneyUnit.WAN) == Decimal("1.2345")


def test_whole_fen_are_told_from_finer_amounts() -> None:
    assert Money("0.01").in_fen
    assert not Money("0.001").in_fen


def test_quantities_multiply_and_sums_divide() -> None:
    assert Money(3) * Decimal("1.5") == Money("4.5")
    assert Money(3) / Money(2) == Decimal("1.5")


def test_it_shows_its_yuan() -> None:
    assert repr(Money("730100.00")) == "Money('730100')"
