"""The clerk's workbook: its sheets found by name or heads, a disclosure or its problems for each department."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import attrs
import python_calamine

from disclosuredoc.errors import InputError, UnsafeFileError
from disclosuredoc.findings import Problem, shown
from disclosuredoc.helpers.lookalike import squashed
from disclosuredoc.intake import grid, totals
from disclosuredoc.intake.drafts import Found
from disclosuredoc.intake.grid import Grid
from disclosuredoc.intake.sheets import DEPARTMENTS, GUIDE, LINES, LISTS, SHEETS, UNITS
from disclosuredoc.intake.sorting import Sorting
from disclosuredoc.intake.spots import Spots
from disclosuredoc.intake.structure import structured
from disclosuredoc.intake.wording import in_cells
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.packages import limits
from disclosuredoc.packages.sheets import open_workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from disclosuredoc.intake.cells import Value
    from disclosuredoc.intake.columns import Sheet
    from disclosuredoc.intake.drafts import Draft


@attrs.frozen(kw_only=True, repr=False)
class Entry:
    """A department of a workbook.

    Attributes:
        department: its name.
        place: where it stands on the sheet of departments.
        disclosure: its facts, None where they could not be understood.
        error: all that is wrong in them, None where nothing is.
        cells: where its facts stand.
    """

    department: str
    place: str
    disclosure: Disclosure | None
    error: InputError | None
    cells: Spots = attrs.field(eq=False, repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Its name, and its short names where its facts could be read."""
        return (self.department, *(self.disclosure.department.short_names if self.disclosure else ()))

    @property
    def facts(self) -> Disclosure:
        """Its facts.

        Raises:
            InputError: they could not be understood.
        """
        if self.disclosure is None:
            raise self.error or InputError(self.cells.source, [])
        return self.disclosure


def selected(entries: Sequence[Entry], only: str | None, source: str) -> Entry:
    """Return the department that is asked for; the only one where none is.

    Raises:
        InputError: there are several, or none of that name.
    """
    names = "、".join(shown(entry.department) for entry in entries[:20])
    found = [entry for entry in entries if only is None or only in entry.names]
    if len(found) == 1:
        return found[0]
    what = f"里面有 {len(found)} 个部门" if found else f"没有名为“{shown(only or '')}”的部门"
    raise InputError(source, [Problem(source, what, f"请用 --only 指明一个部门：{names}")])


def read_workbook(path: Path) -> tuple[Entry, ...]:
    """Return the departments of a workbook, in the order of its sheet 部门.

    Raises:
        InputError: the workbook cannot be used, or something in it belongs to no department; with all problems.
        UnsafeFileError: it cannot be opened, or is refused unread.
    """
    grids = read_grids(path)
    found, missing = _found(grids)
    problems = [*missing, *(problem for one in found.values() for problem in _heads(one))]
    if problems:
        raise InputError(path.name, problems)
    sorting = Sorting(path.name)
    _sort(sorting, found)
    sorting.problems += totals.differing(found[LINES.name])
    _require_filled(sorting)
    entries = tuple(_entry(sorting, draft) for draft in sorting.drafts.values())
    if sorting.problems:
        inside = [problem for entry in entries if entry.error for problem in entry.error.problems]
        raise InputError(path.name, [*sorting.problems, *inside])
    return entries


def read_grids(path: Path) -> dict[str, Grid]:
    """Return what stands on the sheets of a workbook, by their names.

    Raises:
        UnsafeFileError: it cannot be opened, or is refused unread.
    """
    book = open_workbook(path)
    try:
        with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(book.data)) as reader:
            return {
                name: _grid(reader.get_sheet_by_name(name), unsaid)
                for name, unsaid in book.unsaid.items()
                if name not in {GUIDE, LISTS}
            }
    except (python_calamine.CalamineError, ValueError) as error:
        reason = "工作簿已损坏，读不出来；请在 Excel 或 WPS 中重新保存后再试"
        raise UnsafeFileError(book.name, reason) from error


def _grid(sheet: python_calamine.CalamineSheet, unsaid: Mapping[tuple[int, int], str]) -> Grid:
    rows = sheet.to_python(skip_empty_area=False)
    blank: list[Value] = [""] * (len(rows[0]) if rows else 0)
    rows += [blank] * (max((row for row, _ in unsaid), default=-1) + 1 - len(rows))
    return Grid(name=sheet.name, rows=rows, merged=tuple(sheet.merged_cell_ranges or ()), unsaid=unsaid)


