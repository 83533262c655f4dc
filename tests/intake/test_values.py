"""Values that are kept or refused."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.intake import values
from disclosuredoc.intake.faults import Refused
from disclosuredoc.money import Money
from disclosuredoc.terms import Category, MoneyUnit


def refusal(error: pytest.ExceptionInfo[Refused]) -> tuple[str, str]:
    message, remedy, *_ = error.value.args
    return message, remedy


@pytest.mark.parametrize(
    "kept",
    ["", "  开头有空格", "一行\n两行\t", "& < > \" '", "{{ x }}{% y %}", "👩‍💻🏳️‍🌈", "𠀀𪚥", "１２％　", "e\u0301"],
)
def test_free_text_is_kept_exactly(kept: str) -> None:
    assert values.text(kept) == kept


@pytest.mark.parametrize(
    ("char", "shown"),
    [
        ("\x00", "U+0000"),
        ("\x07", "U+0007"),
        ("\r", "U+000D"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\ufdd0", "U+FDD0"),
        ("\uffff", "U+FFFF"),
        ("\U0010fffe", "U+10FFFE"),
        ("\ud800", "U+D800"),
        ("\u202e", "U+202E"),
        ("\u2066", "U+2066"),
        ("\u200f", "U+200F"),
        ("\u061c", "U+061C"),
    ],
)
def test_characters_that_cannot_be_printed_are_refused_by_number(char: str, shown: str) -> None:
    with pytest.raises(Refused) as error:
        values.text(f"工作{char}")

    assert f"{shown}（第3个字）" in refusal(error)[0]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (101, "应为文字，实为数字 101"),
        (True, "应为文字，实为 true"),
        (["甲"], "应为文字，实为列表"),
        ({}, "应为文字，实为一组键值"),
        (dt.date(2020, 4, 10), "应为文字，实为日期 2020-04-10"),
        (dt.time(8), "应为文字，实为时间 08:00:00"),
    ],
)
def test_what_is_no_text_is_told(value: object, message: str) -> None:
    with pytest.raises(Refused) as error:
        values.text(value)

    assert refusal(error)[0] == message


@pytest.mark.parametrize(("value", "remedy"), [(101, '请加英文引号，如 "101"'), (["甲"], "请只写一条文字")])
def test_a_remedy_is_one_that_can_be_typed(value: object, remedy: str) -> None:
    with pytest.raises(Refused) as error:
        values.text(value)

    assert refusal(error)[1] == remedy


@pytest.mark.parametrize(("value", "message"), [(" 　", "是空白"), ("网信办\n经费", "名称中有换行")])
def test_a_name_is_one_line_and_not_blank(value: str, message: str) -> None:
    with pytest.raises(Refused) as error:
        values.name(value)

    assert refusal(error)[0] == message


def test_a_name_is_kept_with_its_blanks() -> None:
    assert values.name(" 县 委 ") == " 县 委 "


@pytest.mark.parametrize(
    ("value", "unit", "yuan"),
    [
        (Decimal("28.34"), MoneyUnit.WAN, "283400"),
        (28, MoneyUnit.WAN, "280000"),
        (Decimal("0.000001"), MoneyUnit.WAN, "0.01"),
        (Decimal("28.3400000000"), MoneyUnit.WAN, "283400"),
        (Decimal("1E+2"), MoneyUnit.YUAN, "100"),
        (Decimal("12.34"), MoneyUnit.YUAN, "12.34"),
        (Decimal("-0.0"), MoneyUnit.YUAN, "0"),
        (Decimal("999999999999999.99"), MoneyUnit.YUAN, "999999999999999.99"),
    ],
)
def test_money_is_exact_in_the_unit_of_the_file(value: object, unit: MoneyUnit, yuan: str) -> None:
    assert values.money(value, unit) == Money(yuan)


@pytest.mark.parametrize(
    ("value", "message", "remedy"),
    [
        ("28.34", "应为金额，实为文字“28.34”", "请去掉引号，填数字"),
        (True, "应为金额，实为 true", "请填数字，如 1.00"),
        (dt.date(2020, 1, 1), "应为金额，实为日期 2020-01-01", "请填数字，如 1.00"),
        (Decimal("NaN"), "金额不是一个数", "请填数字，如 1.00"),
        (Decimal("-inf"), "金额不是一个数", "请填数字，如 1.00"),
        (Decimal("-0.01"), "金额“-0.01”是负数", "请填不小于 0 的数；减少请改小原来的数"),
        (Decimal("28.340000000000003"), "金额“28.340000000000003”细于分", "请按分取整，以万元为单位最多写6位小数"),
        (Decimal("1e-999999"), "金额“1E-999999”细于分", "请按分取整，以万元为单位最多写6位小数"),
        (10**11, "金额过大，达到一千万亿元", "请核对数字；本文件的金额单位是万元"),
        (Decimal("1e999999"), "金额过大，达到一千万亿元", "请核对数字；本文件的金额单位是万元"),
    ],
)
def test_what_is_no_money_is_refused_with_a_remedy(value: object, message: str, remedy: str) -> None:
    with pytest.raises(Refused) as error:
        values.money(value, MoneyUnit.WAN)

    assert refusal(error) == (message, remedy)


@given(st.integers(0, 10**17 - 1), st.sampled_from(MoneyUnit))
def test_every_amount_in_fen_is_read_back(fen: int, unit: MoneyUnit) -> None:
    amount = Money(Decimal(fen) / 100)

    assert values.money(amount.into(unit), unit) == amount


def test_a_quantity_may_have_decimals() -> None:
    assert values.quantity(Decimal("620.5")) == Decimal("620.5")


@pytest.mark.parametrize("value", [10**9, Decimal("0.00001")])
def test_a_quantity_beyond_measure_is_refused(value: object) -> None:
    with pytest.raises(Refused, match="过大或小数过多"):
        values.quantity(value)


@pytest.mark.parametrize("value", ["2020", True, 20200, Decimal(2020)])
def test_a_year_has_four_digits_and_no_quotes(value: object) -> None:
    with pytest.raises(Refused, match="应为四位数的年份"):
        values.year(value)


def test_yes_and_no_are_words_without_quotes() -> None:
    assert values.truth(value=True) is True
    with pytest.raises(Refused, match="应为 true（是）或 false（否），实为文字“true”"):
        values.truth("true")


@pytest.mark.parametrize("value", ["2020-04-10", dt.datetime(2020, 4, 10, tzinfo=dt.UTC), dt.time(1)])
def test_a_day_is_a_date_without_quotes_and_time(value: object) -> None:
    assert values.date(dt.date(2020, 4, 10)) == dt.date(2020, 4, 10)
    with pytest.raises(Refused, match="应为日期"):
        values.date(value)


def test_a_word_of_the_form_is_found_or_the_choices_are_named() -> None:
    assert values.chosen("项目支出", Category) is Category.PROJECT
    with pytest.raises(Refused) as error:
        values.chosen("项目", Category)

    message, remedy, word, choices = error.value.args
    assert (message, word) == ("“项目”不是支出类别", "项目")
    assert remedy.startswith("请从中选一个：人员经费、公用经费、项目支出")
    assert "项目支出" in choices
