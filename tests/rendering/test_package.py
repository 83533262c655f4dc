"""Finishing a file: properties of our own, one fixed time and order, nothing declared that is not there."""

from __future__ import annotations

import io
import sys
import zipfile

import pytest
from lxml import etree

import sample
import word
from disclosuredoc.rendering import package
from disclosuredoc.rendering.package import CORE, MAIN, declared, packed, part_name, properties


def test_properties_name_the_document_and_its_department() -> None:
    disclosure = sample.disclosure()
    tree = etree.fromstring(properties(disclosure, "部门预算信息公开情况说明"))

    assert [element.text for element in tree][:2] == [
        f"{disclosure.department.name}{disclosure.year}年部门预算信息公开情况说明",
        disclosure.department.name,
    ]


def test_without_an_approval_date_the_first_of_january_stands() -> None:
    text = sample.facts()
    line = next(line for line in text.splitlines() if line.startswith("approved_on"))
    disclosure = sample.disclosure(replace={f"{line}\n": ""})

    assert f"{disclosure.year}-01-01T00:00:00Z" in properties(disclosure, "说明").decode()


def test_names_are_escaped_in_properties() -> None:
    disclosure = sample.disclosure(
        replace={f'[department]\nname = "{sample.NAME}"': '[department]\nname = "甲&乙<丙>"'}
    )

    assert "<dc:creator>甲&amp;乙&lt;丙&gt;</dc:creator>" in properties(disclosure, "说明").decode()


def test_parts_that_are_not_handed_on_are_not_declared() -> None:
    parts = word.parts(word.TEMPLATE.read_bytes())
    fewer = {name: data for name, data in parts.items() if name not in {"word/theme/theme1.xml", CORE}}
    finished = declared(fewer)

    assert b"theme1" not in finished["[Content_Types].xml"]
    assert b"theme1" not in finished["word/_rels/document.xml.rels"]
    assert finished["_rels/.rels"].count(b"core-properties") == 1


def test_links_to_the_web_stay_declared() -> None:
    parts = word.parts(word.TEMPLATE.read_bytes())
    link = b'<Relationship Id="rId99" Type="http://x/hyperlink" Target="https://example.org/" TargetMode="External"/>'
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", link + b"</Relationships>")

    assert b"rId99" in declared(parts)[rels]


def test_a_package_is_the_same_whatever_the_order_of_its_parts() -> None:
    parts = {"word/document.xml": b"<a/>", "[Content_Types].xml": b"<b/>", "_rels/.rels": b"<c/>"}
    data = packed(parts)

    assert data == packed(dict(reversed(parts.items())))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]


def test_what_a_begun_package_holds_stands_first_and_is_not_compressed_again() -> None:
    parts = {"word/document.xml": b"<a/>", "word/styles.xml": b"<s/>", "[Content_Types].xml": b"<b/>"}
    begun = packed({"word/styles.xml": b"<s/>"})
    data = packed(parts, begun)

    assert data.startswith(begun[: begun.index(b"PK\x01\x02")])
    assert word.parts(data) == parts
    assert list(word.parts(data)) == ["word/styles.xml", "[Content_Types].xml", "word/document.xml"]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("word/document.xml", ""),
        ("word/header1.xml", "页眉"),
        ("word/footer2.xml", "页脚"),
        ("word/footnotes.xml", "脚注"),
        ("word/styles.xml", None),
        ("docProps/core.xml", None),
    ],
)
def test_parts_with_text_are_called_by_their_names(part: str, expected: str | None) -> None:
    assert part_name(part) == expected


def test_a_package_is_the_same_whatever_system_it_is_made_on(monkeypatch: pytest.MonkeyPatch) -> None:
    made = packed({MAIN: b"<w:document/>"})

    monkeypatch.setattr(sys, "platform", "win32")

    assert packed({MAIN: b"<w:document/>"}) == made


def test_a_package_is_deflated_at_the_level_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    text = b"<w:p/>" * 1000
    assert len(packed({MAIN: text})) < len(text)

    monkeypatch.setattr(package, "LEVEL", 0)

    assert len(packed({MAIN: text})) > len(text)
