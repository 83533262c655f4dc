"""The statements of an old document are found by their names and heads, and read by code."""

from __future__ import annotations

from decimal import Decimal

import attrs

from disclosuredoc.model.transcript import Cell, Passage, Place, Table, Transcript
from disclosuredoc.reading.lifting.statements import OTHER, Statements, statements
from disclosuredoc.terms import Source

GENERAL = Source.GENERAL_PUBLIC_BUDGET
INCOME = (
    ("科目编码", "科目名称", "合计", "上年结转", "一般公共预算拨款收入", "其他来源收入"),
    ("", "合计", "50.00", "5.00", "42.00", "3.00"),
    ("208", "类", "50.00", "5.00", "42.00", "3.00"),
    ("2080505", "项", "50.00", "5.00", "42.00", "3.00"),
)
SPENDING = (
    ("科目编码", "科目名称", "合计", "基本支出", "项目支出", "上缴上级支出"),
    ("2080505", "项", "48.00", "40.00", "8.00", ""),
)
PAID = (("科目编码", "科目名称", "合计", "基本支出", "项目支出"), ("2080505", "项", "45.00", "37.00", "8.00"))
ECONOMY = (("科目编码", "科目名称", "合计", "人员经费", "公用经费"), ("30101", "款", "37.00", "37.00", ""))


def table(*rows: tuple[str, ...], name: str = "") -> Table:
    """Build a statement with its name above it."""
    cells = tuple(
        tuple(Cell(passage=Passage(place=Place(row=n, column=column), text=text)) for column, text in enumerate(row, 1))
        for n, row in enumerate(rows, 1)
    )
    before = (Passage(place=Place(), text=name), Passage(place=Place(), text="单位：万元")) if name else ()
    return Table(number=1, cells=cells, before=before)


def of(*tables: Table) -> Statements:
    """Return what some statements say."""
    return statements(Transcript(source="旧稿.docx", tables=tables))


ALL = of(
    table(*INCOME, name="部门预算收入总表"),
    table(*SPENDING, name="部门预算支出总表"),
    table(*PAID, name="部门预算一般公共预算财政拨款支出表"),
    table(*ECONOMY, name="部门预算一般公共预算财政拨款基本支出表"),
)


def test_amounts_stand_by_head_and_code() -> None:
    assert ALL.spending["基本支出"] == {"2080505": Decimal(40)}
    assert ALL.paid == {
        GENERAL: {
            "合计": {"2080505": Decimal(45)},
            "基本支出": {"2080505": Decimal(37)},
            "项目支出": {"2080505": Decimal(8)},
        }
    }
    assert ALL.economic["人员经费"] == {"30101": Decimal(37)}


def test_a_function_is_paid_for_by_the_columns_that_have_money_in_its_row() -> None:
    assert ALL.paying("2080505") == {GENERAL, OTHER}
    assert ALL.paying("2010101") == set()


def test_what_comes_in_and_is_not_spent_is_carried_forward() -> None:
    assert ALL.carried == {"2080505": Decimal(5)}
    assert ALL.forwarded == {"2080505": Decimal(2)}
    assert attrs.evolve(ALL, spending={}).forwarded == {}


def test_a_table_without_the_name_of_a_fund_is_no_statement_of_one() -> None:
    assert of(table(*PAID), table(*ECONOMY)) == Statements(income={}, spending={}, paid={}, economic={})
    assert of(table(("项目", "数量"), name="部门预算政府性基金预算财政拨款支出表")).paid == {}
