"""What the template sees is what the ledger says."""

from __future__ import annotations

from hypothesis import given, settings

import sample
from disclosuredoc.intake.toml import parse_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.money import Money
from disclosuredoc.rendering.context import context
from disclosuredoc.rendering.vocabulary import Office
from strategies import disclosures

LAYOUT = catalogue.load("hebei/2020")


def office(disclosure: Disclosure) -> Office:
    return context(disclosure, LAYOUT).office


@settings(max_examples=30, deadline=None)
@given(disclosures())
def test_income_and_carryover_balance_expenditure_and_what_is_carried_forward(disclosure: Disclosure) -> None:
    seen = office(disclosure)

    assert seen.income + seen.carryover == seen.expenditure + seen.carried_forward == seen.total
    assert seen.expenditure == seen.basic + seen.project_total + seen.other
    assert seen.basic == seen.personnel + seen.routine
    assert Money.sum(row.amount for row in seen.income_rows if row.amount) == seen.income
    assert Money.sum(project.amount for project in seen.projects if project.amount) == seen.project_total
    assert seen.procurement.total == seen.procurement.goods + seen.procurement.works + seen.procurement.services


def test_a_year_has_the_one_before_it() -> None:
    seen = context(sample.disclosure(), LAYOUT)

    assert (seen.year, seen.last_year) == (2020, 2019)


def test_subordinate_units_and_institutions_are_counted() -> None:
    seen = office(parse_toml(sample.MULTI.encode(), "三单位.toml"))

    assert (seen.unit_count, seen.subordinate_count, seen.has_institutions) == (3, 2, True)
    assert [unit.nature for unit in seen.units] == ["行政单位", "参公事业单位", "公益一类事业单位"]


def test_the_glossary_explains_what_is_in_use_and_the_departments_own_terms() -> None:
    own = sample.disclosure(add='[[glossary]]\nterm = "河长制"\ntext = "由各级负责人担任河长。"\n')
    titles = [term.title for term in office(own).glossary]

    assert "基本支出" in titles
    assert "事业收入" not in titles
    assert titles[-1] == "河长制"


def test_operating_expenses_name_what_their_lines_are_coded_to() -> None:
    assert "办公费" in office(sample.disclosure()).operating_uses


def test_the_asset_table_has_every_row_and_a_dash_for_no_quantity() -> None:
    rows = office(sample.disclosure()).assets.rows

    assert [row.name for row in rows] == list(LAYOUT.asset_rows.values())
    assert rows[0].quantity == "——"


def test_a_code_that_no_list_has_names_nothing() -> None:
    routine = next(line for line in sample.disclosure().lines if line.category.value == "公用经费")
    unknown = sample.disclosure(replace={f'economic = "{routine.economic}"': 'economic = "39998"'})

    assert office(unknown).operating_uses != office(sample.disclosure()).operating_uses


def test_figures_in_whole_hundreds_of_yuan_are_printed_without_rounding() -> None:
    assert not office(sample.disclosure()).is_rounded


def test_a_line_in_single_yuan_is_rounded_and_the_document_says_so() -> None:
    single = sample.disclosure(replace={"amount = 120.50": "amount = 120.5001"})

    assert office(single).is_rounded


def test_assets_in_single_yuan_are_rounded_too() -> None:
    single = sample.disclosure(replace={"value = 31.45": "value = 31.4501"})

    assert office(single).is_rounded
