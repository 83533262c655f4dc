"""The shape of a facts file: which keys it has, and the strict converter that reads them (cattrs)."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import GenericAlias
from typing import Any, Generic, NewType, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs import AttributeValidationNote
from cattrs.gen import make_dict_structure_fn, override

from disclosuredoc.intake import values
from disclosuredoc.intake.faults import Refused
from disclosuredoc.model.assets import Assets
from disclosuredoc.model.department import BudgetUnit, Department, Previous, Reasons, Stated
from disclosuredoc.model.disclosure import Review
from disclosuredoc.model.lines import Line
from disclosuredoc.model.performance import Indicator, Performance, Project, TitledText
from disclosuredoc.model.procurement import ProcurementItem
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.money import Money
from disclosuredoc.terms import Category, MoneyUnit, Nature, Source, Support

_REFUSING = (ValueError, TypeError, LookupError, cattrs.BaseValidationError, cattrs.ForbiddenExtraKeysError)
"""What a value, a missing key or a key too many ends in where not everything that is wrong is told."""
T = TypeVar("T")
Hook = Callable[[Any, Any], Any]

Name = NewType("Name", str)
Part = NewType("Part", str)
Paragraphs = NewType("Paragraphs", tuple[str, ...])

PARTS = ("statements", "explanation")
"""公开表, 情况说明: what ``parts`` may name."""
PER_UNIT = ("previous", "reasons", "assets", "three_public", "stated")
"""Tables that each unit has one of: ``[x]`` in a department of one unit, ``[[x]]`` with ``unit`` otherwise."""
SOURCES = {word: source for source in Source if source is not Source.UNKNOWN for word in (source.key, source.value)}


@attrs.frozen(repr=False)
class OfUnit(Generic[T]):
    """A table of facts, and the code of the unit it belongs to; empty for the only one."""

    unit: str
    facts: T


@attrs.frozen(kw_only=True, repr=False)
class Entry:
    """An entry of 名词解释."""

    term: str
    text: str


@attrs.frozen(kw_only=True, repr=False)
class Facts:
    """A facts file (填报数据)."""

    layout: Name | None = None
    year: int | None = None
    money: MoneyUnit
    department: Department
    units: tuple[BudgetUnit, ...]
    lines: tuple[Line, ...] = ()
    projects: tuple[Project, ...] = ()
    procurement: tuple[ProcurementItem, ...] = ()
    previous: tuple[OfUnit[Previous], ...] = ()
    reasons: tuple[OfUnit[Reasons], ...] = ()
    assets: tuple[OfUnit[Assets], ...] = ()
    three_public: tuple[OfUnit[ThreePublic], ...] = ()
    stated: tuple[OfUnit[Stated], ...] = ()
    performance: Performance = Performance()
    glossary: tuple[Entry, ...] = ()
    other_matters: Paragraphs = Paragraphs(())
    accept: Mapping[str, str] = attrs.field(factory=dict)
    review: Review | None = None
    parts: tuple[Part, ...] = ()
    zero: bool = False


NAME = override(struct_hook=lambda value, _: values.name(value))
FILLED = override(struct_hook=lambda value, _: values.filled(value))
FIELDS: Mapping[type, Mapping[str, Any]] = {
    Department: {"name": NAME},
    BudgetUnit: {"code": NAME, "name": NAME, **dict.fromkeys(PER_UNIT, override(omit=True))},
    Project: {"name": NAME},
    Indicator: dict.fromkeys(("level1", "level2", "level3", "value"), FILLED),
    Line: dict.fromkeys(("project", "function", "economic"), NAME),
    ProcurementItem: {"charged_to": NAME, "code": NAME, "item": FILLED, "measure": FILLED},
    TitledText: {"title": FILLED, "text": FILLED},
    Entry: {"term": FILLED, "text": FILLED},
    Review: {"by": FILLED},
}
"""Where a model's field is a name, or must say something, or is no key of its table."""


def keys(kind: type) -> tuple[str, ...]:
    """Return the keys that a table may have."""
    fields = FIELDS.get(kind, {})
    return tuple(field.name for field in attrs.fields(kind) if not getattr(fields.get(field.name), "omit", False))


def record(plain: Mapping[str, Any], kind: type[T], unit: MoneyUnit) -> T:
    """Return plain data as a record, amounts in a unit; only what is refused is looked through for all that is wrong.

    Raises:
        cattrs.ClassValidationError: with every problem and its path.
        Refused: it is no table.
    """
    with contextlib.suppress(*_REFUSING):
        return converter(unit, telling=False).structure(plain, kind)
    return converter(unit, telling=True).structure(plain, kind)


