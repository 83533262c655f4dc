"""The statements as tables, laid out from the layout."""

from __future__ import annotations

import attrs

import word
from disclosuredoc.helpers.ooxml import element, qn
from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.layout import Layout
from disclosuredoc.rendering.tabulation import statements
from laying import mistakes

LAYOUT = catalogue.load("hebei/2020")
SECTION = element(
    "w:sectPr",
    element("w:pgSz", w=11906, h=16838),
    element("w:pgMar", top=2098, right=1474, bottom=1984, left=1587, footer=1427),
)


def tables(layout: Layout = LAYOUT) -> list[list[list[str]]]:
    """Return the texts of all cells of all tables."""
    return [
        [[str(cell.xpath("string(.)")) for cell in row.iter(qn("w:tc"))] for row in made.iter(qn("w:tr"))]
        for made in statements(layout, SECTION)
        if made.tag == qn("w:tbl")
    ]


def test_there_is_a_table_for_each_statement() -> None:
    assert len(tables()) == len(LAYOUT.statements)


def test_the_head_has_two_rows_where_columns_stand_in_groups_and_numbers_them() -> None:
    head = tables()[0][:3]

    assert head == [
        ["序号", "收入", "支出"],
        ["", "项目", "预算数", "项目", "预算数"],
        ["栏次", "1", "2", "3", "4"],
    ]
    assert tables()[4][:2] == [
        ["序号", "科目编码", "科目名称", "合计", "基本支出", "项目支出"],
        ["栏次", "1", "2", "3", "4", "5"],
    ]


def test_widths_fill_the_page_upright_and_aside() -> None:
    widths = [
        sum(int(column.get(qn("w:w"), "0")) for column in made.iter(qn("w:gridCol")))
        for made in statements(LAYOUT, SECTION)
        if made.tag == qn("w:tbl")
    ]

    assert widths == [8845, 12756, 12756, *[8845] * 6]


def test_a_last_statement_turned_aside_ends_its_section() -> None:
    last = attrs.evolve(LAYOUT, statements=LAYOUT.statements[1:3])
    sections = [made.find(f".//{qn('w:sectPr')}/{qn('w:pgSz')}") for made in statements(last, SECTION)]
    turns = [size.get(qn("w:orient"), "portrait") for size in sections if size is not None]

    assert turns == ["portrait", "landscape"]


def test_each_statement_begins_a_page() -> None:
    titles = [
        made for made in statements(LAYOUT, SECTION) if made.xpath("boolean(./w:pPr/w:pStyle[@w:val='StatementTitle'])")
    ]
    breaks = [bool(title.xpath("boolean(./w:pPr/w:pageBreakBefore)")) for title in titles]

    assert breaks == [False, False, True, False, True, True, True, True, True]


def test_a_template_without_measures_of_its_pages_is_told() -> None:
    members = word.parts(word.template())
    xml = members[word.MAIN].decode()
    cut = xml.rindex("<w:pgSz")
    members[word.MAIN] = (xml[:cut] + xml[xml.index(">", cut) + 1 :]).encode()

    assert "没有可用的页面大小和页边距" in "\n".join(mistakes(word.packed(members)))
