"""Rows find their department: by its name, by their unit, or as the only one."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import book
import sample
from disclosuredoc.intake.workbook import read_workbook
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.money import Money

ONE, THREE = sample.disclosure(), sample.disclosure(sample.MULTI)


def lines(folder: Path, changes: dict[str, object], *disclosures: Disclosure) -> list[int]:
    entries = read_workbook(book.changed(folder, changes, *disclosures))
    return [len(entry.facts.lines) for entry in entries]


def test_a_row_without_department_and_unit_belongs_to_the_only_ones(tmp_path: Path) -> None:
    assert book.read(tmp_path, {"预算明细!A2": None, "预算明细!B2": None, "项目!A2": None, "项目!B2": None}) == ONE


def test_a_row_without_department_belongs_to_that_of_its_unit(tmp_path: Path) -> None:
    assert lines(tmp_path, {"预算明细!A2": None}, ONE, THREE) == [len(ONE.lines), len(THREE.lines)]


def test_a_name_with_blanks_around_it_is_the_same(tmp_path: Path) -> None:
    assert lines(tmp_path, {"预算明细!A2": f" {sample.NAME} "}, ONE, THREE) == [len(ONE.lines), len(THREE.lines)]


def test_a_code_that_is_glued_to_its_name_or_typed_as_a_number_is_read(tmp_path: Path) -> None:
    assert book.read(tmp_path, {"预算明细!B2": "213示例县农业技术推广中心", "预算明细!B3": 213.0}) == ONE


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"预算明细!A2": None, "预算明细!B2": None},
            "预算明细!A2：这一行不知属于哪个部门：部门名称和单位编码都空着；请填其中一个",
        ),
        (
            {"预算单位!A3": "别的局"},
            "预算单位!A3：没有名为“别的局”的部门；请改用“部门”表、“预算单位”表里的，或在那里补填",
        ),
        (
            {"预算明细!A2": None, "预算明细!B2": "214"},
            "预算明细!B2：没有编码为“214”的预算单位，与“213”相近；请改用“部门”表、“预算单位”表里的，或在那里补填",
        ),
        (
            {"预算明细!A2": None, "预算单位!B3": "213", "预算单位!B2": "213"},
            "预算明细!B2：这一行不知属于哪个部门：几个部门都有编码为“213”的预算单位；请填部门名称",
        ),
        (
            {"预算明细!A2": None, "预算明细!B2": 21.5},
            "预算明细!B2：没有编码为“21.5”的预算单位；请改用“部门”表、“预算单位”表里的，或在那里补填",
        ),
    ],
)
def test_a_row_that_belongs_to_no_department_is_told(tmp_path: Path, changes: dict[str, object], told: str) -> None:
    assert book.told(tmp_path, changes, ONE, THREE)[0] == told


def test_a_department_kept_in_yuan_stays_so_and_its_amounts_are_converted(tmp_path: Path) -> None:
    kept = book.read(tmp_path, {"部门!D2": "元", "预算明细!G1": "金额（元）", "预算明细!G2": 1205000.5})

    assert kept.money.value == "元"
    assert kept.lines[0].amount == Money("1205000.5")
    assert kept.projects == ONE.projects


def test_no_is_the_same_as_nothing_for_a_department_without_a_budget(tmp_path: Path) -> None:
    assert book.read(tmp_path, {"部门!I2": "否"}) == ONE


def test_amounts_given_by_hand_belong_to_their_unit(tmp_path: Path) -> None:
    read = book.read(tmp_path, {"预算单位!H2": 0, "预算单位!I2": 0, "预算单位!J2": 2.40, "预算单位!K2": 0.80})

    assert read.units[0].three_public is not None
    assert read.units[0].three_public.receptions == Money.wan("0.80")
    assert "预算单位!K2：应为金额" in book.told(tmp_path, {"预算单位!H2": 1, "预算单位!K2": "x"})[0]


def test_a_total_row_is_not_added(tmp_path: Path) -> None:
    assert book.read(tmp_path, {"预算明细!C11": "合计", "预算明细!G11": 206.20}) == ONE


def test_a_line_of_an_unknown_unit_is_left_where_its_department_is_named(tmp_path: Path) -> None:
    read = book.read(tmp_path, {}, attrs.evolve(ONE, lines=ONE.lines[:3], projects=(), procurement=()))

    assert len(read.lines) == 3
