"""Indicators: rates among quantities, goals against values."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Subject
from texts import found, table, told

AMOUNT = "项目支出40万元。"
HEAD = "一级指标｜二级指标｜三级指标｜指标值"
ROW = "产出指标<2x1｜数量指标｜发放宣传资料份数｜≥50000份"


@pytest.mark.parametrize(
    "rows",
    [
        (HEAD, ROW, "质量指标｜发布准确率｜≥98%"),
        (HEAD, "产出指标｜数量指标｜增长率以外次数｜3次"),
        ("项目｜数量指标", "准确率｜5"),
    ],
)
def test_indicators_of_their_kind_are_kept(rows: tuple[str, ...]) -> None:
    assert found(AMOUNT, "发放宣传资料50000份以上。", tables=[table(*rows)]) == []


def test_a_rate_among_quantities_is_found_also_below_a_merged_cell() -> None:
    rows = (HEAD, "产出指标<2x1｜数量指标<2x1｜印发资料｜3份", "^｜^｜综合事务保障率｜≥85%")

    assert told("rate-as-quantity", AMOUNT, tables=[table(*rows)]) == [("第1张表第3行第3列", None)]


def test_indicators_below_the_goals_in_one_table_are_read() -> None:
    rows = ("绩效目标｜1、保障各项工作。<1x3", HEAD, "产出指标｜数量指标｜综合事务保障率｜≥85%")

    assert told("rate-as-quantity", AMOUNT, tables=[table(*rows)]) == [("第1张表第3行第3列", None)]


def test_a_goal_with_another_number_than_its_indicator_is_found() -> None:
    assert told("goal-differs", AMOUNT, "发放宣传资料30000份以上。", tables=[table(HEAD, ROW)]) == [("第2段", None)]


def test_other_goals_other_units_and_short_names_are_kept() -> None:
    tables = [table(HEAD, ROW, "^｜数量指标｜培训数｜≥2次", "产出指标｜数量指标｜演练")]
    assert found(AMOUNT, "发放宣传资料300箱，培训5次，发放手册300份。", tables=tables) == []


def test_in_our_own_document_the_check_of_the_facts_has_found_it() -> None:
    tables = [table(HEAD, ROW, "^｜数量指标｜保障率｜≥85%")]
    assert found(AMOUNT, "发放宣传资料3份。", tables=tables, subject=Subject(own_layout=True)) == []
