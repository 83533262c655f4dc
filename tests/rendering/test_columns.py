"""The columns of a statement: which lines they ask for, and what those add up to."""

from __future__ import annotations

import attrs

from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.statements import Selection
from disclosuredoc.model.lines import Line
from disclosuredoc.money import ZERO, Money
from disclosuredoc.rendering.columns import amount, asked_by, expanded, narrowed, selected
from disclosuredoc.terms import Category, Source

LAYOUT = catalogue.load("hebei/2020")
PERSONNEL = Line(unit="101", category=Category.PERSONNEL, amount=Money.wan("28.34"))
PROJECT = attrs.evolve(PERSONNEL, category=Category.PROJECT, amount=Money.wan(40), project="宣传")


def test_a_column_narrows_the_lines_of_its_statement() -> None:
    outer = Selection(sources=(Source.OTHER_REVENUE,), categories=(Category.PROJECT,), carryover=True)

    assert narrowed(outer, Selection()) == outer
    assert narrowed(outer, Selection(carryover=False)).carryover is False
    assert amount([PERSONNEL, PROJECT], Selection(categories=(Category.PROJECT,))) == Money.wan(40)


def test_a_column_for_each_row_of_income_stands_for_as_many() -> None:
    revenue = next(statement for statement in LAYOUT.statements if statement.key == "revenue")

    assert [column.name for column in expanded(revenue, LAYOUT)][5:] == [row.name for row in LAYOUT.income]


def test_a_balance_asks_for_all_of_its_right_side_but_the_income() -> None:
    balance = next(statement for statement in LAYOUT.statements if statement.key == "appropriation_balance")
    words = {"name", "income", "expenditure", "number"}

    asked = asked_by(balance, LAYOUT, (Category.PROJECT,))

    assert [key for key, _ in asked] == [column.key for column in balance.columns if column.key not in words]
    assert {selection.categories for _, selection in asked} == {(Category.PROJECT,)}


def test_a_line_without_a_source_is_taken_but_its_amount_is_not_known() -> None:
    unsaid = attrs.evolve(PROJECT, source=Source.UNKNOWN)
    general = Selection(sources=(Source.GENERAL_PUBLIC_BUDGET,))

    assert selected([PERSONNEL, unsaid], general) == [PERSONNEL, unsaid]
    assert amount([PERSONNEL, unsaid], general) is None
    assert amount([PERSONNEL, unsaid], Selection()) == Money.wan("68.34")
    assert amount([unsaid], Selection(carryover=True)) == ZERO
