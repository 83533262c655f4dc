"""Reasons of changes: each change has one, and none stands without a change (增减原因)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.model.three_public import ECONOMIC_CODES
from disclosuredoc.money import ZERO
from disclosuredoc.rules.law import AGREEMENT, FORM
from disclosuredoc.rules.places import LABELS, exact, key
from disclosuredoc.rules.rule import Breach, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.budget import Budget, Change
    from disclosuredoc.model.department import BudgetUnit
    from disclosuredoc.model.disclosure import Disclosure

REASONED = ("basic", "projects", "other", "operating", "procurement")
"""The items that are explained one by one; “三公” may be explained as a whole or by its parts."""

EXPENDITURE = ("basic", "projects", "other")
"""The items of expenditure, each with reasons of its own."""


def _change(budget: Budget, item: str) -> Change:
    """Return the change of an item by its key."""
    change: Change = getattr(budget, f"{item}_change")
    return change


def _said(unit: BudgetUnit, item: str) -> bool:
    """Whether a unit gives a reason that is more than blanks."""
    reason: str | None = getattr(unit.reasons, item)
    return bool(reason and reason.strip())


def _unexplained(budget: Budget) -> Iterator[str]:
    """Yield the items of a unit that change without a reason."""
    (unit,) = budget.units
    for item in REASONED:
        if _change(budget, item).difference and not _said(unit, item):
            yield item
    if not _said(unit, "three_public"):
        for part in ECONOMIC_CODES:
            if _change(budget, part).difference and not _said(unit, part):
                yield part


def _idle(budget: Budget) -> Iterator[str]:
    """Yield the items of a unit that have a reason and do not change."""
    (unit,) = budget.units
    if unit.founded or unit.previous is None:
        return
    for item in (*REASONED, *ECONOMIC_CODES):
        difference = _change(budget, item).difference
        if getattr(unit.reasons, item) and difference is not None and not difference:
            yield item
    parts = [_change(budget, part).difference for part in ECONOMIC_CODES]
    if unit.reasons.three_public and all(part is not None and not part for part in parts):
        yield "three_public"


@rule(FORM, kind=Kind.COMPARISON)
def change_without_reason(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """比上年有增减的每一项都写明原因；总额的增减由各部分说明，不另写。

    为什么：收支增减变化和“三公”经费增减都要说明原因，只写数字等于没有说明。
    查出：基本支出比上年增加 22.61，[reasons] 没有 basic。
    符合：[reasons] basic 写明原因；“三公”经费可以合写 three_public，也可以逐项写。
    """
    for budget in disclosure.budgets:
        for item in _unexplained(budget):
            yield _without_reason(disclosure, budget, item)


def _without_reason(disclosure: Disclosure, budget: Budget, item: str) -> Breach:
    (unit,) = budget.units
    difference = _change(budget, item).difference or ZERO
    sign = "增加" if difference > ZERO else "减少"
    words = f"{sign}{exact(abs(difference), disclosure)}"
    return Breach(
        place=key(disclosure, unit, "reasons", item),
        quote=words,
        message=f"{LABELS[item]}比上年{words}，没有写原因；请在此写明增减原因",
    )


@rule(FORM, kind=Kind.COMPARISON)
def founded_without_reason(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """部门中有本年新设的单位，部门的数因此变化时，也要写明原因。

    为什么：部门的上年数是其余单位之和，新设单位使部门的数增加，读者只看到增加而看不到原因。
    查出：新设单位基本支出 20，部门基本支出增加 20，各单位的 [[reasons]] 都没有 basic。
    符合：新设单位的 [[reasons]] 写 basic = "新设单位，相应增加支出"。
    """
    if disclosure.budget.founded or not any(unit.founded for unit in disclosure.units):
        return
    unit = next(unit for unit in disclosure.units if unit.founded)
    for item in ("basic", "projects", "other"):
        change = _change(disclosure.budget, item)
        explained = any(_change(budget, item).difference for budget in disclosure.budgets)
        if change.difference and not change.reason and not explained:
            yield Breach(
                place=key(disclosure, unit, "reasons", item),
                message=f"部门的{LABELS[item]}因本年新设的{unit.name}而变化，没有写原因；请在此写明",
            )


@rule(AGREEMENT, kind=Kind.COMPARISON, severity=Severity.WARNING)
def reason_without_change(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """没有增减的项目不写增减原因。

    为什么：数字持平却写了原因，多半是沿用了上年的文字，或上年数填错。
    查出：项目支出与上年相同，[reasons] projects 写了原因。
    符合：没有变化的项目不写原因。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        for item in _idle(budget):
            yield Breach(
                place=key(disclosure, unit, "reasons", item),
                quote=getattr(unit.reasons, item),
                message=f"{LABELS[item]}与上年持平，却写了增减原因；请核对上年数，或删去这条原因",
            )


@rule(AGREEMENT, kind=Kind.COMPARISON, severity=Severity.WARNING)
def reason_without_last_year(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """机关运行经费、政府采购写了增减原因的，也要填上年数。

    为什么：这两项的上年数可以不填，不填就不写增减，原因也就印不出来。
    查出：[reasons] operating 写了原因，[previous] 没有 operating。
    符合：两处都填，或都不填。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        for item in ("operating", "procurement"):
            if unit.previous and getattr(unit.reasons, item) and getattr(unit.previous, item) is None:
                yield Breach(
                    place=key(disclosure, unit, "reasons", item),
                    quote=getattr(unit.reasons, item),
                    message=f"写了{LABELS[item]}的增减原因，没有填上年数；请在 [previous] 补填 {item}，或删去这条原因",
                )


@rule(AGREEMENT, kind=Kind.COMPARISON, severity=Severity.NOTE)
def reason_repeated(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """基本支出、项目支出、其他支出的增减原因各写各的。

    为什么：几项的原因一字不差，多半是从上一项粘贴来的。
    查出：[reasons] basic 和 projects 都写“人员增加，相应增加人员经费”。
    符合：projects = "增加网络宣传推广经费"。
    """
    for unit in disclosure.units:
        written: dict[str, str] = {}
        for item in EXPENDITURE:
            reason = (getattr(unit.reasons, item) or "").strip()
            first = written.setdefault(reason, item) if reason else item
            if first != item:
                yield Breach(
                    place=key(disclosure, unit, "reasons", item),
                    quote=reason,
                    message=f"{LABELS[item]}的增减原因与{LABELS[first]}的一字不差；请核对是否粘贴有误",
                )
