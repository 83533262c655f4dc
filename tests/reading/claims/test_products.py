"""Rows whose amount is a quantity times a price."""

from __future__ import annotations

from disclosuredoc.reading.claims.grids import grid
from disclosuredoc.reading.claims.products import products
from texts import table


def quotes(*rows: str) -> list[str]:
    return [claim.quote for claim in products(grid(table(*rows)), edition=0)]


def test_a_row_states_quantity_price_and_amount() -> None:
    assert quotes("采购物品名称｜数量｜单价｜采购金额", "纸｜5｜1.00｜5.00", "笔｜｜｜2.00") == ["5 1.00 5.00"]


def test_the_amount_is_the_first_total_after_both() -> None:
    assert quotes(
        "名称<2x1｜数量<2x1｜单价<2x1｜采购金额<1x2", "^｜^｜^｜合计｜财政拨款", "纸｜5｜1.00｜5.00｜5.00"
    ) == ["5 1.00 5.00"]


def test_a_table_without_prices_has_no_products() -> None:
    assert quotes("名称｜数量｜金额", "纸｜5｜5.00") == []


def test_a_row_that_is_too_short_has_no_product() -> None:
    assert quotes("名称｜数量｜单价｜金额", "纸｜5") == []
