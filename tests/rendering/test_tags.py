"""Where the tags of a template stand, and what is wrong with their form."""

from __future__ import annotations

import pytest
from lxml.etree import _Element as Element

from disclosuredoc.helpers.ooxml import element, paragraph, run
from disclosuredoc.helpers.tables import Column, table
from disclosuredoc.rendering.tags import places, strays, tags


def body(*children: Element) -> Element:
    return element("w:body", *children)


def problems(*children: Element) -> list[str]:
    return [f"{problem.place}{problem.message}" for problem in tags(body(*children))[1]]


def test_a_tag_is_found_with_its_place() -> None:
    found, wrong = tags(body(paragraph("甲"), paragraph("{{ office.name }}的{% if year %}年{% endif %}")))

    assert [(tag.text, tag.scope, tag.place) for tag in found] == [
        ("{{ office.name }}", "", "第2段"),
        ("{% if year %}", "", "第2段"),
        ("{% endif %}", "", "第2段"),
    ]
    assert wrong == []


def test_places_in_tables_are_told_by_table_row_and_column() -> None:
    made = table([Column(100), Column(100)], [], [("甲", "乙"), ("丙", "{{ x }}")])
    found, _ = tags(body(paragraph("上"), made), "页眉")

    assert found[0].place == "页眉第1个表格第2行第2列"


def test_paragraphs_outside_tables_are_counted_alone() -> None:
    made = table([Column(100)], [], [("甲",)])

    assert [place for _, place in places(body(paragraph("一"), made, paragraph("二")))] == [
        "第1段",
        "第1个表格第1行第1列",
        "第2段",
    ]


def test_a_paragraph_tag_belongs_to_what_holds_its_paragraph() -> None:
    tree = body(paragraph("{%p for x in y %}"))
    found, wrong = tags(tree)

    assert (found[0].text, found[0].scope, found[0].container) == ("{% for x in y %}", "p", tree)
    assert wrong == []


def test_a_row_tag_belongs_to_its_table() -> None:
    made = table([Column(100), Column(100)], [], [("{%tr for x in y %}", "")])
    found, wrong = tags(body(made))

    assert (found[0].scope, found[0].container) == ("tr", made)
    assert wrong == []


def test_a_tag_cut_into_runs_is_named() -> None:
    assert problems(paragraph([run("{{ office."), run("name }}", bold=True)])) == [
        "第1段“{{ office.name }}”这个字段被分成了几段格式不同的文字"
    ]


def test_braces_cut_into_runs_are_named() -> None:
    assert problems(paragraph([run("{"), run("{ year }}")])) == ["第1段“{{ year }}”这个字段被分成了几段格式不同的文字"]


def test_a_tag_that_is_not_closed_is_named() -> None:
    assert problems(paragraph("{{ office.name 的")) == ["第1段“{{ office.name 的”没有写完，缺右括号"]


def test_a_tag_that_another_begins_in_is_named() -> None:
    assert problems(paragraph("{{ year {{ year }}")) == ["第1段“{{ year ”没有写完，缺右括号"]


def test_a_closing_brace_alone_is_named() -> None:
    assert problems(paragraph("office.name }}的")) == ["第1段“}}”缺左括号"]


@pytest.mark.parametrize(
    "typed", ["\uff5b\uff5b office.name \uff5d\uff5d", "{\uff5b office.name }}", "{\uff05 if year %}"]
)
def test_full_width_brackets_are_named(typed: str) -> None:
    assert "是全角括号" in problems(paragraph(typed))[0]


def test_a_tag_that_would_not_be_printed_is_named_with_its_place() -> None:
    field = element("w:instrText")
    field.text = "{{ office.name }}"
    tree = body(
        paragraph("甲"), paragraph([run("乙"), element("w:r", field)]), element("w:bookmarkStart", id=1, name="{% x %}")
    )

    assert [f"{problem.place}{problem.message}" for problem in strays(tree)] == [
        "第2段“{{ office.name }}”不在文字里（在域、书签或属性中）",
        "正文“{% x %}”不在文字里（在域、书签或属性中）",
    ]


def test_a_comment_is_refused() -> None:
    assert problems(paragraph("{# 备注 #}")) == ["第1段“{#”不能写注释", "第1段“#}”不能写注释"]


def test_a_tag_beyond_any_sense_is_not_even_parsed() -> None:
    assert problems(paragraph("{{ " + "(" * 400 + " }}"))[0].endswith("太长")


def test_text_beside_a_paragraph_tag_would_be_lost() -> None:
    assert problems(paragraph("另有{%p if year %}")) == ["第1段“{%p if year %}”要独占一段，旁边不能有别的文字"]


def test_text_beside_a_row_tag_would_be_lost() -> None:
    made = table([Column(100), Column(100)], [], [("{%tr for x in y %}", "小计")])

    assert problems(made) == ["第1个表格第1行第1列“{%tr for x in y %}”要独占一行，旁边不能有别的文字"]


def test_a_row_tag_outside_a_table_is_named() -> None:
    assert problems(paragraph("{%tr for x in y %}")) == ["第1段“{%tr for x in y %}”只能写在表格里"]


def test_another_tags_closing_brace_does_not_close_it() -> None:
    assert problems(paragraph("{{ year %} }}")) == []
