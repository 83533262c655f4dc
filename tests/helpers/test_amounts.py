"""Amounts are printed as the form does it, rounded in one place, and read back as they were printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosuredoc.helpers.amounts import (
    UNDETERMINED,
    Printed,
    cell,
    convert,
    half_up,
    number,
    parse,
    per_cent,
    percentage,
    price,
    prose,
    rounded,
    to_money,
)
from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import MoneyUnit

moneys = st.decimals(min_value=-(10**13), max_value=10**13, places=2).map(Money)
units = st.sampled_from(MoneyUnit)


@pytest.mark.parametrize(
    ("yuan", "expected"),
    [
        ("400000", "40万元"),
        ("330100", "33.01万元"),
        ("104000", "10.4万元"),
        ("0", "0万元"),
        ("100", "0.01万元"),
        ("-241600", "-24.16万元"),
        ("1000000", "100万元"),
    ],
)
def test_a_sentence_drops_trailing_zeros(yuan: str, expected: str) -> None:
    assert prose(Money(yuan)) == expected


def test_a_sentence_may_be_in_yuan_and_group_thousands() -> None:
    assert prose(Money("1234567.50"), MoneyUnit.YUAN, thousands=True) == "1,234,567.5元"
    assert prose(Money.wan(12000), thousands=True) == "12,000万元"


@pytest.mark.parametrize(
    ("yuan", "expected"),
    [("400000", "40.00"), ("0", ""), ("10", "0.00"), ("-50", "-0.01"), ("12345600", "1234.56")],
)
def test_a_cell_keeps_two_decimals_and_is_empty_for_nothing(yuan: str, expected: str) -> None:
    assert cell(Money(yuan)) == expected


def test_a_cell_may_group_thousands() -> None:
    assert cell(Money("12345600"), thousands=True) == "1,234.56"
    assert cell(Money("12345600"), MoneyUnit.YUAN, thousands=True) == "12,345,600.00"


def test_an_undetermined_figure_is_said_and_never_zero() -> None:
    assert (prose(None), cell(None)) == (UNDETERMINED, UNDETERMINED)


@pytest.mark.parametrize(
    ("yuan", "expected"), [("50", "0.01"), ("49.99", "0.00"), ("-50", "-0.01"), ("-49.99", "0.00"), ("330150", "33.02")]
)
def test_figures_are_rounded_half_up_and_nothing_is_less_than_nothing(yuan: str, expected: str) -> None:
    assert str(rounded(Money(yuan))) == expected


def test_places_may_be_chosen() -> None:
    assert rounded(Money("335000"), places=0) == Decimal(34)
    assert half_up(Decimal("2.345"), 1) == Decimal("2.3")


@pytest.mark.parametrize(
    ("value", "expected"), [(Decimal("1.00"), "1"), (Decimal("2.50"), "2.5"), (Decimal("1E+2"), "100"), (7, "7")]
)
def test_a_quantity_is_written_as_it_is(value: Decimal | int, expected: str) -> None:
    assert number(value) == expected


@pytest.mark.parametrize(
    ("yuan", "expected"), [("2000", "0.20"), ("45", "0.0045"), ("0.01", "0.000001"), ("12345600", "1234.56"), ("0", "")]
)
def test_a_price_is_written_exactly_with_at_least_two_decimals(yuan: str, expected: str) -> None:
    assert price(Money(yuan)) == expected


def test_a_price_may_group_thousands() -> None:
    assert price(Money("12345600.50"), MoneyUnit.YUAN, thousands=True) == "12,345,600.50"


def test_no_quantity_is_an_empty_cell() -> None:
    assert number(None) == ""


def test_a_percentage_has_at_most_two_decimals() -> None:
    assert percentage(Money.wan("22.61"), Money.wan("10.40")) == "217.4%"
    assert percentage(Money.wan("24.16"), Money.wan("48.85")) == "49.46%"
    assert percentage(Money.wan(1), Money.wan(3), places=0) == "33%"
    assert percentage(Money.wan(-1), Money.wan(4)) == "-25%"


def test_there_is_no_percentage_of_nothing() -> None:
    assert percentage(Money.wan(5), ZERO) is None
    assert per_cent(Decimal(5), Decimal("0.00")) is None


@pytest.mark.parametrize(
    ("text", "value", "unit", "decimals"),
    [
        ("1,234.50万元", "1234.50", "万元", 2),
        ("1, 537.4", "1537.4", "", 1),
        ("8,237.23", "8237.23", "", 2),
        ("１２３．４５", "123.45", "", 2),
        ("１，２３４元", "1234", "元", 0),
        (" 73. 01 万元", "73.01", "万元", 2),
        ("3亿元", "3", "亿元", 0),
        ("-4.20万元", "-4.20", "万元", 2),
        ("－5千元", "-5", "千元", 0),
        ("12　百万元", "12", "百万元", 0),
    ],
)
def test_an_amount_is_read_as_it_was_printed(text: str, value: str, unit: str, decimals: int) -> None:
    assert parse(text) == Printed(value=Decimal(value), unit=unit, decimals=decimals)
    assert str(parse(text).value) == value


def test_a_printed_unit_is_stronger_than_that_of_the_table() -> None:
    assert parse("4670元", MoneyUnit.WAN).unit == "元"
    assert parse("4.67", MoneyUnit.WAN).unit == "万元"


@pytest.mark.parametrize(
    "text",
    ["", "万元", "一万元", "1,2", "12,34.5", "1 537.4", "1.2.3", "4.67美元", "4.67万元整", "5%", "①", "1" * 41, "1e5"],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="an amount wanted"):
        parse(text)


def test_an_amount_without_a_unit_is_no_money() -> None:
    with pytest.raises(ValueError, match="wanted as the unit"):
        to_money(parse("4.67"))


def test_converting_says_how_precise_the_figure_was() -> None:
    assert convert(parse("46700.50元"), MoneyUnit.WAN) == Printed(value=Decimal("4.67005"), unit="万元", decimals=6)
    assert convert(parse("4.67万元"), MoneyUnit.YUAN) == Printed(value=Decimal(46700), unit="元", decimals=-2)
    assert convert(parse("4.67万元"), MoneyUnit.WAN) == parse("4.67万元")


@settings(deadline=None)
@given(moneys, st.booleans())
def test_yuan_read_back_are_the_same_money(money: Money, thousands: bool) -> None:  # noqa: FBT001 - drawn
    assert to_money(parse(prose(money, MoneyUnit.YUAN, thousands=thousands))) == money


@settings(deadline=None)
@given(moneys, units, st.booleans())
def test_a_printed_figure_misses_its_money_by_half_a_digit_at_most(
    money: Money,
    unit: MoneyUnit,
    thousands: bool,  # noqa: FBT001 - drawn
) -> None:
    read = to_money(parse(prose(money, unit, thousands=thousands)))

    assert abs(read - money) <= Money.of("0.005", unit)


@settings(deadline=None)
@given(moneys.filter(bool), units)
def test_sentence_and_cell_print_the_same_figure(money: Money, unit: MoneyUnit) -> None:
    assert parse(cell(money, unit)).value == parse(prose(money, unit)).value
