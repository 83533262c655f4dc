"""The rows of a workbook sorted to their departments; rows that belong to none, and totals that differ, are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Problem, shown
from disclosuredoc.intake import cells, grid
from disclosuredoc.intake.drafts import CALCULATE, Draft
from disclosuredoc.intake.faults import Fault, Refused, problems
from disclosuredoc.intake.shared_columns import DEPARTMENT, UNIT
from disclosuredoc.intake.texts import add_indicator, add_text
from disclosuredoc.terms import MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from disclosuredoc.intake.drafts import Found
    from disclosuredoc.intake.grid import Row

LOOSE = "这一行不知属于哪个部门"


@attrs.define(repr=False)
class Sorting:
    """A workbook while it is sorted.

    Attributes:
        source: the file's name.
        drafts: the departments, in the order of their sheet, by name.
        owners: the departments that have a unit of a code.
        problems: what is wrong and belongs to no department.
    """

    source: str
    drafts: dict[str, Draft] = attrs.field(factory=dict)
    owners: dict[str, list[Draft]] = attrs.field(factory=dict)
    problems: list[Problem] = attrs.field(factory=list)

    def departments(self, found: Found) -> None:
        """Read the sheet of departments; a name that stands twice is refused with both cells."""
        for row in found.rows:
            draft = Draft(name=str(found.value(row, DEPARTMENT)), spots={(): found.spot(row)})
            if grid.is_blank(draft.name) or draft.name in self.drafts:
                self._refuse(draft)
                continue
            if found.value(row, ("money",)) == MoneyUnit.YUAN.value:
                draft.money = MoneyUnit.YUAN
            self.drafts[draft.name] = draft
            draft.plain = {"money": draft.money.value, **draft.read(found, row, ()), "units": []}
            if not draft.plain.get("zero", True):
                del draft.plain["zero"]

    def _refuse(self, draft: Draft) -> None:
        """Note that a row gives no name, or one that stands above."""
        place, what, remedy = draft.spots[()].cell(DEPARTMENT), "没有填部门名称", "请补填"
        if draft.name in self.drafts:
            first = self.drafts[draft.name].spots[()].cell(DEPARTMENT)
            what, remedy = f"部门名称“{shown(draft.name)}”重复（另见 {first}）", "每个部门只写一行，名称各不相同"
        self.problems.append(Problem(place, what, remedy))

    def units(self, found: Found) -> None:
        """Read the sheet of budget units."""
        for row in found.rows:
            if draft := self._draft(found, row):
                facts = draft.read(found, row, ("units", len(draft.plain["units"])))
                by_hand = facts.pop("three_public", None)
                draft.add(("units",), facts, found.spot(row))
                code = facts.get("code", "")
                self.owners.setdefault(code, []).append(draft)
                if by_hand is not None:
                    columns = {key[1:]: at for key, at in found.columns.items() if key[0] == "three_public"}
                    spot = attrs.evolve(found.spot(row), columns=columns)
                    draft.add(("three_public",), {"unit": code, **by_hand}, spot)

    def rows(self, found: Found) -> None:
        """Read a sheet of rows that belong to units, projects or departments."""
        add = _ADDED.get(found.sheet.name, _add_row)
        for row in found.rows:
            if (not row.total or found.sheet.name not in TOTALLED) and (draft := self._draft(found, row)):
                add(draft, found, row, self._unit(draft, found, row))

    def _draft(self, found: Found, row: Row) -> Draft | None:
        """Return the department that a row belongs to: the one it names, that of its unit, or the only one."""
        for key in (DEPARTMENT, UNIT):
            if reason := found.grid.unsaid.get((row.number, found.columns.get(key, -1))):
                self.problems.append(Problem(found.spot(row).cell(key), reason, CALCULATE))
                return None
        name, unit = found.value(row, DEPARTMENT), found.value(row, UNIT)
        if not grid.is_blank(name):
            return self._named(str(name), found, row)
        owners = [] if grid.is_blank(unit) else self.owners.get(_code(unit, self.owners), [])
        if len(owners) == 1 or len(self.drafts) == 1:
            return (*owners, *self.drafts.values())[0]
        place = found.spot(row).cell(DEPARTMENT if grid.is_blank(unit) else UNIT)
        if grid.is_blank(unit):
            self.problems.append(Problem(place, f"{LOOSE}：部门名称和单位编码都空着", "请填其中一个"))
        elif owners:
            what = f"{LOOSE}：几个部门都有编码为“{shown(str(unit))}”的预算单位"
            self.problems.append(Problem(place, what, "请填部门名称"))
        else:
            self._unknown(f"没有编码为“{shown(str(unit))}”的预算单位", str(unit), self.owners, place)
        return None

    def _named(self, name: str, found: Found, row: Row) -> Draft | None:
        draft = self.drafts.get(name) or self.drafts.get(name.strip())
        if draft is None:
            spot = found.spot(row)
            self._unknown(f"没有名为“{shown(name)}”的部门", name, self.drafts, spot.cell(DEPARTMENT))
        return draft

    def _unknown(self, what: str, word: str, known: Mapping[str, object], place: str) -> None:
        """Note that a row names what there is not, with the nearest that there is."""
        fault = Fault((), what, "请改用“部门”表、“预算单位”表里的，或在那里补填", word, dict.fromkeys(known, ()))
        self.problems += problems([fault], lambda _: place, lambda _: "")

    def _unit(self, draft: Draft, found: Found, row: Row) -> str | None:
        """Return the code of the unit that a row names, None where it names none."""
        value = found.value(row, UNIT)
        known = {str(unit.get("code")): None for unit in draft.plain["units"]}
        return None if grid.is_blank(value) else _code(value, known)


def _code(value: cells.Value, known: Mapping[str, object]) -> str:
    """Return a unit's code: as it is typed, or without the name behind it."""
    typed = str(value)
    if typed in known:
        return typed
    try:
        return cells.code(value)
    except Refused:
        return typed


def _add_row(draft: Draft, found: Found, row: Row, unit: str | None) -> None:
    """Put a row into the table of its sheet."""
    table = found.sheet.table
    facts = draft.read(found, row, (table, len(draft.plain.get(table, ()))))
    if unit is not None:
        facts["unit"] = unit
    draft.add((table,), facts, found.spot(row))


_ADDED: Mapping[str, Callable[[Draft, Found, Row, str | None], None]] = {
    "绩效指标": add_indicator,
    "文字材料": add_text,
}
TOTALLED = ("预算明细", "政府采购")
"""Sheets that may hold rows of totals."""
