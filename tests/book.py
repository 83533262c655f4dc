"""Workbooks for tests: a complete valid one of the sample facts, with changes laid over its cells, or one of rows."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import xlsxwriter

import sample
from disclosuredoc.errors import InputError
from disclosuredoc.intake.facts import facts_of
from disclosuredoc.intake.filling import rows_of
from disclosuredoc.intake.sheets import SHEETS
from disclosuredoc.intake.workbook import read_workbook
from disclosuredoc.intake.writing import workbook_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from disclosuredoc.model.disclosure import Disclosure

NAME = "county.xlsx"
_PLACE = re.compile(r"(.*)!([A-Z]+)([0-9]+)")


@attrs.frozen
class Formula:
    """A formula, and the value that is stored with it."""

    text: str
    value: object = ""


Cells = dict[str, dict[tuple[int, int], Any]]


def cells_of(*disclosures: Disclosure) -> Cells:
    """The cells of a workbook of some departments, heads and all."""
    found: Cells = {
        sheet.name: {(0, at): f"{column.head}（万元）" if column.type.name == "MONEY" else column.head
                     for at, column in enumerate(sheet.columns)}
        for sheet in SHEETS
    }  # fmt: skip
    for disclosure in disclosures:
        for name, rows in rows_of(facts_of(disclosure)).items():
            (sheet,) = (one for one in SHEETS if one.name == name)
            for row in rows:
                number = max(at for at, _ in found[name]) + 1
                for at, column in enumerate(sheet.columns):
                    if column.key in row:
                        found[name][number, at] = row[column.key]
    return found


def at(place: str) -> tuple[str, tuple[int, int]]:
    """A sheet's name and a cell, counted from 0: ``预算明细!H7``."""
    match = _PLACE.fullmatch(place)
    assert match is not None
    column = 0
    for letter in match[2]:
        column = column * 26 + ord(letter) - 64
    return match[1], (int(match[3]) - 1, column - 1)


def write(path: Path, cells: Cells, merged: Sequence[tuple[str, str]] = ()) -> Path:
    """Write cells as a workbook."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for name, values in cells.items():
        sheet = book.add_worksheet(name)
        for (row, column), value in values.items():
            _write(sheet, row, column, value, day)
        for first, last in merged:
            if at(first)[0] == name:
                sheet.merge_range(*at(first)[1], *at(f"{name}!{last}")[1], values[at(first)[1]])
    book.close()
    path.write_bytes(buffer.getvalue())
    return path


def _write(sheet: xlsxwriter.Worksheet, row: int, column: int, value: object, day: xlsxwriter.Format) -> None:
    if isinstance(value, Formula):
        sheet.write_formula(row, column, value.text, None, value.value)
    elif isinstance(value, bool):
        sheet.write_string(row, column, "是" if value else "否")
    elif isinstance(value, dt.date):
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, int | float | Decimal):
        sheet.write_number(row, column, float(value))
    else:
        sheet.write_string(row, column, str(value))


def changed(folder: Path, changes: Mapping[str, object], *disclosures: Disclosure, drop: Sequence[str] = ()) -> Path:
    """A workbook of the sample facts (or others) with changes of cells, by their places; None empties a cell."""
    cells = cells_of(*(disclosures or (sample.disclosure(),)))
    for place, value in changes.items():
        name, cell = at(place)
        if value is None:
            cells.setdefault(name, {}).pop(cell, None)
        else:
            cells.setdefault(name, {})[cell] = value
    for name in drop:
        del cells[name]
    return write(folder / NAME, cells)


def read(folder: Path, changes: Mapping[str, object] | None = None, *disclosures: Disclosure) -> Disclosure:
    """The disclosure of the only department of a workbook with changes."""
    (entry,) = read_workbook(changed(folder, changes or {}, *disclosures))
    assert entry.error is None, str(entry.error)
    assert entry.disclosure is not None
    return entry.disclosure


def told(folder: Path, changes: Mapping[str, object], *disclosures: Disclosure) -> list[str]:
    """All that is wrong in a workbook with changes, whether it belongs to a department or not."""
    try:
        entries = read_workbook(changed(folder, changes, *disclosures))
    except InputError as error:
        return [str(problem) for problem in error.problems]
    return [str(problem) for entry in entries if entry.error for problem in entry.error.problems]


def edited(data: bytes, part: str, edit: Callable[[str], str]) -> bytes:
    """A workbook with one of its parts edited."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, edit(content.decode()).encode() if name == part else content)
    return buffer.getvalue()


def form_of(*disclosures: Disclosure) -> bytes:
    """Our own form of some departments."""
    return workbook_bytes(disclosures or (sample.disclosure(),))
