"""The one map: every key of the facts has its column, every word of a dropdown is one of the form."""

from __future__ import annotations

import pytest

from disclosuredoc.helpers.lookalike import squashed
from disclosuredoc.intake.columns import Sheet
from disclosuredoc.intake.shape import Facts, keys
from disclosuredoc.intake.shared_columns import DEPARTMENT, UNIT
from disclosuredoc.intake.sheets import INDICATORS, LINES, PROCUREMENT, PROJECTS, SHEETS, UNITS
from disclosuredoc.intake.unit_sheets import ASSETS, KINDS, PREVIOUS, REASONS, STATED
from disclosuredoc.model.assets import Assets
from disclosuredoc.model.department import BudgetUnit, Department, Previous, Reasons, Stated
from disclosuredoc.model.lines import Line
from disclosuredoc.model.performance import Indicator, Performance, Project
from disclosuredoc.model.procurement import ProcurementItem

TABLES = [
    (UNITS, BudgetUnit), (LINES, Line), (PROJECTS, Project), (INDICATORS, Indicator), (PROCUREMENT, ProcurementItem),
    (ASSETS, Assets), (PREVIOUS, Previous), (REASONS, Reasons), (STATED, Stated),
]  # fmt: skip
ELSEWHERE = {"indicators", "three_public", *(kind.path[-1] for kind in KINDS.values())}
"""Keys that are sheets of their own, or kinds of free text."""


@pytest.mark.parametrize(("sheet", "table"), TABLES, ids=lambda value: getattr(value, "name", ""))
def test_every_key_of_a_table_has_its_column(sheet: Sheet, table: type) -> None:
    has = {key[0] for key in sheet.keys}

    assert set(keys(table)) - has - ELSEWHERE == set()


def test_every_key_of_the_whole_file_has_its_sheet_or_column() -> None:
    has = {key[0] for sheet in SHEETS for key in sheet.keys} | {sheet.table for sheet in SHEETS}
    paths = {kind.path[0] for kind in KINDS.values()}

    assert set(keys(Facts)) - has - paths - ELSEWHERE == set()
    assert {("performance", key) for key in keys(Performance)} <= {kind.path for kind in KINDS.values()}
    assert set(keys(Department)) == {"name", "approved_on", "published_on", "short_names"}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_two_columns_of_a_sheet_are_known_by_the_same_head(sheet: Sheet) -> None:
    words = [squashed(word) for column in sheet.columns for word in (column.head, *column.aliases)]

    assert [word for word in set(words) if words.count(word) > 1] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_other_words_for_a_choice_mean_one_of_them(sheet: Sheet) -> None:
    assert [word for column in sheet.columns for word in column.meanings.values() if word not in column.choices] == []


def test_rows_of_units_name_their_department_and_their_unit() -> None:
    named = {sheet.name for sheet in SHEETS if DEPARTMENT in sheet.keys and UNIT in sheet.keys}

    assert {sheet.name for sheet in SHEETS} - named == {"部门", "预算单位"}
