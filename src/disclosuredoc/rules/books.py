"""The books of rules: tuples one can read; ``check`` asks them, ``page`` prints what a rule asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ParamSpec

import attrs

from disclosuredoc.findings import Kind, Report, Severity
from disclosuredoc.rules import (
    agreement,
    assets,
    code_years,
    codes,
    comparison,
    coverage,
    deadlines,
    identity,
    performance,
    personal_data,
    procurement,
    proofreading,
    reasons,
    three_public,
    totals,
    wording,
)
from disclosuredoc.rules.law import AGREEMENT
from disclosuredoc.rules.rule import Breach, FactRule, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

P = ParamSpec("P")


@rule(AGREEMENT, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def accepted_rule(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """[accept] 中写的是已有的规则，并写明理由。

    为什么：规则名写错或没有理由的说明不起作用，偏差会照旧列为问题。
    查出：[accept] "stated-totl" = "系统尾差"；"stated-total" = ""。
    符合：[accept] "stated-total" = "预算系统合计含年中追加，以批复数为准"。
    """
    names = {known.name for known in FACTS}
    for name, reason in disclosure.accepted:
        if name not in names:
            yield Breach(place="[accept]", quote=name, message="没有这条规则；请用 rules 命令查规则名后改正")
        elif not reason.strip():
            yield Breach(place="[accept]", quote=name, message="没有写理由，不起作用；请写明为什么可以这样")


FACTS: tuple[FactRule, ...] = (
    coverage.year_differs_from_layout,
    coverage.part_not_printable,
    coverage.zero_with_money,
    identity.only_unit_is_the_department,
    identity.short_name_idle,
    identity.unit_code_shape,
    identity.same_line_twice,
    identity.name_with_unseen_characters,
    identity.names_alike,
    deadlines.published_before_approval,
    deadlines.published_too_late,
    deadlines.date_outside_year,
    deadlines.review_not_recorded,
    deadlines.review_after_publication,
    coverage.responsibilities_missing,
    coverage.unit_responsibilities_missing,
    coverage.unit_sets_elsewhere,
    coverage.rank_missing,
    coverage.source_not_filled,
    coverage.gap_left,
    codes.code_missing,
    codes.code_shape,
    codes.procurement_kind_unknown,
    codes.procurement_code_shape,
    code_years.procurement_code_of_another_year,
    codes.code_wrong,
    codes.code_unknown,
    totals.stated_total,
    totals.stated_basic,
    totals.stated_projects,
    totals.stated_revenue,
    totals.stated_operating,
    comparison.previous_missing,
    comparison.previous_of_founded,
    comparison.previous_basic_parts,
    comparison.change_over_hundred_percent,
    reasons.change_without_reason,
    reasons.founded_without_reason,
    reasons.reason_without_change,
    reasons.reason_without_last_year,
    reasons.reason_repeated,
    three_public.stated_three_public,
    three_public.three_public_given,
    three_public.three_public_missing,
    three_public.three_public_uncoded,
    three_public.three_public_rises,
    performance.project_without_money,
    performance.project_line_without_name,
    performance.project_without_goals,
    performance.project_without_indicators,
    performance.project_without_purpose,
    performance.indicator_unit,
    performance.rate_among_quantities,
    performance.goal_differs_from_indicator,
    procurement.stated_procurement,
    procurement.procurement_without_money,
    procurement.procurement_exceeds_money,
    procurement.procurement_funding_sum,
    procurement.procurement_funding_missing,
    procurement.procurement_funding_exceeds,
    coverage.assets_missing,
    assets.offices_within_buildings,
    assets.assets_of_another_year,
    assets.assets_not_at_year_end,
    assets.purchases_within_budget,
    assets.purchases_of_capital,
    agreement.amount_in_text,
    coverage.glossary_twice,
    wording.placeholder_written,
    proofreading.text_slips,
    personal_data.personal_data_written,
    accepted_rule,
)
"""The rules on the facts of one department, in the order of the document."""


def check(disclosure: Disclosure, layout: Layout) -> Report:
    """Ask every rule of the fiscal year; what the department accepts stays in the report with its reason."""
    reasons_given = {name: reason for name, reason in disclosure.accepted if reason.strip()}
    found = (
        attrs.evolve(finding, accepted=reasons_given.get(finding.rule))
        for asked in FACTS
        if asked.holds_in(disclosure.year)
        for finding in asked.findings(disclosure, layout)
    )
    return Report(tuple(found))


def page(asked: Rule[P]) -> str:
    """Return a rule's page: what it asks, why, an example found and kept, its basis and its years."""
    since = f"{asked.since}年起" if asked.since else ""
    until = f"至{asked.until}年" if asked.until else ""
    return "\n".join(
        (
            f"{asked.name}（{asked.subject.value}，{asked.severity.label}）",
            asked.doc,
            f"依据：{asked.basis}",
            f"适用年度：{since}{until or ('' if since else '各年')}",
        )
    )
