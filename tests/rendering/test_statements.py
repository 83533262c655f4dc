"""The rows of the nine statements: every cell a view of the ledger."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from disclosuredoc.layouts import catalogue
from disclosuredoc.model.budget import Budget
from disclosuredoc.model.department import BudgetUnit
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.model.ledger import Ledger
from disclosuredoc.model.lines import Line
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.money import ZERO, Money
from disclosuredoc.rendering.statements import statements
from disclosuredoc.rendering.vocabulary import StatementRow, StatementSheet
from disclosuredoc.terms import Category, Nature, Source
from strategies import disclosures

LAYOUT = catalogue.load("hebei/2020")
UNIT = BudgetUnit(code="101", name="示例县档案馆", nature=Nature.AGENCY)
PERSONNEL = Line(
    unit="101", category=Category.PERSONNEL, amount=Money.wan("28.34"), function="2013701", economic="30101"
)
ROUTINE = attrs.evolve(PERSONNEL, category=Category.ROUTINE, amount=Money.wan("4.67"), economic="30201")
PROJECT = attrs.evolve(
    PERSONNEL, category=Category.PROJECT, amount=Money.wan(40), function="2013702", economic="30227", project="宣传"
)


def sheets(*lines: Line, **unit: Any) -> dict[str, StatementSheet]:
    """Return the statements of one unit with some lines."""
    budget = Budget(units=(attrs.evolve(UNIT, **unit),), ledger=Ledger(lines))
    return dict(statements(budget, LAYOUT))


def cells(row: StatementRow) -> dict[str, str]:
    """Return the amounts of a row in 万元, without the blank ones."""
    return {key: f"{money.yuan / 10000:f}" for key, money in row.amounts.items() if money}


def named(sheet: StatementSheet, name: str) -> StatementRow:
    """Return the only row of a name, on either side."""
    (found,) = (row for row in sheet.rows if name in {row.name, row.expenditure})
    return found


def test_a_functional_statement_has_a_row_for_each_class_subclass_and_item_with_subtotals() -> None:
    rows = sheets(PERSONNEL, ROUTINE, PROJECT)["expenditure"].rows

    assert [(row.number, row.code, row.name, row.indent) for row in rows] == [
        (1, "", "合计", 0),
        (2, "201", "一般公共服务支出", 0),
        (3, "20137", "网信事务", 210),
        (4, "2013701", "行政运行", 420),
        (5, "2013702", "一般行政管理事务", 420),
    ]
    assert [cells(row)["total"] for row in rows] == ["73.01", "73.01", "73.01", "33.01", "40"]
    assert cells(rows[3]) == {"total": "33.01", "basic": "33.01"}


def test_lines_without_a_code_come_last() -> None:
    rows = sheets(attrs.evolve(PROJECT, function=None), PERSONNEL)["expenditure"].rows

    assert [row.name for row in rows][-1] == "（未填编码）"
    assert cells(rows[-1]) == {"total": "40", "projects": "40"}


def test_a_code_that_stops_at_a_subclass_has_a_row_without_a_code_below_it() -> None:
    rows = sheets(PERSONNEL, attrs.evolve(PROJECT, function="20137"))["expenditure"].rows

    assert [row.code for row in rows] == ["", "201", "20137", "2013701", ""]


def test_a_code_whose_lines_cancel_out_has_a_row_and_one_of_nothing_but_nothing_has_none() -> None:
    back = attrs.evolve(PERSONNEL, amount=-PERSONNEL.amount)

    rows = sheets(PERSONNEL, back, attrs.evolve(PROJECT, amount=ZERO))["expenditure"].rows

    assert [row.code for row in rows] == ["", "201", "20137", "2013701"]
    assert not any(map(cells, rows))


def test_a_code_that_the_list_does_not_have_is_called_so() -> None:
    rows = sheets(attrs.evolve(PERSONNEL, function="2997701"))["expenditure"].rows

    assert [row.name for row in rows] == ["合计", "（未列名科目）", "（未列名科目）", "（未列名科目）"]


def test_the_basic_expenditure_is_classified_to_the_economic_subclass() -> None:
    rows = sheets(PERSONNEL, ROUTINE, PROJECT)["basic"].rows

    assert [(row.code, row.name) for row in rows] == [
        ("", "合计"),
        ("301", "工资福利支出"),
        ("30101", "基本工资"),
        ("302", "商品和服务支出"),
        ("30201", "办公费"),
    ]
    assert cells(rows[0]) == {"total": "33.01", "personnel": "28.34", "routine": "4.67"}


def test_the_balance_has_income_by_source_beside_expenditure_by_class() -> None:
    rows = sheets(PERSONNEL, PROJECT)["balance"].rows

    assert (rows[0].name, rows[0].expenditure) == ("一、一般公共预算拨款收入", "一、一般公共服务支出")
    assert cells(rows[0]) == {"income": "68.34", "budget": "68.34"}
    assert [(row.name, row.expenditure) for row in rows[-3:]] == [
        ("本年收入合计", "本年支出合计"),
        ("上年结转结余", "年终结转结余"),
        ("收入总计", "支出总计"),
    ]


def test_what_is_carried_over_stands_below_this_years_totals_on_both_sides() -> None:
    left = attrs.evolve(PROJECT, amount=Money.wan(3), carryover=True)
    kept = attrs.evolve(PROJECT, amount=Money.wan(5), category=Category.CARRIED_FORWARD, project=None)
    balance = sheets(PERSONNEL, left, kept)["balance"]

    assert cells(named(balance, "本年收入合计")) == {"income": "33.34", "budget": "31.34"}
    assert cells(named(balance, "上年结转结余")) == {"income": "3", "budget": "5"}
    assert cells(named(balance, "收入总计")) == {"income": "36.34", "budget": "36.34"}


def test_the_balance_of_appropriations_leaves_out_what_is_none() -> None:
    own = attrs.evolve(PROJECT, source=Source.SERVICE_REVENUE, amount=Money.wan(7))
    funds = attrs.evolve(PROJECT, source=Source.GOVERNMENT_MANAGED_FUNDS, amount=Money.wan(2), function="2120804")
    balance = sheets(PERSONNEL, own, funds)["appropriation_balance"]

    assert cells(named(balance, "本年支出合计")) == {
        "income": "30.34",
        "total": "30.34",
        "general_public_budget": "28.34",
        "government_managed_funds": "2",
    }
    assert [row.name for row in balance.rows[:4]] == [
        "一、一般公共预算拨款收入",
        "二、基金预算拨款收入",
        "三、国有资本经营预算拨款收入",
        "",
    ]


def test_a_class_that_the_layout_does_not_list_has_a_row_of_its_own() -> None:
    balance = sheets(attrs.evolve(PERSONNEL, function="2989901"), attrs.evolve(PROJECT, function=None))["balance"]

    extra = [row for row in balance.rows if row.expenditure][-5:-3]
    assert [row.expenditure for row in extra] == ["三十、（未列名科目）", "三十一、（未填编码）"]


def test_a_side_that_is_shorter_is_filled_up_with_blanks() -> None:
    few = attrs.evolve(LAYOUT, functions=LAYOUT.functions[:1])
    balance = statements(Budget(units=(UNIT,), ledger=Ledger((PERSONNEL,))), few)["balance"]

    assert [row.expenditure for row in balance.rows[:3]] == ["一、一般公共服务支出", "", ""]


def test_income_is_shown_by_its_source_and_what_was_left_over_apart() -> None:
    left = attrs.evolve(PROJECT, carryover=True)
    own = attrs.evolve(PROJECT, source=Source.SERVICE_REVENUE, amount=Money.wan(7))
    whole = sheets(PERSONNEL, left, own)["revenue"].rows[0]

    assert cells(whole) == {
        "total": "75.34",
        "carryover": "40",
        "income_general_public_budget": "28.34",
        "income_other": "7",
    }


def test_three_public_is_divided_by_source() -> None:
    car = attrs.evolve(ROUTINE, economic="30231", amount=Money.wan(2))
    bought = attrs.evolve(PROJECT, economic="31013", source=Source.GOVERNMENT_MANAGED_FUNDS, amount=Money.wan(18))
    sheet = sheets(PERSONNEL, car, bought)["three_public"]

    assert {row.name: cells(row) for row in sheet.rows if cells(row)} == {
        "合计": {"total": "20", "general_public_budget": "2", "government_managed_funds": "18"},
        "2、公务用车购置及运维费": {"total": "20", "general_public_budget": "2", "government_managed_funds": "18"},
        "其中：公务用车购置费": {"total": "18", "government_managed_funds": "18"},
        "公务用车运行维护费": {"total": "2", "general_public_budget": "2"},
    }


def uncoded(*sources: Source) -> list[Line]:
    return [attrs.evolve(ROUTINE, economic=None, source=source) for source in sources]


GIVEN = ThreePublic(
    overseas_visits=ZERO, vehicle_purchase=ZERO, vehicle_operation=Money.wan(2), receptions=Money.wan(1)
)


def test_three_public_as_given_is_all_of_the_only_source() -> None:
    (whole, *_) = sheets(*uncoded(Source.GENERAL_PUBLIC_BUDGET), three_public=GIVEN)["three_public"].rows

    assert cells(whole) == {"total": "3", "general_public_budget": "3"}


def test_three_public_as_given_is_not_divided_among_several_sources() -> None:
    lines = uncoded(Source.GENERAL_PUBLIC_BUDGET, Source.GOVERNMENT_MANAGED_FUNDS)
    rows = sheets(*lines, three_public=GIVEN)["three_public"].rows

    assert rows[0].amounts == {
        "total": Money.wan(3),
        "general_public_budget": None,
        "government_managed_funds": None,
        "state_capital_operations": ZERO,
    }
    assert rows[1].amounts["general_public_budget"] == ZERO


def test_a_line_without_a_source_leaves_open_what_asks_for_one() -> None:
    unknown = attrs.evolve(PROJECT, source=Source.UNKNOWN)
    made = sheets(PERSONNEL, unknown)

    assert named(made["expenditure"], "合计").amounts["total"] == Money.wan("68.34")
    assert named(made["general_public_budget"], "合计").amounts["total"] is None
    assert not made["state_capital_operations"].is_empty


def test_a_statement_without_any_amount_is_empty() -> None:
    made = sheets(PERSONNEL)

    assert {key for key, sheet in made.items() if sheet.is_empty} == {
        "government_managed_funds",
        "state_capital_operations",
        "three_public",
    }
    assert [row.name for row in made["government_managed_funds"].rows] == ["合计"]


@pytest.mark.parametrize("key", ["balance", "revenue", "expenditure", "general_public_budget", "basic"])
@settings(max_examples=15, deadline=None)
@given(disclosure=disclosures())
def test_every_statement_adds_up_for_any_facts(key: str, disclosure: Disclosure) -> None:
    rows = statements(disclosure.budget, LAYOUT)[key].rows
    if key == "balance":
        total = rows[-1].amounts
        assert total["income"] == total["budget"] == disclosure.budget.ledger.total
        return
    tops = [row for row in rows[1:] if row.indent == 0]
    for column, whole in rows[0].amounts.items():
        assert whole == Money.sum(row.amounts[column] or ZERO for row in tops)
