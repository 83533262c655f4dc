"""Balance: income against expenditure, and by source."""

from __future__ import annotations

import pytest

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
