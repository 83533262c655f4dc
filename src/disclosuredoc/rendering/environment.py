"""The one closed Jinja environment: an allow-list of syntax, and filters as the only place where a figure is written.

A template may print a name or an attribute through our filters, choose with ``if``/``elif``/``else`` and repeat
with ``for``; nothing else. Work is then bounded by the facts, and no template can act. Jinja's sandbox and strict
undefined names stay on beneath. Every value is escaped where it is printed (``printed``), constants too, so that
Jinja's autoescape would have nothing left to do.
"""

from __future__ import annotations

import functools
import types
from typing import TYPE_CHECKING, cast

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import escape

from disclosuredoc.helpers import amounts, numerals, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.budget import Change

SHORT = 40
"""Texts of so many characters are escaped once."""
DEEPEST_LOOP = 4
"""How deep ``for`` may stand in ``for``: sets of units, units, groups, rows."""

FILTERS = {
    "prose": "金额，用于文字：40万元、33.01万元",
    "cell": "金额，用于表格：40.00，没有的留空",
    "price": "单价，用于表格：0.20、0.0045，没有的留空",
    "number": "数量：1、2.5",
    "change": "与上年比较的一句话：上年预算数、增减额、幅度、原因",
    "date": "日期：2019年12月31日",
    "numeral": "序号：一、二、三",
    "bracketed": "序号：（一）（二）（三）",
    "words": "几个词并列：甲、乙、丙",
}
"""The filters there are, and what each is for."""

_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
"""What breaks a text, as an element."""
_AS_IT_IS = (int, Undefined)
"""What is printed without a filter, besides text."""
_ENTRIES = (dict, types.MappingProxyType)
"""What is asked for an entry before an attribute."""
_ACTING = (
    type,
    types.FunctionType,
    types.MethodType,
    types.BuiltinFunctionType,
    types.CodeType,
    types.FrameType,
    types.TracebackType,
    types.GeneratorType,
    types.CoroutineType,
    types.AsyncGeneratorType,
)
"""What a template never looks into; its context holds none of them."""
_COMPARISONS = {"eq", "ne", "lt", "lteq", "gt", "gteq"}
_WORDS: dict[type, str] = {
    nodes.Call: "不能调用函数",
    nodes.Assign: "不能用 set",
    nodes.AssignBlock: "不能用 set",
    nodes.Macro: "不能用 macro",
    nodes.CallBlock: "不能用 call",
    nodes.Include: "不能用 include",
    nodes.Import: "不能用 import",
    nodes.FromImport: "不能用 import",
    nodes.Extends: "不能用 extends",
    nodes.Block: "不能用 block",
    nodes.FilterBlock: "不能用 filter 段",
    nodes.With: "不能用 with",
    nodes.Concat: "不能用 ~ 连接",
    nodes.Getitem: "不能用方括号取值",
    nodes.Test: "不能用 is 判断",
    nodes.CondExpr: "不能在字段里写 if",
    nodes.BinExpr: "不能做运算",
    nodes.UnaryExpr: "不能做运算",
    nodes.Literal: "字段里只能写名称",
}


def refusals(tree: nodes.Node) -> Iterator[tuple[int, str]]:
    """Yield every thing in a template that the allow-list does not know, with its line and the reason in Chinese."""
    yield from _body(tree.iter_child_nodes(), depth=0)


def _body(children: Iterator[nodes.Node] | list[nodes.Node], depth: int) -> Iterator[tuple[int, str]]:
    for node in children:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    if not isinstance(part, nodes.TemplateData):
                        yield from _printed(part)
            case nodes.If():
                yield from _condition(node.test)
                yield from _body([*node.body, *node.elif_, *node.else_], depth)
            case nodes.For():
                yield from _loop(node, depth + 1)
            case _:
                yield _refused(node)


def _loop(node: nodes.For, depth: int) -> Iterator[tuple[int, str]]:
    if node.recursive or node.test or node.else_ or not isinstance(node.target, nodes.Name):
        yield node.lineno, "for 只能写成“for 名称 in 名称”"
    if depth > DEEPEST_LOOP:
        yield node.lineno, f"for 最多套 {DEEPEST_LOOP} 层"
    yield from _name(node.iter)
    yield from _body(node.body, depth)


def _printed(node: nodes.Node) -> Iterator[tuple[int, str]]:
    """A name or attribute, through filters whose arguments are constants."""
    while isinstance(node, nodes.Filter):
        if node.name not in FILTERS:
            yield node.lineno, f"没有“{node.name}”这种写法，可用的有：{'、'.join(FILTERS)}"
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            yield node.lineno, f"“{node.name}”后面不能带参数"
        node = cast("nodes.Expr", node.node)
    yield from _name(node)


