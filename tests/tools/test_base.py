"""The base document: sound, small, by GB/T 9704, and nobody else's."""

from __future__ import annotations

import re
import subprocess
import sysconfig
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml.ns import qn
from tools.base import base_document, section, section_break

from disclosuredoc.helpers.ooxml import paragraph
from disclosuredoc.rendering.fonts import ROLES, Fonts

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

TWIPS = 635
"""A twip in English metric units, in which python-docx measures."""


@pytest.fixture
def document() -> Document:
    """The base document, as it is made."""
    return base_document()


@pytest.fixture
def saved(document: Document, tmp_path: Path) -> Path:
    """The base document with an upright and a landscape section, as it is saved."""
    document.element.body.insert(0, section_break(document))
    document.element.body.insert(1, section_break(document, "landscape"))
    document.save(str(tmp_path / "base.docx"))
    return tmp_path / "base.docx"


def values(tree: _Element, tag: str, attribute: str = "w:val") -> list[str]:
    """Return an attribute of each element of a tag."""
    return [found.get(qn(attribute), "") for found in tree.iter(qn(tag))]


def style(document: Document, name: str) -> _Element:
    """Return a style by its id."""
    styles: _Element = document.styles.element
    return next(found for found in styles.iter(qn("w:style")) if found.get(qn("w:styleId")) == name)


def test_the_validator_finds_nothing(saved: Path) -> None:
    command = Path(sysconfig.get_path("scripts")) / "openxml-audit"
    audit = subprocess.run([command, "--quiet", saved], capture_output=True, text=True, check=False)
    assert audit.returncode == 0, audit.stdout


def test_the_package_holds_what_a_disclosure_needs_and_is_small(saved: Path) -> None:
    with zipfile.ZipFile(saved) as package:
        assert set(package.namelist()) == {
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/fontTable.xml",
            "word/footer1.xml",
            "word/footer2.xml",
            "word/settings.xml",
            "word/styles.xml",
            "word/theme/theme1.xml",
        }
    assert saved.stat().st_size < 25_000


def test_nothing_tells_where_the_document_came_from(saved: Path) -> None:
    with zipfile.ZipFile(saved) as package:
        whole = b"".join(package.read(name) for name in package.namelist()).lower()
    assert re.findall(rb"python-docx|macintosh|rsid|ja-jp|creator|lastmodifiedby", whole) == []


def test_every_style_stands_in_a_chinese_font_and_none_in_a_themes(document: Document) -> None:
    tree = document.styles.element
    assert "" not in values(tree, "w:rFonts", "w:eastAsia")
    assert len(values(tree, "w:rFonts")) == len(ROLES) + 1
    assert not any("Theme" in str(name) for fonts in tree.iter(qn("w:rFonts")) for name in fonts.attrib)


def test_the_fonts_are_those_of_the_profile() -> None:
    other = base_document(Fonts(body="仿宋"))
    assert values(style(other, "Normal"), "w:rFonts", "w:eastAsia") == ["仿宋"]


def test_the_text_is_in_chinese(document: Document) -> None:
    assert values(document.styles.element, "w:lang", "w:eastAsia") == ["zh-CN"]


def test_a_page_is_a4_with_the_margins_of_the_standard(document: Document) -> None:
    page = document.sections[0]
    measured = (
        page.page_width,
        page.page_height,
        page.top_margin,
        page.bottom_margin,
        page.left_margin,
        page.right_margin,
    )
    assert measured == tuple(twips * TWIPS for twips in (11906, 16838, 2098, 1984, 1587, 1474))


def test_22_lines_fill_a_page(document: Document) -> None:
    (pitch,) = values(style(document, "Normal"), "w:spacing", "w:line")
    assert (16838 - 2098 - 1984) // int(pitch) == 22
    assert values(document.element, "w:docGrid", "w:linePitch") == [pitch]


def test_the_text_is_16_points_and_its_first_line_stands_in_two_characters(document: Document) -> None:
    normal = style(document, "Normal")
    assert (values(normal, "w:sz"), values(normal, "w:ind", "w:firstLineChars")) == (["32"], ["200"])
    assert values(normal, "w:ind", "w:firstLine") == ["640"]


def test_headings_have_their_levels_and_stay_with_what_follows(document: Document) -> None:
    headings = [style(document, f"Heading{level}") for level in (1, 2, 3)]
    assert [values(heading, "w:outlineLvl") for heading in headings] == [["0"], ["1"], ["2"]]
    assert all(len(values(heading, "w:keepNext")) == 1 for heading in headings)


def test_contents_entries_end_in_dots_and_the_page_at_the_margin(document: Document) -> None:
    for name in ("TOC1", "TOC2"):
        tabs = style(document, name)
        assert (values(tabs, "w:tab"), values(tabs, "w:tab", "w:leader")) == (["right"], ["dot"])
        assert values(tabs, "w:tab", "w:pos") == ["8845"]


def test_nothing_in_a_table_stands_in_by_two_characters(document: Document) -> None:
    for name in ("TableText", "TableCaption", "UnitLine", "TableNote", "Footer", "Title"):
        assert values(style(document, name), "w:ind", "w:firstLineChars") == ["0"]


def test_odd_pages_have_their_number_right_and_even_pages_left(document: Document) -> None:
    page = document.sections[0]
    odd, even = page.footer.part.element, page.even_page_footer.part.element
    assert (values(odd, "w:jc"), values(even, "w:jc")) == (["right"], ["left"])
    assert (values(odd, "w:ind", "w:rightChars"), values(even, "w:ind", "w:leftChars")) == (["100"], ["100"])
    assert document.settings.odd_and_even_pages_header_footer


def test_the_page_number_is_a_field_between_dashes(document: Document) -> None:
    footer = document.sections[0].footer.paragraphs[0]
    assert footer.text == "— 1 —"
    assert values(footer.part.element, "w:fldChar", "w:fldCharType") == ["begin", "separate", "end"]


def test_every_section_has_the_documents_footers(saved: Path) -> None:
    sections = docx.Document(str(saved)).sections
    assert len(sections) == 3
    parts = {(page.footer.part.partname, page.even_page_footer.part.partname) for page in sections}
    assert len(parts) == 1


def test_a_landscape_section_turns_the_page_and_its_margins(document: Document) -> None:
    document.element.body.insert(0, paragraph([], None, section(document, "landscape")))
    page = document.sections[0]
    measured = (
        page.page_width,
        page.page_height,
        page.top_margin,
        page.right_margin,
        page.bottom_margin,
        page.left_margin,
    )
    assert measured == tuple(twips * TWIPS for twips in (16838, 11906, 1587, 2098, 1474, 1984))


def test_settings_are_those_of_an_east_asian_document(document: Document) -> None:
    settings = document.settings.element
    assert values(settings, "w:zoom", "w:percent") == ["100"]
    assert values(settings, "w:compatSetting") == ["15"]
    assert values(settings, "w:themeFontLang", "w:eastAsia") == ["zh-CN"]


def test_the_styles_are_found_under_the_names_that_word_translates(document: Document) -> None:
    names = {found.name for found in document.styles}
    assert {"Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "toc 1", "toc 2"} <= names
