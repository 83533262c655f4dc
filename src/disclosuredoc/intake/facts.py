"""Disclosure → plain data under the keys of a facts file: the way back of ``structure``."""

from __future__ import annotations

import enum
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import attrs

from disclosuredoc.intake.shape import PER_UNIT
from disclosuredoc.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.terms import MoneyUnit

BY_SOURCE = ("funding", "revenue")
"""Fields that hold amounts by source."""


def facts_of(disclosure: Disclosure) -> dict[str, Any]:
    """Return the facts of a disclosure; what belongs to a unit names it, also where there is only one."""
    unit = disclosure.money
    top: dict[str, Any] = {"layout": disclosure.layout}
    if disclosure.year != int(disclosure.layout[-4:]):
        top["year"] = disclosure.year
    top |= {"money": unit.value}
    top |= {"zero": True} if disclosure.zero else {}
    optional = {
        "parts": list(disclosure.parts),
        "other_matters": list(disclosure.other_matters),
        "glossary": [{"term": entry.title, "text": entry.text} for entry in disclosure.glossary],
    }
    top |= {key: value for key, value in optional.items() if value}
    top["department"] = _record(disclosure.department, unit)
    top["units"] = [_without(_record(one, unit), PER_UNIT) for one in disclosure.units]
    rest = {
        "lines": [_record(line, unit) for line in disclosure.lines],
        "projects": [_record(project, unit) for project in disclosure.projects],
        "procurement": [_record(item, unit) for item in disclosure.procurement],
        **{table: list(_of_units(disclosure, table)) for table in PER_UNIT},
        "performance": _record(disclosure.performance, unit),
        "accept": dict(disclosure.accepted),
        "review": _record(disclosure.review, unit) if disclosure.review else {},
    }
    return top | {key: value for key, value in rest.items() if value}


def _of_units(disclosure: Disclosure, table: str) -> Iterator[dict[str, Any]]:
    """Yield a table of each unit that has it."""
    for unit in disclosure.units:
        value = getattr(unit, table)
        facts = {} if value is None else _record(value, disclosure.money)
        if facts or (value is not None and table not in {"reasons", "stated"}):
            yield {"unit": unit.code, **facts}


def _without(facts: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if key not in keys}


def _record(record: attrs.AttrsInstance, unit: MoneyUnit) -> dict[str, Any]:
    """Return the fields of a record that say something."""
    found = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if value is not None and (field.default is attrs.NOTHING or value != field.default):
            by_source = field.name in BY_SOURCE
            found[field.name] = (
                {source.value: _plain(amount, unit) for source, amount in value} if by_source else _plain(value, unit)
            )
    return found


def _plain(value: object, unit: MoneyUnit) -> object:
    """Return a value as a facts file has it."""
    if isinstance(value, Money):
        return number(value.into(unit))
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(one, unit) for one in value]
    return _record(value, unit) if attrs.has(type(value)) else value  # type: ignore[arg-type]


def number(value: Decimal) -> Decimal:
    """Return a number without zeros at its end and without an exponent.

    >>> number(Decimal("40.00")), number(Decimal("1E+2"))
    (Decimal('40'), Decimal('100'))
    """
    return Decimal(f"{value.normalize():f}")
