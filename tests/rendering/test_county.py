"""What the template of a county's own document sees, and the parts that become of it."""

from __future__ import annotations

import datetime as dt

import attrs

import summaries
from disclosuredoc.layouts.county import of_county
from disclosuredoc.model.totals import DepartmentTotals
from disclosuredoc.money import Money
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.county import county_context, county_parts
from disclosuredoc.rendering.county_vocabulary import CountyOffice, ThreePublicRow
from disclosuredoc.rendering.shapes import names

OWN = of_county(summaries.LAYOUT)
ONE, THREE = summaries.ONE, summaries.THREE


def office(*lines: DepartmentTotals) -> CountyOffice:
    return county_context(summaries.county(*lines), OWN).office


def receptions(now: str, before: str | None) -> ThreePublicRow:
    return office(summaries.spending(ONE, now, before)).three_public_rows[-1]


def test_the_names_of_its_template_are_those_of_the_county() -> None:
    assert set(names(OWN).shapes) == {"year", "last_year", "office"}


def test_each_department_is_a_row() -> None:
    rows = office().departments

    assert [row.name for row in rows] == [ONE.name, THREE.name]
    assert [row.document for row in rows] == [summaries.listed(one).document for one in (ONE, THREE)]
    assert Money.sum(row.income for row in rows) == office().income


def test_rows_of_three_public_are_called_as_the_statement_calls_them() -> None:
    assert [row.name for row in office().three_public_rows] == list(summaries.LAYOUT.three_public_rows.values())


def test_rates_are_computed_from_what_is_printed() -> None:
    assert receptions("1.5", "1").rate == "50%"
    assert receptions("0.5", "1").rate == "-50%"
    assert receptions("1", "3").rate == "-66.67%"


def test_without_a_base_there_is_no_rate() -> None:
    assert receptions("1", "0").rate == "——"
    assert receptions("1", None).rate == "——"
    assert not receptions("1", None).has_previous


def test_rounded_figures_are_told() -> None:
    assert not office(summaries.spending(ONE, "1", "1")).is_rounded
    assert office(summaries.spending(ONE, "0.00001", "1")).is_rounded


def test_its_properties_are_the_countys_and_never_now() -> None:
    compiled = compile_layout(OWN)
    plain = county_parts(summaries.county(), compiled)["docProps/core.xml"].decode()
    told = summaries.county(publisher="示例县财政局", approved_on=dt.date(2020, 3, 1))
    own = county_parts(told, compiled)["docProps/core.xml"].decode()

    assert "<dc:title>示例县2020年部门预算和“三公”经费预算汇总</dc:title><dc:creator>示例县<" in plain
    assert "2020-01-01T" in plain
    assert "<dc:creator>示例县财政局<" in own
    assert "2020-03-01T" in own


def test_equal_counties_give_equal_parts() -> None:
    compiled = compile_layout(OWN)

    assert county_parts(summaries.county(), compiled) == county_parts(summaries.county(), compiled)
    other = summaries.county(attrs.evolve(ONE, name="示例县林草局"), THREE)
    assert county_parts(other, compiled) != county_parts(summaries.county(), compiled)
