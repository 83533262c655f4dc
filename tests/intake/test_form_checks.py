"""Dropdowns, hints and colours of the form."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

import disclosuredoc as dd
from disclosuredoc.intake.form import form
from disclosuredoc.intake.form_checks import LEDGER_ROWS, ROWS
from disclosuredoc.intake.sheets import SHEETS

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="module")
def lines() -> etree._Element:
    return sheet(form({}, dd.layout("hebei/2020").codes), 3)


def sheet(data: bytes, number: int) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(f"xl/worksheets/sheet{number + 1}.xml"))


def rule(of: etree._Element, column: str) -> etree._Element:
    (found,) = [one for one in of.iter(f"{MAIN}dataValidation") if str(one.get("sqref")).startswith(f"{column}2:")]
    return found


def words(found: etree._Element) -> str:
    return found.findtext(f"{MAIN}formula1") or ""


def test_words_of_the_form_are_a_list_in_the_cell(lines: etree._Element) -> None:
    assert words(rule(lines, "C")).startswith('"人员经费,公用经费,项目支出')
    assert rule(lines, "C").get("errorStyle") is None


def test_yes_and_no_are_a_list_too(lines: etree._Element) -> None:
    assert words(rule(lines, "I")) == '"是,否"'


def test_codes_come_from_the_hidden_list_and_others_may_be_typed(lines: etree._Element) -> None:
    assert words(rule(lines, "E")) == "功能分类"
    assert rule(lines, "E").get("showErrorMessage") is None


def test_without_code_lists_codes_are_typed() -> None:
    assert words(rule(sheet(form({}), 3), "E")) == ""


def test_names_come_from_their_own_sheet_and_others_are_asked_about(lines: etree._Element) -> None:
    assert words(rule(lines, "D")) == f"'项目'!$C$2:$C${ROWS + 1}"
    assert rule(lines, "D").get("errorStyle") == "warning"


def test_amounts_are_numbers_that_are_not_negative(lines: etree._Element) -> None:
    assert (rule(lines, "G").get("type"), words(rule(lines, "G"))) == ("decimal", "0")
    assert rule(lines, "G").get("prompt") == "必填。只填数字，不填合计"


def test_a_county_s_ledger_has_its_checks_to_the_end(lines: etree._Element) -> None:
    assert rule(lines, "C").get("sqref") == f"C2:C{LEDGER_ROWS + 1}"


def test_a_cell_turns_red_where_it_is_missing_no_number_or_unknown(lines: etree._Element) -> None:
    formulas = [one.text for one in lines.iter(f"{MAIN}formula")]

    assert "AND(COUNTA($A2:$I2)>0,LEN($C2)=0)" in formulas
    assert "AND(LEN($G2)>0,NOT(ISNUMBER($G2)))" in formulas
    assert f"AND(LEN($D2)>0,COUNTIF('项目'!$C$2:$C${ROWS + 1},$D2)=0)" in formulas


@pytest.mark.parametrize("column", [column for one in SHEETS for column in one.columns], ids=lambda one: one.head)
def test_no_list_or_hint_is_longer_than_excel_takes(column: object) -> None:
    choices = ",".join(getattr(column, "choices", ()))

    assert len(choices) <= 255
    assert len(str(getattr(column, "hint", ""))) <= 250
    assert len(str(getattr(column, "head", ""))) <= 32
