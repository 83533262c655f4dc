"""What a new workbook begins with: facts there are, a roster of departments, rows the budget system exports."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from disclosuredoc.errors import InputError
from disclosuredoc.findings import Problem
from disclosuredoc.intake import grid, totals
from disclosuredoc.intake.drafts import Draft, Found
from disclosuredoc.intake.facts import facts_of
from disclosuredoc.intake.faults import problems
from disclosuredoc.intake.file import is_workbook
from disclosuredoc.intake.filling import rows_of
from disclosuredoc.intake.grid import Grid
from disclosuredoc.intake.shared_columns import DEPARTMENT, UNIT
from disclosuredoc.intake.sheets import DEPARTMENTS, LINES, UNITS
from disclosuredoc.intake.spots import Spots
from disclosuredoc.intake.workbook import read_grids
from disclosuredoc.packages.opener import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from disclosuredoc.intake.columns import Sheet
    from disclosuredoc.intake.filling import Content, RowValues
    from disclosuredoc.model.disclosure import Disclosure


def begun(
    disclosures: Iterable[Disclosure], *, roster: Path | None = None, lines: Path | None = None, layout: str = ""
) -> Content:
    """Return the rows that a new workbook begins with.

    Args:
        disclosures: facts there are.
        roster: a list of departments, and of their units where it has their codes (.csv or .xlsx).
        lines: the ledger as the budget system exports it (.csv or .xlsx).
        layout: the layout of the departments of the roster.

    Raises:
        InputError: the roster or the export is not understood; with all problems.
        UnsafeFileError: one of them is refused unread.
    """
    content: Content = {}
    for disclosure in disclosures:
        _extend(content, rows_of(facts_of(disclosure)))
    if roster is not None:
        _extend(content, _roster(roster, layout))
    if lines is not None:
        _extend(content, {LINES.name: _lines(lines)})
    return content


def _extend(content: Content, more: Mapping[str, list[RowValues]]) -> None:
    for sheet, rows in more.items():
        content.setdefault(sheet, []).extend(rows)


def _roster(path: Path, layout: str) -> Content:
    """Return the departments of a roster, each once, and their units."""
    departments = {str(row[DEPARTMENT]): row for row in reversed(_values(path, DEPARTMENTS)) if DEPARTMENT in row}
    given: RowValues = {("layout",): layout} if layout else {}
    units = _values(path, UNITS) if _found(path, UNITS) else []
    return {
        DEPARTMENTS.name: [{**given, **row} for row in reversed(departments.values())],
        UNITS.name: [row for row in units if ("code",) in row],
    }


def _lines(path: Path) -> list[RowValues]:
    """Return the rows of an export, whose totals have been compared and left out."""
    found = _found(path, LINES)
    wrong = list(totals.differing(found)) if found else []
    if wrong:
        raise InputError(path.name, wrong)
    return _values(path, LINES)


def _values(path: Path, sheet: Sheet) -> list[RowValues]:
    """Return the rows of a file's sheet by the keys of their columns, amounts in 万元.

    Raises:
        InputError: with all that is not understood.
    """
    found = _found(path, sheet)
    if found is None:
        heads = "、".join(column.head for column in sheet.columns if column.required)
        raise InputError(path.name, [Problem(path.name, f"没有找到表头（{heads}）", "请补上表头一行")])
    draft = Draft(name="")
    values = [_row(draft, found, row, number) for number, row in enumerate(found.rows) if not row.total]
    if draft.faults:
        spots = Spots(path.name, draft.spots)
        raise InputError(path.name, problems(draft.faults, spots.place, spots.quote))
    return values


def _row(draft: Draft, found: Found, row: grid.Row, number: int) -> RowValues:
    path = ("rows", number)
    draft.spots[path] = found.spot(row)
    facts = draft.read(found, row, path)
    owners = {key: found.value(row, key) for key in (DEPARTMENT, UNIT) if not grid.is_blank(found.value(row, key))}
    return {**dict(owners.items()), **dict(_flat(facts, ()))}


def _flat(facts: Mapping[str, object], keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], object]]:
    for key, value in facts.items():
        if isinstance(value, dict):
            yield from _flat(value, (*keys, key))
        else:
            yield (*keys, key), value


def _found(path: Path, sheet: Sheet) -> Found | None:
    """Return the first sheet of a file that has all heads that are needed."""
    needed = [column for column in sheet.columns if column.required and column.key != ("layout",)]
    grids = read_grids(path).values() if is_workbook(path) else [csv_grid(path)]
    for one in grids:
        heads = grid.heads(one, sheet)
        if heads is not None and all(column in heads.columns for column in needed):
            return Found(sheet, one, heads, 0)
    return None


def csv_grid(path: Path) -> Grid:
    """Return what stands in a CSV file, in UTF-8 or GB18030, its fields parted by commas, semicolons or tabs.

    Raises:
        InputError: it is in neither encoding.
        UnsafeFileError: it cannot be read.
    """
    data = read_file(path)
    text = _decoded(data, path.name)
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error as error:
        raise InputError(path.name, [Problem(path.name, "不是 CSV 文件", "请在 Excel 或 WPS 中另存为 CSV")]) from error
    width = max(map(len, rows), default=0)
    return Grid(name=path.name, rows=[[*row, *[""] * (width - len(row))] for row in rows])


def _decoded(data: bytes, source: str) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError(source, [Problem(source, "不是 UTF-8 或 GB18030 编码", "请在 Excel 或 WPS 中另存为 CSV")])
