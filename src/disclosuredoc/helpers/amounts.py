"""Amounts: money as prose (40万元), as a cell (40.00), as a percentage, and read back from print."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

import attrs

from disclosuredoc.money import Money
from disclosuredoc.terms import MoneyUnit

UNDETERMINED = "（未填来源）"
"""What is printed for a figure that the facts leave undetermined; never 0."""

_PRINTED = re.compile(r"([+-]?)(\d{1,3}(?:[,，] ?\d{3})+|\d+)(?:\.(\d+))?(亿元|万元|元)?")
_YUAN = {"亿元": 100_000_000, "万元": 10_000, "元": 1}


@attrs.frozen
class Printed:
    """A number as it was printed.

    Attributes:
        value: the number, in the printed unit.
        unit: 元, 万元, 亿元, or empty where none was printed.
        decimals: how many decimals were printed.
    """

    value: Decimal
    unit: str = ""
    decimals: int = 0


def rounded(money: Money, unit: MoneyUnit = MoneyUnit.WAN, places: int = 2) -> Decimal:
    """Return how many units, rounded half up: the one place where money is rounded.

    >>> rounded(Money(123450))
    Decimal('12.35')
    """
    return money.into(unit).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def plain(number: Decimal, *, thousands: bool = False) -> str:
    """Write a number without trailing zeros.

    >>> plain(Decimal("1234.50"), thousands=True)
    '1,234.5'
    """
    text = f"{number:,f}" if thousands else f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def prose(money: Money | None, unit: MoneyUnit = MoneyUnit.WAN, *, thousands: bool = False) -> str:
    """Write money for a sentence: two decimals at most, trailing zeros dropped, the unit behind it.

    >>> prose(Money.wan("40.00")), prose(Money.wan("33.01")), prose(None)
    ('40万元', '33.01万元', '（未填来源）')
    """
    return UNDETERMINED if money is None else f"{plain(rounded(money, unit), thousands=thousands)}{unit.value}"


def cell(money: Money | None, unit: MoneyUnit = MoneyUnit.WAN, *, thousands: bool = False) -> str:
    """Write money for a cell: two decimals, empty for nothing.

    >>> cell(Money.wan(40)), cell(Money(0)), cell(Money(1))
    ('40.00', '', '0.00')
    """
    if money is None:
        return UNDETERMINED
    if not money:
        return ""
    return f"{rounded(money, unit):,f}" if thousands else f"{rounded(money, unit):f}"


def number(value: Decimal | int | None) -> str:
    """Write a quantity without trailing zeros; nothing for None.

    >>> number(Decimal("2.50")), number(Decimal("1E+2")), number(None)
    ('2.5', '100', '')
    """
    return "" if value is None else plain(Decimal(value))


def percentage(part: Money, whole: Money, places: int = 2) -> str | None:
    """Write what share of a whole a part is, rounded half up, trailing zeros dropped; None on a zero base.

    >>> percentage(Money.wan("24.16"), Money.wan("48.85")), percentage(Money(1), Money(0))
    ('49.46%', None)
    """
    if not whole:
        return None
    share = (part / whole * 100).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{plain(share)}%"


def parse(text: str) -> Printed:
    """Read a printed number back: thousands marks, blanks inside it, full-width digits, the unit.

    >>> parse("1,234.50万元")
    Printed(value=Decimal('1234.50'), unit='万元', decimals=2)
    >>> parse("1, 537.4").value, parse("１２３．４５元").value
    (Decimal('1537.4'), Decimal('123.45'))

    Raises:
        ValueError: it is no number.
    """
    narrow = unicodedata.normalize("NFKC", text).strip()
    found = _PRINTED.fullmatch(re.sub(r"\s+(?=亿元|万元|元$)", "", narrow))
    if found is None:
        message = f"an amount wants digits such as 1,234.50万元, got {text!r}"
        raise ValueError(message)
    sign, whole, decimals, unit = found.groups()
    digits = re.sub(r"[,，\s]", "", whole)
    value = Decimal(f"{sign}{digits}.{decimals}" if decimals else f"{sign}{digits}")
    return Printed(value, unit or "", len(decimals or ""))


def to_money(printed: Printed, default: MoneyUnit | None = None) -> Money:
    """Return the money that was printed.

    >>> to_money(parse("1.2亿元")) == Money.wan(12000)
    True

    Raises:
        ValueError: neither the print nor the caller says the unit.
    """
    unit = printed.unit or (default.value if default else "")
    if not unit:
        message = f"money wants a unit, got {printed.value} without one"
        raise ValueError(message)
    return Money(printed.value * _YUAN[unit])
