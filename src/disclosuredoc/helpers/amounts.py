"""Amounts: money as a sentence prints it, as a cell prints it, and read back; the one place where figures are rounded.

Sentences drop trailing zeros (40万元, 33.01万元, 217.4%), cells keep two places (40.00) and stay empty for nothing.
Everything is rounded half up, away from zero, as 四舍五入 is understood.
"""

from __future__ import annotations

import functools
import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.money import Money
from disclosuredoc.terms import MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Mapping

UNDETERMINED = "（未填来源）"
"""Printed for a figure that is not known, because a line does not say where its money comes from; never 0."""

UNITS: Mapping[str, int] = {
    "元": 1,
    "千元": 1_000,
    "万元": 10_000,
    "百万元": 1_000_000,
    "千万元": 10_000_000,
    "亿元": 100_000_000,
}
"""The units that documents print amounts in, and how many yuan each is."""

PLACES = 2
"""How many decimals an amount and a percentage are rounded to."""
MOST_PLACES = 6
"""How many decimals a fen has in 万元."""

_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
"""Wide enough that no quotient of two budgets is rounded twice."""
_LONGEST = 40
"""More characters than any amount has."""
_PLAIN = str.maketrans("０１２３４５６７８９，．－−　\u00a0", "0123456789,.--  ")
_AMOUNT = re.compile(rf"(-?) ?([0-9]{{1,3}}(?:, ?[0-9]{{3}})+|[0-9]+)(?:\. ?([0-9]+))? ?({'|'.join(UNITS)})?")


def half_up(value: Decimal, places: int = PLACES) -> Decimal:
    """Round a number half up (四舍五入), to so many decimals.

    >>> half_up(Decimal("4.665")), half_up(Decimal("-0.001"))
    (Decimal('4.67'), Decimal('0.00'))
    """
    result = value.quantize(Decimal(1).scaleb(-places), context=_EXACT)
    return result or result.copy_abs()


def rounded(money: Money, unit: MoneyUnit = MoneyUnit.WAN, places: int = PLACES) -> Decimal:
    """Return the number that is printed for a sum of money in a unit.

    >>> rounded(Money("46650"))
    Decimal('4.67')
    """
    return _rounded(money.yuan, unit.yuan, places)


@functools.lru_cache(maxsize=10_000)
def _rounded(yuan: Decimal, unit: int, places: int) -> Decimal:
    """Round a sum; the same ones stand in the text, in tables and in statements."""
    return half_up(_EXACT.divide(yuan, unit), places)


def per_cent(part: Decimal, whole: Decimal, places: int = PLACES) -> Decimal | None:
    """Return how many per cent one number is of another; None on a zero base.

    >>> per_cent(Decimal("22.61"), Decimal("10.40"))
    Decimal('217.40')
    """
    return half_up(_EXACT.divide(_EXACT.multiply(part, 100), whole), places) if whole else None


def prose(money: Money | None, unit: MoneyUnit = MoneyUnit.WAN, *, thousands: bool = False) -> str:
    """Write money as in a sentence, with its unit and without trailing zeros.

    >>> prose(Money.wan(40)), prose(Money.wan("1233.010")), prose(Money.wan("1233.01"), thousands=True)
    ('40万元', '1233.01万元', '1,233.01万元')
    >>> prose(None)
    '（未填来源）'
    """
    return UNDETERMINED if money is None else _trimmed(rounded(money, unit), thousands=thousands) + unit.value


def cell(money: Money | None, unit: MoneyUnit = MoneyUnit.WAN, *, thousands: bool = False) -> str:
    """Write money as in a table: two decimals, no unit, nothing for zero.

    >>> cell(Money.wan(40)), cell(Money(0))
    ('40.00', '')
    """
    if money is None:
        return UNDETERMINED
    return _cell(money.yuan, unit.yuan, thousands) if money else ""


@functools.lru_cache(maxsize=10_000)
def _cell(yuan: Decimal, unit: int, thousands: bool) -> str:  # noqa: FBT001 - remembered by its place
    """Write a sum; the same ones stand in several statements."""
    number = _rounded(yuan, unit, PLACES)
    return f"{number:,f}" if thousands else f"{number:f}"


