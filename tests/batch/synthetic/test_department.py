"""One department of a synthetic county: always valid, its document clean, and the whole varied as a real county."""

from __future__ import annotations

import functools
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosuredoc.batch.synthetic.bodies import Body, bodies
from disclosuredoc.batch.synthetic.department import department
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.pipeline.production import make
from disclosuredoc.rules.books import check
from disclosuredoc.terms import Category, Source

LAYOUT = catalogue.load("hebei/2020")
COUNTY = tuple(bodies(200))


@functools.cache
def county() -> tuple[Disclosure, ...]:
    return tuple(department(body, 1) for body in COUNTY)


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(COUNTY), st.integers(0, 10**6))
def test_every_department_is_valid(body: Body, seed: int) -> None:
    report = check(department(body, seed), LAYOUT)

    assert (report.errors, report.warnings) == ((), ())


@pytest.mark.parametrize("number", range(0, 60, 20))
def test_every_document_is_clean(number: int) -> None:
    report = make(county()[number], LAYOUT).report

    assert (report.errors, report.warnings) == ((), ())


def test_a_seed_gives_the_same_department_again() -> None:
    assert department(COUNTY[3], 5) == department(COUNTY[3], 5)
    assert department(COUNTY[3], 5) != department(COUNTY[3], 6)


def test_sizes_vary_as_in_a_real_county() -> None:
    projects = [len(disclosure.projects) for disclosure in county()]
    rows = [len(disclosure.procurement) for disclosure in county()]

    assert (min(projects), min(rows)) == (0, 0)
    assert 40 < max(projects) <= 60
    assert 100 < max(rows) <= 200
    assert {len(disclosure.units) for disclosure in county()} >= {1, 2, 3, 4}


def test_all_sources_and_categories_come_in() -> None:
    lines = [line for disclosure in county() for line in disclosure.lines]

    assert {line.source for line in lines} == set(Source) - {Source.UNKNOWN}
    assert {line.category for line in lines} == set(Category)
    assert any(line.carryover for line in lines)


def test_three_public_rises_falls_and_stays() -> None:
    differences = [disclosure.budget.three_public_change.difference for disclosure in county()]
    signs = {money.yuan.compare(0) for money in differences if money is not None}

    assert signs == {-1, 0, 1}


def test_some_were_founded_or_renamed_and_some_have_no_budget() -> None:
    assert any(disclosure.budget.founded for disclosure in county())
    assert any(disclosure.former_names for disclosure in county())
    assert any(disclosure.zero for disclosure in county())
    assert any(unit.founded for disclosure in county() for unit in disclosure.units[1:])


def test_no_two_projects_of_a_unit_have_one_name() -> None:
    names = [(project.unit, project.name) for project in county()[1].projects]

    assert len(names) == len(set(names))


def test_departments_are_made_one_by_one() -> None:
    first = list(islice((department(body, 1) for body in bodies(20_000)), 2))

    assert first == list(county()[:2])
