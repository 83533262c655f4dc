"""What a layout demands of a document that follows it: sections, fixed rows, fixed labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from disclosuredoc.model.transcript import Subject, Table
from texts import audited, table

if TYPE_CHECKING:
    from disclosuredoc.layouts.layout import Layout

ASSETS = (
    "项目｜数量｜价值（万元）",
    "资产总额｜——｜15.76",
    "1、房屋（平方米）｜——｜",
    "其中：办公用房（平方米）｜——｜",
    "2、车辆（台、辆）｜——｜",
    "3、单价在20万元以上设备｜——｜",
    "4、其他固定资产｜——｜15.76",
)
PURCHASES = ("采购物品名称｜金额", "合计｜9.05", "示例县林业局小计｜9.05", "复印纸｜9.05")


def sections(layout: Layout, *, without: str = "") -> list[str]:
    headings = [section.heading for section in layout.sections if section.level == 1]
    return [f"#{heading}" for heading in headings if heading != without]


def told(layout: Layout | None, *paragraphs: str, tables: tuple[Table, ...] = ()) -> list[tuple[str, str]]:
    report = audited("项目支出40万元。", *paragraphs, tables=tables, layout=layout)
    rules = ("section-missing", "row-missing", "label-differs", "subtotal-missing")
    return [(finding.rule, finding.quote) for finding in report.findings if finding.rule in rules]


def test_a_document_as_the_layout_wants_it_is_kept(layout: Layout) -> None:
    assert told(layout, *sections(layout), tables=(table(*ASSETS), table(*PURCHASES))) == []


def test_without_a_layout_nothing_is_asked() -> None:
    assert told(None, "#名词解释", tables=(table(*ASSETS[:4]), table(*PURCHASES[:2]))) == []


def test_a_section_that_is_missing_is_found(layout: Layout) -> None:
    assert told(layout, *sections(layout, without="国有资产信息")) == [("section-missing", "国有资产信息")]


def test_a_document_of_other_sections_follows_another_form(layout: Layout) -> None:
    assert told(layout, *sections(layout)[:2]) == []


@pytest.mark.parametrize("row", ASSETS[1:])
def test_a_fixed_row_that_is_missing_is_found(layout: Layout, row: str) -> None:
    rows = [each for each in ASSETS if each != row]
    assert told(layout, tables=(table(*rows),)) == [("row-missing", row.partition("｜")[0])]


def test_a_fixed_label_with_another_character_is_found(layout: Layout) -> None:
    rows = [row.replace("20万元", "27万元") for row in ASSETS]
    assert told(layout, tables=(table(*rows),)) == [("label-differs", "3、单价在27万元以上设备")]


def test_a_table_of_other_rows_is_another_form(layout: Layout) -> None:
    assert told(layout, tables=(table("项目｜金额", "资产总额｜5.00", "1、土地｜5.00"),)) == []


def test_purchases_without_a_subtotal_are_found(layout: Layout) -> None:
    assert told(layout, tables=(table(*PURCHASES[:2], PURCHASES[3]),)) == [("subtotal-missing", "政府采购预算表")]


def test_our_own_document_is_made_from_its_layout(layout: Layout) -> None:
    report = audited(
        "项目支出40万元。",
        *sections(layout, without="名词解释"),
        tables=(table(*ASSETS[:-1]), table(*PURCHASES[:2], PURCHASES[3])),
        subject=Subject(own_layout=True),
        layout=layout,
    )
    assert {finding.rule for finding in report.findings} <= {"total-doubtful"}
