"""Headings and contents of a document, of one set or of several."""

from __future__ import annotations

from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering import outline

OLD, NEW = catalogue.load("hebei/2020"), catalogue.load("hebei/2022")


def entries(year: int, *wanted: str) -> list[str]:
    made = outline.contents(catalogue.load(f"hebei/{year}"), wanted)
    return [
        str(paragraph.xpath("string(.)")).split(" PAGEREF")[0].removeprefix(' TOC \\o "1-2" \\h \\z \\u ')
        for paragraph in made
    ]


def test_two_parts_are_numbered_and_a_single_one_has_no_heading() -> None:
    assert outline.part_headings(OLD) == {
        "statements": "第一部分　部门预算公开表",
        "explanation": "第二部分　部门预算信息公开情况说明",
    }
    assert outline.part_headings(OLD, ["explanation"]) == {}


def test_in_a_document_of_several_sets_the_sets_are_numbered_instead() -> None:
    assert list(outline.part_headings(NEW).values()) == ["部门预算公开表", "部门预算信息公开情况说明"]


def test_the_contents_name_parts_statements_and_sections() -> None:
    found = entries(2020)

    assert found[:2] == ["第一部分　部门预算公开表", "部门预算收支总表"]
    assert found[10:12] == ["第二部分　部门预算信息公开情况说明", "一、部门职责及机构设置情况"]


def test_the_contents_of_one_part_name_that_alone() -> None:
    assert entries(2020, "explanation")[0] == "一、部门职责及机构设置情况"
    assert entries(2020, "statements")[-1] == "部门预算财政拨款“三公”经费支出表"


def test_the_contents_repeat_for_each_unit_in_its_words() -> None:
    found = entries(2022)
    start = found.index("{%p for office in unit_sets %}")

    assert found[0] == "第一部分　部门预算"
    assert found[start - 1] == "第二部分　所属单位预算"
    assert found[start + 1 : start + 4] == [
        "{{ loop.index | numeral }}、{{ office.title }}收支预算",
        "单位预算公开表",
        "单位预算收支总表",
    ]