@functools.cache
def converter(unit: MoneyUnit, *, telling: bool) -> cattrs.Converter:
    """Return the converter of files whose amounts are in a unit; nothing in it is lax.

    Args:
        unit: of the amounts.
        telling: it tells everything that is wrong, not that something is; what it needs for that takes long to compile.
    """
    made = cattrs.Converter(detailed_validation=telling)
    made.register_structure_hook_factory(attrs.has, functools.cache(functools.partial(_record, made)))
    made.register_structure_hook_factory(lambda kind: _origin(kind) is tuple, functools.partial(_series, made))
    made.register_structure_hook_factory(lambda kind: _origin(kind) is OfUnit, functools.partial(_of_unit, made))
    made.register_structure_hook_func(
        lambda kind: kind == tuple[tuple[Source, Money], ...], functools.partial(_by_source, made)
    )
    made.register_structure_hook_func(lambda kind: _origin(kind) is Mapping, _texts_by_name)
    for plain, hook in (
        (str, values.text),
        (Name, values.name),
        (Part, lambda value: values.one_of(value, PARTS, "文件的部分")),
        (Paragraphs, lambda value: _paragraphs(made, value)),
        (bool, values.truth),
        (int, values.year),
        (dt.date, values.date),
        (Decimal, values.quantity),
        (Money, lambda value: values.money(value, unit)),
    ):
        made.register_structure_hook(plain, _hook(hook))
    for words in (Category, MoneyUnit, Nature, Source, Support):
        made.register_structure_hook(words, values.chosen)
    return made


def _origin(kind: object) -> object:
    return get_origin(kind)


def _hook(read: Callable[[Any], Any]) -> Hook:
    return lambda value, _: read(value)


def _table(value: object) -> dict[str, object]:
    """Return a table, refusing anything else."""
    if not isinstance(value, dict):
        message = "应为一节或一组键值"
        raise Refused(message, "请写成 [名称] 一节，或 { 键 = 值 }")
    return value


def _rows(value: object, *, tables: bool) -> list[object]:
    """Return a list, refusing anything else."""
    if not isinstance(value, list):
        message = "应为列表" if not tables else "应为可重复的一节"
        remedy = '请写成 ["第一项", "第二项"]' if not tables else "请写成 [[名称]]（双方括号），每条一节"
        raise Refused(message, remedy)
    return value


def _record(made: cattrs.Converter, kind: Any) -> Hook:  # noqa: ANN401  (a class, as cattrs hands it over)
    reader: Any = make_dict_structure_fn
    structure = reader(kind, made, _cattrs_forbid_extra_keys=True, **FIELDS.get(kind, {}))
    if kind is Reasons:
        return lambda value, _: structure(_flat(_table(value)), kind)
    return lambda value, _: structure(_table(value), kind)


def _flat(reasons: dict[str, object]) -> dict[str, object]:
    """Return reasons with those of the four “三公” amounts beside the others; a strange or doubled one is no key."""
    parts = reasons.get("three_public")
    if not isinstance(parts, dict):
        return reasons
    rest = {key: value for key, value in reasons.items() if key != "three_public"}
    known = {field.name for field in attrs.fields(ThreePublic)} - rest.keys()
    return {**rest, **{key if key in known else f"three_public.{key}": value for key, value in parts.items()}}


def _series(made: cattrs.Converter, kind: Any) -> Hook:  # noqa: ANN401  (a type, as cattrs hands it over)
    (item, *_) = get_args(kind)
    items: Any = GenericAlias(list, (item,))
    single = get_origin(item) is OfUnit

    def hook(value: object, _: object) -> tuple[Any, ...]:
        if single and isinstance(value, dict):
            return (made.structure(value, item),)
        return tuple(made.structure(_rows(value, tables=single or attrs.has(item)), items))

    return hook


def _of_unit(made: cattrs.Converter, kind: Any) -> Hook:  # noqa: ANN401  (a type, as cattrs hands it over)
    (facts,) = get_args(kind)

    def hook(value: object, _: object) -> OfUnit[Any]:
        table = _table(value)
        rest = {key: what for key, what in table.items() if key != "unit"}
        return OfUnit(unit=str(table.get("unit", "")), facts=made.structure(rest, facts))

    return hook


def _paragraphs(made: cattrs.Converter, value: object) -> tuple[str, ...]:
    """Return one text or several as paragraphs."""
    return (values.text(value),) if isinstance(value, str) else tuple(made.structure(value, tuple[str, ...]))


def _by_source(made: cattrs.Converter, value: object, _: object) -> tuple[tuple[Source, Money], ...]:
    """Return amounts by source, in the order of the form; a source may be written as key or in its words."""

    def read(word: str, amount: object, found: Mapping[Source, Money]) -> tuple[Source, Money]:
        source = SOURCES[values.one_of(word, tuple(SOURCES), "资金来源")]
        if source in found:
            message = f"{source.value}写了两次"
            raise Refused(message, "请删去其中一处")
        return source, made.structure(amount, Money)

    found = _each(_table(value), read)
    return tuple((source, found[source]) for source in Source if source in found)


def _texts_by_name(value: object, _: object) -> dict[str, str]:
    return _each(_table(value), lambda key, what, _: (values.name(key), values.text(what)))


K = TypeVar("K")


def _each(table: dict[str, object], read: Callable[[str, object, Mapping[K, T]], tuple[K, T]]) -> dict[K, T]:
    """Return what a table with free keys says, refusing all that is wrong in it at once."""
    found: dict[K, T] = {}
    errors: list[Exception] = []
    for key, value in table.items():
        try:
            found.update([read(key, value, found)])
        except Refused as error:
            error.add_note(AttributeValidationNote(f"key {key}", key, object))
            errors.append(error)
    if errors:
        message = "keys of a table"
        raise cattrs.ClassValidationError(message, errors, dict)
    return found
