"""Sheets as exports have them: heads anywhere, units above or in heads, merged and blank rows, totals."""

from __future__ import annotations

import pytest

from disclosuredoc.intake import grid
from disclosuredoc.intake.grid import Grid
from disclosuredoc.intake.sheets import LINES
from disclosuredoc.terms import MoneyUnit


def made(*rows: str, merged: tuple[tuple[grid.Cell, grid.Cell], ...] = ()) -> Grid:
    """A grid of rows whose cells are parted by bars."""
    return Grid(name="明细", rows=[row.split("|") for row in rows], merged=merged)


def heads(*rows: str) -> grid.Heads:
    found = grid.heads(made(*rows), LINES)
    assert found is not None
    return found


def test_heads_are_found_wherever_they_stand_and_in_any_order() -> None:
    found = heads("2020年预算|||", "|||", "序号|金 额*|备注|支出类别")

    assert found.row == 2
    assert {column.head: at for column, at in found.columns.items()} == {"金额": 1, "支出类别": 3}


def test_heads_are_known_by_other_names() -> None:
    assert [column.head for column in heads("预算单位|功能科目|部门经济科目|预算金额").columns] == [
        "单位编码", "功能分类编码", "经济分类编码", "金额",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "unit"),
    [
        (("支出类别|金额（万元）",), MoneyUnit.WAN),
        (("支出类别|金额(元)",), MoneyUnit.YUAN),
        (("单位：元|", "支出类别|金额"), MoneyUnit.YUAN),
        (("金额单位：万元|", "支出类别|金额（元）"), MoneyUnit.YUAN),
        (("支出类别|金额",), None),
    ],
)
def test_the_unit_of_amounts_is_that_of_the_head_or_of_the_rows_above(
    rows: tuple[str, ...], unit: MoneyUnit | None
) -> None:
    assert heads(*rows).units.get(("amount",)) is unit


def test_a_head_that_stands_twice_is_noted() -> None:
    assert [(column.head, first, second) for column, first, second in heads("金额|金额（元）").doubled] == [
        ("金额", 0, 1)
    ]


def test_a_number_is_no_head() -> None:
    assert grid.head(12.0) == ("", None)


def test_a_sheet_without_any_head_has_none() -> None:
    assert grid.heads(made("甲|乙"), LINES) is None


def rows(*lines: str, merged: tuple[tuple[grid.Cell, grid.Cell], ...] = ()) -> list[grid.Row]:
    sheet = made("支出类别|项目名称|金额|备注", *lines, merged=merged)
    found = grid.heads(sheet, LINES)
    assert found is not None
    return list(grid.rows(sheet, found))


def test_blank_rows_are_no_rows() -> None:
    assert [row.number for row in rows("人员经费||1|", "|||只有备注", " ||　|", "公用经费||2|")] == [1, 4]


def test_merged_cells_are_filled_but_amounts_are_not() -> None:
    merged = (((1, 0), (2, 0)), ((1, 2), (2, 2)), ((1, 0), (9, 0)), ((30, 0), (31, 0)))

    assert [list(row.values) for row in rows("人员经费||5|", "|甲||", merged=merged)] == [
        ["人员经费", "", "5", ""], ["人员经费", "甲", "", ""],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "total"),
    [
        ("合 计||1|", "合计"),
        ("人员经费小计||1|", "人员经费小计"),
        ("人员经费|小计：|1|", "小计"),
        ("项目支出|会计|1|", ""),
        ("项目支出|设计|1|", ""),
        ("人员经费|房屋统计|1|", ""),
        ("项目支出|工作小计经费|1|", ""),
    ],
)
def test_a_row_of_totals_is_told_from_a_row(line: str, total: str) -> None:
    assert [row.total for row in rows(line)] == [total]
