"""The keys of a facts file."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from typing import Any

import pytest

import sample
from disclosuredoc.errors import InputError
from disclosuredoc.intake.shape import Facts, converter, keys, record
from disclosuredoc.model.department import BudgetUnit
from disclosuredoc.money import Money
from disclosuredoc.terms import MoneyUnit, Source


def refusal(**changes: Any) -> str:
    with pytest.raises(InputError) as error:
        sample.disclosure(**changes)
    return str(error.value)


def test_a_unit_is_written_without_what_has_a_table_of_its_own() -> None:
    assert keys(BudgetUnit) == ("code", "name", "nature", "rank", "support", "founded", "responsibilities")
    assert "previous" in keys(Facts)


@pytest.mark.parametrize("text", [sample.SAMPLE, sample.MULTI])
def test_a_record_is_the_same_whether_or_not_it_is_read_to_tell_what_is_wrong(text: str) -> None:
    plain = tomllib.loads(text, parse_float=Decimal)
    plain = {key: value for key, value in plain.items() if key not in {"lines", "projects", "procurement"}}

    told = converter(MoneyUnit.WAN, telling=True).structure(plain, Facts)

    assert record(plain, Facts, MoneyUnit.WAN) == told


def test_a_missing_key_is_told_at_its_table_with_the_line() -> None:
    told = refusal(replace={"amount = 120.50": ""})

    assert "lines[1].amount（预算明细第1条）：缺少这一项，该行为：[[lines]]；请补填" in told


def test_an_unknown_key_is_told_with_the_line_and_the_nearest_key() -> None:
    told = refusal(replace={"amount = 120.50": "amount = 120.50\namont = 1"})

    assert "lines[1].amont（预算明细第1条）：不认识的键，与“amount”相近，该行为：amont = 1" in told
    assert "请改用或删去；这里可以写：unit、category、amount" in told


def test_a_key_of_the_whole_file_within_a_table_is_told_where_to_go() -> None:
    told = refusal(add="zero = false")

    assert "review.zero：不认识的键" in told
    assert "zero 属于整个文件，请移到第一个方括号之前，或写成 [zero] 一节" in told


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[review]", "[[review]]", "review：应为一节或一组键值；请写成 [名称] 一节，或 { 键 = 值 }"),
        ("other = { value = 31.45 }", "other = 31.45", "assets.other：应为一节或一组键值"),
        ('rank = "正科级"', "rank = 1", '应为文字，实为数字 1；请加英文引号，如 "1"'),
        ('rank = "正科级"', "founded = 1", "应为 true（是）或 false（否），实为数字 1"),
        ("short_names = [", "short_names = 1\ny = [", "department.short_names：应为列表"),
        ("as_of = 2019-12-31", 'as_of = "2019-12-31"', "assets.as_of：应为日期，实为文字“2019-12-31”"),
        ('nature = "参公事业单位"', 'nature = "参公事业"', "“参公事业”不是单位性质，与“参公事业单位”相近"),
        (
            'level3 = "取土化验个数"',
            'level3 = " "',
            "projects[1].indicators[1].level3（项目第1条，绩效指标第1条）：是空白",
        ),
        ('item = "复印纸"', 'item = ""', "procurement[1].item（政府采购第1条）：是空白；请填写"),
        ('charged_to = "日常公用经费"', 'charged_to = " "', "procurement[1].charged_to（政府采购第1条）：是空白"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_with_its_key(old: str, new: str, message: str) -> None:
    assert message in refusal(replace={old: new})


def test_an_unknown_table_that_only_its_keys_are_written_of_is_told_with_the_line() -> None:
    assert "第1行 departmnt：不认识的键，与“department”相近，该行为：departmnt.rank = 1" in refusal(
        top="departmnt.rank = 1"
    )


def test_rows_want_double_brackets() -> None:
    assert "glossary：应为可重复的一节；请写成 [[名称]]（双方括号），每条一节" in refusal(
        top='glossary = { term = "甲" }'
    )


def test_parts_are_words_of_a_list() -> None:
    assert sample.disclosure(top='parts = ["explanation"]').parts == ("explanation",)
    assert "parts[1]（第1条）：“tables”不是文件的部分" in refusal(top='parts = ["tables"]')


def test_other_matters_are_one_text_or_several() -> None:
    assert sample.disclosure(top='other_matters = "无。"').other_matters == ("无。",)
    assert sample.disclosure(top='other_matters = ["甲", "乙"]').other_matters == ("甲", "乙")
    assert "other_matters[2]（其他事项第2条）：应为文字" in refusal(top='other_matters = ["甲", 2]')


def test_reasons_of_the_three_public_may_lie_in_a_table_of_their_own() -> None:
    flat = sample.disclosure()
    nested = sample.disclosure(
        replace={'vehicle_operation = "严格控制用车"': 'three_public = { vehicle_operation = "严格控制用车" }'}
    )

    assert nested == flat


def test_a_strange_or_doubled_reason_among_the_three_public_is_told_with_all_else() -> None:
    told = refusal(
        replace={
            'basic = "人员工资正常晋级"': "basic = 1",
            'vehicle_operation = "': 'three_public = { vehicle_operation = "乙", cars = "丙" }\nvehicle_operation = "',
        }
    )

    assert "reasons.basic：应为文字" in told
    assert "reasons.three_public.cars：不认识的键" in told
    assert "这里可以写：overseas_visits、vehicle_purchase、vehicle_operation、receptions" in told
    assert "reasons.three_public.vehicle_operation：写了两次（另见 sample.toml 第" in told


def test_amounts_by_source_are_keyed_in_english_or_chinese() -> None:
    stated = sample.disclosure(add='[stated]\nrevenue = { general_public_budget = 202.20, "其他收入" = 4 }')

    assert stated.units[0].stated.revenue == (
        (Source.GENERAL_PUBLIC_BUDGET, Money.wan("202.20")),
        (Source.OTHER_REVENUE, Money.wan(4)),
    )


def test_amounts_by_source_are_refused_all_at_once() -> None:
    told = refusal(add='[stated]\nrevenue = { tax = 1, other_revenue = "2", service_revenue = 1, "事业收入" = 1 }')

    assert "stated.revenue.tax：“tax”不是资金来源" in told
    assert "stated.revenue.other_revenue：应为金额，实为文字“2”；请去掉引号，填数字" in told
    assert "stated.revenue.事业收入：事业收入写了两次；请删去其中一处" in told


def test_accepted_rules_are_names_with_reasons() -> None:
    assert sample.disclosure(add='[accept]\n"stated-total" = "系统尾差"').accepted == (("stated-total", "系统尾差"),)
    assert "accept.stated-total：应为文字" in refusal(add='[accept]\n"stated-total" = true')
