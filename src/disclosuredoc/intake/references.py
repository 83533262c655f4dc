"""References within plain data: units and projects that are named twice, not at all, or do not exist."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from disclosuredoc.findings import shown
from disclosuredoc.helpers.lookalike import squashed
from disclosuredoc.intake.faults import Fault, Path
from disclosuredoc.intake.shape import PER_UNIT
from disclosuredoc.model.procurement import ROUTINE
from disclosuredoc.terms import Category

if TYPE_CHECKING:
    from collections.abc import Iterator

Row: TypeAlias = tuple[Path, Mapping[str, Any]]

OWNED = ("lines", "projects", "procurement", *PER_UNIT)
"""Tables that belong to a unit."""
_MEANT: Mapping[str | int, tuple[str, Mapping[str, Path]]] = {
    "project": ("请改用 [[projects]] 中的名称，或补填这个项目", {}),
    "charged_to": (f"请写本单位的项目名称，或“{ROUTINE}”", {ROUTINE: ()}),
}
"""What a key that names a project asks for, and what it may name besides."""


def rows(plain: Mapping[str, Any], table: str) -> Iterator[Row]:
    """Yield the rows of a table with their paths; what is no row is left to the shape."""
    found = plain.get(table)
    if isinstance(found, dict) and table in PER_UNIT:
        yield (table,), found
    elif isinstance(found, list):
        yield from (((table, number), row) for number, row in enumerate(found) if isinstance(row, dict))


@attrs.frozen(repr=False)
class Names:
    """The units and projects that the facts define, each with its path.

    Attributes:
        units: by code.
        only: the code of the only unit; None where there are several.
        projects: by unit and name.
    """

    units: Mapping[str, Path]
    only: str | None
    projects: Mapping[str, Mapping[str, Path]]

    def unit(self, row: Mapping[str, Any]) -> str | None:
        """Return the unit that a row belongs to; None where it does not say, or names none."""
        code = row.get("unit", self.only)
        return code if isinstance(code, str) and code in self.units else None


def names(plain: Mapping[str, Any]) -> Names:
    """Return the units and projects that the facts define."""
    units: dict[str, Path] = {}
    codes = [(path, row.get("code")) for path, row in rows(plain, "units")]
    for path, code in codes:
        if isinstance(code, str):
            units.setdefault(code, path)
    found = Names(units=units, only=next(iter(units)) if len(codes) == len(units) == 1 else None, projects={})
    projects: dict[str, dict[str, Path]] = {}
    for path, row in rows(plain, "projects"):
        unit, name = found.unit(row), row.get("name")
        if unit is not None and isinstance(name, str):
            projects.setdefault(unit, {}).setdefault(name, path)
    return attrs.evolve(found, projects=projects)


def faults(plain: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong among units and projects, and between lines and ``zero``."""
    known = names(plain)
    if plain.get("units") == []:
        yield Fault(("units",), "没有预算单位", "请填写 [[units]]，本级也是一个预算单位")
    yield from _twice(plain, known)
    for table in OWNED:
        taken: dict[str, Path] = {}
        for path, row in rows(plain, table):
            yield from _unit(path, row, known)
            unit = known.unit(row) if table in PER_UNIT else None
            if unit is not None and taken.setdefault(unit, path) != path:
                yield Fault(path, f"预算单位 {shown(unit)} 的这一节写了两次", "请合成一节", other=taken[unit])
    for path, row in rows(plain, "lines"):
        yield from _line(path, row, known)
    for path, row in rows(plain, "procurement"):
        yield from _charged(path, row, known)
    yield from _zero(plain)


def _twice(plain: Mapping[str, Any], known: Names) -> Iterator[Fault]:
    """Yield unit codes, and project names within a unit, that stand twice, also with other blanks or wide letters."""
    taken: dict[tuple[str, str], tuple[str, Path]] = {}
    for table, key, what, remedy in (
        ("units", "code", "单位编码", "每个预算单位的编码不同，请改正其中一处"),
        ("projects", "name", "项目名称", "同一单位的项目名称不能相同，请合并或改名"),
    ):
        for path, row in rows(plain, table):
            unit, word = "" if table == "units" else known.unit(row), row.get(key)
            if unit is None or not isinstance(word, str):
                continue
            first, where = taken.setdefault((f"{table} {unit}", squashed(word)), (word, path))
            if first == word and where != path:
                yield Fault((*path, key), f"{what}“{shown(word)}”重复", remedy, other=(*where, key))
            elif first != word:
                yield Fault((*path, key), f"{what}“{shown(word)}”重复", remedy, word, {first: (*where, key)})


def _unit(path: Path, row: Mapping[str, Any], known: Names) -> Iterator[Fault]:
    """Yield that a row does not say its unit, or names one that there is not."""
    code = row.get("unit", known.only)
    if code is None and len(known.units) > 1:
        yield Fault(path, "没有写 unit（预算单位的编码）", "部门有几个预算单位，请写明这一条属于哪一个", quoted=True)
    elif code is not None and not isinstance(code, str):
        if path[0] in PER_UNIT:  # elsewhere the shape says so
            yield Fault((*path, "unit"), "unit 应为文字", '请加英文引号，如 unit = "101"')
    elif code is not None and code not in known.units:
        choices = {word: (*where, "code") for word, where in known.units.items()}
        remedy = "请改用 [[units]] 中的编码，或补填这个预算单位"
        yield Fault((*path, "unit"), f"没有编码为“{shown(code)}”的预算单位", remedy, code, choices)


def _line(path: Path, row: Mapping[str, Any], known: Names) -> Iterator[Fault]:
    """Yield that a line of 项目支出 names no project, or one that there is not, or another line names one."""
    project, category = row.get("project"), row.get("category")
    if category == Category.PROJECT.value and project is None:
        yield Fault(path, "项目支出没有写 project", "请写明是哪一个项目", quoted=True)
    elif category != Category.PROJECT.value and project is not None:
        yield Fault((*path, "project"), f"{shown(str(category))}不属于项目", "请删去 project，或把类别改为项目支出")
    elif isinstance(project, str):
        yield from _project((*path, "project"), project, row, known)


def _charged(path: Path, row: Mapping[str, Any], known: Names) -> Iterator[Fault]:
    """Yield that a procurement item is charged to no project of its unit."""
    charged = row.get("charged_to")
    if isinstance(charged, str) and charged != ROUTINE:
        yield from _project((*path, "charged_to"), charged, row, known)


def _project(path: Path, project: str, row: Mapping[str, Any], known: Names) -> Iterator[Fault]:
    unit = known.unit(row)
    remedy, others = _MEANT[path[-1]]
    choices = {**known.projects.get(unit or "", {}), **others}
    if unit is not None and project not in choices:
        where = f"预算单位 {shown(unit)} " if known.only is None else ""
        yield Fault(path, f"{where}没有名为“{shown(project)}”的项目", remedy, project, choices)


def _zero(plain: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield that there are no lines without ``zero = true``, or lines with it."""
    if plain.get("zero") is True and plain.get("lines"):
        yield Fault(
            ("zero",), "写明没有预算（zero = true），却有预算明细", "请删去 zero，或删去预算明细", other=("lines", 0)
        )
    elif plain.get("zero") is not True and plain.get("lines", []) == []:
        yield Fault(("lines",), "没有预算明细", "请填写 [[lines]]，本部门确实没有预算的，请写 zero = true")
