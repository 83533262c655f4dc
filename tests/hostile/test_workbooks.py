"""A hostile workbook is refused by name, part and reason before a reader sees it, and its text stays text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import sample
import word
from disclosuredoc.cli import main
from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.intake.workbook import read_workbook
from disclosuredoc.intake.writing import workbook_bytes

SHEET = "xl/worksheets/sheet2.xml"
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("https://x.example/")', "\t=1")


def parts() -> dict[str, bytes]:
    return word.parts(workbook_bytes([sample.disclosure()]))


def far_cell(reference: str) -> bytes:
    """Return a workbook with a value in a far cell."""
    row = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    cell = f'<row r="{row}"><c r="{reference}"><v>1</v></c></row></sheetData>'.encode()
    changed = parts()
    changed[SHEET] = changed[SHEET].replace(b"</sheetData>", cell, 1)
    return word.packed(changed)


def with_part(name: str, data: bytes) -> bytes:
    return word.packed({**parts(), name: data})


DDE = b'<x:ddeLink xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
OUTSIDE = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r"'
    b' Type="http://x/image" Target="https://x.example/a.png" TargetMode="External"/></Relationships>'
)
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "最远的一格.xlsx": (lambda: far_cell("XFD1048576"), SHEET),
    "很远的一格.xlsx": (lambda: far_cell("ZZ100000"), SHEET),
    "宏.xlsx": (lambda: with_part("xl/vbaProject.bin", b"\0"), "xl/vbaProject.bin"),
    "动态数据.xlsx": (
        lambda: with_part("xl/externalLinks/externalLink1.xml", DDE),
        "xl/externalLinks/externalLink1.xml",
    ),
    "外部图片.xlsx": (lambda: with_part("xl/drawings/_rels/a.xml.rels", OUTSIDE), "xl/drawings/_rels/a.xml.rels"),
    "实体.xlsx": (lambda: with_part("xl/unread.xml", b"<!DOCTYPE x><x/>"), "xl/unread.xml"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_through_the_library_and_the_command_line(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made, part = HOSTILE[name]
    file = tmp_path / name
    file.write_bytes(made())

    with pytest.raises(UnsafeFileError) as caught:
        read_workbook(file)
    assert (caught.value.source, caught.value.part) == (name, part)
    assert main(["check", str(file)]) == 2
    assert capsys.readouterr().err.startswith(f"{name}（{part}）：")


def test_cells_that_begin_like_a_formula_are_text() -> None:
    quoted = [text.replace('"', '\\"').replace("\t", "\\t") for text in FORMULAS]
    matters = ", ".join(f'"{text}"' for text in quoted)
    data = workbook_bytes([sample.disclosure(top=f"other_matters = [{matters}]")])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = {name: archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")}
        strings = archive.read("xl/sharedStrings.xml").decode()

    assert [name for name, sheet in sheets.items() if b"<f>" in sheet or b"<hyperlink" in sheet] == []
    assert all(text.strip().replace('"', "&quot;") in strings or text.strip() in strings for text in FORMULAS)


def test_a_workbook_with_them_is_read_back_exactly(tmp_path: Path) -> None:
    matters = ", ".join(f"'{text}'" for text in FORMULAS if "'" not in text)
    disclosure = sample.disclosure(top=f"other_matters = [{matters}]")
    file = tmp_path / "甲.xlsx"
    file.write_bytes(workbook_bytes([disclosure]))
    (entry,) = read_workbook(file)

    assert entry.facts.other_matters == disclosure.other_matters
