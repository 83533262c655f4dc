"""The elements of WordprocessingML that helpers write."""

from __future__ import annotations

import docx
import pytest
from docx.oxml import ns
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from disclosuredoc.helpers.ooxml import element, field, paragraph, qn, run
from disclosuredoc.helpers.tables import PLAIN, Column, HeadCell, table


def local_names(tree: etree._Element) -> list[str]:
    """Return the local names of a tree's children."""
    return [etree.QName(child).localname for child in tree]


@pytest.mark.parametrize("tag", ["w:p", "r:id", "xml:space"])
def test_full_names_are_those_of_python_docx(tag: str) -> None:
    assert qn(tag) == ns.qn(tag)


def test_every_text_keeps_its_blanks() -> None:
    spaced = run("  编制部门\t 单位：万元 ")
    assert {text.get(qn("xml:space")) for text in spaced.iter(qn("w:t"))} == {"preserve"}
    assert [text.text for text in spaced.iter(qn("w:t"))] == ["  编制部门", " 单位：万元 "]


def test_tabs_and_line_breaks_become_elements() -> None:
    assert local_names(run("a\tb\nc")) == ["t", "tab", "t", "br", "t"]


@pytest.mark.parametrize("text", ["“三公”经费", "{{ office.name }}", "[[ unit ]]"])
def test_chinese_text_and_what_a_template_fills_in_ask_for_the_chinese_font(text: str) -> None:
    assert [fonts.get(qn("w:hint")) for fonts in run(text).iter(qn("w:rFonts"))] == ["eastAsia"]


def test_plain_figures_have_no_properties() -> None:
    assert local_names(run("73.01")) == ["t"]


def test_properties_stand_in_the_order_of_the_standard() -> None:
    made = run("合计", "Strong", element("w:sz", val=21), bold=True)
    assert local_names(made[0]) == ["rStyle", "rFonts", "b", "bCs", "sz"]
    aligned = paragraph("合计", "Normal", element("w:jc", val="right"), element("w:keepNext"))
    assert local_names(aligned[0]) == ["pStyle", "keepNext", "jc"]


def test_a_paragraph_of_nothing_is_empty() -> None:
    assert local_names(paragraph()) == []
    assert local_names(paragraph("")) == []


def test_each_piece_of_a_field_stands_in_a_run_of_its_own() -> None:
    assert [local_names(piece) for piece in field("PAGE", "1")] == [
        ["fldChar"],
        ["instrText"],
        ["fldChar"],
        ["t"],
        ["fldChar"],
    ]
    kinds = [char.get(qn("w:fldCharType")) for piece in field("PAGE", "1") for char in piece.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_what_is_made_is_at_once_what_python_docx_knows() -> None:
    document = docx.Document()
    said = paragraph("第一段")
    made = table([Column(4000)], [[HeadCell("项目")]], [("合计",)], styles=PLAIN)
    document.element.body.insert(0, said)
    document.element.body.insert(1, made)
    assert [type(block) for block in document.iter_inner_content()] == [Paragraph, Table]
    assert document.tables[0].cell(1, 0).text == "合计"


def test_control_characters_are_refused() -> None:
    with pytest.raises(ValueError, match="XML compatible"):
        run("预算\x07明细")
