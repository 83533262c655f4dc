"""Rows that are part of something else: indicators and goals of projects, duties of units, titled texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosuredoc.findings import shown
from disclosuredoc.intake.faults import Fault
from disclosuredoc.intake.unit_sheets import ACCEPTED, DUTIES, GOALS, KINDS

if TYPE_CHECKING:
    from disclosuredoc.intake.drafts import Draft, Found
    from disclosuredoc.intake.faults import Path
    from disclosuredoc.intake.grid import Row

PROJECT, TITLE, TEXT = ("project",), ("title",), ("text",)
LOOSE: Path = ("rows",)
"""Where a row stands whose owner is not known."""


def add_indicator(draft: Draft, found: Found, row: Row, unit: str | None) -> None:
    """Put an indicator to its project."""
    loose = (*LOOSE, len(draft.spots))
    draft.spots[loose] = found.spot(row)
    project = _project(draft, unit, str(found.value(row, PROJECT)), (*loose, *PROJECT))
    if project is None:
        draft.read(found, row, loose)
        return
    table = ("projects", project, "indicators")
    facts = draft.read(found, row, (*table, len(draft.plain["projects"][project].get("indicators", ()))))
    facts.pop("project", None)
    draft.add(table, facts, found.spot(row))


def add_text(draft: Draft, found: Found, row: Row, unit: str | None) -> None:
    """Put a text where its kind belongs."""
    spot = found.spot(row)
    loose = (*LOOSE, len(draft.spots))
    draft.spots[loose] = spot
    facts = draft.read(found, row, loose)
    lacking = [key for key in ("kind", "text") if key not in facts]
    refused = {fault.path for fault in draft.faults}
    draft.faults += [Fault((*loose, key), "缺少这一项", "请补填") for key in lacking if (*loose, key) not in refused]
    if not lacking:
        _add_kind(draft, facts, loose, unit)


def _add_kind(draft: Draft, facts: dict[str, Any], loose: Path, unit: str | None) -> None:
    """Put a text that is complete where its kind belongs."""
    name, title, text = facts["kind"], facts.get("title", ""), facts["text"]
    kind, spot = KINDS[name], draft.spots[loose]
    if bool(title) != bool(kind.heading):
        wanted = f"没有填{kind.heading}" if kind.heading else f"{name}没有标题"
        draft.faults.append(Fault((*loose, *TITLE), wanted, "请补填" if kind.heading else "请并入内容"))
    elif name == ACCEPTED:
        draft.plain.setdefault(kind.path[0], {})[title] = text
        draft.spots[*kind.path, title] = spot
    elif name == GOALS:
        project = _project(draft, unit, title, (*loose, *TITLE))
        if project is not None:
            draft.add(("projects", project, "goals"), text, spot)
    elif name == DUTIES:
        owner = _unit(draft, unit, (*loose, "unit"))
        if owner is not None:
            draft.add(("units", owner, "responsibilities"), text, spot)
    else:
        draft.add(kind.path, {kind.title: title, kind.text: text} if kind.title else text, spot)


def _unit(draft: Draft, unit: str | None, path: Path) -> int | None:
    """Return the number of a unit: the one that is named, or the only one."""
    codes = [str(one.get("code")) for one in draft.plain["units"]]
    if unit is None and len(codes) == 1:
        return 0
    if unit in codes:
        return codes.index(str(unit))
    if unit is None:
        draft.faults.append(Fault(path, "没有填单位编码", "部门有几个预算单位，请写明这一条属于哪一个"))
    else:
        choices = {code: ("units", number, "code") for number, code in enumerate(codes)}
        message = f"没有编码为“{shown(unit)}”的预算单位"
        draft.faults.append(Fault(path, message, "请改用“预算单位”表里的，或在那里补填", unit, choices))
    return None


def _project(draft: Draft, unit: str | None, name: str, path: Path) -> int | None:
    """Return the number of a project of a unit; without a unit, of the only project of the name."""
    projects = draft.plain.get("projects", [])
    named = [number for number, one in enumerate(projects) if one.get("name") == name]
    owned = [number for number in named if unit is None or projects[number].get("unit", unit) == unit]
    if owned and (unit is not None or len({projects[number].get("unit") for number in owned}) == 1):
        return owned[0]
    if owned:
        draft.faults.append(Fault(path, f"几个预算单位都有名为“{shown(name)}”的项目", "请填单位编码"))
    else:
        choices = {str(one.get("name")): ("projects", number, "name") for number, one in enumerate(projects)}
        message = f"没有名为“{shown(name)}”的项目" if name else "没有填项目名称"
        draft.faults.append(Fault(path, message, "请改用“项目”表里的名称，或在那里补填", name, choices))
    return None