def _name(node: nodes.Node) -> Iterator[tuple[int, str]]:
    """A name, or attributes of one; nothing that begins with an underscore."""
    while isinstance(node, nodes.Getattr):
        if node.attr.startswith("_"):
            yield node.lineno, f"名称不能以下划线开头：{node.attr}"
        node = node.node
    if not isinstance(node, nodes.Name):
        yield _refused(node)
    elif node.name.startswith("_"):
        yield node.lineno, f"名称不能以下划线开头：{node.name}"


def _condition(node: nodes.Node) -> Iterator[tuple[int, str]]:
    """Comparisons of names and constants, joined by and, or, not."""
    match node:
        case nodes.And() | nodes.Or():
            yield from _condition(node.left)
            yield from _condition(node.right)
        case nodes.Not():
            yield from _condition(node.node)
        case nodes.Compare():
            yield from _condition(node.expr)
            for operand in node.ops:
                if operand.op not in _COMPARISONS:
                    yield node.lineno, "只能用 ==、!=、<、<=、>、>= 比较"
                yield from _condition(operand.expr)
        case nodes.Const():
            pass
        case _:
            yield from _name(node)


def _refused(node: nodes.Node) -> tuple[int, str]:
    reason = next((_WORDS[kind] for kind in type(node).__mro__ if kind in _WORDS), "不能这样写")
    return node.lineno or 1, f"{reason}；模板里只能写字段、if 和 for"


class ClosedEnvironment(SandboxedEnvironment):
    """A sandbox that parses nothing outside the allow-list."""

    def getattr(self, obj: object, attribute: str) -> object:
        """Return an attribute of a record or an entry of a mapping at once; all else is asked of the sandbox."""
        if attribute[0] != "_" and hasattr(obj, "__attrs_attrs__"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        if isinstance(obj, _ENTRIES) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:  # noqa: ARG002 - as Jinja calls it
        """Whether an attribute may be read: of values only, never of what could act (stricter than Jinja's sandbox)."""
        return not attr.startswith("_") and not isinstance(obj, _ACTING)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for line, reason in refusals(tree):
            raise TemplateSyntaxError(reason, line, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.body.insert(0, nodes.Output([nodes.TemplateData("")]))  # each turn prints, so that it is counted
        return tree


def printed(value: object) -> str:
    """Turn a value into text of a ``w:t``: escaped, with line breaks and tabs as elements.

    >>> printed("甲 & 乙")
    '甲 &amp; 乙'
    """
    if isinstance(value, str):
        return _escaped(value) if len(value) <= SHORT else _escaped.__wrapped__(value)
    if isinstance(value, _AS_IT_IS):
        return str(value)
    message = f"a template prints text, got {type(value).__name__}: use a filter"
    raise TypeError(message)


@functools.lru_cache(maxsize=10_000)
def _escaped(text: str) -> str:
    """Escape a text; short ones (amounts, names of items) stand in a document many times."""
    escaped = str(escape(text))
    for character, element in _BREAKS.items():
        escaped = escaped.replace(character, f'</w:t>{element}<w:t xml:space="preserve">')
    return escaped


def environment(layout: Layout) -> ClosedEnvironment:
    """Return the environment in which templates of a layout are rendered."""
    closed = ClosedEnvironment(
        autoescape=False,
        undefined=StrictUndefined,
        finalize=printed,
        auto_reload=False,
        optimized=False,  # looks for constants to fold; the allow-list leaves none
    )
    for names in (closed.globals, closed.tests, closed.filters):
        names.clear()
    closed.filters |= {
        "prose": functools.partial(amounts.prose, unit=layout.unit, thousands=layout.thousands),
        "cell": functools.partial(amounts.cell, unit=layout.unit, thousands=layout.thousands),
        "price": functools.partial(amounts.price, unit=layout.unit, thousands=layout.thousands),
        "number": amounts.number,
        "change": functools.partial(_change, layout),
        "date": phrases.date,
        "numeral": numerals.cardinal,
        "bracketed": numerals.bracketed,
        "words": phrases.words,
    }
    return closed


def _change(layout: Layout, change: Change) -> str:
    """Say how a figure compares; where last year's is missing (under ``--force``) that is said, never left out."""
    said = phrases.change(
        change.now,
        change.before,
        change.reason,
        founded=change.founded,
        unit=layout.unit,
        thousands=layout.thousands,
    )
    return said or "上年预算数（未填）"
