"""Rows of a table: quantity times price, and a row that is one cell short."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Claim, ClaimKind, Place
from texts import found, table, told, weighed

GOODS = "品名｜数量｜单价（万元）｜金额（万元）"
THREE = "合计｜因公出国｜小计｜购置费｜运行费｜公务接待"


@pytest.mark.parametrize(
    ("row", "expected"),
    [("电脑｜5｜1.00｜6.00", "5万元"), ("电脑｜1｜1.00｜1.01", "1万元"), ("纸｜3｜0.33｜1.02", "0.99万元")],
)
def test_an_amount_that_is_not_quantity_times_price_is_found(row: str, expected: str) -> None:
    assert told("product-differs", tables=[table(GOODS, row)]) == [("第1张表第2行第4列", expected)]


@pytest.mark.parametrize("row", ["电脑｜5｜1.00｜5.00", "纸｜3｜0.33｜1.00", "纸｜｜｜5.00"])
def test_an_amount_that_is_quantity_times_price_is_not_found(row: str) -> None:
    assert told("product-differs", tables=[table(GOODS, row)]) == []


def test_a_product_without_a_price_states_nothing() -> None:
    part = Claim(kind=ClaimKind.AMOUNT, item="数量", place=Place(paragraph=1), quote="")
    product = part._replace(kind=ClaimKind.PRODUCT, parts=(part, part))
    assert weighed(product) == ["nothing-read"]


def test_a_row_one_cell_short_is_found_with_the_cell_it_lacks() -> None:
    assert told("row-shifted", tables=[table(THREE, "3.00｜0.00｜0.00｜2.00｜1.00")]) == [
        ("第1张表第2行第1列", "3.00｜0.00｜2.00｜0.00｜2.00｜1.00")
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (THREE, "3.00｜0.00｜2.00｜0.00｜2.00｜1.00"),
        (THREE, "9.00｜0.00｜0.00｜2.00｜1.00"),
        (THREE, "3.00｜0.00｜0.00｜2.00"),
        (THREE, "单位甲｜0.00｜0.00｜2.00｜1.00"),
        ("合计｜小计", "3.00"),
        ("合计｜甲｜乙｜丙", "3.00｜2.00｜1.00"),
        ("合计｜甲｜乙｜小计", "3.00｜2.00｜1.00"),
        ("合计<2x1｜因公出国｜小计｜购置费｜运行费｜公务接待", "3.00｜0.00｜0.00｜2.00｜1.00"),
    ],
)
def test_a_row_that_shows_no_missing_cell_is_not_found(rows: tuple[str, ...]) -> None:
    assert told("row-shifted", tables=[table(*rows)]) == []


def test_a_document_without_tables_breaks_no_rule_on_tables() -> None:
    assert found("基本支出33.01万元。") == []
    assert told("row-shifted", tables=[table()]) == []


ASSETS = ("项目｜价值（万元）", "资产总额｜6.00", "1、房屋｜1.00", "2、车辆｜2.00", "3、设备｜3.00")
TITLE = "固定资产占用情况表"
AMOUNT = "项目支出40万元。"


def doubtful(*rows: str) -> list[tuple[str, str | None]]:
    return told("total-doubtful", AMOUNT, tables=[table(*rows, before=(TITLE,))])


def test_a_total_that_its_rows_make_up_is_kept() -> None:
    assert doubtful(*ASSETS) == []


def test_a_total_over_a_breakdown_without_a_mark_is_kept() -> None:
    assert doubtful("项目｜金额", "合计｜10.00", "甲｜6.00", "乙｜2.00", "丙｜4.00", "丁｜4.00") == []


def test_a_total_that_no_reading_of_its_rows_makes_up_is_to_be_looked_at() -> None:
    assert doubtful(*ASSETS[:2], *ASSETS[3:]) == [("第1张表第2行第2列", None)]
    assert doubtful("项目｜金额", "合计｜1.00", *(f"第{n}项｜{n}.25" for n in range(1, 100)))


def test_a_total_of_rows_without_amounts_is_to_be_looked_at() -> None:
    assert doubtful(*ASSETS[:2], "1、房屋｜", "2、车辆｜", "3、设备｜") == [("第1张表第2行第2列", None)]
    assert doubtful("项目｜价值（万元）", "资产总额｜0.00", "1、房屋｜", "2、车辆｜", "3、设备｜") == []


def test_a_total_of_a_source_that_no_row_uses_is_to_be_looked_at() -> None:
    rows = ("项目｜合计｜一般公共预算｜基金预算", "合计｜9.00｜9.00｜", "复印纸｜9.00｜9.00｜")

    assert doubtful(*rows) == []
    assert doubtful(*rows[:2], "复印纸｜9.00｜｜9.00") == [("第1张表第2行第3列", None)]


def test_a_total_of_nothing_states_nothing() -> None:
    assert weighed(Claim(kind=ClaimKind.TOTAL, item="合计", place=Place(table=1), quote="")) == ["nothing-read"]


@pytest.mark.parametrize(
    "rows",
    [
        ("项目｜金额", "甲局小计｜3.00", "复印纸｜3.00"),
        ("项目｜价值", "1、房屋｜1.00", "2、车辆｜2.00"),
    ],
)
def test_a_table_without_its_total_is_found(rows: tuple[str, ...]) -> None:
    assert told("total-missing", AMOUNT, tables=[table(*rows)]) == [("第1张表第1行第1列", None)]


@pytest.mark.parametrize(
    "rows", [("项目｜金额", "合计｜3.00", "甲局小计｜3.00", "复印纸｜3.00"), ("项目｜价值", "房屋｜1.00"), ASSETS]
)
def test_a_table_with_its_total_or_of_single_things_is_kept(rows: tuple[str, ...]) -> None:
    assert told("total-missing", AMOUNT, tables=[table(*rows)]) == []


def test_a_part_that_is_more_than_the_whole_is_found() -> None:
    rows = ("项目｜数量｜价值", "资产总额｜——｜9.00", "1、房屋｜2100｜9.00")

    assert told("part-exceeds", AMOUNT, tables=[table(*rows, "其中：办公用房｜1650｜——")]) == []
    assert told("part-exceeds", AMOUNT, tables=[table(*rows, "其中：办公用房｜9650｜3.00")]) == [
        ("第1张表第4行第2列", None)
    ]


def test_a_part_of_a_change_may_be_larger_than_the_change() -> None:
    rows = ("项目｜上年预算数｜本年预算数｜增减额", "车辆｜83.70｜98.02｜14.32", "其中：购置费｜18.00｜36.00｜18.00")

    assert told("part-exceeds", AMOUNT, tables=[table(*rows)]) == []
