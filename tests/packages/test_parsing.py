"""Foreign XML is looked through before it is built."""

from __future__ import annotations

import pytest
from lxml import etree

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits
from disclosuredoc.packages.parsing import Seen, look, tree

WHERE = ("来件.docx", "word/document.xml")


def test_plain_xml_passes_and_is_built() -> None:
    assert look("<a><b>预算</b></a>".encode(), *WHERE) == Seen((), ())
    assert tree("<a><b>预算</b></a>".encode(), *WHERE).findtext("b") == "预算"


def test_utf_16_is_read_as_utf_8_is() -> None:
    assert look('<?xml version="1.0" encoding="UTF-16"?><a>预算</a>'.encode("utf-16"), *WHERE) == Seen((), ())


@pytest.mark.parametrize("encoding", ["GB18030", "cp037", "iso-8859-1", "utf-7"])
def test_other_encodings_are_refused(encoding: str) -> None:
    with pytest.raises(UnsafeFileError, match=r"编码不是|XML 已损坏"):
        look(f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode(), *WHERE)


@pytest.mark.parametrize("piece", ["<b/>", "<!--x-->", "<?x y?>"])
def test_more_nodes_than_a_document_has_are_refused(monkeypatch: pytest.MonkeyPatch, piece: str) -> None:
    monkeypatch.setattr(limits, "NODES", 5)

    with pytest.raises(UnsafeFileError, match="内容太多"):
        look(f"<a>{piece * 5}</a>".encode(), *WHERE)


def test_attributes_are_counted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "NODES", 3)

    with pytest.raises(UnsafeFileError, match="内容太多"):
        look(b'<a b="1" c="2" d="3"/>', *WHERE)


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
VML = "urn:schemas-microsoft-com:vml"
CELL = "<w:tc><w:p><w:r>{}</w:r></w:p></w:tc>"
TEXT = "<w:t>预算</w:t>"
BEGIN, END = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "end"))
INSTRUCTION = "<w:instrText>{}</w:instrText>"


def word(content: str) -> bytes:
    """A part of Word's, of which rows of a known form are not gone through again."""
    return f'<w:document xmlns:w="{WORD}" xmlns:v="{VML}">{content}</w:document>'.encode()


def row(*runs: str) -> str:
    return f"<w:tr>{''.join(map(CELL.format, runs))}</w:tr>"


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        (row(TEXT, "<w:t>一 &amp; 二</w:t>") + row(TEXT, TEXT), Seen((), ())),
        (row(TEXT, "<w:objectEmbed/>"), Seen(("含有 OLE 对象",), ())),
        (row('<v:imagedata src="//host/a.png"/>'), Seen(("引用了文件之外的图片",), ())),
        (row(BEGIN, INSTRUCTION.format("PAGE"), END), Seen((), ("PAGE",))),
        (INSTRUCTION.format("DDE") + row(TEXT) + INSTRUCTION.format("AUTO"), Seen((), ("DDEAUTO",))),
        (BEGIN + row(END) + INSTRUCTION.format("DDEAUTO"), Seen((), ("", "DDEAUTO"))),
        (BEGIN + row(INSTRUCTION.format("DDEAUTO")) + END, Seen((), ("DDEAUTO",))),
        (INSTRUCTION.format("DDE" + row(TEXT)), Seen((), ("DDE预算",))),
        ('<w:stand-in-for-row at="7"/>' + row(TEXT), Seen((), ())),
    ],
)
def test_a_row_hides_nothing(content: str, seen: Seen) -> None:
    assert look(word(content), *WHERE) == seen
    assert look(word(f"<!-- 整篇 -->{content}"), *WHERE) == seen


@pytest.mark.parametrize("text", ["&gone;", "一 & 二", "\x01", "]]>", "<w:x"])
def test_a_row_that_is_not_well_formed_is_refused(text: str) -> None:
    with pytest.raises(UnsafeFileError, match="XML 已损坏"):
        look(word(row(TEXT) + row(f"<w:t>{text}</w:t>")), *WHERE)


def test_rows_count_with_all_that_is_in_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "NODES", 1 + 2 * 5)
    look(word(row(TEXT) * 2), *WHERE)

    with pytest.raises(UnsafeFileError, match="内容太多"):
        look(word("<w:p/>" + row(TEXT) * 2), *WHERE)


def test_rows_stand_as_deep_as_what_is_in_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "DEPTH", 1 + 5)
    look(word(row(TEXT) + row(TEXT)), *WHERE)

    with pytest.raises(UnsafeFileError, match="套得太深"):
        look(word(f"<w:tbl>{row(TEXT)}</w:tbl>"), *WHERE)


def test_what_lxml_does_not_read_is_said() -> None:
    with pytest.raises(UnsafeFileError, match="XML 已损坏"):
        tree(b"<a>", *WHERE)


def test_entities_are_never_resolved() -> None:
    hostile = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'

    assert etree.tostring(tree(hostile, *WHERE), encoding="unicode").endswith("<a>&x;</a>")
