"""Every department of the example county in every layout: clean, and its nine statements add up."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import attrs
import pytest

import disclosuredoc as dd
import recomputed
import word
from disclosuredoc.intake.toml import parse_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.pipeline.auditing import audited
from disclosuredoc.pipeline.production import make
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.document import transcript_of_parts
from disclosuredoc.rules import text

COUNTY = Path(__file__).parents[1] / "examples" / "county"
DEPARTMENTS = sorted(path.stem for path in COUNTY.glob("*.toml") if path.stem != "county")
YEARS = sorted(name for name in catalogue.names() if name.startswith("hebei/"))
QUICK = set(itertools.product(["wangxinban", "nongyenongcunju"], ["hebei/2018", "hebei/2022", "hebei/2025"]))
"""What the quick round makes of them."""
YEAR_BOUND = {"code-wrong", "code-unknown", "procurement-code-of-another-year", "code-of-another-year"}
"""What codes of 2020 break in another year; the clerk codes anew, a test does not."""


def moved(name: str, layout: str) -> Disclosure:
    """Return a department's facts with its dates moved to the year of a layout."""
    years = int(layout[-4:]) - 2020
    facts = (COUNTY / f"{name}.toml").read_text(encoding="utf-8")
    facts = re.sub(r"(?m)^(layout|year) = .*\n", "", facts)
    facts = re.sub(r"20(?:19|20)(?=[-年])", lambda year: str(int(year.group()) + years), facts)
    return parse_toml(f'layout = "{layout}"\n{facts}'.encode(), f"{name}.toml")


@pytest.mark.parametrize(
    ("name", "layout"),
    [
        pytest.param(name, layout, marks=() if (name, layout) in QUICK else pytest.mark.office)
        for name, layout in itertools.product(DEPARTMENTS, YEARS)
    ],
)
def test_a_document_of_any_year_is_clean_and_adds_up(name: str, layout: str) -> None:
    facts = moved(name, layout)
    made = make(facts, catalogue.load(layout))
    transcript = transcript_of_parts(word.parts(made.data), "公开.docx")
    found = audited(transcript)
    tables = recomputed.statements(made.data)

    assert [one for one in made.report.warnings if one.rule not in YEAR_BOUND] == []
    assert (found.report.errors, found.report.warnings, found.report.layout) == ((), (), layout)
    assert [misfit for title, rows in tables for misfit in recomputed.misfits(title, rows)] == []
    assert len(tables) == _expected(facts, layout)


@pytest.mark.parametrize(
    ("name", "layout"),
    [
        pytest.param(name, layout, marks=() if name == "nongyenongcunju" else pytest.mark.office)
        for name, layout in itertools.product(DEPARTMENTS, ["national/2017", "national/2022", "national/2026"])
    ],
)
def test_a_document_in_the_form_of_all_provinces_is_clean(name: str, layout: str) -> None:
    made = make(moved(name, layout), catalogue.load(layout))
    report = audited(transcript_of_parts(word.parts(made.data), "公开.docx")).report

    assert (report.errors, report.warnings, report.layout) == ((), (), layout)


def _expected(facts: Disclosure, layout: str) -> int:
    """How many statements a document has: nine a set, eight in 2017, none where only the explanation is printed."""
    sets = 1 + len(facts.units) if dd.layout(layout).sets else 1
    return 0 if facts.parts else sets * (8 if layout == "hebei/2017" else 9)


def test_the_reader_of_sums_finds_a_figure_that_is_off() -> None:
    data = make(moved("wangxinban", "hebei/2020"), catalogue.load("hebei/2020")).data
    name, rows = next((name, rows) for name, rows in recomputed.statements(data) if "一般公共预算财政拨款支出" in name)
    rows[2][3] = "74.01"

    assert recomputed.misfits(name, rows) != []


def test_lines_without_a_code_have_a_row_and_the_audit_does_not_mind() -> None:
    facts = moved("wangxinban", "hebei/2020")
    without = attrs.evolve(facts, lines=tuple(attrs.evolve(line, function=None) for line in facts.lines))
    made = make(without, catalogue.load("hebei/2020"))
    transcript = transcript_of_parts(word.parts(made.data), "公开.docx")

    assert [one.rule for one in made.report.warnings] == ["code-missing"]
    assert text.audit(transcript, claims(transcript)).errors == ()
