"""Phrases: the clause that compares a figure with last year's, lists of words and of clauses, dates."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosuredoc.helpers.amounts import PLACES, UNDETERMINED, number, per_cent, prose, rounded
from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import MoneyUnit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

FOUNDED = "本单位为本年新设立，无上年数据可比"
"""Said where there is no last year."""
SMALLEST = str(Decimal(1).scaleb(-PLACES))
"""The smallest figure that is printed: 0.01."""

_GIVES_A_REASON = ("主要原因", "主要是", "主要系", "原因是", "由于", "因为")
_NO_MARK_BETWEEN = frozenset({"”“", "》《"})


def change(  # noqa: PLR0913 - the words of one clause, four of them by name only
    now: Money | None,
    before: Money | None,
    reason: str = "",
    *,
    founded: bool = False,
    base: str = "上年预算",
    unit: MoneyUnit = MoneyUnit.WAN,
    thousands: bool = False,
) -> str:
    """Write this year's figure beside last year's: base, amount, percentage, reason.

    The percentage is that of the printed figures, so that a reader can compute it again.
    Where last year is not known there is nothing to say.

    >>> change(Money.wan("33.01"), Money.wan("10.40"), "人员增加")
    '上年预算10.4万元，增加22.61万元，增长217.4%，主要原因是人员增加'
    >>> change(Money(0), Money(0))
    '上年预算0万元，与上年持平'
    >>> change(Money.wan(5), Money(0))
    '上年预算0万元，增加5万元，上年基数为零，不作幅度比较'
    """
    if before is None:
        return FOUNDED if founded else ""
    start = f"{base}{prose(before, unit, thousands=thousands)}"
    if now is None:
        return f"{start}，增减数{UNDETERMINED}"
    if now == before:
        return f"{start}，与上年持平"
    amount = prose(abs(now - before), unit, thousands=thousands)
    clauses = (start, _difference(now - before, before, unit, amount), _because(reason))
    return "，".join(clause for clause in clauses if clause)


def _difference(difference: Money, before: Money, unit: MoneyUnit, amount: str) -> str:
    """Write by how much a figure rises or falls, and in which proportion."""
    verb, rate = ("增加", "增长") if difference > ZERO else ("减少", "下降")
    printed = rounded(abs(difference), unit)
    if not printed:
        return f"{verb}不足{SMALLEST}{unit.value}"
    return f"{verb}{amount}，{_proportion(printed, before, unit, rate)}"


def _proportion(printed: Decimal, before: Money, unit: MoneyUnit, rate: str) -> str:
    """Write the percentage of a printed change, or why there is none."""
    percentage = per_cent(printed, rounded(before, unit))
    if percentage is None:
        size = f"不足{SMALLEST}{unit.value}" if before else "为零"
        return f"上年基数{size}，不作幅度比较"
    return f"{rate}{number(percentage)}%" if percentage else f"{rate}不足{SMALLEST}%"


def _because(reason: str) -> str:
    """Lead over to a reason, exactly as it was typed, unless its own words do."""
    return reason if not reason or reason.startswith(_GIVES_A_REASON) else f"主要原因是{reason}"


def words(items: Iterable[str]) -> str:
    """List words with 、; none between neighbours in quotation marks or title marks (GB/T 15834).

    >>> words(["办公费", "印刷费", "差旅费"]), words(["《预算法》", "《会计法》"])
    ('办公费、印刷费、差旅费', '《预算法》《会计法》')
    """
    texts = list(items)
    marks = ("" if left[-1:] + right[:1] in _NO_MARK_BETWEEN else "、" for left, right in itertools.pairwise(texts))
    return "".join(text + mark for text, mark in zip(texts, itertools.chain(marks, [""]), strict=False))


def clauses(items: Iterable[str]) -> str:
    """List clauses with ；.

    >>> clauses(["人员增加", "标准提高"])
    '人员增加；标准提高'
    """
    return "；".join(items)


def date(day: dt.date) -> str:
    """Write a day.

    >>> import datetime as dt
    >>> date(dt.date(2019, 12, 31))
    '2019年12月31日'
    """
    return f"{day.year}年{day.month}月{day.day}日"
