"""Shares and completions against their two amounts, and the budget mistaken for last year's figure."""

from __future__ import annotations

import pytest

from texts import found, told

BUDGET = "公务接待费预算3.00万元，决算1.71万元，完成预算的57%，"


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("share-differs", "公务接待费预算3.00万元，决算1.71万元，完成预算的43%。", "57%"),
        ("share-differs", "公务接待费预算3.00万元，决算1.71万元，完成预算的43.0%。", "57.0%"),
        (
            "last-year-is-budget",
            "公务接待费预算3.00万元，决算1.71万元，完成预算的43%，比上年减少1.29万元，下降43%。",
            None,
        ),
        ("last-year-equals-budget", BUDGET + "比上年减少1.29万元。", None),
        ("last-year-equals-budget", BUDGET + "比上年减少1.29万元，下降43%。", None),
    ],
)
def test_a_share_that_its_amounts_do_not_make_is_found(rule: str, text: str, expected: str | None) -> None:
    assert told(rule, text) == [("第1段", expected)]


@pytest.mark.parametrize(
    "text",
    [
        BUDGET.rstrip("，") + "。",
        BUDGET + "比上年减少0.29万元。",
        BUDGET + "比上年预算减少1.29万元。",
        BUDGET + "比预算减少1.29万元。",
        BUDGET + "与上年持平。",
        BUDGET + "比上年减少0.00万元。",
        "公务接待费完成预算的57%，比上年减少1.29万元。",
        "公务接待费预算3.00万元，决算1.71万元，完成预算的57%。公务用车运行维护费5.00万元，比上年减少1.29万元。",
    ],
)
def test_a_share_that_its_amounts_make_is_not_found(text: str) -> None:
    assert found(text) == []


def test_a_share_of_nothing_is_not_computed() -> None:
    assert told("share-differs", "公务接待费预算0万元，决算0万元，完成预算的100%。") == []
