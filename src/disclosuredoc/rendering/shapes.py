"""The shapes of the context: which attributes a name of a template has, and whether a filter suits its value."""

from __future__ import annotations

import datetime as dt
import functools
import types
import typing
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs
from jinja2 import nodes

from disclosuredoc.model.budget import Change
from disclosuredoc.money import Money
from disclosuredoc.rendering import marking
from disclosuredoc.rendering.columns import expanded
from disclosuredoc.rendering.county_vocabulary import CountyContext
from disclosuredoc.rendering.vocabulary import Context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout

Shape = typing.Any
"""A type as an annotation gives it, or a dict of shapes by key (for mappings whose keys the layout knows)."""

_TAKES: dict[str, tuple[type, ...]] = {
    "prose": (Money,),
    "cell": (Money,),
    "price": (Money,),
    "number": (Decimal, int),
    "change": (Change,),
    "date": (dt.date,),
    "numeral": (int,),
    "bracketed": (int,),
    "words": (tuple,),
}
CONTEXTS = {"department": Context, "county": CountyContext}
"""What a template sees, by whose document it is."""
_ORDERED = {"lt", "lteq", "gt", "gteq"}
_NUMBERS = (int, Decimal, typing.Any)
_LOOP: dict[str, Shape] = {"index": int, "index0": int, "first": bool, "last": bool, "length": int}


@attrs.frozen(repr=False)
class Missing:
    """A name that is not there, and those that are."""

    name: str
    known: tuple[str, ...]

    def __str__(self) -> str:
        """What is wrong, for a clerk."""
        return f"没有“{self.name}”这个字段"


@attrs.frozen(repr=False)
class Misuse:
    """What a tag does wrong, and the words that could have been meant."""

    message: str
    meant: tuple[str, ...] = ()


@attrs.frozen(repr=False)
class Names:
    """The names in scope, with their shapes, and the keys that mappings may be asked for.

    Attributes:
        shapes: name to shape.
        keys: the keys of the layout's sections and funding columns.
    """

    shapes: Mapping[str, Shape]
    keys: frozenset[str]


def names(layout: Layout) -> Names:
    """Return the names that a template of a layout may use at its outermost level."""
    columns = (column.key for statement in layout.statements for column in expanded(statement, layout))
    keys = {*marking.keys(layout), *marking.OUTER, *(column.key for column in layout.funding), *columns}
    keys |= {statement.key for statement in layout.statements}
    return Names(attributes(CONTEXTS[layout.about]), frozenset(keys))


def in_loop(outer: Names, target: str, iterated: nodes.Node) -> Names:
    """Return the names inside a ``for``: the outer ones, its target and ``loop``."""
    shape = _resolve(iterated, outer)
    inner = typing.get_args(shape)[0] if origin(shape) is tuple else typing.Any
    return Names({**outer.shapes, target: inner, "loop": _LOOP}, outer.keys)


@functools.cache
def attributes(shape: type) -> Mapping[str, Shape]:
    """Return the attributes of a class of the context: its fields and properties, with their shapes."""
    found: dict[str, Shape] = {}
    for name, hint in typing.get_type_hints(shape).items():
        found[name] = _plain(hint)
    for name, member in vars(shape).items():
        if isinstance(member, property) and not name.startswith("_"):
            found[name] = _plain(typing.get_type_hints(member.fget)["return"])
    return found


def origin(shape: Shape) -> Shape:
    """Return what a generic shape is made of: ``tuple`` for ``tuple[str, ...]``; None for a plain one."""
    return getattr(shape, "__origin__", None)


def _plain(hint: Shape) -> Shape:
    """Return the hint without its None."""
    if isinstance(hint, types.UnionType):
        return next(part for part in typing.get_args(hint) if part is not types.NoneType)
    return hint


def _resolve(node: nodes.Node, scope: Names) -> Shape:
    """Return the shape of a name, an attribute or a constant; Missing where there is none."""
    if isinstance(node, nodes.Getattr):
        owner = _resolve(node.node, scope)
        return owner if isinstance(owner, Missing) else _attribute(owner, node.attr, scope)
    if isinstance(node, nodes.Const):
        return type(node.value)
    if not isinstance(node, nodes.Name):
        return typing.Any
    return scope.shapes.get(node.name, Missing(node.name, tuple(scope.shapes)))


def _attribute(owner: Shape, name: str, scope: Names) -> Shape:
    if owner is typing.Any:
        return typing.Any
    if isinstance(owner, dict):
        known: Mapping[str, Shape] = owner
    elif origin(owner) is Mapping:
        known = dict.fromkeys(scope.keys, _plain(typing.get_args(owner)[1]))
    elif attrs.has(owner):
        known = attributes(owner)
    else:
        known = {}
    return known.get(name, Missing(name, tuple(known)))


def misuses(tree: nodes.Template, scope: Names) -> Iterator[Misuse]:
    """Yield what the names of one tag do wrong."""
    for statement in tree.body:
        if isinstance(statement, nodes.Output):
            for printed in statement.nodes:
                yield from _printed(printed, scope)
        elif isinstance(statement, nodes.For):
            yield from _iterated(statement.iter, scope)
        else:
            test = typing.cast("nodes.If", statement).test
            shapes = (_resolve(name, scope) for name in _outermost_names(test))
            yield from (Misuse(str(shape), shape.known) for shape in shapes if isinstance(shape, Missing))
            yield from _compared(test, scope)


def _compared(test: nodes.Node, scope: Names) -> Iterator[Misuse]:
    """Yield that something is called greater or less that is no number."""
    comparisons = [test, *test.find_all(nodes.Compare)]
    for comparison in (node for node in comparisons if isinstance(node, nodes.Compare)):
        sides = [_resolve(side, scope) for side in (comparison.expr, *(operand.expr for operand in comparison.ops))]
        ordered = any(operand.op in _ORDERED for operand in comparison.ops)
        if ordered and not all(isinstance(side, Missing) or side in _NUMBERS for side in sides):
            yield Misuse("不能比较大小：只有年份和个数可以用 <、> 比较")


def _outermost_names(node: nodes.Node) -> Iterator[nodes.Node]:
    if isinstance(node, nodes.Name | nodes.Getattr):
        yield node
    else:
        for child in node.iter_child_nodes():
            yield from _outermost_names(child)


def _iterated(node: nodes.Node, scope: Names) -> Iterator[Misuse]:
    shape = _resolve(node, scope)
    if isinstance(shape, Missing):
        yield Misuse(str(shape), shape.known)
    elif shape is not typing.Any and origin(shape) is not tuple:
        yield Misuse("for 只能用于逐个列出的字段")


def _printed(node: nodes.Node, scope: Names) -> Iterator[Misuse]:
    filters = []
    while isinstance(node, nodes.Filter):
        filters.append(node.name)
        node = typing.cast("nodes.Node", node.node)
    shape = _resolve(node, scope)
    if isinstance(shape, Missing):
        yield Misuse(str(shape), shape.known)
    elif len(filters) > 1:
        yield Misuse("只能用一种写法（一个 |）")
    elif not filters and shape not in {str, int, typing.Any}:
        yield Misuse(f"要写明印成什么样，如“| {_suggested(shape)}”")
    elif filters and shape is not typing.Any and not _suits(shape, filters[0]):
        yield Misuse(f"不能用“{filters[0]}”来印")


def _suits(shape: Shape, name: str) -> bool:
    plain = origin(shape) or shape
    return isinstance(plain, type) and issubclass(plain, _TAKES[name]) and plain is not bool


def _suggested(shape: Shape) -> str:
    return next((name for name in _TAKES if _suits(shape, name)), "prose")
