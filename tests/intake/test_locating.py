"""Findings on facts from a workbook name its cells and its sheets."""

from __future__ import annotations

from pathlib import Path

import pytest

import book
import sample
from disclosuredoc.findings import Finding, Kind, Report, Severity
from disclosuredoc.intake.locating import located
from disclosuredoc.intake.workbook import read_workbook


def placed(folder: Path, place: str, message: str = "请核对", text: str = sample.SAMPLE) -> tuple[str, str]:
    (entry,) = read_workbook(book.changed(folder, {}, sample.disclosure(text)))
    severity, kind = Severity.WARNING, Kind.AGREEMENT
    told = Finding(rule="a-rule", kind=kind, severity=severity, place=place, quote="", message=message, basis="依据")
    (found,) = located(Report((told,)), entry.cells).findings
    return found.place, found.message


@pytest.mark.parametrize(
    ("place", "cell"),
    [
        ("[[lines]] 第3条", "预算明细!A4"),
        ("[[lines]] 第3条 function", "预算明细!E4"),
        ("[[lines]] 第99条", "“预算明细”表"),
        ("[previous] three_public.receptions", "上年预算数!K2"),
        ("[department] published_on", "部门!F2"),
        ("[[units]] rank", "预算单位!E2"),
        ("[[projects]]（测土配方施肥项目） purpose", "项目!D2"),
        ("[accept]", "[accept]"),
        ("封面", "封面"),
    ],
)
def test_a_place_is_the_cell_that_is_meant(tmp_path: Path, place: str, cell: str) -> None:
    assert placed(tmp_path, place)[0] == cell


def test_in_a_department_of_several_units_the_unit_tells_the_row(tmp_path: Path) -> None:
    assert placed(tmp_path, "[[previous]]（207003 图书馆） projects", text=sample.MULTI)[0] == "上年预算数!F4"
    assert placed(tmp_path, "[[three_public]]（207003 图书馆） receptions", text=sample.MULTI)[0].startswith("[[three")
    assert (
        placed(tmp_path, "[[stated]]（207003 图书馆） total", text=sample.MULTI)[0]
        == "“核对数”表（207003 图书馆） 支出合计"
    )


def test_lines_that_are_alike_are_named_with_both_cells(tmp_path: Path) -> None:
    assert placed(tmp_path, "[[lines]] 第3条", "与第2条完全相同") == ("预算明细!A4", "与预算明细!A3完全相同")
    assert placed(tmp_path, "[[lines]] 第3条", "与第99条完全相同")[1] == "与第99条完全相同"


def test_messages_speak_of_sheets(tmp_path: Path) -> None:
    assert placed(tmp_path, "[assets]", "请补填 [assets]，或 [other]")[1] == "请补填“固定资产”表，或 [other]"
