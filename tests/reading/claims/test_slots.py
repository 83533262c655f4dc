"""Figures with the words around them."""

from __future__ import annotations

import pytest

from disclosuredoc.reading.claims.slots import Slot, slots


def words(text: str) -> list[tuple[str, str, str]]:
    return [(slot.lead, slot.figure.quote if slot.figure else "", slot.trail) for slot in slots(text)]


def only(text: str) -> Slot:
    (slot,) = slots(text)
    return slot


def test_a_figure_stands_between_the_words_of_its_clause() -> None:
    assert words("安排60万元用于人员经费，另安排5万元。") == [
        ("安排", "60万元", "用于人员经费"),
        ("另安排", "5万元", ""),
    ]


@pytest.mark.parametrize("text", ["2. 承担巡回义诊", "（3）提质增效", "2. 安排5万元"])
def test_a_number_without_a_unit_is_no_figure(text: str) -> None:
    assert [slot.figure.quote for slot in slots(text) if slot.figure] == ["5万元"] * ("万" in text)


@pytest.mark.parametrize("text", ["5　万元", "５％", "3\u00a0\u2003个百分点", "安排1,000 元"])
def test_a_unit_may_stand_off_its_number(text: str) -> None:
    assert only(text).figure is not None


def test_a_bracket_without_a_figure_stays_part_of_the_words() -> None:
    assert words("因公出国（境）费3万元") == [("因公出国(境)费", "3万元", "")]


def test_figures_in_a_bracket_know_its_depth() -> None:
    assert [(slot.depth, slot.bracket) for slot in slots("8万元（甲5万元（乙1万元）、丙3万元），丁2万元")] == [
        (0, 0),
        (1, 1),
        (2, 2),
        (1, 1),
        (0, 0),
    ]


def test_a_bracket_that_is_closed_without_being_opened_changes_nothing() -> None:
    assert words("甲）乙3万元") == [("甲乙", "3万元", "")]


def test_a_bracket_that_spans_clauses_leaves_the_words_before_it() -> None:
    assert words("甲（乙，丙）丁3万元") == [("甲丁", "3万元", "")]


def test_a_bracket_after_nothing_begins_a_new_clause() -> None:
    assert words("5万元（）3万元") == [("", "5万元", ""), ("", "3万元", "")]


def test_a_word_that_nothing_changes_has_no_figure() -> None:
    assert words("接待费3万元，与上年持平") == [("接待费", "3万元", ""), ("与上年", "", "")]


def test_a_word_that_something_moves_has_no_figure() -> None:
    assert [(slot.lead, slot.moves) for slot in slots("公务接待费比上年有所减少。")] == [
        ("公务接待费比上年有所减少", True)
    ]


def test_a_minus_belongs_to_the_number() -> None:
    assert [slot.figure.value for slot in slots("增加-5万元") if slot.figure] == [-5]


@pytest.mark.parametrize("text", ["约5万元", "不超过5万元", "5万元以上", "120元/人", "≥5万元"])
def test_limits_rates_and_estimates_are_rough(text: str) -> None:
    assert only(text).rough


def test_after_a_reason_figures_are_reasons_until_the_next_part() -> None:
    found = slots("增加3万元，主要原因是补发工资2万元，物价上涨，另1万元；接待费4万元")

    assert [slot.reason for slot in found] == [False, True, True, False]


def test_the_clause_before_is_kept_where_it_has_no_figure() -> None:
    assert only("公务接待费，安排3万元").pending == "公务接待费"


@pytest.mark.parametrize(
    "text",
    [
        " " * 100_000,
        "1" * 100_000,
        "（" * 100_000,
        "1," * 20_000,
        "1.1" * 20_000,
        "2020年" * 20_000,
        "字" * 1_000_000,
        "较上年" * 100_000,
    ],
)
def test_no_text_makes_the_walk_go_back(text: str) -> None:
    assert len(list(slots(text))) <= len(text) + 1
