"""国有资产占用: parts within their wholes, and the day the figures hold for."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.money import Money
from disclosuredoc.rules.law import ARITHMETIC, FORM, PLAUSIBILITY
from disclosuredoc.rules.places import exact, key
from disclosuredoc.rules.rule import Breach, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.assets import Assets
    from disclosuredoc.model.disclosure import Disclosure

CAPITAL = ("309", "310")
"""资本性支出 of the economic classification."""
NO_ASSETS = frozenset({"30908", "31008", "31009", "31010", "31011", "31012"})
"""物资储备, and 土地补偿 to 拆迁补偿: capital expenditure that buys no fixed assets."""


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def offices_within_buildings(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """办公用房的面积和价值不超过房屋的面积和价值。

    为什么：办公用房是房屋的其中数。
    查出：房屋 800 平方米，办公用房 900 平方米。
    符合：办公用房 600 平方米。
    """
    for unit in disclosure.units:
        if unit.assets is None:
            continue
        whole, part = unit.assets.buildings, unit.assets.offices
        if part.value > whole.value:
            said, limit = exact(part.value, disclosure), exact(whole.value, disclosure)
            yield Breach(
                place=key(disclosure, unit, "assets", "offices.value"),
                quote=said,
                message=f"办公用房价值{said}超过房屋价值{limit}；请改正其中一处，房屋包括办公用房",
            )
        if part.quantity is not None and whole.quantity is not None and part.quantity > whole.quantity:
            yield Breach(
                place=key(disclosure, unit, "assets", "offices.quantity"),
                quote=str(part.quantity),
                message=f"办公用房面积{part.quantity}超过房屋面积{whole.quantity}；请改正其中一处，房屋包括办公用房",
            )


def _near(disclosure: Disclosure, counted: Assets) -> bool:
    """Whether assets are those of this year or the last."""
    return 0 <= disclosure.year - counted.as_of.year <= 1


@rule(FORM, kind=Kind.COMPARISON)
def assets_of_another_year(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """固定资产是上年或本年的数。

    为什么：印出的是“截至某年某月某日”，更早或更晚的年份是抄错的，或是往年的数。
    查出：2020 年预算，as_of = 2018-12-31。
    符合：as_of = 2019-12-31。
    """
    for unit in disclosure.units:
        if unit.assets is not None and not _near(disclosure, unit.assets):
            yield Breach(
                place=key(disclosure, unit, "assets", "as_of"),
                quote=unit.assets.as_of.isoformat(),
                message=f"既不是上年（{disclosure.year - 1}年）也不是本年的数；请核对年份，并核对金额是不是上年末的",
            )


@rule(FORM, kind=Kind.COMPARISON, severity=Severity.WARNING)
def assets_not_at_year_end(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """固定资产是上年末的数。

    为什么：国有资产信息公开的是上年末占用情况。
    查出：2020 年预算，as_of = 2020-03-31。
    符合：as_of = 2019-12-31；本年新设的单位不查。
    """
    expected = dt.date(disclosure.year - 1, 12, 31)
    for unit in disclosure.units:
        if unit.founded or unit.assets is None or not _near(disclosure, unit.assets):
            continue
        if unit.assets.as_of != expected:
            yield Breach(
                place=key(disclosure, unit, "assets", "as_of"),
                quote=unit.assets.as_of.isoformat(),
                message=f"固定资产应为上年末（{expected.isoformat()}）的数；请核对日期和金额",
                expected=expected.isoformat(),
            )


@rule(PLAUSIBILITY, kind=Kind.COMPARISON, severity=Severity.WARNING)
def purchases_within_budget(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """拟购置固定资产不超过本年支出。

    为什么：拟购置的资产用本年预算购置；超过全部支出多半是金额单位写错。
    查出：本年支出 73.01，拟购置 120。
    符合：拟购置 1.50。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        total = budget.ledger.expenditure.total
        if unit.assets is not None and unit.assets.planned_purchases > total:
            planned = exact(unit.assets.planned_purchases, disclosure)
            yield Breach(
                place=key(disclosure, unit, "assets", "planned_purchases"),
                quote=planned,
                message=f"拟购置固定资产{planned}，超过本年支出{exact(total, disclosure)}；请核对数额和金额单位",
            )


@rule(PLAUSIBILITY, kind=Kind.AGREEMENT, severity=Severity.NOTE)
def purchases_of_capital(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """有资本性支出而拟购置固定资产为 0 时给出提示。

    为什么：预算明细中有 309、310 资本性支出，一般就会购置资产；征地拆迁补偿和物资储备除外。
    查出：经济分类 31002 有 2.00，planned_purchases = 0。
    符合：planned_purchases = 2.00。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        codes = [(line.economic or "", line.amount) for line in budget.ledger.expenditure.lines]
        capital = Money.sum(amount for code, amount in codes if code.startswith(CAPITAL) and code not in NO_ASSETS)
        if unit.assets is not None and capital and not unit.assets.planned_purchases:
            yield Breach(
                place=key(disclosure, unit, "assets", "planned_purchases"),
                message=f"预算明细中有资本性支出{exact(capital, disclosure)}，拟购置固定资产为0；请确认是否漏填",
            )
