"""What a document states as its totals, read back, is what its county adds up."""

from __future__ import annotations

import attrs
import pytest

import sample
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.totals import DepartmentTotals, totals
from disclosuredoc.money import Money
from disclosuredoc.pipeline.own import stated
from disclosuredoc.pipeline.production import make
from disclosuredoc.pipeline.reconciling import unreconciled
from disclosuredoc.reading.document import read_bytes

DISCLOSURE = sample.disclosure(sample.MULTI)
MADE = make(DISCLOSURE, catalogue.load("hebei/2020"))
SAID = stated(read_bytes(MADE.data, "公开.docx"), DISCLOSURE)
LINE = totals(DISCLOSURE)
WRONG = Money.wan(123456)


def rules(line: DepartmentTotals) -> list[str]:
    return [finding.rule for finding in unreconciled(line, SAID).errors]


def test_a_document_agrees_with_its_own_line() -> None:
    assert rules(LINE) == []


@pytest.mark.parametrize(
    "line",
    [
        attrs.evolve(LINE, income=WRONG),
        attrs.evolve(LINE, expenditure=WRONG),
        attrs.evolve(LINE, basic=WRONG),
        attrs.evolve(LINE, projects=WRONG),
        attrs.evolve(LINE, procurement=WRONG),
    ],
)
def test_a_total_that_differs_is_an_error(line: DepartmentTotals) -> None:
    assert rules(line) == ["county-total"]


def test_three_public_is_compared_part_by_part() -> None:
    three = attrs.evolve(LINE.three_public, receptions=WRONG)

    assert rules(attrs.evolve(LINE, three_public=three)) == ["county-total"] * 2


def test_what_is_not_known_or_of_another_year_is_not_compared() -> None:
    assert rules(attrs.evolve(LINE, year=2031, income=WRONG)) == []
    assert rules(attrs.evolve(LINE, three_public=attrs.evolve(LINE.three_public, receptions=None))) == []
