"""批复 and 公开: in the right order, in time, and in the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.rules.law import AGREEMENT, BUDGET_LAW, OPEN_GOVERNMENT_REGULATIONS
from disclosuredoc.rules.rule import Breach, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

DAYS = 20
"""预算法 第十四条 第二款: 在本级政府财政部门批复后二十日内向社会公开."""


@rule(BUDGET_LAW.article(14, 2), kind=Kind.PUBLICATION, since=2015)
def published_before_approval(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """公开在批复之后。

    为什么：部门预算经批复后才公开。
    查出：approved_on = 2020-04-10，published_on = 2020-04-01。
    符合：published_on 不早于 approved_on。
    """
    approved, published = disclosure.department.approved_on, disclosure.department.published_on
    if approved and published and published < approved:
        yield Breach(
            place="[department] published_on",
            quote=published.isoformat(),
            message=f"公开日期早于批复日期（{approved.isoformat()}）；请核对两个日期",
        )


@rule(BUDGET_LAW.article(14, 2), kind=Kind.PUBLICATION, since=2015)
def published_too_late(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """批复后二十日内公开。

    为什么：法律规定的期限。
    查出：approved_on = 2020-04-10，published_on = 2020-05-08（28 天）。
    符合：published_on 不晚于 2020-04-30。
    """
    approved, published = disclosure.department.approved_on, disclosure.department.published_on
    if approved and published and (published - approved).days > DAYS:
        yield Breach(
            place="[department] published_on",
            quote=published.isoformat(),
            message=f"批复后第{(published - approved).days}天公开，超过二十日；请核对日期，确已超期的请尽快公开",
        )


@rule(AGREEMENT, kind=Kind.PUBLICATION)
def date_outside_year(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """批复、审查和公开的日期在预算年度前后一年之内。

    为什么：差一年以上多半是年份写错。
    查出：2020 年预算，approved_on = 2002-04-10。
    符合：approved_on = 2020-04-10。
    """
    department, review = disclosure.department, disclosure.review
    dates = {
        "[department] approved_on": department.approved_on,
        "[department] published_on": department.published_on,
        "[review] on": review.on if review else None,
    }
    for place, date in dates.items():
        if date is not None and abs(date.year - disclosure.year) > 1:
            yield Breach(
                place=place,
                quote=date.isoformat(),
                message=f"日期与预算年度（{disclosure.year}年）相差太远；请核对年份",
            )


@rule(OPEN_GOVERNMENT_REGULATIONS.article(17), kind=Kind.PUBLICATION, severity=Severity.NOTE, since=2020)
def review_not_recorded(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """公开前有保密审查记录。

    为什么：公开政府信息前要经过审查，留有记录才说得清。
    查出：没有 [review]。
    符合：[review] by = "办公室"，on = 2020-04-15。
    """
    if disclosure.review is None:
        yield Breach(place="[review]", message="没有保密审查记录；请在审查后填写 by（审查人）和 on（日期）")


@rule(OPEN_GOVERNMENT_REGULATIONS.article(17), kind=Kind.PUBLICATION, severity=Severity.WARNING, since=2020)
def review_after_publication(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """保密审查在公开之前完成。

    为什么：公开前要审查有无不宜公开的内容，公开之后再审就晚了。
    查出：审查 2020-04-25，公开 2020-04-20。
    符合：审查 2020-04-18，公开 2020-04-20。
    """
    published, review = disclosure.department.published_on, disclosure.review
    if published and review and review.on > published:
        yield Breach(
            place="[review] on",
            quote=review.on.isoformat(),
            message=f"审查日期晚于公开日期{published.isoformat()}；请核对两个日期",
        )
