"""Numbers with their units, years and dates."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.model.transcript import Figure
from disclosuredoc.reading.claims.tokens import Mark, plain, tokens


def figures(text: str) -> list[Figure]:
    return [token.figure for token in tokens(text) if token.figure is not None]


@pytest.mark.parametrize(
    ("text", "value", "unit", "decimals"),
    [
        ("28.34万元", "28.34", "万元", 2),
        ("1, 537.4万元", "1537.4", "万元", 1),
        ("8,237.23万元", "8237.23", "万元", 2),
        ("13,100批次", "13100", "批次", 0),
        ("１２．５０　万元", "12.50", "万元", 2),
        ("33. 01万元", "33.01", "万元", 2),
        ("17000 元", "17000", "元", 0),
        ("1.2亿元", "1.2", "亿元", 1),
        ("57％", "57", "%", 0),
        ("3个百分点", "3", "个百分点", 0),
        ("5万份", "5", "万份", 0),
        ("3个单位", "3", "个", 0),
        ("1个团组", "1", "个团组", 0),
        ("40", "40", "", 0),
    ],
)
def test_a_number_is_read_with_its_unit(text: str, value: str, unit: str, decimals: int) -> None:
    (figure,) = figures(text)

    assert (figure.value, figure.unit, figure.decimals) == (Decimal(value), unit, decimals)


def test_a_figure_keeps_its_words_and_place() -> None:
    (figure,) = figures("共1, 537.4 万元。")

    assert (figure.quote, figure.start) == ("1, 537.4 万元", 1)


@pytest.mark.parametrize(
    ("text", "mark"),
    [("2020年度", Mark.YEAR), ("2019年12月31日", Mark.DATE), ("2021-2025年", Mark.PERIOD), ("2020-05-01", Mark.DATE)],
)
def test_years_dates_and_periods_are_no_figures(text: str, mark: Mark) -> None:
    assert [(token.mark, token.figure) for token in tokens(text)] == [(mark, None)]


def test_a_list_of_numbers_is_not_one_number_with_thousands_marks() -> None:
    assert [figure.value for figure in figures("分别为100，200，3000万元")] == [100, 200, 3000]


def test_a_run_of_digits_too_long_for_money_is_a_word() -> None:
    assert [token.mark for token in tokens("9" * 25)] == [Mark.WORD]


@given(st.text(max_size=200))
def test_tokens_follow_each_other_through_the_whole_text(text: str) -> None:
    found = list(tokens(text))

    assert "".join(token.text for token in found) == plain(text)
    assert all(token.end - token.start == len(token.text) for token in found)
