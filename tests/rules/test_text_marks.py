"""Marks: doubled ones, brackets of two widths, marks without a partner."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Subject
from texts import audited, found, table, told

AMOUNT = "项目支出40万元。"


@pytest.mark.parametrize(
    "text",
    [
        "根据《中华人民共和国预算法》的规定（以下简称“预算法”）编制。",
        "工作分两步：1）调查；2）整改。",
        "a）调查；b）整改。",
        "（1）调查。",
        "网络安全……等工作——全部完成。",
        "编号(一)与编号（二）。",
    ],
)
def test_marks_that_are_right_are_kept(text: str) -> None:
    assert found(AMOUNT, text) == []


@pytest.mark.parametrize("text", ["发放资料3万页。。", "调查，，整改", "调查、。", "调查；；整改"])
def test_doubled_marks_are_found(text: str) -> None:
    assert found(AMOUNT, text) == ["marks-doubled"]


@pytest.mark.parametrize("text", ["（一）、负责日常工作。", "依据《甲法》、《乙办法》编制。", "评选“标兵”、“能手”。"])
def test_commas_between_items_that_are_parted_already_are_noted_once(text: str) -> None:
    assert found(AMOUNT, text, "工作如下：" + text) == ["marks-needless"]


@pytest.mark.parametrize(
    "text", ["依据《甲法》《乙办法》编制。", "“标兵”（3名）、“能手”（5名）。", "一、负责日常工作。"]
)
def test_commas_that_part_something_are_kept(text: str) -> None:
    assert found(AMOUNT, text) == []


@pytest.mark.parametrize("text", ["办公室（互联网信息办公室)设两个股", "地址(IP地址）分配"])
def test_brackets_of_two_widths_are_found(text: str) -> None:
    assert told("brackets-mixed", AMOUNT, text) == [("第2段", "（）")]


@pytest.mark.parametrize(
    "text",
    [
        "根据《预算法的规定",
        "预算法》的规定",
        "“三公经费",
        "三公”经费",
        "（以下简称预算法",
        "预算法）的规定",
        "一）调查",
    ],
)
def test_a_mark_without_its_partner_is_found(text: str) -> None:
    assert found(AMOUNT, text) == ["mark-unpaired"]


def test_an_item_numbered_like_the_one_beside_it_lacks_a_bracket() -> None:
    assert told("mark-unpaired", AMOUNT, "1）调查。", "（2）整改。") == [("第2段", None)]


def test_a_long_sentence_may_be_broken_into_lines() -> None:
    assert found(AMOUNT, "根据《中华人民", "共和国预算法》的规定") == []
    assert found(AMOUNT, "根据《中华人民", "第一", "第二", "共和国预算法》的规定").count("mark-unpaired") == 2


def test_a_bracket_of_two_lines_shows_where_it_ends() -> None:
    (finding,) = audited(AMOUNT, "办公室（互联网", "信息办公室)设两个股").findings

    assert (finding.place, finding.quote) == ("第3段", "信息办公室)设两个股")


def test_every_cell_is_read_by_itself() -> None:
    assert found(AMOUNT, tables=[table("项目（万元｜金额）", "公务接待费｜3.00")]) == ["mark-unpaired", "mark-unpaired"]


def test_a_paragraph_is_told_of_once() -> None:
    assert found(AMOUNT, "（" * 100) == ["mark-unpaired"]


def test_in_our_own_document_the_texts_are_the_departments() -> None:
    assert found(AMOUNT, "调查。。（", "办公室（一)", subject=Subject(own_layout=True)) == []
