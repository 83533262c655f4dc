"""What a layout demands of a document that follows it: sections, fixed rows, fixed labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from disclosuredoc.layouts import catalogue
from disclosuredoc.model.transcript import Subject, Table
from disclosuredoc.rules.text_layout import RULES
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
    rules = {rule.name for rule in RULES}
    return [(finding.rule, finding.quote) for finding in report.findings if finding.rule in rules]


def test_a_document_as_the_layout_wants_it_is_kept(layout: Layout) -> None:
    assert (
        told(layout, *sections(layout), tables=(table(*ASSETS), table(*PURCHASES, before=["部门政府采购预算"]))) == []
    )


def test_without_a_layout_nothing_is_asked() -> None:
    assert (
        told(None, "#名词解释", tables=(table(*ASSETS[:4]), table(*PURCHASES[:2], before=["部门政府采购预算"]))) == []
    )


def test_a_section_that_is_missing_is_found(layout: Layout) -> None:
    assert told(layout, *sections(layout, without="国有资产信息")) == [("section-missing", "国有资产信息")]


def test_a_document_of_other_sections_follows_another_form(layout: Layout) -> None:
    assert told(layout, *sections(layout)[:2]) == []


def test_a_section_under_a_name_of_its_own_is_not_missing(layout: Layout) -> None:
    others = sections(layout, without="预算绩效信息")
    assert told(layout, *others, "#绩效预算信息") == []
    assert told(layout, *others, "#预算信息") == [("section-missing", "预算绩效信息")]


def test_a_unit_has_the_sections_in_its_own_words() -> None:
    layout = catalogue.load("hebei/2022")
    assert told(layout, *(heading.replace("部门", "单位") for heading in sections(layout))) == []


def statements(layout: Layout, *, without: str = "") -> tuple[Table, ...]:
    names = [statement.name for statement in layout.statements if statement.name != without]
    return tuple(table("科目｜合计", before=[name]) for name in names)


def test_all_statements_are_there(layout: Layout) -> None:
    assert told(layout, tables=statements(layout)) == []


def test_a_statement_that_is_missing_is_found(layout: Layout) -> None:
    missing = layout.statements[5].name
    assert told(layout, tables=statements(layout, without=missing)) == [("statement-missing", missing)]


def test_a_statement_that_stands_in_the_contents_only_is_missing(layout: Layout) -> None:
    names = [statement.name for statement in layout.statements]
    written = [*names, *(name for name in names if name != names[5])]
    tables = statements(layout, without=names[5])

    assert told(layout, *written, tables=tables) == [("statement-missing", names[5])]
    assert told(layout, *written, names[5], tables=tables) == []


def test_a_statement_under_a_name_of_its_own_is_not_missing(layout: Layout) -> None:
    missing = next(statement.name for statement in layout.statements if statement.key == "government_managed_funds")
    tables = (*statements(layout, without=missing), table("科目｜合计", before=["政府基金预算支出情况表"]))
    assert told(layout, tables=tables) == []


def test_statements_that_are_elsewhere_or_of_another_form_are_not_asked_for(layout: Layout) -> None:
    assert told(layout, tables=statements(layout)[:3]) == []


def test_a_row_under_a_name_of_its_own_is_not_missing(layout: Layout) -> None:
    rows = [row.replace("固定资产", "各类固定资产等") for row in ASSETS]
    assert told(layout, tables=(table(*rows),)) == []


@pytest.mark.parametrize(("term", "wanted"), [("机关运行费", "机关运行经费"), ("人员经费", ""), ("项目开支", "")])
def test_a_term_of_the_glossary_that_is_nearly_that_of_the_layout_is_found(
    layout: Layout, term: str, wanted: str
) -> None:
    found = [("glossary-term-differs", term)] if wanted else []
    assert told(layout, "#名词解释", f"1、{term}：安排的资金。") == found


def test_a_term_that_varies_is_told_once(layout: Layout) -> None:
    assert told(layout, "机关运行经费40万元。", "#名词解释", "1、机关运行费：安排的资金。") == []


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
    rows = (*PURCHASES[:2], PURCHASES[3])
    assert told(layout, tables=(table(*rows, before=["部门政府采购预算"]),)) == [("subtotal-missing", "政府采购预算表")]
    assert told(layout, tables=(table(*rows, before=["采购明细表"]),)) == []


def test_our_own_document_is_made_from_its_layout(layout: Layout) -> None:
    report = audited(
        "项目支出40万元。",
        *sections(layout, without="名词解释"),
        tables=(table(*ASSETS[:-1]), table(*PURCHASES[:2], PURCHASES[3])),
        subject=Subject(own_layout=True),
        layout=layout,
    )
    assert {finding.rule for finding in report.findings} <= {"total-doubtful"}
