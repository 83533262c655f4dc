"""The workbook that a clerk fills in: heads, formats, protection, and numbers that come back as they were."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

import disclosuredoc as dd
import sample
import validators
from disclosuredoc.errors import InputError
from disclosuredoc.intake.form import CREATED, LONGEST, form
from disclosuredoc.intake.sheets import LISTS, SHEETS
from disclosuredoc.intake.workbook import read_grids
from disclosuredoc.intake.writing import workbook_bytes

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def test_a_form_has_the_guide_every_sheet_of_the_map_and_the_hidden_lists() -> None:
    sheets = part(form({}), "xl/workbook.xml").findall(f".//{MAIN}sheet")

    assert [sheet.get("name") for sheet in sheets] == ["填写说明", *(sheet.name for sheet in SHEETS), LISTS]
    assert [sheet.get("name") for sheet in sheets if sheet.get("state") == "hidden"] == [LISTS]


def test_heads_are_frozen_and_protected_and_rows_below_are_free() -> None:
    sheet = part(form({}), "xl/worksheets/sheet4.xml")
    pane, protection = sheet.find(f".//{MAIN}pane"), sheet.find(f"{MAIN}sheetProtection")

    assert pane is not None
    assert pane.get("state") == "frozen"
    assert protection is not None
    assert protection.get("password") is None
    assert sheet.find(f"{MAIN}cols") is not None


def test_heads_say_what_is_needed_and_in_which_unit(tmp_path: Path) -> None:
    file = tmp_path / "form.xlsx"
    file.write_bytes(form({}))

    assert [value for value in read_grids(file)["预算明细"].rows[0] if value] == [
        "部门名称", "单位编码", "支出类别*", "项目名称", "功能分类编码", "经济分类编码", "金额*（万元）",
        "资金来源", "上年结转",
    ]  # fmt: skip


def test_codes_of_the_layout_are_offered_by_name() -> None:
    codes = dd.layout("hebei/2020").codes
    names = part(form({}, codes), "xl/workbook.xml").findall(f".//{MAIN}definedName")

    assert {name.get("name"): name.text for name in names if not str(name.get("name")).startswith("_")}.keys() == {
        "功能分类", "经济分类", "采购目录",
    }  # fmt: skip


def test_a_code_is_offered_with_its_name_and_only_where_it_may_stand() -> None:
    with zipfile.ZipFile(io.BytesIO(form({}, dd.layout("hebei/2020").codes))) as archive:
        words = archive.read("xl/sharedStrings.xml").decode()

    assert "2013701行政运行" in words
    assert ">30101基本工资<" in words
    assert ">301工资福利支出<" not in words


@pytest.mark.parametrize("amount", ["0.1", "123456789012.345678", "99999999999.999999"])
def test_a_number_comes_back_as_it_was_however_long(tmp_path: Path, amount: str) -> None:
    file = tmp_path / "form.xlsx"
    file.write_bytes(form({"预算明细": [{("amount",): Decimal(amount)}]}))

    value = read_grids(file)["预算明细"].rows[1][6]

    assert Decimal(str(value)) == Decimal(amount)


def test_a_text_that_begins_like_a_formula_or_an_address_stays_a_text(tmp_path: Path) -> None:
    file = tmp_path / "form.xlsx"
    file.write_bytes(form({"项目": [{("purpose",): "=1+1"}, {("purpose",): "http://example.com"}]}))

    assert [row[3] for row in read_grids(file)["项目"].rows[1:]] == ["=1+1", "http://example.com"]


def test_a_text_that_no_cell_can_hold_is_refused_with_its_place() -> None:
    with pytest.raises(InputError, match="项目!D2：文字超过 32767 字，一个单元格放不下；请分成几条"):
        form({"项目": [{("purpose",): "长" * (LONGEST + 1)}]})


def test_a_workbook_says_the_same_day_whenever_it_is_made() -> None:
    with zipfile.ZipFile(io.BytesIO(form({}))) as archive:
        assert f"{CREATED:%Y-%m-%d}" in archive.read("docProps/core.xml").decode()
        assert {member.date_time[0] for member in archive.infolist()} == {1980}


@pytest.mark.office
def test_a_form_is_sound_for_the_programs_that_open_it(tmp_path: Path) -> None:
    blank, filled = tmp_path / "blank.xlsx", tmp_path / "filled.xlsx"
    blank.write_bytes(form({}, dd.layout("hebei/2022").codes))
    filled.write_bytes(workbook_bytes([sample.disclosure(), sample.disclosure(sample.MULTI)]))

    assert validators.open_xml_sdk_problems([blank, filled]) == []
    assert validators.openxml_audit_problems([blank, filled]) == []
