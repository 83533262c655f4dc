"""What stands in a cell, as its column wants it: text, codes, money, dates, words; each refusal says what to do."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeAlias

from disclosuredoc.findings import shown
from disclosuredoc.intake.columns import Type
from disclosuredoc.intake.faults import Refused
from disclosuredoc.intake.shape import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from disclosuredoc.intake.columns import Column
    from disclosuredoc.terms import MoneyUnit

Value: TypeAlias = int | float | str | bool | dt.date | dt.time | dt.timedelta
"""What a reader of workbooks gives for a cell; blank is the empty text."""

PART_WORDS: Mapping[str, str] = dict(zip(PARTS, ("公开表", "情况说明"), strict=True))
"""What the parts of a document are called in the workbook."""

_FINEST = Decimal("0.01")
"""A fen."""
_NOISE = Decimal("0.000001")
"""So much of a yuan is what a computer's own fractions leave behind, and nobody's figure."""
EXACT = 15
"""So many digits of a number in a workbook are exact."""
_CODE = re.compile(r"[\[【(（]?([A-Za-z]?[0-9]+)(?:\.0+)?[\]】)）]?(?:[-—_:：.\s]*[\u3400-\u9fff“《（(].*)?", re.DOTALL)
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|(\d{4})(\d{2})(\d{2})")
_TRUTHS = {"是": True, "否": False, "true": True, "false": False, "√": True, "×": False}


def plain(value: Value, column: Column, unit: MoneyUnit, wanted: MoneyUnit) -> object:
    """Return the value of a cell under its key, as a facts file would have it.

    Args:
        value: what stands there; not blank.
        column: the column it stands in.
        unit: the unit of the column's amounts.
        wanted: the unit of the department's amounts.

    Raises:
        Refused: it is not what the column wants.
    """
    if column.type is Type.MONEY:
        return money(value, unit, wanted)
    if column.choices:
        return chosen(value, column)
    return _READERS[column.type](value)


def money(value: Value, unit: MoneyUnit, wanted: MoneyUnit) -> Decimal:
    """Return an amount in the unit that is wanted, exact to the fen."""
    number = _number(value, "金额")
    yuan = number * unit.yuan
    if not number.is_finite() or number.adjusted() > EXACT:  # too much: told where amounts are read
        return number
    if isinstance(value, float):
        yuan = _without_noise(yuan)
    if yuan != yuan.quantize(_FINEST):
        message = f"金额“{shown(str(value))}”（{unit.value}）细于分"
        raise Refused(message, "请按分取整后再填")
    return yuan / wanted.yuan


def _without_noise(yuan: Decimal) -> Decimal:
    near = yuan.quantize(_FINEST)
    return near if abs(yuan - near) <= _NOISE else yuan


def _number(value: Value, what: str) -> Decimal:
    """Return a number; one that is typed as text may have thousands marks and wide digits."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        message = f"应为{what}，实为“{shown(str(value))}”"
        raise Refused(message, "请填数字，如 1.00")
    if isinstance(value, float):
        return Decimal(f"{value:.{EXACT}g}")
    text = unicodedata.normalize("NFKC", str(value)).strip()
    try:
        return Decimal(re.sub(r"(?<=\d),(?=\d{3}(\D|$))", "", text))
    except InvalidOperation as error:
        message = f"应为{what}，实为“{shown(str(value))}”"
        raise Refused(message, "请填数字，如 1.00") from error


def quantity(value: Value) -> Decimal:
    """Return a quantity."""
    number = _number(value, "数量")
    return number.normalize() + 0 if number.is_finite() else number


def text(value: Value) -> str:
    """Return a text exactly as it is typed; a whole number in a cell of text is one too."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and float(value).is_integer():
        return str(int(value))
    message = f"应为文字，实为“{shown(str(value))}”"
    raise Refused(message, "请把单元格设为文本格式，照要印出的样子写，如 80%")


def code(value: Value) -> str:
    """Return a code: of a number, or of a code with its name behind it.

    >>> code(2013701.0), code("2013701行政运行"), code("XZ-01")
    ('2013701', '2013701', 'XZ-01')
    """
    typed = text(value).strip()
    found = _CODE.fullmatch(unicodedata.normalize("NFKC", typed))
    return found[1] if found else typed


def date(value: Value) -> dt.date:
    """Return a day."""
    if isinstance(value, dt.date):
        return dt.date(value.year, value.month, value.day)
    found = _DATE.fullmatch(text(value).strip()) if isinstance(value, str | float | int) else None
    try:
        return dt.date(*(int(group) for group in (found.groups() if found else ()) if group))
    except (ValueError, TypeError) as error:
        message = f"应为日期，实为“{shown(str(value))}”"
        raise Refused(message, "请写成 2020-04-10") from error


def year(value: Value) -> int:
    """Return a fiscal year."""
    typed = code(value).removesuffix("年")
    if not re.fullmatch("[0-9]{4}", typed):
        message = f"应为四位数的年份，实为“{shown(str(value))}”"
        raise Refused(message, "请填预算年度，如 2020")
    return int(typed)


def truth(value: Value) -> bool:
    """Return yes or no."""
    said = _TRUTHS.get(str(value).strip().lower())
    if said is None:
        message = f"应为“是”或“否”，实为“{shown(str(value))}”"
        raise Refused(message, "请从列表里选")
    return said


def parts(value: Value) -> list[str]:
    """Return the parts of a document that are to be printed."""
    known = {word: part for part, word in PART_WORDS.items()}
    words = re.split("[、，,;；\\s]+", text(value).strip())
    if unknown := [word for word in words if word not in known]:
        message = f"“{shown(unknown[0])}”不是文件的部分"
        raise Refused(message, f"请写{'、'.join(known)}，或空着")
    return [known[word] for word in words]


def chosen(value: Value, column: Column) -> str:
    """Return a word of the column's list; other words for it are known."""
    typed = text(value).strip()
    word = column.meanings.get(typed, typed)
    if word not in column.choices:
        message = f"“{shown(typed)}”不是{column.head}"
        raise Refused(message, f"请从列表里选：{'、'.join(column.choices)}", typed, dict.fromkeys(column.choices, ()))
    return word


_READERS: Mapping[Type, Callable[[Value], object]] = {
    Type.TEXT: text,
    Type.CODE: code,
    Type.QUANTITY: quantity,
    Type.DATE: date,
    Type.YEAR: year,
    Type.TRUTH: truth,
    Type.PARTS: parts,
}
