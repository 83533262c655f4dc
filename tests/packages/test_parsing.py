"""Foreign XML is looked through before it is built."""

from __future__ import annotations

import pytest
from lxml import etree

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages.parsing import require_plain, tree


def test_plain_xml_passes_and_is_built() -> None:
    require_plain("<a><b>预算</b></a>".encode(), "来件.docx", "word/document.xml")

    assert tree("<a><b>预算</b></a>".encode(), "来件.docx", "word/document.xml").findtext("b") == "预算"


def test_what_lxml_does_not_read_is_said() -> None:
    with pytest.raises(UnsafeFileError, match="XML 已损坏"):
        tree(b"<a>", "来件.docx", "word/document.xml")


def test_entities_are_never_resolved() -> None:
    hostile = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'

    assert etree.tostring(tree(hostile, "来件.docx", "a.xml"), encoding="unicode").endswith("<a>&x;</a>")
