"""Totals that the budget system states, against the views of the ledger (收支合计)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind
from disclosuredoc.rules.law import ARITHMETIC
from disclosuredoc.rules.places import LABELS, key, stated_differs
from disclosuredoc.rules.rule import Breach, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def stated_total(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """预算系统的支出合计等于预算明细合计（不含结转下年）。

    为什么：文稿里的合计由预算明细算得，与批复数不一致说明明细有漏行、重行或错数。
    查出：[stated] total = 73.00，预算明细合计 73.01。
    符合：[stated] total = 73.01。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        place = key(disclosure, unit, "stated", "total")
        derived = budget.ledger.expenditure.total
        yield from stated_differs(disclosure, place, LABELS["total"], unit.stated.total, derived)


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def stated_basic(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """预算系统的基本支出等于预算明细中人员经费与公用经费之和。

    为什么：基本支出包括人员经费和公用经费，类别填错时这里先不平。
    查出：[stated] basic = 33.01，而一行公用经费被填成项目支出。
    符合：两处都是 33.01。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        place = key(disclosure, unit, "stated", "basic")
        derived = budget.ledger.basic.total
        yield from stated_differs(disclosure, place, LABELS["basic"], unit.stated.basic, derived)


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def stated_projects(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """预算系统的项目支出等于预算明细中项目支出之和。

    为什么：漏掉一个项目，合计和项目说明都会错。
    查出：[stated] projects = 40，明细中只有一个 28 的项目。
    符合：明细中的项目为 28 和 12。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        place = key(disclosure, unit, "stated", "projects")
        derived = budget.ledger.projects.total
        yield from stated_differs(disclosure, place, LABELS["projects"], unit.stated.projects, derived)


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def stated_revenue(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """预算系统的各项收入等于预算明细中同一资金来源之和（不含上年结转）。

    为什么：收入由预算明细按资金来源算得，来源填错时收入表和收入说明都会错。
    查出：[stated] revenue 中事业收入为 5，明细中没有来源为事业收入的行。
    符合：明细中来源为事业收入的行合计 5。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        for source, stated in unit.stated.revenue:
            place = key(disclosure, unit, "stated", f"revenue.{source.key}")
            derived = budget.ledger.income.from_sources([source])
            yield from stated_differs(disclosure, place, source.value, stated, derived)


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def stated_operating(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """预算系统的机关运行经费等于行政单位和参公事业单位的公用经费（一般公共预算拨款）。

    为什么：机关运行经费要单独说明；单位性质或资金来源填错时这里先不平。
    查出：[stated] operating = 4.67，而单位性质填成公益一类事业单位。
    符合：单位性质为行政单位，公用经费 4.67。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        place = key(disclosure, unit, "stated", "operating")
        yield from stated_differs(disclosure, place, LABELS["operating"], unit.stated.operating, budget.operating)
