"""The statements as layouts describe them: rows, columns, and the lines that they add up."""

from __future__ import annotations

import pytest

from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.statements import COLUMNS, TEXT_COLUMNS, Rows
from disclosuredoc.terms import Category, Source

YEARS = tuple(name for name in catalogue.names() if name.startswith("hebei/"))


def test_the_statement_of_the_basic_expenditure_is_about_the_general_public_budget_alone() -> None:
    basic = next(each for each in catalogue.load("hebei/2020").statements if each.key == "basic")

    assert basic.rows is Rows.ECONOMIC
    assert basic.lines.sources == (Source.GENERAL_PUBLIC_BUDGET,)
    assert basic.lines.categories == (Category.PERSONNEL, Category.ROUTINE)


def test_the_columns_that_each_kind_of_statement_needs_are_named() -> None:
    assert set(COLUMNS) == set(Rows)
    assert {key for keys in COLUMNS.values() for key in keys} <= {*TEXT_COLUMNS, "income"}


@pytest.mark.parametrize(("year", "rows"), [(2022, 9), (2023, 9), (2025, 5), (2026, 5)])
def test_income_has_nine_rows_until_2024_and_five_from_2025(year: int, rows: int) -> None:
    assert len(catalogue.load(f"hebei/{year}").income) == rows


def test_the_fifth_row_of_income_is_unit_funds_from_2025() -> None:
    assert catalogue.load("hebei/2025").income[4].name == "单位资金"


@pytest.mark.parametrize(
    ("year", "rows"), [(2017, 28), (2018, 28), (2019, 29), (2020, 29), (2022, 30), (2023, 30), (2025, 31), (2026, 30)]
)
def test_expenditure_has_the_rows_of_its_year(year: int, rows: int) -> None:
    assert len(catalogue.load(f"hebei/{year}").functions) == rows


def test_only_2025_has_the_row_of_the_central_bank() -> None:
    years = [name for name in YEARS if any(row.name == "人行科目" for row in catalogue.load(name).functions)]

    assert years == ["hebei/2025"]


@pytest.mark.parametrize(
    ("year", "key", "name"),
    [
        (2018, "government_managed_funds", "部门预算政府性基金预算财政拨款支出表"),
        (2023, "government_managed_funds", "部门预算政府基金预算财政拨款支出表"),
        (2023, "three_public", "部门预算财政拨款三公经费支出表"),
        (2024, "three_public", "部门预算财政拨款“三公”经费支出表"),
    ],
)
def test_a_statement_has_the_name_of_its_year(year: int, key: str, name: str) -> None:
    statements = {statement.key: statement.name for statement in catalogue.load(f"hebei/{year}").statements}

    assert statements[key] == name


def test_units_have_sets_of_their_own_from_2022() -> None:
    assert [name for name in YEARS if catalogue.load(name).sets] == [f"hebei/{year}" for year in range(2022, 2027)]


def test_the_fifth_section_was_called_otherwise_in_2018() -> None:
    headings = {
        year: next(s.heading for s in catalogue.load(f"hebei/{year}").sections if s.key == "performance")
        for year in (2018, 2020)
    }

    assert headings == {2018: "绩效预算信息", 2020: "预算绩效信息"}
