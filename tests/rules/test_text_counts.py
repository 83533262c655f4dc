"""Counts: units and staff that the text says, against their list."""

from __future__ import annotations

import pytest

from texts import found, table, told

AMOUNT = "项目支出40万元。"
UNITS = ("单位名称｜单位性质", "示例县林业局本级｜行政单位", "示例县林场｜公益一类事业单位", "合计｜")
SAID = "纳入本部门预算编制范围的预算单位共{}个。"


@pytest.mark.parametrize("count", ["2", "二", "两"])
def test_as_many_units_as_are_listed_are_kept(count: str) -> None:
    assert found(AMOUNT, SAID.format(count), tables=[table(*UNITS)]) == []


def test_another_number_of_units_is_found() -> None:
    assert told("units-miscounted", AMOUNT, SAID.format("3"), tables=[table(*UNITS)]) == [("第2段", "2个")]
    assert told("units-miscounted", AMOUNT, SAID.format("1"), tables=[table(UNITS[0])]) == [("第2段", "0个")]


@pytest.mark.parametrize(
    ("count", "rows"),
    [("3", ()), ("3", ("单位名称｜金额", "示例县林业局｜5.00")), ("3", ("项目｜单位性质",)), ("十二", UNITS)],
)
def test_nothing_is_said_where_no_units_are_listed_or_the_number_is_not_read(count: str, rows: tuple[str, ...]) -> None:
    assert found(AMOUNT, SAID.format(count), tables=[table(*rows)] * bool(rows)) == []


INCLUDED = "示例县林业局及所属事业单位的收支包含在部门预算中。"


def test_subordinate_units_that_no_list_shows_are_found() -> None:
    rows = [table(*UNITS[:2])]
    assert told("subordinate-unlisted", AMOUNT, INCLUDED, tables=rows) == [("第2段", None)]
    assert told("subordinate-unlisted", AMOUNT, "本局和下属单位的预算均纳入部门预算。", tables=rows) == [
        ("第2段", None)
    ]


@pytest.mark.parametrize("rows", [(), UNITS, ("单位名称｜金额", "示例县林业局｜5.00")])
def test_subordinate_units_that_are_listed_or_have_no_list_are_kept(rows: tuple[str, ...]) -> None:
    assert found(AMOUNT, INCLUDED, tables=[table(*rows)] * bool(rows)) == []


@pytest.mark.parametrize("text", ["本部门没有所属单位，部门预算即本级预算。", "负责指导所属单位的业务工作。"])
def test_other_words_about_subordinate_units_are_kept(text: str) -> None:
    assert found(AMOUNT, text, tables=[table(*UNITS[:2])]) == []


@pytest.mark.parametrize(
    "text",
    ["人员编制28名，其中：行政编制12名、事业编制16名。", "编制28名（其中行政编制12名）。", "编制12名，实有10人。"],
)
def test_staff_that_adds_up_or_is_listed_in_part_is_kept(text: str) -> None:
    assert found(AMOUNT, text) == []


def test_staff_that_does_not_add_up_is_found() -> None:
    assert told("staff-miscounted", AMOUNT, "人员编制30名，其中：行政编制12名、事业编制16名。") == [("第2段", "28名")]
