"""The workbook that a clerk fills in, blank or filled: heads, dropdowns, hints, checks by colour, protection."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import attrs
import xlsxwriter

from disclosuredoc.errors import InputError
from disclosuredoc.findings import Problem
from disclosuredoc.intake import cells, form_checks, form_guide
from disclosuredoc.intake.columns import Type
from disclosuredoc.intake.grid import letters, place
from disclosuredoc.intake.sheets import GUIDE, LISTS, SHEETS
from disclosuredoc.terms import MoneyUnit

if TYPE_CHECKING:
    from disclosuredoc.intake.columns import Column, Sheet
    from disclosuredoc.intake.filling import Content
    from disclosuredoc.layouts.codes import CodeLists

CREATED = dt.datetime(2020, 1, 1)  # noqa: DTZ001 - a workbook's time has no zone
"""When every workbook says that it was created, so that equal content gives equal bytes."""
LONGEST = 32_767
"""How many UTF-16 units a cell can hold."""
SPARE = 40
"""Columns beside those of a sheet that may be typed in, for exports that are pasted with more."""
_FONT = {"font_name": "宋体", "font_size": 11, "valign": "vcenter"}
_NUMBERS = {Type.MONEY: "#,##0.00####", Type.QUANTITY: "#,##0.####", Type.DATE: "yyyy-mm-dd", Type.YEAR: "0"}
_FREE = {"locked": False, **_FONT}
_ALLOWED = ("format_cells", "format_columns", "format_rows", "insert_rows", "sort", "autofilter")
"""What protection leaves free besides typing."""


@attrs.frozen(repr=False)
class _Styles:
    """The formats of a workbook."""

    head: xlsxwriter.Format
    needed: xlsxwriter.Format
    cells: Mapping[Type, xlsxwriter.Format]


def form(content: Content, codes: CodeLists | None = None) -> bytes:
    """Return a workbook with the rows that are given, ready for more.

    Args:
        content: the rows of each sheet; a sheet without any is blank.
        codes: the code lists that its dropdowns offer.

    Raises:
        InputError: a text is too long for a cell.
    """
    _require_short(content)
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "部门预算公开填报表", "created": CREATED})
    styles = _styles(book)
    form_guide.write(book, book.add_worksheet(GUIDE))
    offered = _offered(codes)
    for sheet in SHEETS:
        _write(book, sheet, content.get(sheet.name, []), styles, tuple(offered))
    _write_lists(book, offered)
    book.close()
    return buffer.getvalue()


def _styles(book: xlsxwriter.Workbook) -> _Styles:
    head = {**_FONT, "bold": True, "text_wrap": True, "align": "center", "border": 1, "bg_color": "#D9E2EC"}
    formats = {kind: {**_FREE, "num_format": _NUMBERS.get(kind, "@"), "text_wrap": kind is Type.TEXT} for kind in Type}
    return _Styles(
        head=book.add_format(head),
        needed=book.add_format({**head, "bg_color": "#F6D9A8"}),
        cells={kind: book.add_format(properties) for kind, properties in formats.items()},
    )


def _write(book: xlsxwriter.Workbook, sheet: Sheet, rows: list[Any], styles: _Styles, offered: tuple[str, ...]) -> None:
    """Write a sheet: heads, rows, and what helps with the rows to come."""
    made = book.add_worksheet(sheet.name)
    made.freeze_panes(1, 1)
    made.set_row(0, 32)
    for at, column in enumerate(sheet.columns):
        made.set_column(at, at, column.width, styles.cells[column.type])
        made.write_string(0, at, _head(column), styles.needed if column.required else styles.head)
    made.set_column(len(sheet.columns), len(sheet.columns) + SPARE - 1, None, styles.cells[Type.TEXT])
    for number, row in enumerate(rows, 1):
        for at, column in enumerate(sheet.columns):
            if column.key in row:
                _write_cell(made, (number, at), row[column.key], styles.cells[column.type])
    form_checks.add(book, made, sheet, offered)
    made.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    made.set_landscape()
    made.set_paper(9)
    made.fit_to_pages(1, 0)
    made.repeat_rows(0)
    made.protect("", dict.fromkeys(_ALLOWED, True))


def _head(column: Column) -> str:
    unit = f"（{MoneyUnit.WAN.value}）" if column.type is Type.MONEY else ""
    return f"{column.head}{'*' if column.required else ''}{unit}"


def _write_cell(made: xlsxwriter.Worksheet, at: tuple[int, int], value: object, style: xlsxwriter.Format) -> None:
    """Write a value; a number that the workbook's own numbers cannot hold exactly is written as text."""
    if isinstance(value, bool):
        made.write_string(*at, "是" if value else "否", style)
    elif isinstance(value, dt.date):
        made.write_datetime(*at, value, style)
    elif isinstance(value, int):
        made.write_number(*at, value, style)
    elif isinstance(value, Decimal) and _is_exact(value):
        made.write_number(*at, float(value), style)
    else:
        made.write_string(*at, _words(value), style)


def _is_exact(value: Decimal) -> bool:
    """Whether a number is read back as it is."""
    return Decimal(f"{float(value):.{cells.EXACT}g}") == value


def _words(value: object) -> str:
    """Return a value as it is typed; parts of a document by their names."""
    return "、".join(cells.PART_WORDS[part] for part in value) if isinstance(value, list) else str(value)


def _offered(codes: CodeLists | None) -> dict[str, list[str]]:
    """Return the words of the long dropdowns, by the name of the list: the codes that lines and items may have."""
    if codes is None:
        return {}
    lists = {"function": codes.function, "economic": codes.economic, "procurement": codes.procurement}
    return {
        form_checks.CODE_LISTS[key]: [f"{entry.code}{entry.name}" for entry in found.entries if _deep(key, entry.level)]
        for key, found in lists.items()
        if found.entries
    }


def _deep(key: str, level: int) -> bool:
    """Whether a code of a level may stand on a row: 项 of functions, 款 of economy, any item of the catalogue."""
    return level == {"function": 3, "economic": 2}.get(key, level)


def _write_lists(book: xlsxwriter.Workbook, offered: Mapping[str, list[str]]) -> None:
    """Write the long lists on a hidden sheet, and give each a name."""
    made = book.add_worksheet(LISTS)
    for at, (name, words) in enumerate(offered.items()):
        for number, word in enumerate(words):
            made.write_string(number, at, word)
        letter = letters(at)
        book.define_name(name, f"='{LISTS}'!${letter}$1:${letter}${len(words)}")
    made.protect()
    made.hide()


def _require_short(content: Content) -> None:
    """Refuse texts that no cell can hold."""
    problems = [
        Problem(place(sheet.name, (number, at)), f"文字超过 {LONGEST} 字，一个单元格放不下", "请分成几条")
        for sheet in SHEETS
        for number, row in enumerate(content.get(sheet.name, []), 1)
        for at, column in enumerate(sheet.columns)
        if len(str(row.get(column.key, "")).encode("utf-16-le", "surrogatepass")) > 2 * LONGEST
    ]
    if problems:
        msg = "工作簿"
        raise InputError(msg, problems)
