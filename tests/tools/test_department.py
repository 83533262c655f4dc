"""The words of the Hebei template: nine sections in order, one template table for each of the form's tables."""

from __future__ import annotations

import re

import pytest
from docx.oxml.ns import qn
from lxml.etree import _Element
from tools.base import base_document
from tools.department import content

from disclosuredoc.layouts import catalogue


@pytest.fixture(scope="module")
def blocks() -> list[_Element]:
    return list(content(base_document()))


def text(block: _Element) -> str:
    return "".join(block.itertext(qn("w:t")))


def tables(blocks: list[_Element]) -> list[_Element]:
    return [table for block in blocks for table in block.iter(qn("w:tbl"))]


def columns(table: _Element) -> list[int]:
    return [int(column.get(qn("w:w"), "0")) for column in table.iterfind(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")]


def test_the_sections_are_those_of_the_layout_in_its_order(blocks: list[_Element]) -> None:
    printed = [key for block in blocks for key in re.findall(r"\[\[ section (\w+) \]\]", text(block))]

    assert printed == [section.key for section in catalogue.load("hebei/2020").sections]


def test_every_block_that_opens_closes(blocks: list[_Element]) -> None:
    everything = "".join(map(text, blocks))

    for kind in ("if", "for"):
        opened = len(re.findall(rf"\{{%(?:p|tr)? {kind} ", everything))
        assert opened == len(re.findall(rf"\{{%(?:p|tr)? end{kind} ", everything)) > 0


def test_the_tables_are_units_goals_indicators_procurement_and_assets(blocks: list[_Element]) -> None:
    assert [len(columns(table)) for table in tables(blocks)] == [4, 2, 6, 13, 3]


def test_every_table_is_as_wide_as_the_text_of_its_page(blocks: list[_Element]) -> None:
    assert [sum(columns(table)) for table in tables(blocks)] == [8845, 8845, 8845, 12756, 8845]


def test_only_the_procurement_table_lies_across(blocks: list[_Element]) -> None:
    ends = [end.find(qn("w:pgSz")) for block in blocks for end in block.iter(qn("w:sectPr"))]

    assert [end.get(qn("w:orient")) for end in ends if end is not None] == [None, "landscape"]


def test_no_amount_is_typed_into_the_template(blocks: list[_Element]) -> None:
    words = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\[\[.*?\]\]", "", "".join(map(text, blocks)))

    assert re.findall(r"\d[\d.]*\s*(?:万元|元|%)", words) == []