def price(money: Money, unit: MoneyUnit = MoneyUnit.WAN, *, thousands: bool = False) -> str:
    """Write a unit price (单价) exactly: as a cell, with more decimals where it has more; 45 yuan are no 0.00万元.

    >>> price(Money.wan("0.0045")), price(Money.wan("0.2"))
    ('0.0045', '0.20')
    """
    whole, _, decimals = f"{rounded(money, unit, MOST_PLACES):,f}".partition(".")
    exact = f"{whole}.{decimals.rstrip('0').ljust(PLACES, '0')}"
    return "" if not money else exact if thousands else exact.replace(",", "")


def number(value: Decimal | int | None) -> str:
    """Write a quantity (数量) as it is, without trailing zeros; nothing where there is none.

    >>> number(Decimal("1.00")), number(Decimal("2.5")), number(None)
    ('1', '2.5', '')
    """
    return "" if value is None else _trimmed(Decimal(value), thousands=False)


def percentage(part: Money, whole: Money, places: int = PLACES) -> str | None:
    """Write a part as a share of a whole, or a change in proportion to its base; None on a zero base.

    Trailing zeros are dropped, as in amounts.

    >>> percentage(Money.wan("24.16"), Money.wan("48.85")), percentage(Money.wan(28), Money.wan(40))
    ('49.46%', '70%')
    >>> percentage(Money.wan(28), Money(0)) is None
    True
    """
    value = per_cent(part.yuan, whole.yuan, places)
    return None if value is None else f"{number(value)}%"


def _trimmed(value: Decimal, *, thousands: bool) -> str:
    text = f"{value:,f}" if thousands else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@attrs.frozen(kw_only=True)
class Printed:
    """An amount as a document prints it.

    Attributes:
        value: the number, in the printed unit.
        unit: one of ``UNITS``; empty where the words beside it say it.
        decimals: how many decimals are printed; negative where even whole units are rounded (3亿元 in 万元).
    """

    value: Decimal
    unit: str = ""
    decimals: int = 0


def parse(text: str, unit: MoneyUnit | None = None) -> Printed:
    """Read an amount: thousands marks, blanks inside, full-width digits; ``unit`` holds where none is printed.

    >>> parse("1, 537.4", MoneyUnit.WAN)
    Printed(value=Decimal('1537.4'), unit='万元', decimals=1)
    >>> parse("１，２３４．５０万元").value
    Decimal('1234.50')

    Raises:
        ValueError: the text is no amount, or more than one.
    """
    match = _AMOUNT.fullmatch(text.translate(_PLAIN).strip())
    if match is None or len(text) > _LONGEST:
        message = f"an amount wanted, such as 1,234.50万元, got {text[:80]!r}"
        raise ValueError(message)
    sign, whole, fraction = match[1], match[2].replace(",", "").replace(" ", ""), match[3] or ""
    return Printed(
        value=Decimal(f"{sign}{whole}.{fraction}"),
        unit=match[4] or (unit.value if unit else ""),
        decimals=len(fraction),
    )


def to_money(printed: Printed) -> Money:
    """Return a printed amount as money.

    >>> to_money(parse("1.2亿元"))
    Money('120000000')

    Raises:
        ValueError: it has no unit.
    """
    if printed.unit not in UNITS:
        message = f"one of {'、'.join(UNITS)} wanted as the unit of an amount, got {printed.unit!r}"
        raise ValueError(message)
    return Money(_EXACT.multiply(printed.value, UNITS[printed.unit]))


def convert(printed: Printed, unit: MoneyUnit) -> Printed:
    """Return a printed amount in another unit, exact and no more precise than it was printed.

    >>> convert(parse("3亿元"), MoneyUnit.WAN)
    Printed(value=Decimal('30000'), unit='万元', decimals=-4)
    """
    money = to_money(printed)
    shift = len(str(unit.yuan)) - len(str(UNITS[printed.unit]))
    return Printed(value=_EXACT.divide(money.yuan, unit.yuan), unit=unit.value, decimals=printed.decimals + shift)
