"""Plain text: a line is a paragraph, lines of cells are tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.reading.assembling import MOST_PIECES
from disclosuredoc.reading.plain import transcript_of_text
from reading.wordfile import grid, texts

WORDS = st.text(st.sampled_from("预算收入73.01万元，。 　"), min_size=1).map(str.strip).filter(bool)


def test_each_line_is_a_paragraph_with_its_number() -> None:
    transcript = transcript_of_text("标题\r\n\r\n  一段  \r三段\f四段\n", "a.txt")

    assert [(passage.place.paragraph, passage.text) for passage in transcript.passages] == [
        (1, "标题"),
        (3, "一段"),
        (4, "三段"),
        (5, "四段"),
    ]


def test_lines_of_cells_that_follow_each_other_are_one_table() -> None:
    transcript = transcript_of_text("单位：万元\n项目｜金额\n合计｜73.01\n\n注：无\n甲\t乙\n", "a.txt")

    assert [grid(transcript, number) for number in (1, 2)] == [[["项目", "金额"], ["合计", "73.01"]], [["甲", "乙"]]]
    assert [passage.text for passage in transcript.tables[0].before] == ["单位：万元"]
    assert texts(transcript) == ["单位：万元", "注：无"]


def test_empty_cells_keep_their_column() -> None:
    cells = transcript_of_text("合计｜｜9.05", "a.txt").tables[0].cells[0]

    assert [(cell.passage.place.column, cell.passage.text) for cell in cells] == [(1, "合计"), (2, ""), (3, "9.05")]


def test_bars_around_every_row_are_its_frame() -> None:
    assert grid(transcript_of_text("｜甲｜乙｜\n ｜1｜｜ ", "a.txt")) == [["甲", "乙"], ["1", ""]]


def test_bars_around_some_rows_are_cells() -> None:
    assert grid(transcript_of_text("｜甲｜\n乙｜丙", "a.txt")) == [["", "甲", ""], ["乙", "丙"]]


@pytest.mark.parametrize("line", ["\t缩进的一段", "后面 有制表符的一段\t", "一、部门职责\t3", "收入……3"])
def test_an_indent_and_an_entry_of_the_contents_are_no_table(line: str) -> None:
    transcript = transcript_of_text(line, "a.txt")

    assert texts(transcript) == [line.strip()]
    assert transcript.tables == ()


def test_a_row_of_words_and_small_numbers_between_tabs_is_a_table() -> None:
    assert grid(transcript_of_text("项目支出\t40", "a.txt")) == [["项目支出", "40"]]


@given(st.lists(st.lists(WORDS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_every_cell_is_read_back(rows: list[list[str]]) -> None:
    assert grid(transcript_of_text("\n".join("｜".join(row) for row in rows), "a.txt")) == rows


@given(st.lists(WORDS, max_size=8))
def test_every_line_is_read_back(lines: list[str]) -> None:
    assert texts(transcript_of_text("\n".join(lines), "a.txt")) == lines


@pytest.mark.parametrize("mark", ["｜", "\t", "\n", "\r\n", "\u2028"])
def test_more_lines_or_cells_than_any_document_has_are_refused(mark: str) -> None:
    with pytest.raises(UnsafeFileError, match="段落和单元格超过25万个"):
        transcript_of_text(mark * (MOST_PIECES + 1), "a.txt")
