"""Where sections begin, and what only looks like it."""

from __future__ import annotations

import pytest

from disclosuredoc.reading.drafts import Line
from disclosuredoc.reading.headings import is_contents, mark_sections

SENTENCE = "一、2020年收入预算总额73.01万元，其中一般公共预算拨款73.01万元。"


def sections(*lines: str | Line) -> list[str]:
    drafted = [Line(text=line) if isinstance(line, str) else line for line in lines]
    mark_sections(drafted)
    return [line.text for line in drafted if line.opens]


def test_typed_numbers_open_sections_where_there_are_no_levels() -> None:
    assert sections("标题", "一、部门职责", "正文", " 二、收支情况 ") == ["一、部门职责", " 二、收支情况 "]


def test_typed_headings_become_headings_of_level_one() -> None:
    line = Line(text="一、部门职责")
    mark_sections([line])

    assert line.level == 1


@pytest.mark.parametrize(
    "text", [SENTENCE, "一、收支情况：", "一、" + "很长" * 40, "（一）部门职责", "1、基本支出", "一、"]
)
def test_sentences_and_deeper_numbers_open_no_section(text: str) -> None:
    assert sections(text) == []


def test_entries_of_the_contents_open_no_section() -> None:
    entry = Line(text="一、部门职责", contents=True)

    assert sections(entry, "一、部门职责\t3", "二、收支情况……5", "一、部门职责") == ["一、部门职责"]


def test_numbered_headings_with_a_level_open_sections_and_deeper_ones_do_not() -> None:
    lines = (
        Line(text="第二部分 情况说明", level=1),
        Line(text="一、部门职责", level=2),
        Line(text="1. 基本职责", level=3),
        "二、不是标题",
        Line(text="二、收支情况", level=2),
        Line(text=" ", level=1),
    )

    assert sections(*lines) == ["第二部分 情况说明", "一、部门职责", "二、收支情况"]


def test_headings_numbered_by_word_itself_open_sections() -> None:
    lines = (Line(text="部门职责", level=1), Line(text="机构设置", level=2), "正文", Line(text="收支情况", level=1))

    assert sections(*lines) == ["部门职责", "收支情况"]


def test_typed_numbers_win_where_levels_only_mark_something_else() -> None:
    lines = ("一、部门职责", Line(text="第一部分  整体目标", level=1), "二、收支情况", "正文")

    assert sections(*lines) == ["一、部门职责", "二、收支情况"]


def test_a_part_after_which_numbers_begin_anew_opens_a_section_of_its_own() -> None:
    lines = (
        "第一部分 部门预算",
        "一、甲情况",
        "二、乙情况",
        "第一部分 整体目标",
        "三、丙情况",
        "第二部分 单位预算",
        "一、甲情况",
        "第三部分 附表",
    )

    assert sections(*lines) == [line for line in lines if line != "第一部分 整体目标"]


def test_a_document_without_headings_has_no_sections() -> None:
    assert sections("2024年预算0万元。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、部门职责……3", True),
        ("部门职责 ...... — 3 —", True),
        ("第二部分 说明\t12", True),
        ("（一）收入\t4", True),
        ("项目支出\t40", False),
        ("基本支出……2020", False),
        ("………3", False),
        ("收入 73.01", False),
        ("一" * 200 + "……3", False),
    ],
)
def test_a_title_with_dots_or_a_tab_and_a_page_number_is_an_entry_of_the_contents(text: str, *, expected: bool) -> None:
    assert is_contents(text) is expected
