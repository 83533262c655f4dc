"""Structure: contents against headings, numbers that jump or repeat."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Subject
from texts import found, table, told

AMOUNT = "项目支出40万元。"
CONTENTS = ("目  录", "一、部门职责……1", "二、收支情况……3", "三、机关运行经费……5")
SECTIONS = ("#一、部门职责", "负责工作。", "#二、收支情况", AMOUNT)


def test_contents_whose_sections_all_follow_are_kept() -> None:
    assert found(*CONTENTS, *SECTIONS, "#三、机关运行经费", "没有安排。") == []


def test_a_section_that_only_the_contents_know_is_found() -> None:
    assert told("contents-differ", *CONTENTS, *SECTIONS) == [("第4段", None)]


def test_contents_end_at_the_first_sentence() -> None:
    assert told("contents-differ", *CONTENTS[:-1], "现将预算公开如下。", *SECTIONS) == []


def test_contents_that_none_of_the_headings_repeats_are_no_contents() -> None:
    assert found(*CONTENTS, AMOUNT) == []


def test_contents_without_a_text_are_kept() -> None:
    assert found(AMOUNT, *CONTENTS) == []


def test_contents_end_where_the_first_entry_comes_again() -> None:
    assert found(*CONTENTS[:3], "一、部门职责", "负责工作。", "二、收支情况", AMOUNT) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("1. 甲", "2. 乙", "3. 丙"),
        ("（一）收入", "1. 甲", "2. 乙", "（二）支出", "1. 甲"),
        ("1、收入", "1. 甲", "2. 乙", "2、支出"),
        ("1. 甲；2. 乙；", "3. 丙"),
        ("（一）甲；（二）乙；", "（三）丙"),
        ("一、收入", "三、支出"),
        ("第一部分 甲", "第三部分 乙"),
        ("3. 甲", "2. 乙"),
        ("1. 甲", "文字", "1. 乙"),
        ("（一）甲", "文字", "（一）乙"),
        ("2020年预算", "10.5万元"),
    ],
)
def test_numbers_in_order_are_kept(texts: tuple[str, ...]) -> None:
    assert found(AMOUNT, *texts) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("1. 甲", "3. 丙"),
        ("（九）甲", "（十一）乙"),
        ("（1）甲", "（3）乙"),
        ("1. 甲", "2. 乙", "2. 丙"),
        ("（一）总体目标", "（一）正面宣传"),
    ],
)
def test_a_number_that_jumps_or_repeats_is_found(texts: tuple[str, ...]) -> None:
    assert told("numbering-jumps", AMOUNT, *texts) == [(f"第{len(texts) + 1}段", None)]


def test_rows_of_a_table_are_numbered_too() -> None:
    rows = ("项目｜金额", "合计｜6.00", "1、房屋｜1.00", "2、车辆｜2.00", "3、设备｜3.00")

    assert found(AMOUNT, tables=[table(*rows)]) == []
    assert told("numbering-jumps", AMOUNT, tables=[table(*rows[:3], *rows[4:])])[0][0] == "第1张表第4行第1列"
    assert told("numbering-jumps", AMOUNT, tables=[table(*rows[:2], *rows[3:])])[0][0] == "第1张表第3行第1列"


def test_in_our_own_document_the_texts_are_the_departments() -> None:
    assert found(AMOUNT, "1. 甲", "3. 丙", subject=Subject(own_layout=True)) == []
