"""What stands in a cell, read as its column wants it, or refused with what to do."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from disclosuredoc.intake import cells
from disclosuredoc.intake.columns import Column, Type
from disclosuredoc.intake.faults import Refused
from disclosuredoc.terms import MoneyUnit

WAN, YUAN = MoneyUnit.WAN, MoneyUnit.YUAN


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "amount"),
    [
        (0.30000000000000004, WAN, WAN, "0.30"),
        (28.339999999999996, WAN, WAN, "28.34"),
        (0.1 + 0.7, YUAN, YUAN, "0.80"),
        (283400.0, YUAN, WAN, "28.34"),
        (28.34, WAN, YUAN, "283400"),
        ("1,234.50", WAN, WAN, "1234.50"),
        (" １２．５ ", WAN, WAN, "12.5"),
        (3, WAN, WAN, "3"),
        ("12345678901.123456", WAN, WAN, "12345678901.123456"),
        (1e18, WAN, WAN, "1000000000000000000"),
        (-3.0, WAN, WAN, "-3"),
    ],
)
def test_an_amount_is_exact_to_the_fen(value: cells.Value, unit: MoneyUnit, wanted: MoneyUnit, amount: str) -> None:
    assert cells.money(value, unit, wanted) == Decimal(amount)


def test_an_amount_that_is_no_number_is_told_where_amounts_are_read() -> None:
    assert not cells.money(float("inf"), WAN, WAN).is_finite()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("一万", "应为金额，实为“一万”"),
        ("28.34万元", "应为金额，实为“28.34万元”"),
        (True, "应为金额，实为“True”"),
        (dt.date(2020, 1, 1), "应为金额，实为“2020-01-01”"),
        (0.0000001, "金额“1e-07”（万元）细于分"),
        ("1.0000001", "金额“1.0000001”（万元）细于分"),
    ],
)
def test_what_is_no_amount_is_refused(value: cells.Value, message: str) -> None:
    with pytest.raises(Refused) as raised:
        cells.money(value, WAN, WAN)
    assert raised.value.args[0] == message


@pytest.mark.parametrize(
    ("kind", "value", "plain"),
    [
        (Type.TEXT, " 照原样 ", " 照原样 "),
        (Type.TEXT, 12.0, "12"),
        (Type.CODE, 2013701.0, "2013701"),
        (Type.CODE, "2013701.0", "2013701"),
        (Type.CODE, "2013701行政运行", "2013701"),
        (Type.CODE, "2013701-行政运行", "2013701"),
        (Type.CODE, "[2013701]行政运行", "2013701"),
        (Type.CODE, "A0999 其他办公消耗用品", "A0999"),
        (Type.CODE, " XZ-01 ", "XZ-01"),
        (Type.CODE, "20137 01", "20137 01"),
        (Type.QUANTITY, 20.0, Decimal(20)),
        (Type.QUANTITY, "0.5", Decimal("0.5")),
        (Type.DATE, dt.date(2020, 4, 10), dt.date(2020, 4, 10)),
        (Type.DATE, dt.datetime(2020, 4, 10, 8), dt.date(2020, 4, 10)),  # noqa: DTZ001 - as a workbook has it
        (Type.DATE, "2020年4月10日", dt.date(2020, 4, 10)),
        (Type.DATE, "2020/4/10", dt.date(2020, 4, 10)),
        (Type.DATE, 20200410.0, dt.date(2020, 4, 10)),
        (Type.YEAR, 2020.0, 2020),
        (Type.YEAR, "2020年", 2020),
        (Type.TRUTH, "是", True),
        (Type.TRUTH, False, False),
        (Type.PARTS, "情况说明", ["explanation"]),
        (Type.PARTS, "公开表、情况说明", ["statements", "explanation"]),
    ],
)
def test_a_value_is_what_a_facts_file_would_have(kind: Type, value: cells.Value, plain: object) -> None:
    assert cells.plain(value, Column(head="列", key=("key",), type=kind), WAN, WAN) == plain


@pytest.mark.parametrize(
    ("kind", "value", "message", "remedy"),
    [
        (Type.TEXT, 0.8, "应为文字，实为“0.8”", "请把单元格设为文本格式，照要印出的样子写，如 80%"),
        (Type.TEXT, True, "应为文字，实为“True”", "请把单元格设为文本格式，照要印出的样子写，如 80%"),
        (Type.TEXT, float("inf"), "应为文字，实为“inf”", "请把单元格设为文本格式，照要印出的样子写，如 80%"),
        (Type.QUANTITY, "两个", "应为数量，实为“两个”", "请填数字，如 1.00"),
        (Type.DATE, "四月", "应为日期，实为“四月”", "请写成 2020-04-10"),
        (Type.DATE, "2020-02-30", "应为日期，实为“2020-02-30”", "请写成 2020-04-10"),
        (Type.DATE, dt.time(8), "应为日期，实为“08:00:00”", "请写成 2020-04-10"),
        (Type.YEAR, "二零", "应为四位数的年份，实为“二零”", "请填预算年度，如 2020"),
        (Type.TRUTH, "也许", "应为“是”或“否”，实为“也许”", "请从列表里选"),
        (Type.PARTS, "封面", "“封面”不是文件的部分", "请写公开表、情况说明，或空着"),
    ],
)
def test_a_value_that_a_column_does_not_want_is_refused(
    kind: Type, value: cells.Value, message: str, remedy: str
) -> None:
    with pytest.raises(Refused) as raised:
        cells.plain(value, Column(head="列", key=("key",), type=kind), WAN, WAN)
    assert raised.value.args[:2] == (message, remedy)


def test_a_quantity_that_is_no_number_is_told_where_quantities_are_read() -> None:
    assert not cells.quantity(float("nan")).is_finite()


def test_a_word_of_a_list_may_be_said_otherwise() -> None:
    column = Column(head="支出类别", key=("category",), choices=("公用经费",), meanings={"日常公用经费": "公用经费"})

    assert cells.plain(" 日常公用经费", column, WAN, WAN) == "公用经费"
    with pytest.raises(Refused, match="“公用”不是支出类别"):
        cells.plain("公用", column, WAN, WAN)
