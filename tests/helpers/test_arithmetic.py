"""Printed figures agree exactly, within rounding, or not at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosuredoc.helpers.amounts import Printed, half_up, parse
from disclosuredoc.helpers.arithmetic import (
    Agreement,
    Interval,
    Verdict,
    change_agrees,
    interval,
    percentage_agrees,
    share_agrees,
    sum_agrees,
)

exact_values = st.decimals(min_value=0, max_value=10**6, places=6)
negative_or_positive = st.decimals(min_value=-(10**6), max_value=10**6, places=6)
places = st.integers(min_value=0, max_value=4)


def printed(value: Decimal, decimals: int = 2) -> Printed:
    return Printed(value=half_up(value, decimals), decimals=decimals)


def test_a_figure_stands_for_half_a_unit_of_its_last_digit_on_each_side() -> None:
    assert interval(Decimal(40), 0) == Interval(Decimal("39.5"), Decimal("40.5"))
    assert interval(Decimal(12000), -3) == Interval(Decimal(11500), Decimal(12500))


@pytest.mark.parametrize(
    ("parts", "total", "agreement"),
    [
        (["28.34", "4.67"], "33.01", Agreement.EXACT),
        (["28.34", "4.67"], "33.02", Agreement.WITHIN),
        (["28.34", "4.67"], "33.03", Agreement.WRONG),
        (["28.34", "4.67"], "33", Agreement.WITHIN),
        (["28.34", "5.67"], "33.01", Agreement.WRONG),
        (["1.00", "1.00", "1.00"], "3.02", Agreement.WITHIN),
        (["1.00", "1.00", "1.00"], "3.03", Agreement.WRONG),
        ([], "0", Agreement.EXACT),
    ],
)
def test_a_total_may_miss_its_parts_by_their_rounding(parts: list[str], total: str, agreement: Agreement) -> None:
    assert sum_agrees(map(parse, parts), parse(total)).agreement is agreement


def test_what_should_stand_there_is_told() -> None:
    assert sum_agrees([parse("28.34"), parse("5.67")], parse("33.01")).expected == Decimal("34.01")


def test_a_printed_zero_is_as_exact_as_the_figures_beside_it() -> None:
    assert sum_agrees([parse("5.40"), parse("0")], parse("5.42")).agreement is Agreement.WRONG


def test_dropped_zeros_are_two_decimals_where_the_layout_is_ours() -> None:
    parts, total = [parse("28"), parse("12")], parse("40.5")

    assert sum_agrees(parts, total).agreement is Agreement.WITHIN
    assert sum_agrees(parts, total, least_decimals=2).agreement is Agreement.WRONG


@pytest.mark.parametrize(
    ("now", "before", "change", "agreement"),
    [
        ("33.01", "10.40", "22.61", Agreement.EXACT),
        ("33.01", "10.4", "22.61", Agreement.EXACT),
        ("33.01", "10.40", "22.62", Agreement.WITHIN),
        ("33.01", "10.40", "22.63", Agreement.WRONG),
        ("10.40", "33.01", "-22.61", Agreement.EXACT),
        ("10.40", "33.01", "22.61", Agreement.WRONG),
        ("4.00", "4.00", "0", Agreement.EXACT),
    ],
)
def test_a_change_lies_between_the_two_figures(now: str, before: str, change: str, agreement: Agreement) -> None:
    assert change_agrees(parse(now), parse(before), parse(change)).agreement is agreement


@pytest.mark.parametrize(
    ("change", "base", "percentage", "agreement"),
    [
        ("22.61", "10.40", "217.40", Agreement.EXACT),
        ("22.61", "10.40", "217", Agreement.EXACT),
        ("22.61", "10.40", "217.5", Agreement.WITHIN),
        ("22.61", "10.40", "218", Agreement.WITHIN),
        ("22.61", "10.40", "219", Agreement.WRONG),
        ("22.61", "10.40", "21.74", Agreement.WRONG),
        ("-5.00", "20.00", "-25", Agreement.EXACT),
        ("5.00", "-20.00", "-25", Agreement.EXACT),
        ("0", "20.00", "0", Agreement.EXACT),
        ("0", "20.00", "1", Agreement.WRONG),
    ],
)
def test_a_percentage_agrees_at_its_printed_precision(
    change: str, base: str, percentage: str, agreement: Agreement
) -> None:
    assert percentage_agrees(parse(change), parse(base), parse(percentage)).agreement is agreement


def test_a_percentage_with_dropped_zeros_is_compared_at_two_decimals() -> None:
    verdict = percentage_agrees(parse("24.16"), parse("48.85"), parse("49.5"), least_decimals=2)

    assert verdict == Verdict(agreement=Agreement.WRONG, expected=Decimal("49.46"))


def test_a_percentage_of_zero_is_undefined() -> None:
    undefined = Verdict(agreement=Agreement.UNDEFINED, expected=None)

    assert percentage_agrees(parse("5"), parse("0"), parse("100")) == undefined
    assert share_agrees(parse("5"), parse("0.00"), parse("100")) == undefined


def test_a_share_is_a_percentage_of_the_whole() -> None:
    assert share_agrees(parse("28"), parse("40"), parse("70")).agreement is Agreement.EXACT
    assert share_agrees(parse("28"), parse("40"), parse("75"), least_decimals=2).agreement is Agreement.WRONG


@settings(deadline=None)
@given(st.lists(negative_or_positive, min_size=1, max_size=6), places)
def test_rounding_alone_never_makes_a_sum_wrong(values: list[Decimal], decimals: int) -> None:
    parts = [printed(value, decimals) for value in values]

    assert sum_agrees(parts, printed(sum(values, Decimal(0)), decimals)).agreement is not Agreement.WRONG


@settings(deadline=None)
@given(exact_values, exact_values, places)
def test_rounding_alone_never_makes_a_change_wrong(now: Decimal, before: Decimal, decimals: int) -> None:
    verdict = change_agrees(printed(now, decimals), printed(before, decimals), printed(now - before, decimals))

    assert verdict.agreement is not Agreement.WRONG


@settings(deadline=None)
@given(negative_or_positive, st.decimals(min_value=1, max_value=10**6, places=6), places)
def test_rounding_alone_never_makes_a_percentage_wrong(part: Decimal, whole: Decimal, decimals: int) -> None:
    percentage = printed(part / whole * 100, decimals)

    assert percentage_agrees(printed(part), printed(whole), percentage).agreement is not Agreement.WRONG


@settings(deadline=None)
@given(st.lists(exact_values, min_size=1, max_size=6), st.integers(min_value=1, max_value=999))
def test_a_total_further_away_than_all_rounding_is_wrong(values: list[Decimal], more: int) -> None:
    parts = [printed(value) for value in values]
    slack = Decimal("0.005") * (len(parts) + 1)
    total = printed(sum((part.value for part in parts), Decimal(0)) + slack + Decimal(more) / 100)

    assert sum_agrees(parts, total).agreement is Agreement.WRONG
