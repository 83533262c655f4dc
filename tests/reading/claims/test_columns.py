"""Rows of figures typed as text."""

from __future__ import annotations

import pytest

from disclosuredoc.reading.claims.columns import typed
from texts import document, stated

HEADS = "2024年“三公”经费（单位：万元；依次为上年预算、本年预算、增减额）"


def rows(*paragraphs: str) -> list[list[str]]:
    return [
        [cell.passage.text for cell in row]
        for table in typed(document(*paragraphs).passages)
        for row in table.cells[1:]
    ]


def test_rows_below_an_announcement_are_a_table() -> None:
    assert rows(HEADS, "公务接待费 3 7 4", "其中：购置费 空；运行费 15.15 15.15 0") == [
        ["公务接待费", "3", "7", "4"],
        ["其中:购置费", ""],
        ["运行费", "15.15", "15.15", "0"],
    ]


def test_typed_amounts_are_stated_like_those_of_a_table() -> None:
    assert stated(HEADS, "公务接待费 3 7 4", "说明如下。", kinds="amount change") == [
        "公务接待费=3",
        "公务接待费=7",
        "公务接待费+4 7←3",
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [("公务接待费 3 7 4",), (HEADS,), (HEADS, "没有数据。"), (HEADS, "甲 1 2 3 4"), (HEADS, "字 1 " * 200)],
)
def test_other_paragraphs_are_no_rows(paragraphs: tuple[str, ...]) -> None:
    assert rows(*paragraphs) == []


def test_a_second_announcement_begins_a_second_table() -> None:
    assert rows(HEADS, "公务接待费 3 7 4", "各列为：上年、本年", "出国费 1 2") == [
        ["公务接待费", "3", "7", "4"],
        ["出国费", "1", "2"],
    ]


def test_a_paragraph_of_text_ends_the_rows() -> None:
    assert rows(HEADS, "公务接待费 3 7 4", "原因说明。", "出国费 1 2 1") == [["公务接待费", "3", "7", "4"]]
