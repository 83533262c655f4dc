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
from disclosuredoc.rendering.vocabulary import Context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout

Shape = typing.Any
"""A type as an annotation gives it, or a dict of shapes by key (for mappings whose keys the layout knows)."""

_TAKES: dict[str, tuple[type, ...]] = {
    "prose": (Money,),
    "cell": (Money,),
    "number": (Decimal, int),
    "change": (Change,),
    "date": (dt.date,),
    "numeral": (int,),
    "bracketed": (int,),
    "words": (tuple,),
}
_LOOP: dict[str, Shape] = {"index": int, "index0": int, "first": bool, "last": bool, "length": int}


@attrs.frozen
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
    keys = {section.key for section in layout.sections} | {column.key for column in layout.funding}
    return Names(attributes(Context), frozenset(keys))


def in_loop(outer: Names, target: str, iterated: nodes.Expr) -> Names:
    """Return the names inside a ``for``: the outer ones, its target and ``loop``."""
    shape = next((shape for shape, _ in _resolve(iterated, outer)), None)
    inner = typing.get_args(shape)[0] if typing.get_origin(shape) is tuple else typing.Any
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


def _plain(hint: Shape) -> Shape:
    """Return the hint without its None."""
    if isinstance(hint, types.UnionType):
        return next(part for part in typing.get_args(hint) if part is not types.NoneType)
    return hint


def _resolve(node: nodes.Node, scope: Names) -> Iterator[tuple[Shape, str]]:
    """Yield the shape of a name or attribute and, where there is none, what is missing."""
    if isinstance(node, nodes.Name):
        yield (scope.shapes[node.name], "") if node.name in scope.shapes else (None, node.name)
    elif isinstance(node, nodes.Getattr):
        for owner, missing in _resolve(node.node, scope):
            yield (None, missing) if missing else _attribute(owner, node.attr, scope)


def _attribute(owner: Shape, name: str, scope: Names) -> tuple[Shape, str]:
    if owner is typing.Any:
        return typing.Any, ""
    if isinstance(owner, dict):
        known: Mapping[str, Shape] = owner
    elif typing.get_origin(owner) is Mapping:
        known = dict.fromkeys(scope.keys, _plain(typing.get_args(owner)[1]))
    elif attrs.has(owner):
        known = attributes(owner)
    else:
        known = {}
    return (known[name], "") if name in known else (None, name)


def known(scope: Names) -> list[str]:
    """Return every word that could have been meant by a misspelt one."""
    words = set(scope.shapes) | scope.keys
    todo, seen = [Context], set()
    while todo:
        shape = todo.pop()
        if shape in seen or not attrs.has(shape):
            continue
        seen.add(shape)
        words |= attributes(shape).keys()
        todo += [part for hint in attributes(shape).values() for part in (hint, *typing.get_args(hint))]
    return sorted(words)


def misuses(tree: nodes.Template, scope: Names) -> Iterator[tuple[str, str]]:
    """Yield what the names of one tag do wrong: a message and the word at fault."""
    for statement in tree.body:
        if isinstance(statement, nodes.Output):
            for printed in statement.nodes:
                if not isinstance(printed, nodes.TemplateData):
                    yield from _printed(printed, scope)
        elif isinstance(statement, nodes.For):
            yield from _iterated(statement.iter, scope)
        elif isinstance(statement, nodes.If):
            for name in _outermost_names(statement.test):
                yield from _missing(name, scope)


def _outermost_names(node: nodes.Node) -> Iterator[nodes.Node]:
    if isinstance(node, nodes.Name | nodes.Getattr):
        yield node
    else:
        for child in node.iter_child_nodes():
            yield from _outermost_names(child)


def _missing(node: nodes.Node, scope: Names) -> Iterator[tuple[str, str]]:
    for _, missing in _resolve(node, scope):
        if missing:
            yield f"没有“{missing}”这个字段", missing


def _iterated(node: nodes.Node, scope: Names) -> Iterator[tuple[str, str]]:
    for shape, missing in _resolve(node, scope):
        if missing:
            yield f"没有“{missing}”这个字段", missing
        elif shape is not typing.Any and typing.get_origin(shape) is not tuple:
            yield "for 只能用于逐个列出的字段", ""


def _printed(node: nodes.Node, scope: Names) -> Iterator[tuple[str, str]]:
    filters = []
    while isinstance(node, nodes.Filter):
        filters.append(node.name)
        node = typing.cast("nodes.Node", node.node)
    for shape, missing in _resolve(node, scope):
        if missing:
            yield f"没有“{missing}”这个字段", missing
        elif shape is typing.Any:
            continue
        elif len(filters) > 1:
            yield "只能用一种写法（一个 |）", ""
        elif not filters and shape not in {str, int}:
            yield f"要写明印成什么样，如“| {_suggested(shape)}”", ""
        elif filters and not _suits(shape, filters[0]):
            yield f"不能用“{filters[0]}”来印", ""


def _suits(shape: Shape, name: str) -> bool:
    plain = typing.get_origin(shape) or shape
    return isinstance(plain, type) and issubclass(plain, _TAKES[name]) and plain is not bool


def _suggested(shape: Shape) -> str:
    return next((name for name in _TAKES if _suits(shape, name)), "prose")
