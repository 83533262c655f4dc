"""What helps while a sheet is filled in: dropdowns, hints, and cells that turn red where something is not right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.intake.columns import Type
from disclosuredoc.intake.grid import letters
from disclosuredoc.intake.shared_columns import YES_NO
from disclosuredoc.intake.sheets import LINES, SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import xlsxwriter

    from disclosuredoc.intake.columns import Column, Sheet

CODE_LISTS: Mapping[str, str] = {"function": "功能分类", "economic": "经济分类", "procurement": "采购目录"}
"""The names of the long lists, by the key of the code list."""
ROWS, LEDGER_ROWS = 2_000, 20_000
"""For how many rows there are dropdowns and checks."""
_TITLE, _MESSAGE, _INLINE = 32, 255, 255
"""The longest title and message of a hint, and the longest list within a cell's own rule, as Excel allows."""
_BOUNDS: Mapping[Type, dict[str, object]] = {
    Type.MONEY: {"validate": "decimal", "criteria": ">=", "value": 0},
    Type.QUANTITY: {"validate": "decimal", "criteria": ">=", "value": 0},
    Type.YEAR: {"validate": "integer", "criteria": "between", "minimum": 1950, "maximum": 2999},
}


def add(book: xlsxwriter.Workbook, made: xlsxwriter.Worksheet, sheet: Sheet, offered: tuple[str, ...]) -> None:
    """Add dropdowns, hints and checks to a sheet.

    Args:
        book: the workbook.
        made: the sheet.
        sheet: what the map says of it.
        offered: the names of the long lists there are.
    """
    last = LEDGER_ROWS if sheet is LINES else ROWS
    wrong = book.add_format({"bg_color": "#F8CBAD"})
    for at, column in enumerate(sheet.columns):
        made.data_validation(1, at, last, at, {**_hint(column), **_rule(column, offered)})
        for formula in _checks(sheet, column, letters(at)):
            made.conditional_format(1, at, last, at, {"type": "formula", "criteria": formula, "format": wrong})


def _hint(column: Column) -> dict[str, object]:
    """Return what is shown when a cell is chosen."""
    needed = "必填。" if column.required else ""
    words = f"{needed}{column.hint}"
    return {"input_title": column.head[:_TITLE], "input_message": words[:_MESSAGE]} if words else {}


def _rule(column: Column, offered: tuple[str, ...]) -> dict[str, object]:
    """Return what a cell takes, and how strictly: words of the form only, names and codes with a question."""
    if column.choices or column.type is Type.TRUTH:
        words = list(column.choices or YES_NO)
        return {"validate": "list", "source": words, "error_message": f"请从列表里选{column.head}"}
    if column.codes and CODE_LISTS[column.codes] in offered:
        return {"validate": "list", "source": f"={CODE_LISTS[column.codes]}", "show_error": False}
    if column.names is not None:
        return {"validate": "list", "source": f"={_range(column.names)}", "error_type": "warning"}
    return {**_BOUNDS.get(column.type, {"validate": "any"}), "error_message": f"{column.head}应为{column.type.value}"}


def _range(names: tuple[str, str]) -> str:
    """Return the cells of a column of another sheet, below its head."""
    name, head = names
    (sheet,) = (one for one in SHEETS if one.name == name)
    (letter,) = (letters(at) for at, column in enumerate(sheet.columns) if column.head == head)
    return f"'{name}'!${letter}$2:${letter}${ROWS + 1}"


def _checks(sheet: Sheet, column: Column, letter: str) -> Iterator[str]:
    """Yield the formulas under which a cell of a column turns red."""
    cell = f"${letter}2"
    if column.required:
        yield f"=AND(COUNTA($A2:${letters(len(sheet.columns) - 1)}2)>0,LEN({cell})=0)"
    if column.type in {Type.MONEY, Type.QUANTITY}:
        yield f"=AND(LEN({cell})>0,NOT(ISNUMBER({cell})))"
    if column.names is not None and column.names[0] != sheet.name:
        yield f"=AND(LEN({cell})>0,COUNTIF({_range(column.names)},{cell})=0)"
