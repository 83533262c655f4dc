"""Plain data → the rows of the workbook's sheets, by the one map: what ``drafts`` and ``texts`` read, written down."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosuredoc.intake.columns import Type
from disclosuredoc.intake.shared_columns import DEPARTMENT
from disclosuredoc.intake.sheets import DEPARTMENTS, INDICATORS, SHEETS, UNITS
from disclosuredoc.intake.unit_sheets import ACCEPTED, DUTIES, GOALS, KINDS, TEXTS
from disclosuredoc.terms import MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosuredoc.intake.columns import Sheet
    from disclosuredoc.intake.faults import Path

RowValues: TypeAlias = "Mapping[Path, object]"
"""The values of a row, by the keys of their columns; amounts in 万元."""
Content: TypeAlias = "dict[str, list[RowValues]]"
"""The rows of each sheet."""


def rows_of(facts: Mapping[str, Any]) -> Content:
    """Return the rows that a department's facts make.

    Args:
        facts: as ``facts_of`` gives them, where units are named everywhere.
    """
    unit = MoneyUnit(facts["money"])
    name = facts["department"]["name"]
    return {sheet.name: [_row(sheet, row, name, unit) for row in _rows(sheet, facts)] for sheet in SHEETS}


def _rows(sheet: Sheet, facts: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the rows of a sheet as plain data."""
    if sheet is DEPARTMENTS:
        yield facts
    elif sheet is UNITS:
        by_hand = {row["unit"]: row for row in facts.get("three_public", ())}
        yield from ({**unit, "three_public": by_hand.get(unit["code"], {})} for unit in facts["units"])
    elif sheet is INDICATORS:
        for project in facts.get("projects", ()):
            owner = {"unit": project["unit"], "project": project["name"]}
            yield from ({**owner, **indicator} for indicator in project.get("indicators", ()))
    elif sheet is TEXTS:
        yield from _texts(facts)
    else:
        yield from facts.get(sheet.table, ())


def _row(sheet: Sheet, row: Mapping[str, Any], name: str, unit: MoneyUnit) -> RowValues:
    """Return the values of a row by the keys of its columns."""
    found: dict[Path, object] = {}
    for column in sheet.columns:
        value = name if column.key == DEPARTMENT else _value(row, column.key)
        if value is not None and not (value == "" and column.blank == ""):
            found[column.key] = _in_wan(value, unit) if column.type is Type.MONEY else value
    return found


def _value(row: Mapping[str, Any], keys: tuple[str, ...]) -> object:
    value: Any = row
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _in_wan(value: object, unit: MoneyUnit) -> object:
    wan = Decimal(str(value)) * unit.yuan / MoneyUnit.WAN.yuan
    return Decimal(f"{wan.normalize():f}")


def _texts(facts: Mapping[str, Any]) -> Iterator[dict[str, object]]:
    """Yield the free texts, kind by kind."""
    for name, kind in KINDS.items():
        if name == DUTIES:
            for unit in facts["units"]:
                yield from _each(name, unit.get("responsibilities", ()), unit=unit["code"])
        elif name == GOALS:
            for project in facts.get("projects", ()):
                yield from _each(name, project.get("goals", ()), unit=project["unit"], title=project["name"])
        elif name == ACCEPTED:
            for rule, reason in facts.get("accept", {}).items():
                yield from _each(name, [reason], title=rule)
        else:
            series: Any = _value(facts, kind.path) or ()
            for one in series:
                title = {"title": one[kind.title]} if kind.title else {}
                yield from _each(name, [one[kind.text] if kind.title else one], **title)


def _each(kind: str, texts: Any, **others: str) -> Iterator[dict[str, object]]:  # noqa: ANN401 - plain data
    return ({"kind": kind, **others, "text": text} for text in texts)
