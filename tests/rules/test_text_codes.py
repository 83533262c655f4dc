"""Codes of a document's statements against the code lists of its layout's year."""

from __future__ import annotations

import pytest

from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.layout import Layout
from disclosuredoc.model.transcript import Subject
from texts import table, told

AMOUNT = "基本支出40万元。"
HEAD = "科目编码｜科目名称｜合计"


@pytest.fixture(scope="module")
def layout() -> Layout:
    return catalogue.load("hebei/2020")


def misspelt(*rows: str, layout: Layout | None, subject: Subject | None = None) -> list[tuple[str, str | None]]:
    return told("code-misspelt", AMOUNT, tables=[table(HEAD, *rows)], layout=layout, subject=subject)


@pytest.mark.parametrize(
    "row",
    [
        "30101｜基本工资｜1.00",
        "2210201｜住房公积金｜1.00",
        "9999999｜本地自设科目｜1.00",
        "3010101｜基本工资｜1.00",
        "30299｜基本工资｜1.00",
        "｜合计｜1.00",
    ],
)
def test_codes_of_the_year_and_those_that_are_quite_others_are_kept(row: str, layout: Layout) -> None:
    assert misspelt(row, layout=layout) == []


@pytest.mark.parametrize(
    ("row", "code"), [("30161｜基本工资｜1.00", "30101"), ("2210206｜住房公积金｜1.00", "2210201")]
)
def test_a_code_one_digit_from_that_of_its_name_is_found(row: str, code: str, layout: Layout) -> None:
    assert misspelt(row, layout=layout) == [("第1张表第2行第1列", code)]


def test_without_a_layout_and_of_our_own_nothing_is_asked(layout: Layout) -> None:
    assert misspelt("30161｜基本工资｜1.00", layout=None) == []
    assert misspelt("30161｜基本工资｜1.00", layout=layout, subject=Subject(own_layout=True)) == []
