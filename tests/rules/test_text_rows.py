"""Rows: serial numbers, numbered labels, codes below the codes they belong to."""

from __future__ import annotations

import pytest

from disclosuredoc.layouts import catalogue
from disclosuredoc.model.transcript import Table
from texts import found, table, told

AMOUNT = "项目支出40万元。"
SERIAL = ("序号｜项目｜金额", "栏次｜1｜2", "1｜甲｜1.00", "2｜乙｜2.00", "3｜丙｜3.00", "4｜丁｜4.00")
LABELS = ("项目｜金额", "一、一般公共服务支出｜", "二、外交支出｜", "三、国防支出｜", "四、公共安全支出｜")
CODES = ("科目编码｜科目名称｜合计", "208｜社保｜3.00", "20805｜养老｜3.00", "2080505｜缴费｜3.00", "2080506｜年金｜")


def without(rows: tuple[str, ...], at: int) -> tuple[str, ...]:
    return (*rows[:at], *rows[at + 1 :])


@pytest.mark.parametrize(
    "rows",
    [
        SERIAL,
        LABELS,
        CODES,
        ("序号｜项目", "1｜甲", "1｜乙", "1｜丙"),
        ("序号｜项目", "1｜甲"),
        ("序号｜项目", "1｜甲", "2｜乙", "3｜丙", "1｜甲", "2｜乙"),
        ("项目｜金额", "一、甲｜1.00", "二、乙｜2.00", "三、丙｜2.00", "一、丁｜1.00", "二、戊｜2.00"),
        ("项目｜金额", "二、甲｜1.00", "五、乙｜2.00"),
        ("科目编码｜科目名称", "2080505｜缴费", "2080506｜年金", "2101101｜医疗"),
        ("科目编码｜科目名称", "301｜工资", "2080505｜缴费", "2101101｜医疗"),
        ("科目编码｜科目名称", "栏次｜1", "｜合计"),
        (),
    ],
)
def test_rows_in_order_are_kept(rows: tuple[str, ...]) -> None:
    rules = ("rows-miscounted", "labels-misnumbered", "code-misplaced")
    assert [name for name in found(AMOUNT, tables=[table(*rows)]) if name in rules] == []


@pytest.mark.parametrize("at", [2, 3, 4])
def test_a_serial_number_that_jumps_is_found(at: int) -> None:
    assert told("rows-miscounted", AMOUNT, tables=[table(*without(SERIAL, at))]) == [
        (f"第1张表第{at + 1}行第1列", None)
    ]


def test_a_numbered_label_that_jumps_is_found() -> None:
    assert told("labels-misnumbered", AMOUNT, tables=[table(*without(LABELS, 2))]) == [("第1张表第3行第1列", None)]
    long = tuple(f"{number}、支出｜" for number in ("九", "十", "十一", "十二", "二十"))
    assert told("labels-misnumbered", AMOUNT, tables=[table("项目｜金额", *long)]) == [("第1张表第6行第1列", None)]


@pytest.mark.parametrize("wrong", ["2180505", "2080506"])
def test_a_code_that_is_not_below_its_own_or_stands_twice_is_found(wrong: str) -> None:
    rows = [row.replace("2080505", wrong) for row in CODES]
    assert len(told("code-misplaced", AMOUNT, tables=[table(*rows)])) == 1


@pytest.mark.parametrize(
    "row", ["栏次｜1｜2｜3", "栏次｜1｜2｜3=1+2", "栏次｜1｜｜3", "栏次｜4｜9｜2", "一｜1｜2｜9", "｜｜｜"]
)
def test_a_row_that_numbers_the_columns_is_kept(row: str) -> None:
    assert told("columns-miscounted", AMOUNT, tables=[table("项目｜甲｜乙｜丙", row, "合计｜1.00｜｜")]) == []


def test_a_number_of_a_column_that_jumps_is_found() -> None:
    rows = ("项目｜甲｜乙｜丙｜丁", "栏次｜1｜2｜5｜4")
    assert told("columns-miscounted", AMOUNT, tables=[table(*rows)]) == [("第1张表第2行第4列", "3")]


BALANCE = ("项目｜预算数｜备注", "本年收入合计｜1.00｜", "上年结转｜｜", "收入总计｜1.00｜")
CODED = ("科目编码｜科目名称｜合计", "｜合计｜1.00", "205｜教育支出｜1.00")


def coded(*more: tuple[str, ...]) -> list[Table]:
    return [table(*rows, number=at) for at, rows in enumerate((*more, CODED, CODED, CODED), 1)]


def test_statements_with_their_totals_are_kept() -> None:
    bare = CODED[:1] + CODED[2:]
    without_carrying = ("项目｜预算数｜备注", "拨款收入｜1.00｜", "本年收入合计｜1.00｜")

    assert told("total-row-missing", AMOUNT, tables=coded(BALANCE, without_carrying)) == []
    assert told("total-row-missing", AMOUNT, tables=[table(*bare), table(*bare, number=2)]) == []


def test_a_statement_that_ends_before_its_total_is_found() -> None:
    assert told("total-row-missing", AMOUNT, tables=[table(*BALANCE[:3])]) == [("第1张表第1行第1列", None)]


def test_a_total_that_only_one_statement_lacks_is_found() -> None:
    assert told("total-row-missing", AMOUNT, tables=coded(CODED[:1] + CODED[2:])) == [("第1张表第1行第1列", None)]


def test_a_statement_without_a_row_lacks_its_total_where_the_layout_is_known() -> None:
    layout = catalogue.load("hebei/2020")

    assert told("total-row-missing", AMOUNT, tables=coded(CODED[:1])) == []
    assert told("total-row-missing", AMOUNT, tables=coded(CODED[:1]), layout=layout) == [("第1张表第1行第1列", None)]


def test_a_table_without_a_row_is_found() -> None:
    assert told("table-without-rows", AMOUNT, tables=[table(before=["绩效目标表"])]) == [("第1段", None)]
    assert told("table-without-rows", AMOUNT, tables=[table(before=[])]) == [("文稿", None)]
    assert told("table-without-rows", AMOUNT, tables=[table("项目｜金额")]) == []
