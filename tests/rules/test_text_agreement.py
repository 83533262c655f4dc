"""The same item with two values."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Subject
from texts import audited, found, table, told

TITLE = "县水利局2021年部门预算"


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("基本支出33.01万元。", "2021年基本支出33.01万元。"),
        ("公务接待费330100元。", "公务接待费33.01万元。"),
        ("2020年基本支出33.01万元。", "2021年基本支出33.10万元。"),
        ("基本支出预算33.01万元，决算33.10万元。",),
        ("县水利局基本支出33.01万元。", "乡水利站基本支出3.10万元。"),
        ("一般公共预算基本支出33.01万元。", "基本支出43.10万元。"),
        ("教育支出60.00万元，其中：基本支出40.00万元；住房支出9.00万元，其中：基本支出9.00万元。",),
        ("甲工程28.00万元。", "甲工程29.00万元。"),
        ("基本支出中有一笔5.00万元。",),
    ],
)
def test_what_agrees_or_is_not_the_same_is_left_alone(paragraphs: tuple[str, ...]) -> None:
    assert found(TITLE, *paragraphs) == []


def test_the_same_item_with_two_values_is_found_once_per_value() -> None:
    report = audited(TITLE, "基本支出33.01万元。", "基本支出33.10万元。", "本部门基本支出33.10万元。")

    (finding,) = report.findings
    assert (finding.rule, finding.expected, finding.place) == ("same-item-differs", "33.01万元", "第3段")
    assert report.amounts == 3


def test_text_and_table_are_held_against_each_other() -> None:
    assert found(TITLE, "公务接待费3.00万元。", tables=[table("项目｜2021年预算数", "公务接待费｜4.00")]) == [
        "same-item-differs"
    ]


def test_the_departments_own_name_makes_no_other_item() -> None:
    assert found(TITLE, "县水利局基本支出33.01万元。", "基本支出33.10万元。") == ["same-item-differs"]


def test_fewer_decimals_are_doubtful() -> None:
    assert found(TITLE, "基本支出33.01万元。", "基本支出33万元。") == ["same-item-rounded"]


def test_a_named_project_with_two_amounts_is_doubtful() -> None:
    assert found(TITLE, "危房改造项目经费28.00万元。", "危房改造项目经费82.00万元。") == ["same-name-differs"]


def test_income_of_the_text_is_one_of_the_tables_totals() -> None:
    rows = ("项目｜预算数", "事业收入｜5.00", "本年收入合计｜5.00")

    assert found(TITLE, "收入5.00万元。", tables=[table(*rows)]) == []
    assert found(TITLE, "收入5.50万元。", tables=[table(*rows)]) == ["same-item-differs"]


def test_where_money_is_carried_over_the_totals_are_not_compared() -> None:
    rows = ("项目｜预算数", "事业收入｜5.00", "本年收入合计｜5.00", "上年结转｜1.00")

    assert found(TITLE, "收入5.50万元。", tables=[table(*rows)]) == []


def test_operating_expenses_beyond_routine_ones_are_doubtful() -> None:
    assert found(TITLE, "公用经费4.67万元。", "机关运行经费4.68万元。") == ["operating-exceeds"]


@pytest.mark.parametrize("amount", ["4.67万元", "4.00万元", "5万元"])
def test_operating_expenses_within_routine_ones_are_left_alone(amount: str) -> None:
    assert found(TITLE, "公用经费4.67万元。", f"机关运行经费{amount}。") == []


def test_operating_expenses_alone_are_left_alone() -> None:
    assert found(TITLE, "机关运行经费4.68万元。", subject=Subject(year=2021)) == []


@pytest.mark.parametrize(
    ("rule", "first", "second", "expected"),
    [
        ("same-item-differs", "基本支出33.01万元。", "基本支出331000元。", "330100元"),
        ("same-item-rounded", "基本支出33万元。", "基本支出33.01万元。", "33万元"),
        ("same-name-differs", "农村道路养护工程28万元。", "农村道路养护工程82万元。", "28万元"),
        ("operating-exceeds", "公用经费4.67万元。", "机关运行经费6.47万元。", None),
    ],
)
def test_the_second_of_two_figures_is_told_with_the_first(
    rule: str, first: str, second: str, expected: str | None
) -> None:
    assert told(rule, TITLE, first, second) == [("第3段", expected)]


@pytest.mark.parametrize(("yuan", "expected"), [("330100", []), ("330200", [("第1张表第2行第2列", "330100元")])])
def test_a_table_in_yuan_agrees_with_the_text_to_the_last_digit(yuan: str, expected: list[tuple[str, str]]) -> None:
    listed = table("项目｜金额", f"基本支出｜{yuan}", before=("支出总表", "单位：元"))
    assert told("same-item-differs", TITLE, "基本支出33.01万元。", tables=[listed]) == expected


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        (("收入总计33.01万元。", "本年收入合计30.00万元。"), []),
        (("收入总计33.10万元。", "上年结转0万元。"), ["same-item-differs"]),
        (("收入总计33.10万元。", "上年结转3.00万元。"), []),
        (("公务接待费1.00万元。",), []),
    ],
)
def test_income_that_is_neither_total_is_found_unless_money_is_carried_over(
    totals: tuple[str, ...], expected: list[str]
) -> None:
    assert found("收入33.01万元。", *totals) == expected


def test_two_projects_of_one_name_in_one_list_are_two_projects() -> None:
    text = "项目支出安排如下：设备购置专项经费28万元；设备购置专项经费5万元。"
    assert found("项目支出33万元。", text, "设备购置专项经费5万元") == []


def test_what_is_bought_with_routine_money_is_not_all_of_it() -> None:
    bought = table("项目名称｜合计", "日常公用经费｜0.20", before=("部门政府采购预算",))
    assert found("机关运行经费4.67万元。", tables=[bought]) == []
