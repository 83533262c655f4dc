"""Balance: income against expenditure, and by source."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Table
from texts import found, table, told

TITLE = "示例县林业局2022年部门预算"
EARNED = "收入预算640.5万元，其中：一般公共预算拨款收入640.5万元，国有资本经营预算拨款收入0万元。"
PURCHASES = "政府采购预算表（单位：万元）"


def bought(general: str, capital: str) -> str:
    return f"合计｜9.00｜{general}｜{capital}"


HEAD = "项目｜合计｜一般公共预算拨款｜国有资本经营预算拨款"


@pytest.mark.parametrize(
    "texts",
    [
        ("收入总计640.5万元。", "支出总计640.5万元。"),
        ("预算收入640.5万元。", "预算支出640.5万元。"),
        ("预算收入640.5万元。", "预算支出650.5万元，其中使用上年结转10万元。"),
        ("预算收入640.5万元。", "预算支出640.50万元。"),
        (EARNED, "预算支出640.5万元。", "使用国有资本经营预算拨款安排的支出0万元。"),
        (EARNED, "上年结转20万元。", "使用国有资本经营预算拨款安排的支出4万元。"),
        ("使用国有资本经营预算拨款安排的支出4万元。",),
    ],
)
def test_what_is_balanced_is_kept(texts: tuple[str, ...]) -> None:
    assert found(TITLE, *texts) == []


def test_totals_that_differ_are_an_error() -> None:
    assert told("totals-differ", TITLE, "收入总计640.5万元。", "支出总计604.5万元。") == [("第3段", "640.5万元")]


def test_income_and_expenditure_that_differ_are_to_be_looked_at() -> None:
    assert told("income-differs", TITLE, "预算收入640.5万元。", "预算支出604.5万元。") == [("第3段", "640.5万元")]


def test_final_accounts_need_not_be_balanced() -> None:
    assert found("示例县林业局2022年部门决算", "收入640.5万元。", "支出604.5万元。") == []


def test_expenditure_from_a_source_is_what_comes_from_it() -> None:
    assert found(TITLE, EARNED, "使用国有资本经营预算拨款安排的支出4万元。") == ["source-differs"]


def test_purchases_from_a_source_do_not_exceed_it() -> None:
    def tables(*money: str) -> list[str]:
        return found(TITLE, EARNED, tables=[table(HEAD, bought(*money), before=(PURCHASES,))])

    assert tables("9.00", "") == []
    assert "source-exceeded" in tables("", "9.00")


BALANCE = (
    "项目｜预算数｜项目｜合计",
    "本年收入合计｜{}｜本年支出合计｜{}",
    "上年结转｜{}｜年终结转｜",
    "收入总计｜{}｜支出总计｜{}",
)


def balance(*cells: str) -> Table:
    year, carried, whole = BALANCE[1].format(*cells[:2]), BALANCE[2].format(cells[2]), BALANCE[3].format(*cells[3:])
    return table(BALANCE[0], year, carried, whole, before=["收支总表"])


@pytest.mark.parametrize(
    "cells", [("3.00", "3.00", "", "3.00", "3.00"), ("3.00", "5.00", "2.00", "5.00", "5.00"), ("3.00", "", "", "", "")]
)
def test_totals_that_are_those_of_the_year_with_what_is_carried_over_are_kept(cells: tuple[str, ...]) -> None:
    assert told("balance-differs", "收入3万元。", tables=[balance(*cells)]) == []


def test_totals_with_other_rows_or_none_between_are_kept() -> None:
    rows = ("项目｜合计｜备注", "本年收入合计｜3.00｜", "调入资金｜｜", "收入总计｜5.00｜")

    assert told("balance-differs", "收入3万元。", tables=[table(*rows)]) == []
    assert told("balance-differs", "收入3万元。", tables=[table(*rows[:2], rows[3])]) == []
    assert told("balance-differs", "收入3万元。", tables=[table(rows[0], rows[3], rows[1])]) == []


def test_a_total_that_differs_from_the_years_with_nothing_carried_over_is_found() -> None:
    assert told("balance-differs", "收入3万元。", tables=[balance("3.00", "3.00", "", "3.00", "8.00")]) == [
        ("第1张表第4行第4列", "3.00")
    ]
