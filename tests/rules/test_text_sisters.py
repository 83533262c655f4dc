"""Sister statements: columns and lines of one budget statement against the others and the text."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Table
from texts import audited, found, table, told

TITLE = "示例县水务局2021年部门预算"
TEXT = "2021年预算支出30万元，其中基本支出20万元，包括人员经费16万元和公用经费4万元；项目支出10万元。"
CODED = "科目编码｜科目名称｜合计｜"
INCOME = ("｜合计｜30.00｜24.00｜6.00", "213｜农林水支出｜24.00｜24.00｜", "212｜城乡社区支出｜6.00｜｜6.00")
SPENT = ("｜合计｜30.00｜20.00｜10.00", "213｜农林水支出｜24.00｜20.00｜4.00", "212｜城乡社区支出｜6.00｜｜6.00")
GENERAL = ("｜合计｜24.00｜20.00｜4.00", "213｜农林水支出｜24.00｜20.00｜4.00")
FUND = ("｜合计｜6.00｜｜6.00", "212｜城乡社区支出｜6.00｜｜6.00")
BASIC = (
    "｜合计｜20.00｜16.00｜4.00",
    "301｜工资福利支出｜16.00｜16.00｜",
    "302｜商品和服务支出｜4.00｜｜4.00",
    "30217｜公务接待费｜4.00｜｜4.00",
)
VISITS = ("合计｜4.00｜4.00｜", "1、公务接待费｜4.00｜4.00｜")
HEADS = {
    "收入总表": f"{CODED}一般公共预算拨款收入｜基金预算拨款收入",
    "支出总表": f"{CODED}基本支出｜项目支出",
    "一般公共预算财政拨款支出表": f"{CODED}基本支出｜项目支出",
    "政府性基金预算财政拨款支出表": f"{CODED}基本支出｜项目支出",
    "一般公共预算财政拨款基本支出表": f"{CODED}人员经费｜公用经费",
    "财政拨款“三公”经费支出表": "项目｜合计｜一般公共预算｜政府性基金预算",
}
BODIES = dict(zip(HEADS, (INCOME, SPENT, GENERAL, FUND, BASIC, VISITS), strict=True))


def budget(**changed: tuple[str, ...]) -> list[Table]:
    """The statements of a budget, some with other rows."""
    bodies = {**BODIES, **changed}
    return [table(HEADS[title], *bodies[title], before=[title], number=number) for number, title in enumerate(HEADS, 1)]


def swapped(rows: tuple[str, ...], at: int) -> tuple[str, ...]:
    """Rows with two neighbouring columns exchanged."""
    cells = [row.split("｜") for row in rows]
    return tuple("｜".join([*row[:at], row[at + 1], row[at], *row[at + 2 :]]) for row in cells)


def rules(*tables: Table, text: str = TEXT) -> set[str]:
    sisters = {"columns-exchanged", "part-of-money-exceeds", "line-missing", "three-public-below-basic"}
    return sisters & set(found(TITLE, text, tables=tables))


def test_statements_that_agree_are_kept() -> None:
    assert found(TITLE, TEXT, tables=budget()) == []


def test_a_single_statement_agrees_with_itself() -> None:
    for one in budget():
        assert rules(one) == set()


@pytest.mark.parametrize(
    ("title", "at", "rule"),
    [
        ("收入总表", 3, "columns-exchanged"),
        ("支出总表", 3, "columns-exchanged"),
        ("一般公共预算财政拨款支出表", 3, "columns-exchanged"),
        ("政府性基金预算财政拨款支出表", 3, "part-of-money-exceeds"),
        ("一般公共预算财政拨款基本支出表", 3, "part-of-money-exceeds"),
        ("财政拨款“三公”经费支出表", 2, "three-public-below-basic"),
    ],
)
def test_two_columns_that_changed_places_are_found(title: str, at: int, rule: str) -> None:
    assert rule in rules(*budget(**{title: swapped(BODIES[title], at)}))


def test_the_column_that_was_exchanged_is_named_with_its_witness() -> None:
    tables = budget(收入总表=swapped(INCOME, 3))

    assert told("columns-exchanged", TITLE, TEXT, tables=tables)[0] == ("第1张表第2行第4列", None)


def test_money_that_is_carried_over_makes_income_and_expenditure_differ_and_is_kept() -> None:
    income = ("｜合计｜28.00｜22.00｜6.00", "213｜农林水支出｜22.00｜22.00｜", "212｜城乡社区支出｜6.00｜｜6.00")

    assert rules(*budget(收入总表=income)) == set()


def test_money_that_was_all_carried_over_is_spent_like_this_years_and_is_kept() -> None:
    head = f"{CODED}上年结转｜一般公共预算拨款收入"
    income = table(head, "｜合计｜24.00｜24.00｜", "213｜农林水支出｜24.00｜24.00｜", before=["收入总表"], number=9)
    general = budget()[2]

    assert rules(income, general) == set()
    assert rules(income, general, text="一般公共预算拨款收入24万元。") == {"columns-exchanged"}


def test_columns_that_hold_the_same_amounts_are_kept() -> None:
    rows = ("｜合计｜30.00｜15.00｜15.00", "213｜农林水支出｜30.00｜15.00｜15.00")
    text = "2021年预算支出30万元，其中基本支出15万元，项目支出15万元。"

    assert rules(table(HEADS["支出总表"], *rows, before=["支出总表"]), text=text) == set()


def test_last_years_a_units_and_another_bodys_figures_are_no_witness() -> None:
    text = "上年基本支出10万元，上年项目支出20万元。示例县水文站基本支出10万元。2019年基本支出10万元。"

    assert rules(budget()[1], text=text) == set()


@pytest.mark.parametrize("title", ["收入总表", "支出总表", "一般公共预算财政拨款支出表"])
def test_a_line_that_the_sisters_have_is_missing(title: str) -> None:
    rows = BODIES[title]
    body = (rows[0], rows[1], rows[1].replace("213", "21303"), *rows[2:])
    others = {
        name: (BODIES[name][0], BODIES[name][1], BODIES[name][1].replace("213", "21303"), *BODIES[name][2:])
        for name in ("收入总表", "支出总表", "一般公共预算财政拨款支出表")
        if name != title
    }

    assert rules(*budget(**others, **{title: body})) == set()
    assert rules(*budget(**others)) == {"line-missing"}


def test_of_several_missing_lines_the_first_by_its_code_is_told() -> None:
    codes = ("21309", "21303", "21307", "21301", "21305")
    others = {
        name: (BODIES[name][0], BODIES[name][1], *(BODIES[name][1].replace("213", code) for code in codes))
        for name in ("收入总表", "支出总表")
    }
    findings = audited(TITLE, TEXT, tables=budget(**others)).findings

    assert {finding.quote for finding in findings if finding.rule == "line-missing"} == {"21301"}


def test_a_line_that_one_other_statement_has_alone_may_be_its_own() -> None:
    rows = (SPENT[0], SPENT[1], SPENT[1].replace("213", "21303"), SPENT[2])

    assert rules(*budget(支出总表=rows)) == set()


def test_statements_of_two_sets_are_compared_within_each() -> None:
    own = [table(HEADS["支出总表"], *SPENT, before=["支出总表"], number=1)]
    less = swapped(SPENT, 3)
    unit = table(HEADS["支出总表"], *less, before=["支出总表"], number=2)

    assert "columns-exchanged" in rules(*own, unit)


@pytest.mark.parametrize(("amount", "expected"), [("6", []), ("6.01", []), ("5.4", [("第3段", "6万元")])])
def test_what_the_text_spends_of_one_money_is_the_total_of_its_statement(
    amount: str, expected: list[tuple[str, str]]
) -> None:
    text = f"使用政府性基金预算拨款安排的支出{amount}万元，使用财政专户管理资金安排的支出1万元。"

    assert told("spent-money-differs", TITLE, TEXT, text, tables=budget()) == expected


def test_what_the_text_spends_of_a_money_without_a_statement_is_kept() -> None:
    text = "使用政府性基金预算拨款安排的支出5.4万元。"

    assert told("spent-money-differs", TITLE, TEXT, text, tables=budget()[:2]) == []
