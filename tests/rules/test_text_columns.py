"""Columns: cells under their neighbour's head."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Table
from texts import found, table, told

AMOUNT = "项目支出40万元。"
INDICATORS = (
    "一级指标｜二级指标｜三级指标｜描述｜指标值｜依据",
    "产出指标｜数量指标｜印发资料｜印发资料的份数｜≥50份｜方案",
)
PURCHASES = ("物品名称｜目录序号｜计量单位｜数量｜单价｜合计", "复印纸｜A0901｜箱｜10｜0.02｜0.20")
BODIES = ("单位名称｜单位性质｜单位规格｜经费保障形式", "示例县水务局｜行政单位｜正科级｜财政拨款")


def swapped(row: str, at: int) -> str:
    cells = row.split("｜")
    cells[at], cells[at + 1] = cells[at + 1], cells[at]
    return "｜".join(cells)


@pytest.mark.parametrize("rows", [INDICATORS, PURCHASES, BODIES])
def test_cells_under_their_own_heads_are_kept(rows: tuple[str, ...]) -> None:
    assert found(AMOUNT, tables=[table(*rows)]) == []


@pytest.mark.parametrize(
    ("rows", "at"),
    [
        *((INDICATORS, at) for at in (0, 1, 3, 4)),
        *((PURCHASES, at) for at in range(4)),
        *((BODIES, at) for at in range(3)),
    ],
)
def test_two_columns_that_changed_places_are_found(rows: tuple[str, ...], at: int) -> None:
    assert told("columns-swapped", AMOUNT, tables=[table(rows[0], *(swapped(row, at) for row in rows[1:]))])


def test_indicators_that_changed_places_with_their_descriptions_are_found() -> None:
    more = "产出指标｜质量指标｜发布准确率｜准确信息的比例｜≥98%｜方案"

    assert found(AMOUNT, tables=[table(*INDICATORS, more)]) == []
    rows = (swapped(INDICATORS[1], 2), swapped(more, 2))
    assert found(AMOUNT, tables=[table(INDICATORS[0], *rows)]) == ["columns-swapped"]
    assert found(AMOUNT, tables=[table(INDICATORS[0], rows[0])]) == []


def test_a_head_of_two_rows_is_read_to_its_end() -> None:
    rows = ("来源<1x2｜计量单位<2x1｜数量<2x1", "项目名称｜预算资金", "办公｜4.67｜箱｜1", "印刷｜2.00｜册｜2")

    assert found(AMOUNT, tables=[table(*rows)]) == []
    assert "columns-swapped" in found(AMOUNT, tables=[table(*rows[:2], "办公｜4.67｜1｜箱", "印刷｜2.00｜2｜册")])


def test_indicators_without_a_number_and_blank_cells_are_kept() -> None:
    row = "产出指标｜数量指标｜印发资料｜印发资料的份数｜持续提升｜"
    assert found(AMOUNT, tables=[table(INDICATORS[0], row)]) == []


def test_quantities_with_decimals_of_their_own_are_kept() -> None:
    rows = ("项目｜数量｜价值", "土地｜2486.30｜312.87", "车辆｜2｜31.60")
    assert found(AMOUNT, tables=[table(*rows)]) == []
    assert "columns-swapped" not in found(AMOUNT, tables=[table(rows[0], "土地｜312.87｜2486.3", "车辆｜2｜31.60")])


def test_a_table_of_two_columns_or_none_has_no_head_to_trust() -> None:
    assert told("columns-swapped", AMOUNT, tables=[table("计量单位｜数量", "5｜个"), table()]) == []


BALANCE = (
    "序号｜项目｜预算数｜项目｜预算数",
    "1｜一、拨款收入｜3.00｜一、教育支出｜",
    "2｜二、其他收入｜｜二、农林水支出｜3.00",
)
EMPTY = ("科目编码｜科目名称｜合计｜基本支出", "｜合计｜｜")
FILLED = ("科目编码｜科目名称｜合计｜基本支出", "｜合计｜1.00｜1.00", "205｜教育支出｜1.00｜1.00")
ASSETS = ("项目｜数量｜价值（万元）", "资产总额｜——｜", "房屋｜——｜", "车辆｜——｜")
SERIAL = ("序号｜科目编码｜科目名称｜合计", "1｜｜合计｜", "2｜205｜教育支出｜")


def swapped_in(rows: tuple[str, ...], at: int) -> Table:
    return table(rows[0], *(swapped(row, at) for row in rows[1:]))


@pytest.mark.parametrize("rows", [BALANCE, EMPTY, ASSETS, SERIAL, SERIAL[:2]])
def test_names_under_names_and_blank_columns_are_kept(rows: tuple[str, ...]) -> None:
    assert told("columns-swapped", AMOUNT, tables=[table(*rows)]) == []


@pytest.mark.parametrize(
    ("rows", "at"), [*((BALANCE, at) for at in range(4)), (EMPTY, 1), (ASSETS, 0), (SERIAL, 0), (SERIAL[:2], 0)]
)
def test_a_column_of_names_without_a_word_beside_words_is_found(rows: tuple[str, ...], at: int) -> None:
    assert told("columns-swapped", AMOUNT, tables=[swapped_in(rows, at)])


def test_a_total_among_the_codes_is_found_where_the_others_stand_among_the_names() -> None:
    others = [table(*FILLED, number=number) for number in range(2, 5)]

    assert told("columns-swapped", AMOUNT, tables=[swapped_in(EMPTY, 0), *others])
    assert told("columns-swapped", AMOUNT, tables=[swapped_in(EMPTY, 0)]) == []
    assert told("columns-swapped", AMOUNT, tables=[swapped_in(EMPTY, 0), *others[:2], swapped_in(EMPTY, 0)]) == []


def test_a_word_in_an_empty_table_is_no_name() -> None:
    assert told("columns-swapped", AMOUNT, tables=[table("科目编码｜科目名称｜合计", "｜｜本表无数据")]) == []


def test_indicators_that_are_longer_than_their_descriptions_in_one_table_alone_are_found() -> None:
    names = ("产出｜数量｜机井｜修好后能正常出水的机井｜9眼｜方案", "产出｜质量｜完好率｜完好设施所占比例｜9成｜方案")
    usual = [table(INDICATORS[0], *names, *names, number=number) for number in (2, 3)]

    assert told("columns-swapped", AMOUNT, tables=usual) == []
    assert told("columns-swapped", AMOUNT, tables=[swapped_in((INDICATORS[0], *names), 2), *usual])
    assert told("columns-swapped", AMOUNT, tables=[swapped_in((INDICATORS[0], *names), 2)]) == []


@pytest.mark.parametrize(
    "rows",
    [
        ("项目｜合计｜基本支出", "甲｜1.00｜1.00", "乙｜｜1.00"),
        ("项目｜合计｜基本支出", "甲｜｜"),
        ("项目｜合计｜数量", "甲｜｜1"),
        ("项目｜合计｜项目｜金额", "甲｜｜乙｜1.00"),
        ("项目<2x1｜支出<1x2｜收入", "^｜合计｜基本支出｜上年", "甲｜｜｜1.00"),
        ("项目｜备注｜合计", "甲｜｜"),
    ],
)
def test_totals_that_are_filled_or_have_nothing_to_add_up_are_kept(rows: tuple[str, ...]) -> None:
    assert told("total-blank", AMOUNT, tables=[table(*rows)]) == []


def test_a_blank_column_of_totals_beside_amounts_is_found() -> None:
    rows = ("项目｜合计｜上年结转｜拨款", "甲｜｜2.00｜1.00", "乙｜｜｜1.00")
    assert told("total-blank", AMOUNT, tables=[table(*rows)]) == [("第1张表第2行第3列", None)]
