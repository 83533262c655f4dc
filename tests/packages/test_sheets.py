"""Workbooks are looked through before they are read: how far their cells reach, and what formulas do not say."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

import book
import word
from book import Formula
from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits
from disclosuredoc.packages.sheets import open_workbook

PART = "xl/worksheets/sheet1.xml"


def made(folder: Path, cells: dict[tuple[int, int], object] | None = None) -> bytes:
    return book.write(folder / "x.xlsx", {"表": {(0, 0): "头", (1, 1): 28.34, **(cells or {})}}).read_bytes()


def refused(data: bytes) -> str:
    with pytest.raises(UnsafeFileError) as raised:
        open_workbook(data, name="x.xlsx")
    return raised.value.reason


def test_a_sound_workbook_is_handed_on_with_nothing_but_what_was_looked_at(tmp_path: Path) -> None:
    opened = open_workbook(made(tmp_path), name="x.xlsx")

    assert opened.unsaid == {"表": {}}
    with zipfile.ZipFile(io.BytesIO(opened.data)) as archive:
        assert PART in archive.namelist()
        assert "docProps/app.xml" not in archive.namelist()


def test_formulas_that_were_never_calculated_or_went_wrong_are_noted(tmp_path: Path) -> None:
    cells: dict[tuple[int, int], object] = {
        (2, 0): Formula("=1+1", 0), (3, 0): Formula("=1/0", "#DIV/0!"), (4, 0): Formula("=1+1", 2),
    }  # fmt: skip

    assert open_workbook(made(tmp_path, cells), name="x.xlsx").unsaid == {
        "表": {(2, 0): "公式还没有算出结果", (3, 0): "公式出错，得不出结果（#DIV/0!）"}
    }


def test_a_nought_that_was_calculated_is_one(tmp_path: Path) -> None:
    data = made(tmp_path, {(2, 0): Formula("=1-1", 0)})
    saved = book.edited(data, "xl/workbook.xml", lambda text: text.replace(' fullCalcOnLoad="1"', ""))

    assert open_workbook(saved, name="x.xlsx").unsaid == {"表": {}}


def test_a_formula_without_any_value_is_noted(tmp_path: Path) -> None:
    data = made(tmp_path, {(2, 0): Formula("=1+1", 2)})
    bare = book.edited(data, PART, lambda text: text.replace("<f>1+1</f><v>2</v>", "<f>1+1</f>"))

    assert open_workbook(bare, name="x.xlsx").unsaid == {"表": {(2, 0): "公式还没有算出结果"}}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('r="B2"', 'r="XFD1048576"', "在很远的单元格里填了内容"),
        ('r="B2"', 'r="ZZZZZZZ3"', "单元格的编号不对"),
        ('r="B2"', 'r="b2"', "单元格的编号不对"),
        ('row r="2"', 'row r="0"', "行的编号不对"),
        ('r="B2"', f'r="ALL{limits.SHEET_ROWS}"', "行数和列数太多"),
    ],
)
def test_a_sheet_that_reaches_too_far_is_refused_unread(tmp_path: Path, old: str, new: str, reason: str) -> None:
    data = book.edited(made(tmp_path), PART, lambda text: text.replace(old, new))

    assert refused(data) == f"{reason}；请删去表格以外的内容，在 Excel 或 WPS 中重新保存后再试"


def test_cells_far_out_that_hold_nothing_do_no_harm(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    data = book.edited(made(tmp_path), PART, lambda text: text.replace("</sheetData>", far))

    assert open_workbook(data, name="x.xlsx").unsaid == {"表": {}}


def test_rows_and_cells_without_their_numbers_are_counted(tmp_path: Path) -> None:
    data = made(tmp_path, {(1, 0): "x", (1, 1): Formula("=1/0", "#DIV/0!")})
    bare = book.edited(data, PART, lambda text: re.sub(r' (r|spans)="[^"]*"', "", text))

    assert list(open_workbook(bare, name="x.xlsx").unsaid["表"]) == [(1, 1)]


def test_a_sheet_that_is_named_and_not_there_is_told(tmp_path: Path) -> None:
    data = book.edited(
        made(tmp_path), "xl/_rels/workbook.xml.rels", lambda text: text.replace("sheet1.xml", "sheet9.xml")
    )

    assert refused(data).startswith("文件不完整，缺少这一部分")


def test_a_sheet_of_another_kind_is_left_out(tmp_path: Path) -> None:
    data = book.edited(
        made(tmp_path), "xl/_rels/workbook.xml.rels", lambda text: text.replace('/worksheet"', '/chartsheet"')
    )

    assert open_workbook(data, name="x.xlsx").unsaid == {}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "是旧版的 .doc、.wps 或 .xls 文件"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "文件加了密码；请在 Excel 或 WPS 中去掉密码"),
        (b"PK\x03\x04broken", "文件已损坏，读不出来；请在 Excel 或 WPS 中重新保存后再试"),
        (b"%PDF-1.4", "是 PDF 文件，不是 Excel 工作簿；请用原来的 .xlsx"),
    ],
)
def test_what_is_no_workbook_is_told_in_the_words_for_workbooks(data: bytes, reason: str) -> None:
    assert refused(data).startswith(reason)


def test_a_workbook_with_macros_is_refused(tmp_path: Path) -> None:
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    data = book.edited(made(tmp_path), "[Content_Types].xml", lambda text: text.replace(kinds, macros))

    assert refused(data) == "是带宏的文件；请在 Excel 或 WPS 中去掉后另存为 .xlsx"


def test_a_file_is_named_by_its_base_name(tmp_path: Path) -> None:
    with pytest.raises(UnsafeFileError, match=r"^none\.xlsx：找不到文件"):
        open_workbook(tmp_path / "none.xlsx")


def changed(folder: Path, part: str, old: str, new: str) -> bytes:
    parts = word.parts(made(folder))
    text = parts[part].decode()
    assert old in text
    return word.packed({**parts, part: text.replace(old, new).encode()})


def test_a_text_that_many_cells_share_counts_for_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SHEET_TEXT", 40)
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(5, 50))

    assert refused(changed(tmp_path, PART, "</sheetData>", f"{cells}</sheetData>")).startswith("文字太多")


def test_an_index_of_no_shared_text_is_left_to_the_reader(tmp_path: Path) -> None:
    cell = '<row r="5"><c r="A5" t="s"><v>99</v></c><c r="B5" t="s"><v>x</v></c></row></sheetData>'

    assert open_workbook(changed(tmp_path, PART, "</sheetData>", cell), name="x.xlsx").unsaid == {"表": {}}


def test_two_sheets_are_not_the_same_part(tmp_path: Path) -> None:
    twice = '<sheet name="又" sheetId="9" r:id="rId1"/></sheets>'

    assert "两张工作表是同一个部件" in refused(changed(tmp_path, "xl/workbook.xml", "</sheets>", twice))


def test_a_workbook_has_so_many_sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SHEETS", 0)

    assert refused(made(tmp_path)).startswith("工作表超过0张")


def test_all_sheets_together_have_so_many_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SHEET_AREA", 7)
    file = book.write(tmp_path / "x.xlsx", {"表": {(1, 1): 1}, "又": {(1, 1): 1}})

    assert refused(file.read_bytes()).startswith("行数和列数太多")
