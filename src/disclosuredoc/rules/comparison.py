"""Last year's figures: which are missing, and which do not go together (上年预算数)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.model.department import Previous
from disclosuredoc.model.three_public import ECONOMIC_CODES
from disclosuredoc.rules.law import AGREEMENT, ARITHMETIC, FORM, PLAUSIBILITY
from disclosuredoc.rules.places import LABELS, exact, key, table
from disclosuredoc.rules.rule import Breach, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure


def _missing(previous: Previous) -> Iterator[tuple[str, str]]:
    """Yield the keys that are missing and what they mean."""
    if previous.basic_total is None:
        if previous.routine is not None:
            yield "personnel", "人员经费"
        elif previous.personnel is not None:
            yield "routine", "公用经费"
        else:
            yield "basic", "基本支出（或分写 personnel 人员经费和 routine 公用经费）"
    if previous.projects is None:
        yield "projects", LABELS["projects"]
    for part in ECONOMIC_CODES:
        if getattr(previous.three_public, part) is None:
            yield f"three_public.{part}", LABELS[part]


@rule(FORM, kind=Kind.COMPARISON)
def previous_missing(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """上年预算数齐全：基本支出、项目支出和“三公”经费四项；本年新设的单位除外。

    为什么：文稿要写比上年增减多少，上年数不能猜；上年没有安排也要写 0。
    查出：[previous] 没有 receptions。
    符合：三公各项写 0；或 [[units]] 写 founded = true 而不写 [previous]。
    """
    for unit in disclosure.units:
        if unit.founded:
            continue
        for path, label in _missing(unit.previous or Previous()):
            yield Breach(
                place=key(disclosure, unit, "previous", path),
                message=f"没有填上年的{label}；请按上年公开的部门预算填写，上年没有安排写 0",
            )


@rule(AGREEMENT, kind=Kind.COMPARISON)
def previous_of_founded(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """本年新设的单位没有上年预算数。

    为什么：新设单位没有上年可比，两处只能有一处是对的。
    查出：[[units]] 写了 founded = true，又有 [previous]。
    符合：二者只写其一。
    """
    for unit in disclosure.units:
        if unit.founded and unit.previous is not None:
            yield Breach(
                place=table(disclosure, unit, "previous"),
                message=f"{unit.name}写明本年新设（founded = true），却填了上年预算数；"
                "如确为新设请删去 [previous]，否则删去 founded",
            )


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def previous_basic_parts(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """上年的基本支出等于上年人员经费与公用经费之和（三项都填时）。

    为什么：三项都填而不平，增减数就不知道以哪个为准。
    查出：basic = 10.40，personnel = 8.00，routine = 2.00。
    符合：basic = 10.40，personnel = 8.00，routine = 2.40；或只填 basic。
    """
    for unit in disclosure.units:
        previous = unit.previous
        if previous is None or previous.basic is None or previous.personnel is None or previous.routine is None:
            continue
        parts = previous.personnel + previous.routine
        if previous.basic != parts:
            yield Breach(
                place=key(disclosure, unit, "previous", "basic"),
                quote=exact(previous.basic, disclosure),
                message=f"上年基本支出填{exact(previous.basic, disclosure)}，上年人员经费与公用经费之和为"
                f"{exact(parts, disclosure)}；请改正，或只保留其中一种写法",
                expected=exact(parts, disclosure),
            )


@rule(PLAUSIBILITY, kind=Kind.COMPARISON, severity=Severity.NOTE)
def change_over_hundred_percent(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """比上年增加超过 100% 时给出提示。

    为什么：一年翻一番以上多半是口径变了或上年数填错，读者也会问。
    查出：基本支出上年 10.40，本年 33.01（增长 217.4%）。
    符合：增加不超过一倍；上年为 0 时没有百分比，不提示。
    """
    for item in ("total", "basic", "projects", "other", "three_public", "operating", "procurement"):
        change = getattr(disclosure.budget, f"{item}_change")
        if not change.before or change.difference is None or change.difference <= change.before:
            continue
        percent = 100 * (change.difference / change.before)
        yield Breach(
            place=LABELS[item],
            quote=f"{percent:.1f}%",
            message=f"{LABELS[item]}比上年增长{percent:.1f}%"
            f"（上年{exact(change.before, disclosure)}，本年{exact(change.now, disclosure)}）；"
            "请核对上年数的口径，并确认原因已经写清楚",
        )
