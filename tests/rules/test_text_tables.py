"""Rows of a table: quantity times price, and a row that is one cell short."""

from __future__ import annotations

import attrs
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
    product = attrs.evolve(part, kind=ClaimKind.PRODUCT, parts=(part, part))
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
