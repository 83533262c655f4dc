"""Rows of totals are compared with the rows they add up, and never added."""

from __future__ import annotations

from disclosuredoc.intake import grid
from disclosuredoc.intake.drafts import Found
from disclosuredoc.intake.grid import Grid
from disclosuredoc.intake.sheets import LINES
from disclosuredoc.intake.totals import differing


def told(*rows: str, head: str = "支出类别|金额（万元）") -> list[str]:
    sheet = Grid(name="明细", rows=[row.split("|") for row in (head, *rows)])
    heads = grid.heads(sheet, LINES)
    assert heads is not None
    return [str(problem) for problem in differing(Found(LINES, sheet, heads, 0))]


def test_totals_below_and_above_that_hold_are_silent() -> None:
    assert told("总计|6", "人员经费|1", "公用经费|2", "小计|3", "公用经费|3", "小计|3", "合计|6") == []


def test_a_total_that_differs_is_told_with_its_cell_and_the_sum() -> None:
    assert told("人员经费|1", "公用经费|2", "合计|4") == [
        (
            "明细!B4：合计为4万元，与所列各行之和不符（全部各行之和为3万元）；"
            "请核对各行；合计由明细算得，也可以删去这一行"
        )
    ]


def test_without_totals_or_amounts_there_is_nothing_to_compare() -> None:
    assert told("人员经费|1") == []
    assert told("人员经费|x", "合计|4") == []
    assert told("人员经费", "合计", head="支出类别") == []
