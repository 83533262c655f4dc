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


def test_what_lxml_does_not_read_is_said() -> None:
    with pytest.raises(UnsafeFileError, match="XML 已损坏"):
        tree(b"<a>", *WHERE)


def test_entities_are_never_resolved() -> None:
    hostile = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'

    assert etree.tostring(tree(hostile, *WHERE), encoding="unicode").endswith("<a>&x;</a>")
