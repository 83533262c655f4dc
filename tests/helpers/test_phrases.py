"""A change is said with its base, so that a reader can compute it again; lists keep to GB/T 15834."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosuredoc.helpers.amounts import Printed, parse
from disclosuredoc.helpers.arithmetic import Agreement, change_agrees, percentage_agrees
from disclosuredoc.helpers.phrases import FOUNDED, change, clauses, date, words
from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import MoneyUnit

moneys = st.decimals(min_value=0, max_value=10**9, places=2).map(Money)


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ("33.01", "10.40", "上年预算10.4万元，增加22.61万元，增长217.4%"),
        ("10.40", "33.01", "上年预算33.01万元，减少22.61万元，下降68.49%"),
        ("40", "38.45", "上年预算38.45万元，增加1.55万元，增长4.03%"),
        ("0", "5", "上年预算5万元，减少5万元，下降100%"),
        ("5", "5", "上年预算5万元，与上年持平"),
        ("0", "0", "上年预算0万元，与上年持平"),
        ("5", "0", "上年预算0万元，增加5万元，上年基数为零，不作幅度比较"),
    ],
)
def test_a_change_is_said_with_base_amount_and_percentage(now: str, before: str, expected: str) -> None:
    assert change(Money.wan(now), Money.wan(before)) == expected


def test_a_change_that_is_not_printed_is_said_to_be_small() -> None:
    assert change(Money("330110"), Money("330100")) == "上年预算33.01万元，增加不足0.01万元"
    assert change(Money("330090"), Money("330100"), "标准调整").endswith("，减少不足0.01万元，主要原因是标准调整")


def test_a_percentage_that_is_not_printed_is_said_to_be_small() -> None:
    assert change(Money.wan(300001), Money.wan(300000)) == "上年预算300000万元，增加1万元，增长不足0.01%"


def test_a_base_that_is_printed_as_zero_has_no_percentage() -> None:
    assert change(Money.wan(5), Money("10")) == "上年预算0万元，增加5万元，上年基数不足0.01万元，不作幅度比较"


def test_a_unit_founded_this_year_has_nothing_to_compare_with() -> None:
    assert change(Money.wan(5), None, founded=True) == FOUNDED
    assert "%" not in FOUNDED


def test_an_optional_item_without_last_year_says_nothing() -> None:
    assert change(Money.wan(5), None) == ""


def test_an_undetermined_figure_has_no_change() -> None:
    assert change(None, Money.wan(5)) == "上年预算5万元，增减数（未填来源）"


def test_the_reason_follows_a_change_and_only_a_change() -> None:
    assert change(Money.wan(2), Money.wan(1), "人员增加").endswith("增长100%，主要原因是人员增加")
    assert change(Money.wan(2), ZERO, "人员增加").endswith("不作幅度比较，主要原因是人员增加")
    assert change(Money.wan(1), Money.wan(1), "人员增加").endswith("与上年持平")


@pytest.mark.parametrize("reason", ["主要是人员增加", "由于人员增加", "主要原因：人员增加"])
def test_a_reason_that_says_so_itself_is_not_announced_twice(reason: str) -> None:
    assert change(Money.wan(2), Money.wan(1), reason).endswith(f"增长100%，{reason}")


def test_a_reason_is_printed_exactly() -> None:
    assert change(Money.wan(2), Money.wan(1), " 主要领导 & <增加> ").endswith("，主要原因是 主要领导 & <增加> ")


def test_base_unit_and_thousands_are_the_layouts() -> None:
    text = change(Money("3012.5"), Money("1506.25"), base="2019年决算", unit=MoneyUnit.YUAN, thousands=True)

    assert text == "2019年决算1,506.25元，增加1,506.25元，增长100%"


@settings(deadline=None)
@given(moneys, moneys)
def test_every_printed_change_and_percentage_can_be_computed_again(now: Money, before: Money) -> None:
    match = re.match(r"上年预算(.+?万元)，(增加|减少)([\d.]+万元)，(?:增长|下降)([\d.]+)%", change(now, before))
    if match is None:
        return
    sign = {"增加": 1, "减少": -1}[match[2]]
    base, difference, percentage = parse(match[1]), parse(match[3]), parse(match[4])
    signed = Printed(value=sign * difference.value, decimals=difference.decimals)
    this_year = Printed(value=Decimal(round(now.into(MoneyUnit.WAN), 6)), decimals=6)

    assert percentage_agrees(difference, base, percentage, least_decimals=2).agreement is Agreement.EXACT
    assert change_agrees(this_year, base, signed, least_decimals=2).agreement is not Agreement.WRONG


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], ""),
        (["办公费"], "办公费"),
        (["办公费", "印刷费", "差旅费"], "办公费、印刷费、差旅费"),
        (["“甲”", "“乙”", "丙"], "“甲”“乙”、丙"),
        (["《甲》", "《乙》"], "《甲》《乙》"),
        (["《甲》", "“乙”"], "《甲》、“乙”"),
        (["《甲》（试行）", "《乙》"], "《甲》（试行）、《乙》"),
        (["", "甲"], "、甲"),
    ],
)
def test_words_are_listed_without_a_mark_between_quotations(items: list[str], expected: str) -> None:
    assert words(items) == expected
    assert words(iter(items)) == expected


def test_clauses_are_listed_with_semicolons() -> None:
    assert clauses(["人员增加", "标准提高"]) == "人员增加；标准提高"


def test_a_day_has_no_leading_zeros() -> None:
    assert date(dt.date(2020, 4, 1)) == "2020年4月1日"
