"""Plain data of a merged layout.toml → Layout, strictly, with every problem at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import GenericAlias
from typing import Any, Literal, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

from disclosuredoc.errors import TemplateError
from disclosuredoc.findings import Problem, shown
from disclosuredoc.layouts.codes import CodeLists
from disclosuredoc.layouts.layout import Template
from disclosuredoc.layouts.statements import Rows
from disclosuredoc.layouts.status import Status
from disclosuredoc.terms import Category, MoneyUnit, Source

T = TypeVar("T")
Hook = Callable[[object, Any], Any]

REMEDY = "请对照 docs/howto/add-a-year.md 改正"
SOURCES = {source.key: source for source in Source if source is not Source.UNKNOWN}
CATEGORIES = {category.name.lower(): category for category in Category}


def structured(plain: object, kind: type[T], place: str) -> T:
    """Return the value that plain data describes; ``place`` is the layout's name, its file and the path in it.

    Raises:
        TemplateError: keys that are missing or unknown, values that are not what they must be.
    """
    try:
        return _CONVERTER.structure(plain, kind)
    except (cattrs.ClassValidationError, ValueError) as error:
        lines = cattrs.transform_error(error, path="", format_exception=_message)
        problems = [_problem(line, plain, place) for line in lines]
        raise TemplateError(place.partition("/layout.toml")[0], problems) from error


def _problem(line: str, plain: object, place: str) -> Problem:
    message, _, path = line.rpartition(" @ ")
    return Problem(f"{place} {_with_keys(path, plain)}".rstrip(), message, REMEDY)


def _with_keys(path: str, plain: object) -> str:
    """Return a path with the ``key`` of a table in place of its number in the list.

    >>> _with_keys("parts[0].heading", {"parts": [{"key": "statements"}]})
    'parts[statements].heading'
    """
    steps = []
    for step in re.findall(r"[^.\[\]]+", path):
        if isinstance(plain, list) and step.isdecimal():
            plain = plain[int(step)]
            steps.append(f"[{shown(str(plain.get('key', step)))}]" if isinstance(plain, dict) else f"[{step}]")
        else:
            name = step.strip("'\"")
            plain = plain.get(name) if isinstance(plain, dict) else None
            steps.append(f".{shown(name)}")
    return "".join(steps).removeprefix(".")


def _message(error: BaseException, _: type | None) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        return f"不认识的键：{'、'.join(shown(key) for key in sorted(error.extra_fields))}"
    return "缺少这一项" if isinstance(error, KeyError) else str(error)


def _exactly(kind: type, wanted: str) -> Hook:
    """Return a hook that takes values of just this type: 1 is no text, true is no number."""

    def hook(value: object, _: object) -> object:
        if type(value) is not kind:
            message = f"应为{wanted}，实为“{shown(str(value))}”"
            raise ValueError(message)
        return value

    return hook


def _one_of(choices: Mapping[Any, object]) -> Hook:
    """Return a hook that takes some values only, and returns what they stand for."""

    def hook(value: object, _: object) -> object:
        chosen = [meaning for choice, meaning in choices.items() if (type(choice), choice) == (type(value), value)]
        if not chosen:
            message = f"“{shown(str(value))}”不在可选之列：{'、'.join(map(str, choices))}"
            raise ValueError(message)
        return chosen[0]

    return hook


def _origin(kind: object) -> object:
    return get_origin(kind)


def _converter() -> cattrs.Converter:
    """Return the converter of layouts; nothing in it is lax."""
    converter = cattrs.Converter()
    table, rows = _exactly(dict, "一组键值"), _exactly(list, "列表")

    def record(cls: type) -> Hook:
        structure: Any = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True)
        return lambda value, kind: structure(table(value, kind), kind)

    def series(kind: type) -> Hook:
        items: Any = GenericAlias(list, get_args(kind)[:1])
        return lambda value, _: tuple(converter.structure(rows(value, kind), items))

    converter.register_structure_hook_factory(attrs.has, record)
    converter.register_structure_hook_factory(lambda kind: _origin(kind) is tuple, series)
    converter.register_structure_hook_func(
        lambda kind: _origin(kind) is Mapping,
        lambda value, kind: converter.structure(table(value, kind), dict[str, str]),
    )
    converter.register_structure_hook(str, _exactly(str, "文字"))
    converter.register_structure_hook(int, _exactly(int, "整数"))
    converter.register_structure_hook(bool, _exactly(bool, " true 或 false"))
    converter.register_structure_hook_factory(
        lambda kind: _origin(kind) is Literal, lambda kind: _one_of({choice: choice for choice in get_args(kind)})
    )
    converter.register_structure_hook(Source, _one_of(SOURCES))
    converter.register_structure_hook(Category, _one_of(CATEGORIES))
    converter.register_structure_hook(Rows, _one_of({rows.value: rows for rows in Rows}))
    converter.register_structure_hook(Status, _one_of({status.value: status for status in Status}))
    converter.register_structure_hook(MoneyUnit, _one_of({unit.value: unit for unit in MoneyUnit}))
    for ready in (CodeLists, Template):
        converter.register_structure_hook(ready, lambda value, _: value)
    return converter


_CONVERTER = _converter()
