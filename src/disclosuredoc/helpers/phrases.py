"""Phrases: how a figure compares with last year's, words and clauses in a row, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.helpers.amounts import percentage, prose, rounded
from disclosuredoc.money import Money
from disclosuredoc.terms import MoneyUnit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence


def change(  # noqa: PLR0913 - a comparison has that many sides
    now: Money | None,
    before: Money | None,
    reason: str = "",
    *,
    founded: bool = False,
    base: str = "上年预算",
    unit: MoneyUnit = MoneyUnit.WAN,
    thousands: bool = False,
) -> str:
    """Say how a figure compares with last year's: the base, the change, its percentage, its reason.

    >>> change(Money.wan("33.01"), Money.wan("10.40"), "人员增加")
    '上年预算10.4万元，增加22.61万元，增长217.4%，主要原因是人员增加'
    >>> change(Money(0), Money(0))
    '上年预算0万元，与上年持平'

    Args:
        now: this year's figure; None where the facts leave it undetermined.
        before: last year's; None where it is not known.
        reason: why it changes.
        founded: whether there is no last year to compare with.
        base: what it is compared with.
        unit: the unit of print.
        thousands: whether thousands are grouped.
    """
    if founded:
        return "本年新设立，没有上年预算数可比"
    if before is None:
        return ""

    def written(amount: Money | None) -> str:
        return prose(amount, unit, thousands=thousands)

    stood = f"{base}{written(before)}"
    if now is None:
        return f"{stood}，本年{written(now)}，无法比较"
    difference = now - before
    if not difference:
        return f"{stood}，与上年持平"
    verb, grows = ("增加", "增长") if difference > Money(0) else ("减少", "下降")
    amount = abs(difference)
    moved = written(amount) if rounded(amount, unit) else f"不足0.01{unit.value}"
    share = percentage(amount, before)
    extent = f"{grows}{'不足0.01%' if share == '0%' else share}" if share else "上年基数为0，不作幅度比较"
    because = f"，主要原因是{reason}" if reason else ""
    return f"{stood}，{verb}{moved}，{extent}{because}"


def words(items: Sequence[str]) -> str:
    """Put words in a row with 、, but nothing between adjacent quotation or title marks (GB/T 15834).

    >>> words(["办公费", "印刷费"]), words(["《预算法》", "《条例》"])
    ('办公费、印刷费', '《预算法》《条例》')
    """
    row = ""
    for item in items:
        marked = (row.endswith("》") and item.startswith("《")) or (row.endswith("”") and item.startswith("“"))
        row += item if not row or marked else f"、{item}"
    return row


def clauses(items: Sequence[str]) -> str:
    """Put clauses in a row with ；.

    >>> clauses(["人员增加", "设备更新"])
    '人员增加；设备更新'
    """
    return "；".join(items)


def date(day: dt.date) -> str:
    """Write a date in Arabic figures (GB/T 15835).

    >>> import datetime as dt
    >>> date(dt.date(2019, 12, 31))
    '2019年12月31日'
    """
    return f"{day.year}年{day.month}月{day.day}日"
