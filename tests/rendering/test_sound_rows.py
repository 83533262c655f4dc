"""Rows that are left out of the tree change nothing of what is found."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import sample
from disclosuredoc.helpers.ooxml import W
from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.document import document_parts
from disclosuredoc.rendering.invariants import broken, broken_links
from disclosuredoc.rendering.sound_rows import parsed

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
START = f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>'


def document(*rows: str, around: str = "{}") -> bytes:
    """A document with a table of two columns, each of 100 twips."""
    properties = '<w:tblPr><w:tblW w:w="200" w:type="dxa"/></w:tblPr>'
    grid = '<w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="100"/></w:tblGrid>'
    table = around.format(f"<w:tbl>{properties}{grid}{''.join(rows)}</w:tbl>")
    return f"{START}<w:p/>{table}<w:p/><w:sectPr/></w:body></w:document>".encode()


def cell(text: str, properties: str = "", more: str = "") -> str:
    inner = f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    return f'<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/>{properties}</w:tcPr>{inner}{more}</w:tc>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


PLAIN = row(cell("甲"), cell("1.00"))


def found(data: bytes) -> list[tuple[str, str]]:
    """What is found in a part whose sound rows are left out."""
    part = parsed(data)
    return [*broken(part.tree, part.data, part.rows), *broken_links({"": part.tree})]


def in_all_of_it(data: bytes) -> list[tuple[str, str]]:
    """What is found in all of it."""
    tree = etree.fromstring(data)
    return [*broken(tree, data), *broken_links({"": tree})]


def left_out(data: bytes) -> int:
    return sum(map(len, parsed(data).rows))


def test_the_rows_of_our_documents_are_left_out() -> None:
    parts = document_parts(sample.disclosure(), compile_layout(catalogue.load("hebei/2020")))
    data = parts["word/document.xml"]

    assert left_out(data) > 0.9 * data.count(b"</w:tr>")
    assert found(data) == in_all_of_it(data) == []


def test_a_row_with_any_text_is_as_sound() -> None:
    assert left_out(document(PLAIN, row(cell("{{ &amp; }}"), cell("")))) == 2
    assert found(document(PLAIN, row(cell("{{ &amp; }}"), cell("")))) == []


@pytest.mark.parametrize(
    "planted",
    [
        row(cell("甲", more="散落<w:p/>"), cell("1")),
        row(cell("甲", more="<w:t>散落</w:t><w:p/>"), cell("1")),
        row(cell("甲", more='<w:p w:rsidR="00AB12CD"/>'), cell("1")),
        row(cell("甲", more='<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>'), cell("1")),
        row(cell("甲", more='<w:p><w:hyperlink w:anchor="gone"/></w:p>'), cell("1")),
        row(cell("甲", more='<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'), cell("1")),
        row(cell("甲", more='<w:p><w:fldSimple w:instr="REF gone"/></w:p>'), cell("1")),
        row(cell("甲", more='<w:p><w:x w:val="[[甲]]"/></w:p>'), cell("1")),
        row(cell("甲", more="<w:p><w:ins/></w:p>"), cell("1")),
        row(cell("甲", more='<w:p><docPr id="1"/></w:p><w:p><docPr id="1"/></w:p>'), cell("1")),
        row(cell("甲", more=f"<w:tbl>{PLAIN}</w:tbl><w:p/>"), cell("1")),
        row(cell("甲", more="<w:tbl><w:tr/></w:tbl><w:p/>"), cell("1")),
        row(cell("甲", more="<w:tbl/>"), cell("1")),
        row(cell("甲")),
        row(),
        row(cell("甲", '<w:gridSpan w:val="2"/>'), cell("1")),
        row(cell("甲", "<w:vMerge/>"), cell("1")),
        row("<w:tc><w:p/></w:tc>", "<w:tc/>"),
        '<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>' + cell("甲") + cell("1") + "</w:tr>",
    ],
)
def test_a_defect_in_a_row_is_found_where_it_stands(planted: str) -> None:
    data = document(PLAIN, PLAIN, planted, PLAIN)

    assert in_all_of_it(data)
    assert found(data) == in_all_of_it(data)


@pytest.mark.parametrize(
    "around", ["{}<w:p>散落</w:p>", "<w:p>{}</w:p>", "{0}{0}<w:r/>", "{}<w:tbl/>", "<w:p/><w:ins>{}</w:ins>"]
)
def test_a_defect_around_rows_is_found_where_it_stands(around: str) -> None:
    data = document(PLAIN, PLAIN, around=around)

    assert left_out(data) >= 2
    assert in_all_of_it(data)
    assert found(data) == in_all_of_it(data)


@pytest.mark.parametrize(
    "looks",
    [
        "<w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t><w:tab/></w:r>",
        '<w:pPr><w:tabs><w:tab w:val="right"/></w:tabs><w:ind w:left="0"/></w:pPr>',
    ],
)
def test_what_only_says_how_something_looks_is_left_out(looks: str) -> None:
    data = document(PLAIN, around=f"{{}}<w:p>{looks}</w:p>")

    assert b"<w:jc" not in parsed(data).data
    assert b"<w:tab" not in parsed(data).data
    assert found(data) == in_all_of_it(data) == []


@pytest.mark.parametrize(
    "around",
    [
        '{}<w:p><w:jc w:rsidR="00AB12CD"/></w:p>',
        '{}<w:p><w:jc w:val="[[甲]]"/></w:p>',
        "{}<w:p>散落<w:jc/><w:jc/></w:p>",
        "{}<w:p/><x>散落<w:jc/></x>",
        "{}<w:p/><x>散落<w:jc/><w:jc/></x>",
        "{}<w:p/><x>散落<w:p/><w:jc/></x>",
        "{}</w:body><w:body><w:p/><w:sectPr/><w:jc/></w:body><w:body>",
        "{}<w:sectPr/><w:jc/><w:jc/></w:body><w:body>",
        "<w:tbl><w:tr><w:tc>{}<w:p/><w:rPr><w:b/></w:rPr></w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc>{}<w:p/><w:jc/><w:jc/>\n</w:tc></w:tr></w:tbl>",
        "{}<w:tbl><w:tblPr><w:jc/></w:tblPr></w:tbl>",
    ],
)
def test_a_defect_beside_what_only_says_how_something_looks_is_found_where_it_stands(around: str) -> None:
    data = document(PLAIN, PLAIN, around=around)

    assert in_all_of_it(data)
    assert found(data) == in_all_of_it(data)


def test_where_the_names_mean_something_else_nothing_is_left_out() -> None:
    data = document(PLAIN, around="{}<w:p>散落<w:jc/></w:p>").replace(W.encode(), b"urn:other")

    assert left_out(data) == 0
    assert found(data) == in_all_of_it(data) != []


def test_a_long_piece_stays_as_it_is() -> None:
    assert b"<w:jc" in parsed(document(PLAIN, around="{}<w:p><w:jc/></w:p>" + "<w:p></w:p>" * 2000)).data


@pytest.mark.parametrize("broken", ['<w:jc w:x="1" w:x="1"/>', '<w:jc w:x="&gone;"/>', '<w:jc w:x="\x01"/>'])
def test_what_says_how_something_looks_is_well_formed_too(broken: str) -> None:
    with pytest.raises(etree.XMLSyntaxError):
        parsed(document(PLAIN, around=f"{{}}<w:p>{broken}</w:p>"))


@pytest.mark.parametrize("text", ["甲 & 乙", "甲 &gone;", "\x01", "<w:t>", "]]>", "<w:x", "<!-- "])
def test_a_row_that_is_not_well_formed_is_told_as_the_parser_tells_it(text: str) -> None:
    data = document(PLAIN, row(cell(text), cell("")))
    with pytest.raises(etree.XMLSyntaxError) as whole:
        etree.fromstring(data)
    with pytest.raises(etree.XMLSyntaxError) as short:
        parsed(data)

    assert short.value.msg == whole.value.msg


def test_a_form_that_is_not_well_formed_is_told_likewise() -> None:
    data = document(PLAIN.replace("<w:tr>", '<w:tr w:x="1" w:x="1">'))

    with pytest.raises(etree.XMLSyntaxError, match="redefined"):
        parsed(data)


def test_a_part_that_does_not_begin_as_word_begins_it_is_parsed_whole() -> None:
    part = parsed(b"<Relationships/>")

    assert (part.tree.tag, part.data, part.rows) == ("Relationships", b"<Relationships/>", ())


def test_a_small_part_is_parsed_once() -> None:
    assert parsed(document(PLAIN)) is parsed(document(PLAIN))
    assert parsed(document(PLAIN) + b" " * 2**14) is not parsed(document(PLAIN) + b" " * 2**14)


CELLS = st.one_of(
    st.sampled_from(["", "", "", '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>']).map(
        lambda properties: cell("甲", properties)
    ),
    st.sampled_from(["<w:tc><w:p/></w:tc>", "<w:tc/>", cell("甲", more="散落<w:p/>")]),
)
ROWS = st.lists(CELLS, max_size=3).map(lambda cells: row(*cells))


@settings(max_examples=150, deadline=None)
@given(st.lists(ROWS, max_size=5))
def test_what_is_found_is_the_same_with_and_without_the_rows(rows: list[str]) -> None:
    assert found(document(*rows)) == in_all_of_it(document(*rows))


LEAVES = st.sampled_from(
    ["", "散落", " ", "<w:jc/>", '<w:b w:val="0"/>', '<w:b w:val="{{x}}"/>', '<w:i w:rsidR="00AB12CD"/>']
)
NAMES = ("p", "pPr", "r", "rPr", "t", "tabs", "tab", "tbl", "tblPr", "tc", "sectPr", "instrText", "x")
ELEMENTS = st.recursive(
    st.one_of(LEAVES, st.just(f"<w:tbl>{PLAIN}</w:tbl>")),
    lambda inner: st.builds(
        "<{0}>{1}</{0}>".format,
        st.sampled_from([*(f"w:{name}" for name in NAMES), "x"]),
        st.lists(inner, max_size=4).map("".join),
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(st.lists(ELEMENTS, max_size=4).map("".join))
def test_what_is_found_is_the_same_with_and_without_what_only_says_how_something_looks(content: str) -> None:
    data = f"{START}{content}<w:tbl>{PLAIN}</w:tbl>{content}</w:body></w:document>".encode()

    assert found(data) == in_all_of_it(data)
