"""Every gap of a facts file is named with its place; what was only assumed is named as well."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from disclosuredoc.reading.lifting.gaps import gaps, gaps_of_previous
from disclosuredoc.reading.plain import transcript_of_text

WHOLE: dict[str, Any] = {
    "layout": "hebei/2020",
    "department": {"name": "某局"},
    "units": [{"code": "101", "name": "某局"}],
    "lines": [{"category": "项目支出", "source": "一般公共预算拨款", "amount": Decimal(1), "function": "2013101"}],
    "previous": {"basic": 0, "projects": 1, "three_public": {"receptions": 0}},
}


def said(text: str = "", **changes: Any) -> list[str]:
    """Return the messages on facts in which something differs from a whole."""
    listed = f"{text}\n单位名称｜单位性质｜单位规格｜经费保障形式\n某局｜行政｜科级｜财政拨款"
    return [gap.message for gap in gaps({**WHOLE, **changes}, transcript_of_text(listed, "旧稿.txt"))]


def line(**changes: Any) -> list[dict[str, Any]]:
    """Return the only line, changed."""
    return [{**WHOLE["lines"][0], **changes}]


def test_a_whole_has_no_gaps() -> None:
    assert said() == []


def test_facts_without_lines_are_whole_only_where_there_is_no_budget() -> None:
    last = {**WHOLE["previous"], "projects": 0}

    assert said(lines=[], previous=last) == ["没有读出预算明细"]
    assert said(lines=[], previous=last, zero=True) == []


def test_last_year_may_be_missing_only_of_what_is_new() -> None:
    assert said(previous={}) == ["没有读出上年的数"] * 3
    assert said(previous=[WHOLE["previous"], {"basic": 0, "projects": 1}]) == ["没有读出上年的数"]
    assert said(previous={}, units=[{"code": "101", "name": "某局", "founded": True}]) == []


def test_a_row_that_gathers_several_sources_is_named() -> None:
    assert said("其中：单位资金3万元。", lines=line(source="其他收入")) == ["“单位资金”由几种来源合成，先记作其他收入"]
    assert said("其中：其他收入3万元。", lines=line(source="其他收入")) == []


def test_money_carried_over_is_named_whether_it_found_a_line_or_not() -> None:
    assert said(lines=line(carryover=True)) == ["旧稿没有写明上年结转用在哪条明细，先记在同一科目的前几条"]
    assert said("另有上年结转结余12.5万元。") == ["旧稿有上年结转，分不出用在哪条明细"]
    assert said("另有上年结转结余0万元。") == []


def test_a_purchase_that_rounding_makes_too_dear_is_named() -> None:
    item = {"charged_to": "甲", "quantity": Decimal(1), "unit_price": Decimal("1.004")}

    assert said(lines=line(project="甲"), procurement=[item]) == ["“甲”的采购金额比预算资金多出尾差"]


def test_without_a_table_of_units_their_nature_is_not_known() -> None:
    (gap,) = gaps(WHOLE, transcript_of_text("某局", "旧稿.txt"))

    assert str(gap) == "旧稿.txt [[units]] nature：没有读出机构设置表，单位性质先写其他；请补填"


def test_each_of_the_three_public_expenses_that_is_missing_is_named() -> None:
    facts = {"previous": {"three_public": {"overseas_visits": 0, "vehicle_purchase": 0, "receptions": 1}}}

    assert [str(gap) for gap in gaps_of_previous(facts, transcript_of_text("某局", "旧稿.txt"))] == [
        "旧稿.txt [previous] three_public.vehicle_operation：没有读出这个数；请补填"
    ]


def test_a_change_without_a_reason_is_named() -> None:
    last = {**WHOLE["previous"], "projects": 3}

    assert said(previous={**last, "basic": 0}) == ["没有读出增减原因"]
    assert said(previous={**last, "basic": 0}, reasons={"projects": "压减"}) == []


def test_a_project_without_money_is_named() -> None:
    assert said(projects=[{"name": "甲"}]) == ["没有读出“甲”的金额"]
    assert said(projects=[{"name": "甲"}], lines=line(project="甲")) == []


def test_rounding_that_the_document_speaks_of_is_named() -> None:
    assert said("因四舍五入，可能存在尾差。") == ["旧稿有四舍五入的尾差，合计可能差0.01万元"]
