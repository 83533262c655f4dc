"""A department while its rows are read."""

from __future__ import annotations

from disclosuredoc.intake import grid
from disclosuredoc.intake.columns import Sheet
from disclosuredoc.intake.drafts import Draft, Found
from disclosuredoc.intake.grid import Grid
from disclosuredoc.intake.sheets import INDICATORS, LINES, PROCUREMENT


def found(sheet: Sheet, *rows: str) -> Found:
    made = Grid(name="表", rows=[row.split("|") for row in rows], unsaid={(1, 1): "公式还没有算出结果"})
    heads = grid.heads(made, sheet)
    assert heads is not None
    return Found(sheet, made, heads, 0)


def test_what_is_refused_is_noted_and_left_out() -> None:
    draft, sheet = Draft(name="局"), found(LINES, "支出类别|金额", "人员|")
    facts = draft.read(sheet, sheet.rows[0], ("lines", 0))

    assert facts == {}
    assert [(fault.path, fault.message) for fault in draft.faults] == [
        (("lines", 0, "category"), "“人员”不是支出类别"), (("lines", 0, "amount"), "公式还没有算出结果"),
    ]  # fmt: skip


def test_keys_lead_into_tables_and_blanks_may_say_something() -> None:
    draft = Draft(name="局")
    money, text = found(PROCUREMENT, "其中：其他收入|数量", "3|"), found(INDICATORS, "指标描述|指标值", "|")

    assert draft.read(money, money.rows[0], ())["funding"].keys() == {"其他收入"}
    assert draft.read(text, text.rows[0], ()) == {"description": ""}


def test_a_column_that_is_not_there_is_blank() -> None:
    sheet = found(LINES, "支出类别|金额", "人员|")

    assert sheet.value(sheet.rows[0], ("project",)) == ""


def test_a_row_is_put_where_its_path_leads() -> None:
    draft, sheet = Draft(name="局"), found(LINES, "支出类别|金额", "人员|")
    spot = sheet.spot(sheet.rows[0])
    draft.add(("projects",), {"name": "甲"}, spot)

    assert draft.add(("projects", 0, "goals"), "目标", spot) == ("projects", 0, "goals", 0)
    assert draft.add(("performance", "overall"), {}, spot) == ("performance", "overall", 0)
    assert draft.plain == {"projects": [{"name": "甲", "goals": ["目标"]}], "performance": {"overall": [{}]}}
    assert draft.owners == {("projects", 0): "甲"}
