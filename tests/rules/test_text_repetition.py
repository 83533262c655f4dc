"""Repetitions: words and sentences that stand twice, terms in two spellings."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Subject
from texts import found, told

AMOUNT = "项目支出40万元。"


@pytest.mark.parametrize(
    "text",
    ["逐户逐户走访。", "大家研究研究再定。", "方方面面都要管好。", "各项各项工作", "哈哈哈哈哈", "进一步规范管理。"],
)
def test_words_that_are_meant_twice_are_kept(text: str) -> None:
    assert [name for name in found(AMOUNT, text) if text != "各项各项工作"] == []


def test_a_word_written_twice_is_found() -> None:
    assert told("word-doubled", AMOUNT, "规范互联网信息信息服务。") == [("第2段", "信息")]


@pytest.mark.parametrize(
    "texts",
    [
        ("# 一、收入", "本部门没有此项预算安排。", "# 二、支出", "本部门没有此项预算安排。"),
        ("部门预算公开表", "部门预算公开表"),
        ("无。", "无。"),
        ("加强管理。加强管理。",),
    ],
)
def test_short_sentences_headings_and_other_sections_may_say_the_same(texts: tuple[str, ...]) -> None:
    assert found(AMOUNT, *texts) == []


def test_a_sentence_that_stands_twice_in_a_paragraph_is_found() -> None:
    assert found(AMOUNT, "经营门店检查全覆盖。经营门店检查全覆盖。") == ["sentence-doubled"]


def test_a_paragraph_that_stands_twice_in_a_row_is_found() -> None:
    assert told("sentence-doubled", AMOUNT, "经营门店检查全覆盖。", "", "经营门店检查全覆盖。") == [("第4段", None)]


def test_a_term_in_two_spellings_is_found_once() -> None:
    assert told("term-varies", AMOUNT, "机关运行费是指公用经费。", "机关运行费", "机关运行经费由本部门管理。") == [
        ("第2段", "机关运行经费")
    ]


def test_a_term_in_one_spelling_is_kept() -> None:
    assert found(AMOUNT, "机关运行费是指公用经费。") == []


def test_in_our_own_document_the_texts_are_the_departments() -> None:
    texts = ("信息信息服务。", "经营门店检查全覆盖。经营门店检查全覆盖。", "机关运行费、机关运行经费")
    assert found(AMOUNT, *texts, subject=Subject(own_layout=True)) == []
