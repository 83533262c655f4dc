"""The pages of a PDF: lines become paragraphs, rules become tables, page numbers and headers stand aside."""

from __future__ import annotations

import io
import json
import resource
import sys

import pytest
from pdfplumber.utils.exceptions import PdfminerException
from pypdf import PdfReader, PdfWriter

from disclosuredoc.reading import pages
from disclosuredoc.reading.pages import Block, TooLongError, blocks
from pdffile import lines, pdf, table, text

FULL = "本部门实行综合预算管理全部收入和全部支出都编入部"
"""A line as wide as the page has room for."""
REST = "门预算没有其他收支。"


def paragraphs(*drawn: str) -> list[str]:
    return [block["text"] for block in blocks(pdf(*drawn)) if block["page"] and not block["rows"]]


def tables(*drawn: str) -> list[list[list[str]]]:
    return [[[cell["text"] for cell in row] for row in block["rows"]] for block in blocks(pdf(*drawn)) if block["rows"]]


def test_a_full_line_goes_on_in_the_next() -> None:
    assert paragraphs(lines("　　" + FULL[2:], FULL, REST)) == [FULL[2:] + FULL + REST]


def test_an_indented_line_begins_a_paragraph() -> None:
    assert paragraphs(lines(REST, "　　" + FULL[2:], "　　" + REST)) == [REST, FULL[2:], REST]


def test_a_short_line_ends_a_paragraph() -> None:
    assert paragraphs(lines("　　" + REST, FULL)) == [REST, FULL]


def test_without_indents_a_sentence_that_ends_and_an_item_that_begins_part_paragraphs() -> None:
    assert paragraphs(lines(FULL, REST)) == [FULL + REST]
    assert paragraphs(lines(FULL[:-1] + "。", REST)) == [FULL[:-1] + "。", REST]
    assert paragraphs(lines(FULL, "（一）" + REST)) == [FULL, "（一）" + REST]
    assert paragraphs(lines(FULL, "3.68%，" + REST)) == [FULL + "3.68%，" + REST]


def test_a_line_further_in_or_of_another_size_is_another_paragraph() -> None:
    assert paragraphs(lines(FULL, "　" + REST)) == [FULL, REST]
    assert paragraphs(lines(REST, "　　" + FULL[2:], "　" + REST)) == [REST, FULL[2:], REST]
    assert paragraphs(lines(FULL) + "\n" + text(REST, 80, 148, 12)) == [FULL, REST]


def test_a_paragraph_goes_on_on_the_next_page_whose_number_stands_aside() -> None:
    first = f"{lines('　　' + FULL[2:], FULL)}\n{text('— 1 —', 280, 780)}"
    second = f"{lines(REST)}\n{text('第2页', 280, 780)}"

    assert paragraphs(first, second) == [FULL[2:] + FULL + REST]
    assert [block["page"] for block in blocks(pdf(first, second))] == [1]


def test_headers_and_footers_come_last_and_once() -> None:
    drawn = [f"{text(f'示例县水利局 第{page}册', 80, 40)}\n{lines(FULL, REST)}" for page in range(3)]
    found = blocks(pdf(*drawn))

    assert [block["page"] for block in found] == [1, 2, 3, 0, 0, 0]
    assert found[3] == Block(page=0, text="示例县水利局 第0册", rows=[])
    assert paragraphs(*drawn[:2])[0] == "示例县水利局 第0册"


def test_a_blank_between_chinese_and_figures_is_none() -> None:
    narrow = f"{text('预算', 80, 120)}\n{text('40', 80 + 2 * 16 + 4, 120)}"
    wide = f"{text('预算', 80, 120)}\n{text('40', 80 + 2 * 16 + 8, 120)}"

    assert paragraphs(narrow) == ["预算40"]
    assert paragraphs(wide) == ["预算 40"]


def test_a_character_that_is_drawn_twice_to_look_bold_counts_once() -> None:
    assert paragraphs(f"{lines('预算公开')}\n{lines('预算公开', left=80.3)}") == ["预算公开"]


def test_a_ruled_table_keeps_its_merged_cells() -> None:
    (block,) = blocks(pdf(table(["项目｜收入｜<", "^｜预算数｜决算/数", "合计｜40.00｜"])))
    grid = [[(cell["text"], cell["column"], cell["columns"], cell["rows"]) for cell in row] for row in block["rows"]]

    assert grid == [
        [("项目", 1, 1, 2), ("收入", 2, 2, 1)],
        [("预算数", 2, 1, 1), ("决算数", 3, 1, 1)],
        [("合计", 1, 1, 1), ("40.00", 2, 1, 1), ("", 3, 1, 1)],
    ]


def test_paragraphs_and_tables_stand_in_their_order() -> None:
    drawn = f"{lines('表一')}\n{table(['甲｜乙'], top=200)}\n{lines('表二', top=300)}\n{table(['丙｜丁'], top=400)}"
    assert [block["text"] or block["rows"][0][0]["text"] for block in blocks(pdf(drawn))] == [
        "表一",
        "甲",
        "表二",
        "丙",
    ]


def test_a_frame_around_text_is_no_table() -> None:
    assert paragraphs(table(["说明：本表无数据"], wide=200)) == ["说明：本表无数据"]


def test_items_in_a_cell_stand_on_lines_of_their_own() -> None:
    assert tables(table(["目标｜1. 完成。/2. 验收/工程"], wide=200, high=40)) == [[["目标", "1. 完成。\n2. 验收工程"]]]


def test_a_table_goes_on_on_the_next_page_without_its_head() -> None:
    first, second = table(["项目｜金额", "甲｜1"]), table(["项目｜金额", "乙｜2"])

    assert tables(first, second) == [[["项目", "金额"], ["甲", "1"], ["乙", "2"]]]
    assert len(tables(first, f"{lines('又一张表')}\n{second}")) == 2
    assert len(tables(first, table(["项目｜数量｜金额"]))) == 2
    assert len(tables(f"{first}\n{table(['乙｜2'], top=500)}")) == 2


def test_an_empty_page_says_nothing() -> None:
    assert blocks(pdf("")) == []


def test_too_long_a_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_PAGES", 1)
    with pytest.raises(TooLongError):
        blocks(pdf("", ""))
    monkeypatch.setattr(pages, "MOST_CHARACTERS", 3)
    with pytest.raises(TooLongError):
        blocks(pdf(lines("预算公开")))


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(PdfminerException):
        blocks(b"%PDF-1.4")


def locked(data: bytes) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt("secret")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (pdf(lines("预算公开")), 0, [{"page": 1, "text": "预算公开", "rows": []}]),
        (locked(pdf(lines("预算公开"))), pages.LOCKED, None),
        (pdf("", ""), pages.TOO_LONG, None),
        (b"%PDF-1.4", pages.BROKEN, None),
    ],
    ids=["read", "locked", "too long", "broken"],
)
def test_the_program_prints_blocks_or_ends_with_its_reason(
    monkeypatch: pytest.MonkeyPatch, data: bytes, code: int, said: object
) -> None:
    printed = io.BytesIO()
    monkeypatch.setattr(pages, "MOST_PAGES", 1)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(printed))

    assert pages.main(resource.RLIM_INFINITY) == code
    assert (json.loads(printed.getvalue()) if code == 0 else printed.getvalue() or None) == said
