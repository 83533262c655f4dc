"""The county's own document (全县汇总): the values of the words in its template, and its parts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from disclosuredoc.helpers import amounts
from disclosuredoc.model.county import PARTS
from disclosuredoc.rendering import marking
from disclosuredoc.rendering.compiled import render
from disclosuredoc.rendering.county_vocabulary import (
    CountyChanges,
    CountyContext,
    CountyOffice,
    DepartmentRow,
    ThreePublicRow,
)
from disclosuredoc.rendering.package import CORE, core

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.budget import Change
    from disclosuredoc.model.county import CountySummary, Listed
    from disclosuredoc.money import Money
    from disclosuredoc.rendering.compiled import Compiled

NO_RATE = "——"
"""Printed where there is nothing to compare with."""


def county_parts(summary: CountySummary, compiled: Compiled) -> dict[str, bytes]:
    """Return the parts of a county's own document, before they are zipped.

    Raises:
        TemplateError: where the template asks for what is not there.
    """
    facts = summary.facts
    title = f"{summary.name}{summary.year}年{compiled.layout.title}"
    made = core(title, facts.publisher or summary.name, facts.approved_on or dt.date(summary.year, 1, 1))
    return {**render(compiled, county_context(summary, compiled.layout)), CORE: made}


def county_context(summary: CountySummary, layout: Layout) -> CountyContext:
    """Return what the template sees of a county."""
    return CountyContext(year=summary.year, last_year=summary.year - 1, office=_office(summary, layout))


def _office(summary: CountySummary, layout: Layout) -> CountyOffice:
    changes = CountyChanges(**summary.changes)
    income, carryover, carried_forward = (
        summary.total(pick)
        for pick in (lambda one: one.income, lambda one: one.carryover, lambda one: one.carried_forward)
    )
    return CountyOffice(
        name=summary.name,
        publisher=summary.facts.publisher,
        contact=summary.facts.contact,
        departments=tuple(map(_department, summary.departments)),
        department_count=len(summary.departments),
        income=income,
        carryover=carryover,
        has_carryover=bool(carryover),
        total=income + carryover,
        expenditure=summary.total(lambda one: one.expenditure),
        basic=summary.total(lambda one: one.basic),
        project_total=summary.total(lambda one: one.projects),
        other=summary.total(lambda one: one.other),
        carried_forward=carried_forward,
        has_carried_forward=bool(carried_forward),
        procurement=summary.total(lambda one: one.procurement),
        is_rounded=any(_loses(money, layout) for money in _printed(summary)),
        three_public=summary.three_public,
        has_previous=changes.total.before is not None,
        previous=changes.total.before,
        three_public_rows=tuple(_row(key, summary.changes[key], layout) for key in ("total", *PARTS)),
        changes=changes,
        explanations=summary.facts.explanations,
        other_matters=summary.facts.other_matters,
        founded=summary.founded,
        marks=marking.marks(layout),
    )


def _department(listed: Listed) -> DepartmentRow:
    totals = listed.totals
    return DepartmentRow(
        name=totals.name,
        document=listed.document,
        income=totals.income,
        expenditure=totals.expenditure,
        basic=totals.basic,
        project_total=totals.projects,
        other=totals.other,
        procurement=totals.procurement,
        three_public=totals.three_public,
        has_previous=not totals.founded and totals.previous.total is not None,
        previous=totals.previous.total,
    )


def _row(key: str, change: Change, layout: Layout) -> ThreePublicRow:
    """A row of the summary, called as the layout's statement calls it."""
    return ThreePublicRow(
        name=layout.three_public_rows[key],
        amount=change.now,
        has_previous=change.difference is not None,
        previous=change.before,
        difference=change.difference,
        rate=_rate(change, layout),
    )


def _rate(change: Change, layout: Layout) -> str:
    """Return in which proportion a figure changes, computed from what is printed; a dash where there is no base."""
    if change.difference is None or change.before is None:
        return NO_RATE
    base = amounts.rounded(change.before, layout.unit)
    rate = amounts.per_cent(amounts.rounded(change.difference, layout.unit), base)
    return NO_RATE if rate is None else f"{amounts.number(rate)}%"


def _loses(money: Money, layout: Layout) -> bool:
    """Whether a figure loses by being printed, so that printed parts may miss their printed total (尾差)."""
    return amounts.rounded(money, layout.unit) * layout.unit.yuan != money.yuan


def _printed(summary: CountySummary) -> Iterator[Money]:
    """The figures of all departments that others are sums of."""
    for one in (listed.totals for listed in summary.departments):
        yield from (one.income, one.carryover, one.basic, one.projects, one.other, one.carried_forward, one.procurement)
        yield from (money for money in (*one.three_public.parts, *one.previous.parts) if money is not None)
