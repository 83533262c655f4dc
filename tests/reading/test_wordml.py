"""The parts of a .docx: which are read, in which order, and what stands beside them."""

from __future__ import annotations

import pytest

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.reading.wordml import transcript_of_parts
from reading.wordfile import NAME, marks, paragraph, parts, read, relations, root, run, texts

SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>——</w:t></w:r></w:p></w:footnote>'


def test_headers_footers_and_notes_are_read_after_the_body() -> None:
    transcript = read(
        paragraph("正文"),
        header=root("hdr", paragraph("眉")),
        footer=root("ftr", paragraph("脚")),
        footnotes=root("footnotes", SEPARATOR + f'<w:footnote w:id="1">{paragraph("注一")}</w:footnote>'),
        endnotes=root("endnotes", f'<w:endnote w:type="normal" w:id="1">{paragraph("注二")}</w:endnote>'),
    )

    assert [(passage.place.part, passage.text) for passage in transcript.passages] == [
        ("正文", "正文"),
        ("脚注", "注一"),
        ("尾注", "注二"),
        ("页眉", "眉"),
        ("页脚", "脚"),
    ]


def test_paragraphs_of_several_headers_are_counted_on() -> None:
    members = parts(paragraph("正文"))
    members["word/_rels/document.xml.rels"] = relations(header="h1.xml").replace(
        b"</Rel", relations(header="/word/h2.xml").partition(b">")[2].partition(b"</Rel")[0] + b"</Rel"
    )
    members |= {f"word/h{number}.xml": root("hdr", paragraph(f"眉{number}")) for number in (1, 2)}
    transcript = transcript_of_parts(members, NAME)

    assert [(str(passage.place), passage.text) for passage in transcript.passages[1:]] == [
        ("页眉 第1段", "眉1"),
        ("页眉 第2段", "眉2"),
    ]


def test_the_section_of_the_body_does_not_reach_into_other_parts() -> None:
    transcript = read(paragraph("一、甲情况") + paragraph("正文"), footer=root("ftr", paragraph("一、脚")))

    assert [passage.place.section for passage in transcript.passages] == ["一、甲情况", "一、甲情况", ""]


def test_comments_without_an_anchor_are_told_too() -> None:
    comments = root("comments", f'<w:comment w:id="0" w:author="张三">{paragraph("核实")}</w:comment>')

    assert marks(read(paragraph(run("甲")), comments=comments)) == [("comment", "张三", "核实")]


def test_a_document_without_relations_is_found_by_its_usual_name() -> None:
    members = {"word/document.xml": parts(paragraph("甲"))["word/document.xml"]}

    assert texts(transcript_of_parts(members, NAME)) == ["甲"]


def test_parts_without_a_document_are_refused() -> None:
    with pytest.raises(UnsafeFileError, match=r"公开.docx：里面没有 Word 正文"):
        transcript_of_parts({"[Content_Types].xml": b"<Types/>"}, NAME)


def test_a_broken_part_is_named() -> None:
    with pytest.raises(UnsafeFileError, match=r"公开.docx（word/header.xml）：XML 已损坏"):
        read(paragraph("甲"), header=b"<w:hdr")
