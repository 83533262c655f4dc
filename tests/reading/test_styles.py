"""What styles say of their paragraphs and runs."""

from __future__ import annotations

import pytest

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.reading.styles import SMALL, Style, Styles, styles_of
from reading.wordfile import paragraph, read, root


def style(identifier: str, inner: str = "", *, kind: str = "paragraph", default: str = "") -> str:
    mark = f' w:default="{default}"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"{mark}>{inner}</w:style>'


def styles(*inner: str) -> Styles:
    return styles_of(root("styles", "".join(inner)), "公开.docx", "word/styles.xml")


LEVEL = '<w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'
BASED = '<w:basedOn w:val="{}"/>'
NAMED = '<w:name w:val="{}"/>'


@pytest.mark.parametrize(
    ("inner", "level"),
    [(LEVEL.format(0), 1), (LEVEL.format(8), 9), (LEVEL.format(9), 0), (LEVEL.format("x"), 0), ("", 0)],
)
def test_a_style_has_its_outline_level(inner: str, level: int) -> None:
    assert styles(style("A", inner)).of("A").level == level


def test_a_style_inherits_from_the_one_it_is_based_on() -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    known = styles(style("A", LEVEL.format(1) + hidden), style("B", BASED.format("A")), style("C", BASED.format("B")))

    assert known.of("C") == Style(level=2, hidden=True)


def test_what_a_style_says_itself_wins_over_what_it_inherits() -> None:
    seen = '<w:rPr><w:vanish w:val="0"/></w:rPr>'
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    known = styles(style("A", LEVEL.format(1) + hidden), style("B", BASED.format("A") + LEVEL.format(9) + seen))

    assert known.of("B") == Style()


def test_styles_based_on_each_other_in_a_circle_end() -> None:
    known = styles(style("A", BASED.format("B")), style("B", BASED.format("A")), style("C", BASED.format("none")))

    assert known.of("A") == known.of("C") == Style()


@pytest.mark.parametrize("name", ["heading 2", "Heading 2", "标题 2", "标题2"])
def test_a_heading_of_words_own_has_its_level_by_its_name(name: str) -> None:
    assert styles(style("A", NAMED.format(name))).of("A").level == 2


@pytest.mark.parametrize("name", ["toc 1", "TOC Heading", "目录 2"])
def test_the_styles_of_the_contents_are_known_by_their_names(name: str) -> None:
    known = styles(style("A", NAMED.format(name)), style("B", BASED.format("A")))

    assert known.of("A").contents
    assert known.of("B").contents


def test_a_paragraph_without_a_style_has_the_default_one() -> None:
    known = styles(
        style("A", default="0"),
        style("R", LEVEL.format(4), kind="character", default="1"),
        style("N", LEVEL.format(2), default="1"),
    )

    assert known.default == known.of("unknown") == Style(level=3)


def test_only_the_properties_of_the_style_itself_count() -> None:
    first_row = '<w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr>'

    assert styles(style("T", first_row, kind="table")).of("T") == Style()


def test_headings_are_told_by_their_style_and_by_their_own_level() -> None:
    known = root("styles", style("H", LEVEL.format(0)))
    body = (
        paragraph("一、甲", '<w:pStyle w:val="H"/>')
        + paragraph("乙", '<w:outlineLvl w:val="1"/>')
        + paragraph("丙", '<w:pStyle w:val="H"/><w:outlineLvl w:val="9"/>')
    )

    assert [passage.level for passage in read(body, styles=known).passages] == [1, 2, 0]


def test_a_broken_part_of_styles_names_the_file_and_the_part() -> None:
    with pytest.raises(UnsafeFileError, match=r"公开.docx（word/styles.xml）：XML 已损坏"):
        styles_of(b"<w:styles", "公开.docx", "word/styles.xml")


def test_styles_of_unusual_size_are_read_and_not_kept() -> None:
    large = root("styles", style("A", LEVEL.format(0)) + f"<!--{' ' * SMALL}-->")

    assert styles_of(large, "公开.docx", "word/styles.xml").of("A").level == 1
