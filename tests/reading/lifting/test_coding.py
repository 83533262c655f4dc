"""Lines get the sources and codes that the statements determine, and no others."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs

from disclosuredoc.reading.lifting.coding import coded, without_economy
from disclosuredoc.reading.lifting.statements import Statements
from disclosuredoc.terms import Source

GENERAL, FUNDS, SERVICE = (
    Source.GENERAL_PUBLIC_BUDGET,
    Source.GOVERNMENT_MANAGED_FUNDS,
    Source.SERVICE_REVENUE,
)
ALL_SOURCES = [GENERAL, FUNDS, SERVICE]
RUN, PENSION, WORK, CITY = "2013101", "2080505", "2130101", "2120801"


def amounts(**codes: str) -> dict[str, Decimal]:
    """Build a column: amounts by code, written c2013101=…."""
    return {code.removeprefix("c"): Decimal(amount) for code, amount in codes.items()}


NONE = Statements(income={}, spending={}, paid={}, economic={})
SAID = Statements(
    income={"合计": amounts(c2013101="30", c2080505="4")},
    spending={"合计": amounts(c2013101="30", c2080505="4"), "基本支出": amounts(c2013101="30", c2080505="4")},
    paid={GENERAL: {"基本支出": amounts(c2013101="30", c2080505="4")}},
    economic={"人员经费": amounts(c30101="20", c30108="4"), "公用经费": amounts(c30201="10")},
)


def line(category: str, amount: str, **others: str) -> dict[str, Any]:
    """Build a line."""
    return {"category": category, "amount": Decimal(amount), **others}


def shown(lines: list[dict[str, Any]]) -> list[tuple[object, ...]]:
    """Return what lines say beside their category: amount, source, function, economic code, carryover."""
    return [
        (
            f"{one['amount'].normalize():f}",
            one["source"],
            one.get("function"),
            one.get("economic"),
            *(["结转"] if "carryover" in one else []),
        )
        for one in lines
    ]


def test_without_statements_the_only_source_is_that_of_all_lines() -> None:
    lines = [line("人员经费", "24")]

    assert shown(coded(lines, [GENERAL], NONE)) == [("24", "一般公共预算拨款", None, None)]
    assert shown(coded(lines, ALL_SOURCES, NONE)) == [("24", "未填", None, None)]


def test_basic_expenditure_is_split_by_economic_code_and_its_function_follows() -> None:
    assert shown(coded([line("人员经费", "24"), line("公用经费", "10")], [GENERAL], SAID)) == [
        ("20", "一般公共预算拨款", RUN, "30101"),
        ("4", "一般公共预算拨款", PENSION, "30108"),
        ("10", "一般公共预算拨款", RUN, "30201"),
    ]


def test_functions_that_may_be_either_are_left_out() -> None:
    said = attrs.evolve(SAID, paid={GENERAL: {"基本支出": amounts(c2013101="30", c2130101="4")}})
    alone = attrs.evolve(SAID, paid={GENERAL: {"基本支出": amounts(c2080505="4")}})

    assert {row[2] for row in shown(coded([line("人员经费", "24")], [GENERAL], said))} == {None}
    assert {row[2] for row in shown(coded([line("人员经费", "24")], [GENERAL], alone))} == {None, PENSION}


def test_what_no_fund_pays_has_the_other_source() -> None:
    spending = {**SAID.spending, "基本支出": amounts(c2013101="36", c2080505="4")}
    income = {"单位资金": amounts(c2013101="6")}
    said = attrs.evolve(SAID, spending=spending, income=income)
    lines = [line("公用经费", "16")]

    assert shown(coded(lines, [GENERAL, SERVICE], said))[-1] == ("6", "事业收入", RUN, None)
    assert shown(coded(lines, [GENERAL], said))[-1] == ("6", "其他收入", RUN, None)
    assert shown(coded(lines, [GENERAL], attrs.evolve(said, income={})))[-1] == ("6", "未填", RUN, None)
    special = attrs.evolve(said, income={"财政专户管理资金": amounts(c2013101="6")})
    assert shown(coded(lines, [GENERAL], special))[-1] == ("6", "财政专户管理资金", RUN, None)


def test_basic_expenditure_that_another_fund_pays_is_not_split() -> None:
    mixed = attrs.evolve(SAID, paid={**SAID.paid, FUNDS: {"基本支出": amounts(c2120801="1")}})

    assert shown(coded([line("人员经费", "24")], [GENERAL], mixed)) == [("24", "未填", None, None)]
    assert shown(coded([line("人员经费", "23")], [GENERAL], SAID)) == [("23", "未填", None, None)]


def test_a_project_has_the_source_and_function_of_the_only_row_with_its_amount() -> None:
    said = attrs.evolve(
        NONE,
        spending={"项目支出": amounts(c2120801="50", c2013101="8", c2130101="9")},
        paid={GENERAL: {"项目支出": amounts(c2013101="8")}, FUNDS: {"项目支出": amounts(c2120801="50")}},
    )
    lines = [line("项目支出", amount) for amount in ("50", "8", "3", "6")]

    assert shown(coded(lines, ALL_SOURCES, said)) == [
        ("50", "政府性基金预算拨款", CITY, None),
        ("8", "一般公共预算拨款", RUN, None),
        ("3", "未填", None, None),
        ("6", "未填", None, None),
    ]


def test_projects_of_one_amount_have_only_what_all_rows_have() -> None:
    said = attrs.evolve(NONE, paid={GENERAL: {"项目支出": amounts(c2013101="8", c2130101="8")}})

    assert shown(coded([line("项目支出", "8"), line("项目支出", "8")], [GENERAL], said)) == [
        ("8", "一般公共预算拨款", None, None),
        ("8", "一般公共预算拨款", None, None),
    ]


def test_without_the_statement_of_all_spending_the_rest_is_what_the_funds_leave() -> None:
    said = attrs.evolve(NONE, paid={GENERAL: {"项目支出": amounts(c2013101="8")}})

    assert shown(coded([line("项目支出", "8"), line("项目支出", "5")], [GENERAL, SERVICE], said)) == [
        ("8", "一般公共预算拨款", RUN, None),
        ("5", "事业收入", None, None),
    ]


def test_other_expenditure_has_the_only_function_of_its_column() -> None:
    said = attrs.evolve(SAID, income={}, spending={"事业单位经营支出": amounts(c2013101="6")})

    assert shown(coded([line("事业单位经营支出", "6")], [GENERAL, SERVICE], said)) == [("6", "事业收入", RUN, None)]
    assert shown(coded([line("上缴上级支出", "6")], [GENERAL, SERVICE], said)) == [("6", "事业收入", None, None)]


def test_money_carried_over_is_in_the_first_lines_of_its_function_and_money_carried_on_is_a_line() -> None:
    said = attrs.evolve(
        SAID,
        income={"合计": amounts(c2120801="60", c2013101="5"), "上年结转": amounts(c2120801="52")},
        spending={"合计": amounts(c2120801="50")},
        paid={FUNDS: {"项目支出": amounts(c2120801="50")}},
    )

    assert shown(coded([line("项目支出", "50")], [], said)) == [
        ("50", "政府性基金预算拨款", CITY, None, "结转"),
        ("2", "政府性基金预算拨款", CITY, None, "结转"),
        ("8", "政府性基金预算拨款", CITY, None),
        ("5", "未填", RUN, None),
    ]


def test_without_economic_codes_lines_that_are_alike_are_one() -> None:
    lines = coded([line("人员经费", "24"), line("公用经费", "10")], [GENERAL], SAID)

    assert shown(without_economy(lines)) == [
        ("20", "一般公共预算拨款", RUN, None),
        ("4", "一般公共预算拨款", PENSION, None),
        ("10", "一般公共预算拨款", RUN, None),
    ]
    assert [row["amount"] for row in without_economy([{**row, "function": RUN} for row in lines])] == [24, 10]
