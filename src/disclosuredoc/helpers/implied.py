"""The percentage of a change (增减百分比) whose base is not printed: it is this year's figure less the change."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from disclosuredoc.helpers.amounts import per_cent
from disclosuredoc.helpers.arithmetic import Agreement, Interval, Verdict, interval

if TYPE_CHECKING:
    from disclosuredoc.helpers.arithmetic import Rounded

HUNDRED = Decimal(100)


def implied_percentage_agrees(
    now: Rounded, change: Rounded, percentage: Rounded, *, least_decimals: int = 0
) -> Verdict:
    """Compare a percentage with the change it goes with and the amount the change leads to.

    A fall is a negative change and, here, a negative percentage.

    >>> from disclosuredoc.helpers.amounts import parse
    >>> implied_percentage_agrees(parse("33.01"), parse("22.61"), parse("217.4")).agreement
    <Agreement.EXACT: 'exact'>
    """
    expected = per_cent(change.value, now.value - change.value, percentage.decimals)
    if expected is None:
        return Verdict(agreement=Agreement.UNDEFINED, expected=None)
    if expected == percentage.value:
        return Verdict(agreement=Agreement.EXACT, expected=expected)
    of_change = interval(change.value, max(change.decimals, least_decimals))
    of_now = interval(
        now.value, max(now.decimals, least_decimals) if now.value else of_finest(now, change, least_decimals)
    )
    low, high = of_now.low - of_change.high, of_now.high - of_change.low
    if low <= 0 <= high:
        return Verdict(agreement=Agreement.WITHIN, expected=expected)
    ends = [top / bottom * HUNDRED for top in (of_change.low, of_change.high) for bottom in (low, high)]
    meets = Interval(min(ends), max(ends)).meets(interval(percentage.value, percentage.decimals))
    return Verdict(agreement=Agreement.WITHIN if meets else Agreement.WRONG, expected=expected)


def of_finest(now: Rounded, change: Rounded, least_decimals: int) -> int:
    """Return the decimals of a printed 0: those of the finer of the two figures."""
    return max(now.decimals, change.decimals, least_decimals)
