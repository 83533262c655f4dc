"""Web pages: what a reader of the page sees, with tables on their grid."""

from __future__ import annotations

import pytest

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.model.transcript import Transcript
from disclosuredoc.reading.html import transcript_of_page
from reading.wordfile import grid, marks, texts


def read(body: str) -> Transcript:
    return transcript_of_page(
        f"<html><head><title>题</title><style>p{{}}</style></head><body>{body}</body></html>", "a.html"
    )


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
        ("前<div>甲<p>乙</p>丙</div>后", ["前", "甲", "乙", "丙", "后"]),
        ("<p>预算<b>73.01</b>万<span>元</span>。</p>", ["预算73.01万元。"]),
        ("<p>\n  预算 \n\t&nbsp; 收入  </p>", ["预算 收入"]),
        ("<p>甲<br>乙<br><br/>丙</p>", ["甲", "乙", "丙"]),
        ("<p>甲<script>x</script><!-- 注 -->乙</p>", ["甲", "乙"]),
        ("<p>&lt;甲&gt; &amp; &#20057;</p>", ["<甲> & 乙"]),
        ("<ul><li>甲</li><li>乙</li></ul>", ["甲", "乙"]),
        ("<p></p><p> </p>", []),
    ],
)
def test_blocks_and_breaks_part_paragraphs(body: str, paragraphs: list[str]) -> None:
    assert texts(read(body)) == paragraphs


def test_headings_have_their_level_and_open_sections() -> None:
    transcript = read("<h1>一、甲情况</h1><p>正文</p><h2>小题</h2>")

    assert [passage.level for passage in transcript.passages] == [1, 0, 2]
    assert {passage.place.section for passage in transcript.passages} == {"一、甲情况"}


def test_breaks_within_one_block_part_headings_from_text() -> None:
    transcript = read("<div>一、甲情况<br>正文<br>二、乙情况……3</div>")

    assert [passage.place.section for passage in transcript.passages] == ["一、甲情况"] * 3


def test_inserted_struck_out_and_hidden_text_is_told_apart() -> None:
    transcript = read('<p>甲<ins>新</ins><del>旧</del><s>老</s><span style="display: none">藏</span>乙</p>')
    passage = transcript.passages[0]

    assert (passage.text, passage.inserted, passage.deleted, passage.hidden) == ("甲新乙", "新", "旧老", "藏")
    assert marks(transcript) == [("insertion", "", "新"), ("deletion", "", "旧老"), ("hidden", "", "藏")]


def test_hidden_blocks_are_not_read() -> None:
    transcript = read("<div hidden><p>藏</p></div><p>甲</p>")

    assert [(passage.text, passage.hidden) for passage in transcript.passages] == [("", "藏"), ("甲", "")]


def test_bookmarks_that_word_leaves_in_a_page_are_marked() -> None:
    assert marks(read('<p><a name="_Toc1"></a><a name="top"></a><a href="#x">甲</a></p>')) == [
        ("bookmark", "_Toc1", "")
    ]


def test_cells_are_laid_on_the_grid_by_their_spans() -> None:
    transcript = read(
        "<table><thead><tr><th rowspan=2>项目<th colspan=2>金额</tr></thead>"
        "<tbody><tr><td>上年<td>本年</tr><tr><td>合计<td>1.00<td>0999</tr></tbody></table>"
    )

    assert grid(transcript) == [["项目", "金额"], ["上年", "本年"], ["合计", "1.00", "0999"]]
    assert [one.passage.place.column for one in transcript.tables[0].cells[1]] == [2, 3]


def test_a_caption_stands_above_its_table_and_breaks_stay_in_cells() -> None:
    transcript = read("<table><caption>收支总表</caption><tr><td>甲<br>乙<td>1</tr></table><p>注</p>")
    table = transcript.tables[0]

    assert grid(transcript) == [["甲\n乙", "1"]]
    assert [passage.text for passage in table.before] == ["收支总表"]
    assert table.after is not None
    assert table.after.text == "注"


def test_a_nested_table_is_a_table_of_its_own() -> None:
    transcript = read("<table><tr><td>甲<table><tr><td>内<td>1</tr></table>丙<td>乙</tr></table>")

    assert [grid(transcript, number) for number in (1, 2)] == [[["甲\n丙", "乙"]], [["内", "1"]]]


def test_a_table_of_one_column_only_lays_out_the_page() -> None:
    transcript = read("<table><tr><td><p>一、甲情况</p>一行<br>又一行<table><tr><td>内<td>1</tr></table></tr></table>")

    assert texts(transcript) == ["一、甲情况", "一行", "又一行"]
    assert [grid(transcript)] == [[["内", "1"]]]


def test_other_things_in_a_table_are_no_rows() -> None:
    assert grid(read("<table><colgroup><col></colgroup><tr><td>甲<td>乙</tr></table>")) == [["甲", "乙"]]


@pytest.mark.parametrize("blank", ["", " ", "<!-- -->", "<br>"])
def test_a_page_without_text_has_no_passages(blank: str) -> None:
    assert transcript_of_page(blank, "a.html").passages == ()


def test_a_page_nested_too_deep_is_refused() -> None:
    with pytest.raises(UnsafeFileError, match="套得太深"):
        transcript_of_page("<div>" * 10_000 + "甲", "a.html")
