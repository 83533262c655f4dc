"""Words and patterns that are looked for in the whole text are found in their passages."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.model.transcript import Passage, Place
from disclosuredoc.rules.text_whole import SEPARATOR, Whole


def whole(*texts: str) -> Whole:
    return Whole(tuple(Passage(place=Place(paragraph=at), text=text) for at, text in enumerate(texts, 1)))


def texts(found: list[Passage]) -> list[str]:
    return [passage.text for passage in found]


def test_the_passages_that_hold_words_are_found_once_and_in_order() -> None:
    document = whole("收入预算和支出预算", "", "决算", "预算", "名词解释")

    assert texts(document.holding("预算")) == ["收入预算和支出预算", "预算"]
    assert texts(document.holding("解释", "决算", "预算")) == ["收入预算和支出预算", "决算", "预算", "名词解释"]
    assert document.holding("概算") == []
    assert document.holding() == []


def test_a_pattern_is_found_beside_the_words() -> None:
    document = whole("5万元", "收入", "0万元")

    assert texts(document.holding("收入", pattern=re.compile(r"\d万"))) == ["5万元", "收入", "0万元"]


def test_no_word_is_made_of_the_end_of_one_passage_and_the_beginning_of_the_next() -> None:
    assert whole("收", "入").holding("收入") == []


def test_a_pattern_may_ask_for_the_beginning_of_a_passage() -> None:
    document = whole("一、收入", "十一、支出", "第一、二节", "")

    assert texts(document.holding(pattern=re.compile(f"{SEPARATOR}一、"))) == ["一、收入"]


def test_the_first_passages_may_be_passed_over() -> None:
    document = whole("预算", "决算", "预算")

    assert document.indices("预算", first=1) == [2]
    assert texts(document.holding("决", pattern=re.compile("预"), first=1)) == ["决算", "预算"]
    assert document.holding("预算", first=4) == []


def test_words_that_are_asked_for_again_are_found_from_any_place_on() -> None:
    document = whole("预算", "决算", "预算")

    assert [document.indices("预算", first=first) for first in (1, 0, 2)] == [[2], [0, 2], [2]]


@given(st.lists(st.text("甲乙丙"), max_size=8), st.text("甲乙", min_size=1, max_size=3))
def test_what_is_found_at_once_is_what_would_be_found_one_by_one(paragraphs: list[str], words: str) -> None:
    document = whole(*paragraphs)
    expected = [passage for passage in document.passages if words in passage.text]

    assert document.holding(words) == expected
    assert document.holding(pattern=re.compile(words)) == expected


def test_what_is_covered_is_not_found_and_the_rest_keeps_its_place() -> None:
    document = whole("教育局", "教育厅和教育局", "财政局")
    left = document.text.replace("教育局", "□□□")

    assert [(found.text, text) for found, text in document.holding_beside(left, "教育", "□厅")] == [
        ("教育厅和教育局", "教育厅和□□□")
    ]
    assert document.holding_beside(left, "示例") == []
