"""Rows that are part of something else find it, or are told with their cell."""

from __future__ import annotations

from pathlib import Path

import pytest

import book
import sample
from disclosuredoc.model.disclosure import Disclosure

THREE = sample.disclosure(sample.MULTI)


def test_units_need_not_be_named_where_there_is_one(tmp_path: Path) -> None:
    changes: dict[str, object] = {
        f"{name}!B{row}": None for name in ("绩效指标", "文字材料", "项目") for row in range(2, 8)
    }

    assert book.read(tmp_path, changes) == sample.disclosure()


def test_a_deviation_that_is_accepted_stands_among_the_texts(tmp_path: Path) -> None:
    accepted = sample.disclosure(add='[accept]\nsame-line-twice = "两条确实不同"')

    assert book.read(tmp_path, {}, accepted) == accepted


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"文字材料!C2": None}, "文字材料!C2：缺少这一项；请补填"),
        ({"文字材料!C2": "职责"}, "文字材料!C2：“职责”不是类别，与“主要职责”相近；请从列表里选：简称、"),
        ({"文字材料!E2": None}, "文字材料!E2：缺少这一项；请补填"),
        ({"文字材料!D2": "标题"}, "文字材料!D2：简称没有标题；请并入内容"),
        ({"文字材料!D6": None}, "文字材料!D6：没有填项目名称；请补填"),
        ({"文字材料!D6": "别的项目"}, "文字材料!D6：没有名为“别的项目”的项目；请改用“项目”表里的名称，或在那里补填"),
        ({"文字材料!B3": "999"}, "文字材料!B3：没有编码为“999”的预算单位；请改用“预算单位”表里的，或在那里补填"),
        ({"绩效指标!C2": None}, "绩效指标!C2：没有填项目名称；请改用“项目”表里的名称，或在那里补填"),
    ],
)
def test_a_text_that_belongs_nowhere_is_told(tmp_path: Path, changes: dict[str, object], told: str) -> None:
    assert book.told(tmp_path, changes)[0].startswith(told)


def several(folder: Path, changes: dict[str, object], disclosure: Disclosure = THREE) -> list[str]:
    return book.told(folder, changes, disclosure)


def test_among_several_units_a_duty_names_its_own(tmp_path: Path) -> None:
    cells = book.cells_of(THREE)["文字材料"]
    row = next(row for (row, column), value in cells.items() if value == "主要职责")

    assert several(tmp_path, {f"文字材料!B{row + 1}": None}) == [
        f"文字材料!B{row + 1}：没有填单位编码；部门有几个预算单位，请写明这一条属于哪一个"
    ]


def test_among_several_units_a_project_is_found_by_its_name_where_one_has_it(tmp_path: Path) -> None:
    cells = book.cells_of(THREE)
    (entry,) = [row for (row, column), value in cells["文字材料"].items() if value == "项目绩效目标"][:1]

    assert book.read(tmp_path, {f"文字材料!B{entry + 1}": None}, THREE) == THREE


def test_a_project_that_several_units_have_needs_its_unit(tmp_path: Path) -> None:
    cells = book.cells_of(THREE)
    projects = {row: value for (row, column), value in cells["项目"].items() if column == 2 and row}
    units = {row: value for (row, column), value in cells["项目"].items() if column == 1 and row}
    first = projects[1]
    row = max(projects) + 1
    other = next(code for code in ("207001", "207002", "207003") if code != units[1])
    changes: dict[str, object] = {
        f"项目!A{row + 1}": THREE.department.name,
        f"项目!B{row + 1}": other,
        f"项目!C{row + 1}": first,
    }
    (goal,) = [row for (row, column), value in cells["文字材料"].items() if column == 3 and value == first][:1]

    assert several(tmp_path, {**changes, f"文字材料!B{goal + 1}": None}) == [
        f"文字材料!D{goal + 1}：几个预算单位都有名为“{first}”的项目；请填单位编码"
    ]
