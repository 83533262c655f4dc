"""Rows as plain values."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.helpers.rows import Row, indent, indented, level_of, merge_down, merged_equal, repeated, totals, when

INDICATORS = [
    ("产出指标", "数量指标", "份数"),
    ("产出指标", "数量指标", "次数"),
    ("效果指标", "数量指标", "比例"),
]
words = st.lists(st.sampled_from(["产出", "效果", ""]), max_size=8)


@given(words)
def test_a_merge_always_begins_before_it_goes_on_and_holds_equal_values(values: list[str]) -> None:
    marks = merged_equal(values)
    for before, mark, above, value in zip(("", *marks), marks, ["", *values], values, strict=False):
        if mark == "continue":
            assert before in {"restart", "continue"}
            assert above == value != ""


@given(words)
def test_no_merge_is_of_one_cell(values: list[str]) -> None:
    marks = (*merged_equal(values), "")
    assert all(after == "continue" for mark, after in itertools.pairwise(marks) if mark == "restart")


def test_what_stands_alone_may_carry_a_mark_of_the_callers() -> None:
    assert merged_equal(["产出", "效果", "效果"], lone="restart") == ("restart", "restart", "continue")


def test_equal_words_under_different_headings_do_not_merge() -> None:
    marks = [[cell.merge for cell in row.cells] for row in merge_down(INDICATORS, [0, 1])]
    assert marks == [["restart", "restart", ""], ["continue", "continue", ""], ["", "", ""]]


def test_a_cell_that_goes_on_says_nothing_itself() -> None:
    assert [row.cells[0].text for row in merge_down(INDICATORS, [0])] == ["产出指标", "", "效果指标"]


def test_repeated_rows_stand_between_row_tags() -> None:
    before, row, after = repeated([totals("{{ row.name }}")], "row in office.rows")
    assert (before.control, row.control, after.control) == (True, False, True)
    assert row.bold


def test_rows_under_a_condition_stand_between_row_tags() -> None:
    assert [row.cells[0].text for row in when([("无",)], "not rows")] == ["{%tr if not rows %}", "无", "{%tr endif %}"]


def test_names_stand_in_by_the_level_of_their_code() -> None:
    assert [indented("名称", level_of(code)).indent for code in ("201", "20137", "2013701")] == [0, 1, 2]
    assert [indent(level) for level in (0, 1, 2)] == [0, 210, 420]


def test_an_economic_code_has_its_levels_too_and_a_missing_code_has_none() -> None:
    assert [level_of(code) for code in ("301", "30101", "", "（未填编码）")] == [0, 1, 0, 0]


def test_a_row_takes_texts_and_cells_alike() -> None:
    assert Row(("合计", indented("其中", 1))).cells[0].text == "合计"
