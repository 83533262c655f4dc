"""Proofreading finds every mistake of a template at once, each with its place, before any document is made."""

from __future__ import annotations

import pytest
from lxml.etree import _Element as Element

from disclosuredoc.helpers.ooxml import element, paragraph
from disclosuredoc.helpers.tables import Column, repeated, table
from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering.proofreading import proofread
from disclosuredoc.rendering.shapes import names
from disclosuredoc.rendering.tags import tags

NAMES = names(catalogue.load("hebei/2020"))


def mistakes(*content: str | Element) -> list[str]:
    """Return the problems of a body, a line each; the body's tags are well formed."""
    children = [paragraph(child) if isinstance(child, str) else child for child in content]
    found, malformed = tags(element("w:body", *children))
    assert malformed == []
    return [str(problem) for problem in proofread(found, NAMES)]


def test_a_sound_template_has_no_mistakes() -> None:
    rows = repeated([("{{ row.name }}", "{{ row.amount | cell }}")], "row in office.income_rows")

    assert (
        mistakes(
            "{{ office.name }}{{ year }}年{{ office.income | prose }}，{{ office.changes.total | change }}。",
            "{%p if office.has_operating and office.unit_count > 1 %}",
            "{{ office.operating | prose }}{% if office.founded %}新{% elif year == 2020 %}旧{% else %}无{% endif %}",
            "{%p endif %}",
            "{%p for unit in office.procurement.units %}",
            "{%p for row in unit.rows %}",
            "{{ loop.index }}. {{ row.item }}{{ row.quantity | number }}{{ row.funding.general_public_budget | cell }}",
            "{%p endfor %}",
            "{%p endfor %}",
            "{{ office.assets.as_of | date }}{{ office.three_public.total | prose }}{{ office.marks.operating.name }}",
            "{{ office.operating_uses | words }}{{ year | numeral }}{{ office.unit_count | bracketed }}",
            table([Column(100), Column(100)], [], rows),
        )
        == []
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ offise.name }}", "第1段：“{{ offise.name }}”没有“offise”这个字段；是不是“office”？"),
        ("{{ office.incom | prose }}", "没有“incom”这个字段；是不是“income”？"),
        ("{{ office.name.length }}", "没有“length”这个字段"),
        ("{{ year | numeral | words }}", "只能用一种写法"),
        ("{{ office.income }}", "要写明印成什么样，如“| prose”"),
        ("{{ office.founded }}", "要写明印成什么样"),
        ("{{ office.changes.basic }}", "如“| change”"),
        ("{{ office.name | prose }}", "不能用“prose”来印"),
        ("{{ office.founded | numeral }}", "不能用“numeral”来印"),
        ("{{ office.units | cell }}", "不能用“cell”来印"),
        ("{{ office.funding.nothing | cell }}", "没有“funding”"),
        ("{{ office.procurement.funding.nothing | cell }}", "没有“nothing”"),
        ("{% if office.incom %}甲{% endif %}", "没有“incom”"),
        ("{% if office.income > office.nil %}甲{% endif %}", "没有“nil”"),
        ('{% if year > "甲" %}甲{% endif %}', "不能比较大小"),
        ("{% if not (office.income <= 0 and year) %}甲{% endif %}", "不能比较大小"),
        ("{% for x in range(9) %}{{ x }}{% endfor %}", "不能调用函数"),
        ("{% for x in range(9).y %}{{ x }}{% endfor %}", "不能调用函数"),
        ("{%- if year -%}甲{%- endif -%}", "括号旁不能写减号"),
        ("{{ office.income ｜ prose }}", "写法不对，有中文标点"),
        ('{% if office.name == "（甲）" x %}甲{% endif %}', "写法不对；"),
        ("{%p if year %}", "请补上 {%p endif %}"),
        ("{% for x in office.nil %}甲{% endfor %}", "没有“nil”"),
        ("{% for x in office.nil %}{{ x.y | prose }}{{ x.z }}{% endfor %}", "没有“nil”"),
        ("{% for x in office.name %}甲{% endfor %}", "for 只能用于逐个列出的字段"),
        ("{% for x in office.units %}{{ x.nil }}{% endfor %}", "没有“nil”"),
        ("{{ office name }}", "写法不对"),
        ("{{ }}", "写法不对"),
        ("{{- year }}", "括号旁不能写减号"),
        ("{{ " + "(" * 140 + "year" + ")" * 140 + " }}", ""),
        ("{% set x = year %}", "不能用 set"),
        ("{{ office.__class__ }}", "下划线"),
        ("{{ year + 1 }}", "不能做运算"),
        ("{% if year %}甲", "没有对应的 endif"),
        ("{% for x in office.units %}甲", "没有对应的 endfor"),
        ("{% endif %}", "endif 没有对应的 if"),
        ("{% for x in office.units %}{% endif %}{% endfor %}", "endif 没有对应的 if"),
        ("{% else %}", "else 前面没有 if"),
        ("{% for x in office.units %}{% elif year %}{% endfor %}", "elif 前面没有 if"),
        ("{% if year %}{% elif nil %}{% endif %}", "没有“nil”"),
        ("{% for %}{% endfor %}", "写法不对"),
    ],
)
def test_a_mistake_is_named_with_what_to_do(text: str, message: str) -> None:
    found = mistakes(text)

    assert message in "\n".join(found)


def test_a_name_is_only_known_inside_its_loop() -> None:
    assert "没有“unit”" in mistakes("{% for unit in office.units %}甲{% endfor %}{{ unit.name }}")[0]


def test_a_block_must_end_in_the_same_paragraph() -> None:
    assert mistakes("{% if year %}甲", "乙{% endif %}") == [
        "第2段：“{% endif %}”和第1段的“{% if year %}”不在同一处；请写成本段里的一对"
    ]


def test_a_paragraph_block_must_not_end_in_another_cell() -> None:
    made = table([Column(100)], [], [("{%p endif %}",)])

    assert "请写成{%p … %} 段里的一对" in mistakes("{%p if year %}", made)[0]


def test_an_else_must_stand_where_its_if_stands() -> None:
    assert "不在同一处" in mistakes("{%p if year %}", "{% else %}", "{%p endif %}")[0]


def test_loops_go_four_deep() -> None:
    assert mistakes("{% for a in office.units %}" * 4 + "{% endfor %}" * 4) == []
    assert "最多套 4 层" in mistakes("{% for a in office.units %}" * 5 + "{% endfor %}" * 5)[0]


def test_all_mistakes_are_told_at_once() -> None:
    assert len(mistakes("{{ nil }}", "{{ nothing }}", "{% if year %}")) == 3
