"""政府采购预算: against the money it is charged to, its funding, its codes, and what the budget system states."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, TypeAlias

import attrs

from disclosuredoc.findings import Kind
from disclosuredoc.helpers.remembering import once
from disclosuredoc.model.ledger import Ledger
from disclosuredoc.model.procurement import ROUTINE, ProcurementItem
from disclosuredoc.money import ZERO, Money
from disclosuredoc.rules.law import ARITHMETIC, FORM
from disclosuredoc.rules.places import LABELS, exact, key, stated_differs
from disclosuredoc.rules.rule import Breach, rule
from disclosuredoc.terms import Category, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.lines import Line


SEVERAL = 2

Row: TypeAlias = tuple[int, ProcurementItem]
"""A row of the procurement budget and its number among all rows."""


@attrs.frozen(repr=False)
class Charge:
    """The rows that one unit charges to the same money, and that money."""

    rows: tuple[Row, ...]
    money: Ledger

    @property
    def place(self) -> str:
        """The place of the first row."""
        return _place(self.rows[0][0])

    @property
    def charged_to(self) -> str:
        """The project's name, or 日常公用经费."""
        return self.rows[0][1].charged_to

    @functools.cached_property
    def spent(self) -> Money:
        """What is bought from it."""
        return Money.sum(item.amount for _, item in self.rows)

    @property
    def sources(self) -> frozenset[Source]:
        """Where the money comes from."""
        return frozenset(line.source for line in self.money.lines)


def _place(number: int) -> str:
    return f"[[procurement]] 第{number}条"


def _charged(line: Line) -> str | None:
    """Return the name under which procurement is charged to a line; None where it cannot be."""
    if line.category is Category.ROUTINE:
        return ROUTINE
    return line.project if line.category is Category.PROJECT else None


@once
def _charges(disclosure: Disclosure) -> list[Charge]:
    """Return what is charged to the same money, in the order of the rows."""
    if not disclosure.procurement:
        return []
    ledger = disclosure.budget.ledger.by(lambda line: (line.unit, _charged(line)))
    groups: dict[tuple[str, str], list[Row]] = {}
    for number, item in enumerate(disclosure.procurement, 1):
        groups.setdefault((item.unit, item.charged_to), []).append((number, item))
    return [Charge(tuple(rows), ledger.get(charged, Ledger())) for charged, rows in groups.items()]


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def stated_procurement(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """预算系统的政府采购预算合计等于采购明细（数量×单价）之和。

    为什么：采购合计由采购明细算得，不一致说明明细有漏行或数量、单价有错。
    查出：[stated] procurement = 9.05，采购明细合计 8.05。
    符合：两处都是 9.05。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        place = key(disclosure, unit, "stated", "procurement")
        stated = unit.stated.procurement
        yield from stated_differs(disclosure, place, LABELS["procurement"], stated, budget.procurement_total)


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def procurement_without_money(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """政府采购所列支的项目或日常公用经费要有预算明细。

    为什么：采购资金来自预算，没有安排资金的项目不能采购。
    查出：一条采购记在日常公用经费，预算明细中没有公用经费。
    符合：预算明细中有公用经费 4.67。
    """
    for charge in _charges(disclosure):
        if not charge.money.total and charge.spent:
            yield Breach(
                place=charge.place,
                quote=charge.charged_to,
                message=f"采购列支的“{charge.charged_to}”没有预算明细；请补填预算明细，或改正 charged_to",
            )


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def procurement_exceeds_money(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """列支于同一项目或日常公用经费的采购之和不超过其预算资金。

    为什么：政府采购是预算的一部分，不会比所用的预算还多。
    查出：专项业务经费 12.00，列支于它的采购合计 13.30。
    符合：采购合计 8.30。
    """
    for charge in _charges(disclosure):
        if charge.money.total and charge.spent > charge.money.total:
            spent, limit = exact(charge.spent, disclosure), exact(charge.money.total, disclosure)
            yield Breach(
                place=charge.place,
                quote=spent,
                message=f"列支于“{charge.charged_to}”的采购共{len(charge.rows)}条，合计{spent}，"
                f"超过其预算资金{limit}；请核对数量、单价和 charged_to",
                expected=f"不超过{limit}",
            )


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def procurement_funding_sum(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """一条采购分列的各项资金来源之和等于数量×单价。

    为什么：采购表的合计列等于后面各资金来源列之和。
    查出：数量 2、单价 1.00，funding 只写了一般公共预算拨款 1.50。
    符合：funding 为一般公共预算拨款 1.50、事业收入 0.50。
    """
    for number, item in enumerate(disclosure.procurement, 1):
        funded = Money.sum(amount for _, amount in item.funding)
        if item.funding and funded != item.amount:
            yield Breach(
                place=f"{_place(number)} funding",
                quote=exact(funded, disclosure),
                message=f"资金来源合计{exact(funded, disclosure)}，数量×单价为{exact(item.amount, disclosure)}；"
                "请改正资金来源或数量、单价",
                expected=exact(item.amount, disclosure),
            )


@rule(FORM, kind=Kind.STRUCTURE)
def procurement_funding_missing(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """所列支的资金有几种来源时，采购要写明各用多少。

    为什么：采购表按资金来源分列，来源不止一种就不能替填报人猜。
    查出：项目资金来自一般公共预算拨款和事业收入，采购没写 funding。
    符合：写明 funding；只有一种来源时不必写。
    """
    for charge in _charges(disclosure):
        if len(charge.sources) < SEVERAL:
            continue
        names = "、".join(sorted(source.value for source in charge.sources))
        for number, item in charge.rows:
            if item.amount and not item.funding:
                yield Breach(
                    place=f"{_place(number)} funding",
                    quote=item.item,
                    message=f"“{item.charged_to}”有几种资金来源（{names}）；请在 funding 写明各用多少",
                )


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def procurement_funding_exceeds(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """采购从每种来源所用的资金，不超过所列支项目中该来源的资金。

    为什么：项目里没有的钱不能用来采购。
    查出：项目只有一般公共预算拨款，采购的 funding 写了事业收入 0.50。
    符合：funding 中的来源和数额在项目的预算明细中都有。
    """
    for charge in _charges(disclosure):
        for source, amount in _used(charge).items():
            there = charge.money.from_sources([source])
            if charge.money.total and there is not None and amount > there:
                yield Breach(
                    place=f"{charge.place} funding",
                    quote=f"{source.value}{exact(amount, disclosure)}",
                    message=f"“{charge.charged_to}”的采购用{source.value}{exact(amount, disclosure)}，"
                    f"预算明细中只有{exact(there, disclosure)}；请改正 funding 或预算明细的 source",
                    expected=f"不超过{exact(there, disclosure)}",
                )


def _used(charge: Charge) -> dict[Source, Money]:
    """Add up by source what the rows say they use."""
    used: dict[Source, Money] = {}
    for source, amount in (part for _, item in charge.rows for part in item.funding):
        used[source] = used.get(source, ZERO) + amount
    return used
