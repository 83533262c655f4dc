"""Wholes against their parts, and the change of a whole against the changes of its parts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosuredoc.model.transcript import Claim, ClaimKind, Place
from texts import audited, found, table, told, weighed

BASIC = "基本支出33.01万元，包括人员经费28.34万元和公用经费{}万元。"
THREE = (
    "“三公”经费预算10.00万元，比上年减少6.00万元。其中：公务用车购置费0.00万元，与上年持平；"
    "公务用车运行维护费6.00万元，减少2.00万元；公务接待费4.00万元，减少{}万元；因公出国（境）费0.00万元{}。"
)


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("sum-differs", BASIC.format("5.67"), "34.01万元"),
        ("sum-differs", "项目支出40.00万元，其中甲项目28.00万元，乙项目13.00万元。", "41万元"),
        ("sum-not-closed", "项目支出40.00万元，其中甲项目28.00万元，乙项目11.00万元。", "39万元"),
        ("sum-inexact", "基本支出8237.23万元，包括人员经费8000.11万元和公用经费237.11万元。", "8237.22万元"),
        ("change-of-parts-differs", THREE.format("3.00", ""), "5万元"),
        ("change-of-parts-differs", THREE.format("3.00", "，与上年持平"), "5万元"),
    ],
)
def test_a_whole_that_its_parts_do_not_make_is_found(rule: str, text: str, expected: str) -> None:
    assert told(rule, text) == [("第1段", expected)]


@pytest.mark.parametrize(
    "text",
    [
        BASIC.format("4.67"),
        "项目支出40.00万元，其中甲项目28.00万元。",
        "项目支出40.00万元，其中甲项目20.00万元，乙项目1.23万元。",
        "项目支出40万元，其中甲项目28.34万元，乙项目11.66万元。",
        THREE.format("4.00", "，与上年持平"),
        THREE.format("4.00", ""),
        "本年收入33.01万元，其中：一般公共预算拨款33.01万元，事业收入0万元。",
    ],
)
def test_a_whole_that_its_parts_make_is_not_found(text: str) -> None:
    assert found(text) == []


@given(staff=st.integers(1, 10**9), routine=st.integers(1, 10**9), wrong=st.integers(2, 10**6))
@settings(max_examples=30)
def test_a_sum_of_any_cents_is_kept_and_more_than_rounding_is_found(staff: int, routine: int, wrong: int) -> None:
    parts = f"包括人员经费{staff / 100:.2f}万元和公用经费{routine / 100:.2f}万元。"
    assert found(f"基本支出{(staff + routine) / 100:.2f}万元，{parts}") == []
    assert found(f"基本支出{(staff + routine + wrong) / 100:.2f}万元，{parts}") == ["sum-differs"]


def test_a_change_of_the_parts_that_fits_but_for_rounding_is_no_error() -> None:
    assert found(THREE.format("4.01", "，与上年持平")) == ["sum-inexact"]


def test_a_missed_last_digit_is_a_note_where_the_document_speaks_of_rounding() -> None:
    text = "基本支出8237.23万元，包括人员经费8000.11万元和公用经费237.11万元。"
    assert found(text, "各项之和因四舍五入存在尾差。") == ["sum-rounded"]


def test_a_part_without_its_change_is_named() -> None:
    messages = [finding.message for finding in audited(THREE.format("3.00", "")).findings]
    assert [message.count("因公出国（境）费没有说明增减") for message in messages] == [1]


def test_a_sum_in_a_table_is_found_at_its_cell() -> None:
    rows = ("项目｜预算数", "一、事业收入｜5.00", "二、其他收入｜3.00", "本年收入合计｜{}")
    right, wrong = (table(*rows[:-1], rows[-1].format(total), before=("收入总表",)) for total in ("8.00", "9.00"))
    assert told("sum-differs", tables=[right]) == []
    assert told("sum-differs", tables=[wrong]) == [("第1张表第4行第2列", "8万元")]


def test_a_sum_without_a_figure_states_nothing() -> None:
    assert weighed(Claim(kind=ClaimKind.SUM, item="合计", place=Place(paragraph=1), quote="")) == ["nothing-read"]