def _found(grids: Mapping[str, Grid]) -> tuple[dict[str, Found], list[Problem]]:
    """Return the sheets of the map that are there, by their names on the form; what is missing, or there twice."""
    left = list(grids.values())
    found: dict[str, Found] = {}
    for alike in (_is_named, _has_heads):
        for order, sheet in enumerate(SHEETS):
            one = next((one for one in left if sheet.name not in found and alike(one, sheet)), None)
            heads = grid.heads(one, sheet) if one is not None else None
            if one is not None and heads is not None:
                left.remove(one)
                found[sheet.name] = Found(sheet, one, heads, order)
    return found, [*_lacking(found, grids), *_unread(found, left)]


def _is_named(one: Grid, sheet: Sheet) -> bool:
    return squashed(one.name) in {squashed(word) for word in (sheet.name, *sheet.aliases)}


def _has_heads(one: Grid, sheet: Sheet) -> bool:
    heads = grid.heads(one, sheet)
    return heads is not None and all(column in heads.columns for column in sheet.columns if column.required)


def _lacking(found: Mapping[str, Found], grids: Mapping[str, Grid]) -> Iterator[Problem]:
    here = "、".join(shown(name) for name in list(grids)[:20]) or "没有"
    for sheet in SHEETS:
        if sheet.needed and sheet.name not in found:
            what = f"没有这张表，也没有表头相同的表（现有：{here}）"
            yield Problem(f"“{sheet.name}”表", what, "请用 disclosuredoc form 生成的空白表填写")


def _unread(found: Mapping[str, Found], left: Iterable[Grid]) -> Iterator[Problem]:
    """Yield each sheet that is not read although it has the heads of one that is: its rows would be lost in silence."""
    for one in left:
        for sheet in SHEETS:
            if sheet.needed and sheet.name in found and _has_heads(one, sheet):
                what = f"表头与“{found[sheet.name].grid.name}”表相同，这张表的内容没有读入"
                yield Problem(f"“{shown(one.name)}”表", what, "请合并到一张表，或删去其中一张")


def _heads(found: Found) -> Iterator[Problem]:
    """Yield that a sheet lacks a column that its rows need, or has one twice."""
    at = found.heads.row
    for column in found.sheet.columns:
        if column.required and column not in found.heads.columns:
            others = f"（也可以写作{'、'.join(column.aliases)}）" if column.aliases else ""
            place = f"{found.grid.name} 第{at + 1}行"
            yield Problem(place, f"表头里没有“{column.head}”", f"请补上这一列{others}")
    for column, first, second in found.heads.doubled:
        one, other = (grid.place(found.grid.name, (at, spot)) for spot in (second, first))
        yield Problem(one, f"有两列都是“{column.head}”（另见 {other}）", "请删去或改名其中一列")


def _sort(sorting: Sorting, found: Mapping[str, Found]) -> None:
    sorting.departments(found[DEPARTMENTS.name])
    _require_a_county(sorting)
    sorting.units(found[UNITS.name])
    for sheet in SHEETS:
        if sheet.name in found and sheet not in {DEPARTMENTS, UNITS}:
            sorting.rows(found[sheet.name])


def _require_a_county(sorting: Sorting) -> None:
    """Refuse more departments than any county has, before each is called wrong by itself."""
    if len(sorting.drafts) > limits.DEPARTMENTS:
        what = f"部门超过{limits.DEPARTMENTS}个，不像一个县的填报数据"
        raise InputError(sorting.source, [Problem(f"“{DEPARTMENTS.name}”表", what, "请核对是否重复粘贴")])


def _require_filled(sorting: Sorting) -> None:
    """Refuse a blank form, and say what to fill in first."""
    if sorting.problems or any(draft.plain["units"] for draft in sorting.drafts.values()):
        return
    first = DEPARTMENTS if not sorting.drafts else UNITS
    what = "还没有填任何部门" if first is DEPARTMENTS else "还没有填任何预算单位"
    remedy = f"请先填“{first.name}”表：{first.about}然后填“{UNITS.name}”和“{LINES.name}”"
    raise InputError(sorting.source, [Problem(f"“{first.name}”表", what, remedy)])


def _entry(sorting: Sorting, draft: Draft) -> Entry:
    """Return a department, with its disclosure or with all that is wrong in it."""
    spots = Spots(sorting.source, draft.spots, draft.owners)
    place = spots.place(("department", "name"))
    try:
        disclosure = structured(draft.plain, spots, None, draft.faults)
    except InputError as error:
        wrong = InputError(error.source, map(in_cells, error.problems))
        return Entry(department=draft.name, place=place, disclosure=None, error=wrong, cells=spots)
    return Entry(department=draft.name, place=place, disclosure=disclosure, error=None, cells=spots)
