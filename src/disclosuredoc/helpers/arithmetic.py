"""Arithmetic of printed figures: sums, changes, percentages and shares, and how far rounding excuses a difference.

Each figure stands for itself ± half a unit of its last printed digit.
What is exact is EXACT, what these intervals allow is WITHIN, what they do not is WRONG.
All figures of one question are in one unit (see ``amounts.convert``); a fall is a negative change.
"""

from __future__ import annotations

import enum
import functools
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

import attrs

from disclosuredoc.helpers.amounts import half_up, per_cent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Rounded(Protocol):
    """A figure as printed: ``amounts.Printed`` is one, and so is a figure of a transcript."""

    @property
    def value(self) -> Decimal:
        """The number."""
        ...

    @property
    def decimals(self) -> int:
        """How many decimals are printed."""
        ...


class Agreement(enum.Enum):
    """How a printed figure stands to those it follows from."""

    EXACT = "exact"
    """It is what the printed figures give."""
    WITHIN = "within"
    """It differs, but rounding may be why (尾差)."""
    WRONG = "wrong"
    """No rounding explains the difference."""
    UNDEFINED = "undefined"
    """There is nothing to compute: a percentage of zero."""


@attrs.frozen(kw_only=True)
class Verdict:
    """An agreement, with the figure computed again.

    Attributes:
        agreement: how the printed figure stands.
        expected: what the printed figures give; None where that is undefined.
    """

    agreement: Agreement
    expected: Decimal | None


@attrs.frozen
class Interval:
    """The values that a figure may stand for, both ends included."""

    low: Decimal
    high: Decimal

    def meets(self, other: Interval) -> bool:
        """Whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high


def interval(value: Decimal, decimals: int) -> Interval:
    """Return the values that are printed so with so many decimals.

    >>> interval(Decimal("4.67"), 2)
    Interval(low=Decimal('4.665'), high=Decimal('4.675'))
    """
    half = _half(decimals)
    return Interval(value - half, value + half)


@functools.lru_cache(maxsize=100)
def _half(decimals: int) -> Decimal:
    """Half a unit of the last of so many decimals."""
    return Decimal(5).scaleb(-decimals - 1)


def sum_agrees(parts: Iterable[Rounded], total: Rounded, *, least_decimals: int = 0) -> Verdict:
    """Compare a total with the sum of its parts (合计).

    ``least_decimals`` is 2 where the document drops trailing zeros, so that 40 means 40.00.

    >>> from disclosuredoc.helpers.amounts import parse
    >>> sum_agrees([parse("28.34"), parse("4.67")], parse("33.02")).agreement
    <Agreement.WITHIN: 'within'>
    """
    figures = (*parts, total)
    expected = sum((part.value for part in figures[:-1]), Decimal(0))
    if expected == total.value:
        return Verdict(agreement=Agreement.EXACT, expected=expected)
    *of_parts, of_total = _intervals(figures, least_decimals)
    low = sum((each.low for each in of_parts), Decimal(0))
    high = sum((each.high for each in of_parts), Decimal(0))
    return Verdict(agreement=_rounded(Interval(low, high), of_total), expected=expected)


def change_agrees(now: Rounded, before: Rounded, change: Rounded, *, least_decimals: int = 0) -> Verdict:
    """Compare a change (增减) with the difference of the two figures that it lies between.

    >>> from disclosuredoc.helpers.amounts import parse
    >>> change_agrees(parse("33.01"), parse("10.40"), parse("22.16"))
    Verdict(agreement=<Agreement.WRONG: 'wrong'>, expected=Decimal('22.61'))
    """
    expected = now.value - before.value
    if expected == change.value:
        return Verdict(agreement=Agreement.EXACT, expected=expected)
    of_now, of_before, of_change = _intervals((now, before, change), least_decimals)
    possible = Interval(of_now.low - of_before.high, of_now.high - of_before.low)
    return Verdict(agreement=_rounded(possible, of_change), expected=expected)


def percentage_agrees(change: Rounded, base: Rounded, percentage: Rounded, *, least_decimals: int = 0) -> Verdict:
    """Compare a percentage with the change and the base that it is computed from (增长、下降).

    >>> from disclosuredoc.helpers.amounts import parse
    >>> percentage_agrees(parse("22.61"), parse("10.4"), parse("217.4"), least_decimals=2)
    Verdict(agreement=<Agreement.EXACT: 'exact'>, expected=Decimal('217.40'))
    """
    of_change, of_base = _intervals((change, base), least_decimals)
    if of_base.low <= 0 <= of_base.high:
        return Verdict(agreement=Agreement.UNDEFINED, expected=None)
    decimals = max(percentage.decimals, least_decimals)
    expected = per_cent(change.value, base.value, decimals)
    if expected == half_up(percentage.value, decimals):
        return Verdict(agreement=Agreement.EXACT, expected=expected)
    ends = [top / bottom * 100 for top in _ends(of_change) for bottom in _ends(of_base)]
    possible, stated = Interval(min(ends), max(ends)), interval(percentage.value, decimals)
    return Verdict(agreement=_rounded(possible, stated), expected=expected)


def share_agrees(part: Rounded, whole: Rounded, percentage: Rounded, *, least_decimals: int = 0) -> Verdict:
    """Compare a share (占…%, 完成…的…%) with the part and the whole that it is computed from.

    >>> from disclosuredoc.helpers.amounts import parse
    >>> share_agrees(parse("28"), parse("0"), parse("70")).agreement
    <Agreement.UNDEFINED: 'undefined'>
    """
    return percentage_agrees(part, whole, percentage, least_decimals=least_decimals)


def _ends(values: Interval) -> tuple[Decimal, Decimal]:
    return values.low, values.high


def _intervals(figures: Sequence[Rounded], least_decimals: int) -> list[Interval]:
    """Return what figures stand for; a printed 0 is as exact as the finest figure beside it."""
    finest = max(figure.decimals for figure in figures)
    return [
        interval(figure.value, max(least_decimals, figure.decimals if figure.value else finest)) for figure in figures
    ]


def _rounded(possible: Interval, stated: Interval) -> Agreement:
    """Whether rounding may be why a figure is not exactly what others give."""
    return Agreement.WITHIN if possible.meets(stated) else Agreement.WRONG
