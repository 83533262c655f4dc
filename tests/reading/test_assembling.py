"""Places of passages and tables, and the paragraphs around a table."""

from __future__ import annotations

import pytest

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.model.transcript import Place, Residue
from disclosuredoc.reading.assembling import MOST_PIECES, assemble
from disclosuredoc.reading.drafts import Block, Grid, Line, Mark, Slot
from reading.wordfile import paragraph, read, row, table

ONE = table(row("1"))


def test_empty_paragraphs_are_counted_and_not_told() -> None:
    passages = read(paragraph("甲") + paragraph("") + paragraph("乙")).passages

    assert [(passage.place.paragraph, passage.text) for passage in passages] == [(1, "甲"), (3, "乙")]


def test_places_know_their_section() -> None:
    transcript = read(paragraph("标题") + paragraph("一、甲情况") + paragraph("正文") + ONE)

    assert str(transcript.passages[0].place) == "第1段"
    assert str(transcript.passages[2].place) == "一、甲情况 第3段"
    assert str(transcript.tables[0].cells[0][0].passage.place) == "一、甲情况 第1张表第1行第1列"


def test_a_table_knows_three_paragraphs_above_and_one_below() -> None:
    above = "".join(map(paragraph, ["四", "三", "", "二", " ", "一"]))
    transcript = read(above + ONE + paragraph("") + paragraph("下") + paragraph("又下"))
    found = transcript.tables[0]

    assert [passage.text for passage in found.before] == ["三", "二", "一"]
    assert found.after is not None
    assert found.after.text == "下"


def test_what_stands_around_one_table_is_not_taken_for_the_next() -> None:
    transcript = read(paragraph("表一") + ONE + ONE + paragraph("表三") + ONE)

    assert [[passage.text for passage in found.before] for found in transcript.tables] == [["表一"], [], ["表三"]]
    assert [found.after is None for found in transcript.tables] == [True, False, True]


def test_residues_of_the_file_follow_those_of_the_text() -> None:
    beside = Residue(kind="property", name="title")
    transcript = assemble("a", [("正文", [Line(text="甲", marks=[Mark("bookmark", "x")])])], [beside])

    assert transcript.residues == (
        Residue(kind="bookmark", name="x", place=Place(part="正文", paragraph=1)),
        beside,
    )


def test_an_empty_table_is_a_table() -> None:
    assert assemble("a", [("正文", [Grid()])]).tables[0].cells == ()


@pytest.mark.parametrize(
    "many",
    [[Line()] * (MOST_PIECES + 1), [Grid([[Slot(column=1)] * (MOST_PIECES // 2 + 1)] * 2)]],
    ids=["paragraphs", "cells"],
)
def test_more_paragraphs_or_cells_than_any_document_has_are_refused(many: list[Block]) -> None:
    with pytest.raises(UnsafeFileError, match=r"a.docx：段落和单元格超过25万个"):
        assemble("a.docx", [("正文", many)])
