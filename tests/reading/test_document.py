"""The door: any file becomes a transcript, or one clear line."""

from __future__ import annotations

import io
from pathlib import Path

import attrs
import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

import sample
import word
from disclosuredoc.errors import InputError, UnsafeFileError
from disclosuredoc.layouts import catalogue
from disclosuredoc.packages import limits
from disclosuredoc.reading.document import read_bytes, read_document
from disclosuredoc.reading.wordml import transcript_of_parts
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.document import document as rendered
from disclosuredoc.rendering.document import document_parts
from reading.wordfile import grid, packed, paragraph, parts, read, table, texts
from reading.wordfile import row as table_row

CHARACTERS = st.characters(
    exclude_categories=["Cc", "Cs", "Cn", "Co"], exclude_characters="\ufffe\uffff\u2028\u2029\x85"
)
AWKWARD = st.sampled_from(["&amp;", "<w:t>", "\"'", "\t", "\n", "  ", "👩\u200d👩\u200d👧", "𠮷", "𪚥", "｜", "]]>"])
TEXTS = st.lists(st.one_of(CHARACTERS, AWKWARD), max_size=12).map("".join)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def written(paragraphs: list[str], rows: list[list[str]]) -> bytes:
    """A document that python-docx writes."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        added = document.add_table(len(rows), len(rows[0]))
        for cells, values in zip(added.rows, rows, strict=True):
            for cell, value in zip(cells.cells, values, strict=True):
                cell.text = value
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@settings(max_examples=15, deadline=None)
@given(
    st.lists(TEXTS, max_size=6),
    st.integers(1, 3).flatmap(lambda n: st.lists(st.lists(TEXTS, min_size=n, max_size=n), max_size=4)),
)
def test_every_text_of_a_document_is_read_back(paragraphs: list[str], rows: list[list[str]]) -> None:
    transcript = read_bytes(written(paragraphs, rows), "a.docx")

    assert texts(transcript) == [text for text in paragraphs if text]
    assert [grid(transcript)] == [rows] if rows else transcript.tables == ()


@pytest.mark.parametrize("name", ["公开.docx", "公开.txt", "公开", "公开.doc"])
def test_a_word_file_is_read_whatever_its_name(name: str) -> None:
    assert texts(read_bytes(packed(parts(paragraph("甲"))), name)) == ["甲"]


@pytest.mark.parametrize("name", ["公开.txt", "公开.html", "公开.doc", "公开"])
def test_text_and_pages_are_told_apart_by_what_they_are(name: str) -> None:
    assert texts(read_bytes("收入<支出\n第二行".encode(), name)) == ["收入<支出", "第二行"]
    assert texts(read_bytes("<!DOCTYPE html><p>收入</p><p>支出</p>".encode("gb18030"), name)) == ["收入", "支出"]
    assert texts(read_bytes("<?xml version='1.0'?><html><p>收入</p></html>".encode(), name)) == ["收入"]


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "公开.txt"
    path.write_text("一、甲情况\n正文", encoding="utf-8")
    transcript = read_document(path)

    assert transcript.source == "公开.txt"
    assert [str(passage.place) for passage in transcript.passages] == ["一、甲情况 第1段", "一、甲情况 第2段"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("空.docx", b"", "空.docx：是空文件；请换一个文件"),
        ("空.txt", b"", "空.txt：是空文件；请换一个文件"),
        ("空.html", b"\xef\xbb\xbf \n\t", "空.html：是空文件；请换一个文件"),
        ("旧.doc", OLE, "请在 Word 或 WPS 中另存为 .docx"),
        ("旧.wps", OLE, "请在 Word 或 WPS 中另存为 .docx"),
        ("密.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "去掉密码"),
        ("表.pdf", b"%PDF-1.7", "是 PDF 文件"),
        ("表.txt", b"%PDF-1.7", "是 PDF 文件"),
        ("文.docx", b"{\\rtf1", "另存为 .docx"),
        ("文.docx", "只是文字".encode(), "不是 .docx 文件"),
        ("文.docx", b"<html></html>", "是网页或 XML 文件"),
        ("坏.docx", b"PK\x03\x04" + b"\0" * 100, "坏.docx"),
        ("表.xlsx", "只是文字".encode(), "不是 .docx 文件"),
        ("文.doc", b"<?xml version='1.0'?><w:wordDocument/>", "另存为 .docx"),
        ("文.doc", b"MIME-Version: 1.0\n", "另存为 .docx"),
        ("大.txt", b"1" * (limits.TEXT + 1), "超过 20 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_clear_line(name: str, data: bytes, message: str) -> None:
    with pytest.raises(UnsafeFileError, match=message) as refused:
        read_bytes(data, name)

    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("name", ["图.txt", "图.html"])
def test_a_picture_under_the_name_of_a_text_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="不是文本文件"):
        read_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, name)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnsafeFileError, match=r"无.docx：找不到文件"):
        read_document(tmp_path / "无.docx")


def test_a_package_without_a_document_is_refused() -> None:
    members = {name: data for name, data in word.parts(packed(parts(""))).items() if name != "word/document.xml"}

    with pytest.raises(UnsafeFileError, match=r"公开.docx"):
        read_bytes(word.packed(members), "公开.docx")


def test_a_document_of_our_own_reads_the_same_before_and_after_it_is_saved(tmp_path: Path) -> None:
    compiled = compile_layout(catalogue.load("hebei/2020"))
    saved = tmp_path / "公开.docx"
    saved.write_bytes(rendered(sample.disclosure(), compiled))
    before = transcript_of_parts(document_parts(sample.disclosure(), compiled), "渲染稿")

    assert before.passages
    assert before.tables
    assert attrs.evolve(before, source="公开.docx") == read_document(saved)


def test_large_documents_are_read_in_a_moment() -> None:
    page = paragraph("预算收入73.01万元。" * 20)
    body = (
        page * 5_000 + paragraph("字" * 3_000_000) + paragraph("（" * 100_000) + table(*[table_row("甲", "1")] * 2_000)
    )
    transcript = read(body)

    assert len(transcript.passages) == 5_002
    assert len(transcript.tables[0].cells) == 2_000


def refusal(data: bytes, name: str) -> str:
    """What is said of a file that is refused, empty for one that is read."""
    try:
        read_bytes(data, name)
    except (InputError, UnsafeFileError) as error:
        return str(error)
    return ""


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.docx", "a.txt", "a.html", "a"]))
def test_any_bytes_are_read_or_refused_in_one_line(data: bytes, name: str) -> None:
    said = refusal(data, name)

    assert not said or said.startswith(name)
    assert "\n" not in said
