"""The closed environment knows text, names, filters, if and for; a template can do nothing else."""

from __future__ import annotations

import types

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

from disclosuredoc.layouts import catalogue
from disclosuredoc.model.budget import Change
from disclosuredoc.money import Money
from disclosuredoc.rendering.environment import FILTERS, ClosedEnvironment, environment, printed

CLOSED = environment(catalogue.load("hebei/2020"))

REFUSED = {
    "{{ ''.__class__ }}": "下划线",
    "{{ office.__class__ }}": "下划线",
    "{{ _office }}": "下划线",
    "{{ office.name() }}": "不能调用函数",
    "{{ office['name'] }}": "方括号",
    "{{ year + 1 }}": "不能做运算",
    "{{ -year }}": "不能做运算",
    "{{ 'x' * 1000000000 }}": "不能做运算",
    "{{ year ~ 1 }}": "不能用 ~",
    "{{ 1 }}": "字段里只能写名称",
    "{{ [year] }}": "字段里只能写名称",
    "{{ year if year else year }}": "不能在字段里写 if",
    "{{ year is defined }}": "不能用 is",
    "{{ year | upper }}": "没有“upper”这种写法",
    "{{ year | prose(1) }}": "不能带参数",
    "{% set x = 1 %}": "不能用 set",
    "{% set x %}1{% endset %}": "不能用 set",
    "{% macro m() %}{% endmacro %}": "不能用 macro",
    "{% call m() %}{% endcall %}": "不能用 call",
    "{% include 'x' %}": "不能用 include",
    "{% import 'x' as x %}": "不能用 import",
    "{% from 'x' import y %}": "不能用 import",
    "{% extends 'x' %}": "不能用 extends",
    "{% block b %}{% endblock %}": "不能用 block",
    "{% filter prose %}{% endfilter %}": "不能用 filter",
    "{% filter prose %}{% endfilter %}{{ year }}": "不能用 filter",
    "{% with %}{% endwith %}": "不能用 with",
    "{% autoescape false %}{% endautoescape %}": "不能这样写",
    "{% for x in y recursive %}{% endfor %}": "for 只能写成",
    "{% for x in y if x %}{% endfor %}": "for 只能写成",
    "{% for x, z in y %}{% endfor %}": "for 只能写成",
    "{% for x in y %}{% else %}{{ x }}{% endfor %}": "for 只能写成",
    "{% for x in range(9) %}{% endfor %}": "不能调用函数",
    "{% if year in years %}{% endif %}": "只能用 ==",
    "{% if f(year) %}{% endif %}": "不能调用函数",
    "{% if year %}{{ 1 }}{% endif %}": "字段里只能写名称",
    "{% for a in b %}" * 5 + "{% endfor %}" * 5: "最多套 4 层",
}


@pytest.mark.parametrize("source", REFUSED)
def test_what_is_outside_the_allow_list_is_refused_when_compiled(source: str) -> None:
    with pytest.raises(TemplateSyntaxError, match=REFUSED[source]):
        CLOSED.from_string(source)


def test_names_filters_conditions_and_loops_are_allowed() -> None:
    source = (
        "{% for row in rows %}{% if not row.a and (row.b >= 2 or row.c == 'x') %}{{ loop.index }}"
        "{% elif row.b %}{{ row.b | numeral }}{% else %}无{% endif %}{% endfor %}"
    )
    rows = [{"a": 0, "b": 3, "c": ""}, {"a": 1, "b": 5, "c": ""}, {"a": 1, "b": 0, "c": ""}]

    assert CLOSED.from_string(source).render(rows=rows) == "1五无"


def test_nothing_of_jinja_itself_can_be_named() -> None:
    for name in ("range", "cycler", "lipsum", "dict", "joiner", "namespace"):
        with pytest.raises(UndefinedError):
            CLOSED.from_string(f"{{{{ {name} }}}}").render()


def test_a_name_without_a_value_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        CLOSED.from_string("{{ missing }}").render()


def test_every_filter_is_described() -> None:
    assert set(CLOSED.filters) == set(FILTERS)


def test_a_value_is_never_rendered_twice() -> None:
    assert CLOSED.from_string("{{ x }}").render(x="{{ 7 }}{% if %}") == "{{ 7 }}{% if %}"


def test_line_breaks_and_tabs_become_elements() -> None:
    assert printed("甲\n乙\t丙") == (
        '甲</w:t><w:br/><w:t xml:space="preserve">乙</w:t><w:tab/><w:t xml:space="preserve">丙'
    )


@given(st.text(alphabet="甲&<>\"'{}%#]]>　🏛️𠮷ａ", max_size=20))
def test_text_is_escaped_and_otherwise_printed_exactly(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;")

    assert CLOSED.from_string("{{ x }}").render(x=text) == escaped.replace("'", "&#39;")


def test_a_figure_without_a_filter_is_refused() -> None:
    with pytest.raises(TypeError, match="use a filter"):
        CLOSED.from_string("{{ x }}").render(x=object())


def test_the_sandbox_stays_on_beneath() -> None:
    assert ClosedEnvironment.intercepted_binops == frozenset()
    assert ClosedEnvironment.sandboxed


def test_nothing_is_looked_into_that_could_act() -> None:
    for acting in (len, "".join, lambda: None, type, test_the_sandbox_stays_on_beneath):
        with pytest.raises(SecurityError):
            str(CLOSED.getattr(acting, "__name__"))
    with pytest.raises(SecurityError):
        str(CLOSED.getattr(Money(1), "__class__"))


def test_what_a_record_does_not_have_is_named() -> None:
    with pytest.raises(UndefinedError, match="fen"):
        CLOSED.from_string("{{ x.fen }}").render(x=Money(1))


def test_an_entry_comes_before_a_method_of_its_mapping() -> None:
    assert CLOSED.from_string("{{ x.items }}").render(x={"items": "甲"}) == "甲"
    assert CLOSED.from_string("{{ x.name }}").render(x=types.MappingProxyType({"name": "乙"})) == "乙"


def test_a_missing_last_year_is_said_and_never_left_out() -> None:
    assert CLOSED.from_string("{{ x | change }}").render(x=Change(now=Money(1), before=None)) == "上年预算数（未填）"
    assert "增加" in CLOSED.from_string("{{ x | change }}").render(x=Change(now=Money(10000), before=Money(5000)))
