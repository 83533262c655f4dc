"""Nothing lost: every text and every figure of the facts must be found again in the finished document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Problem
from disclosuredoc.helpers import amounts
from disclosuredoc.model.performance import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.budget import Budget, Change
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.transcript import Transcript
    from disclosuredoc.money import Money


def losses(disclosure: Disclosure, layout: Layout, transcript: Transcript) -> Iterator[Problem]:
    """Yield every text and figure that the document should print and does not."""
    text = _whole(transcript)
    for key, wanted in _texts(disclosure):
        if wanted not in text:
            yield Problem(key, f"“{wanted[:40]}”没有印进文件", "请检查模板是否缺少这一处字段")
    for key, amount in _figures(disclosure.budget):
        figure = amounts.prose(amount, layout.unit, thousands=layout.thousands)
        if figure not in text:
            yield Problem(key, f"{figure}没有印进文件", "请检查模板是否缺少这一处字段")


def _whole(transcript: Transcript) -> str:
    cells = (cell.passage.text for table in transcript.tables for row in table.cells for cell in row)
    return "\n".join([*(passage.text for passage in transcript.passages), *cells])


def _texts(disclosure: Disclosure) -> Iterator[tuple[str, str]]:
    """The free texts of the facts with their keys; reasons where their item changes."""
    yield "department.name", disclosure.department.name
    yield from (("previous.name", name) for name in disclosure.former_names)
    for unit in disclosure.units:
        yield "units.name", unit.name
        yield "units.rank", unit.rank
        yield from (("units.responsibilities", duty) for duty in unit.responsibilities)
    for project in disclosure.projects:
        yield "projects.name", project.name
        yield "projects.purpose", project.purpose
        yield from (("projects.goals", goal) for goal in project.goals)
        for indicator in project.indicators:
            for field in attrs.fields(Indicator):
                yield f"projects.indicators.{field.name}", getattr(indicator, field.name)
    for item in disclosure.procurement:
        yield from (("procurement.item", item.item), ("procurement.code", item.code), ("procurement", item.measure))
    performance = disclosure.performance
    for titled in (*performance.overall, *performance.specific, *performance.measures, *disclosure.glossary):
        yield from (("performance", titled.title), ("performance", titled.text))
    yield from (("other_matters", matter) for matter in disclosure.other_matters)
    for key, change in _changes(disclosure.budget):
        if change.difference:
            yield f"reasons.{key}", change.reason


def _changes(budget: Budget) -> Iterator[tuple[str, Change]]:
    yield "basic", budget.basic_change
    yield "projects", budget.projects_change
    yield "other", budget.other_change
    yield "three_public", budget.three_public_change
    yield "overseas_visits", budget.overseas_visits_change
    yield "vehicle_purchase", budget.vehicle_purchase_change
    yield "vehicle_operation", budget.vehicle_operation_change
    yield "receptions", budget.receptions_change


def _figures(budget: Budget) -> Iterator[tuple[str, Money | None]]:
    """The figures that sections two, three, four, six and seven print in sentences."""
    ledger = budget.ledger
    yield "本年收入合计", ledger.income.total
    yield "本年支出合计", ledger.expenditure.total
    yield "基本支出", ledger.basic.total
    yield "人员经费", ledger.personnel.total
    yield "日常公用经费", ledger.routine.total
    yield "项目支出", ledger.projects.total
    yield "其他支出", ledger.other.total
    if budget.has_operating:
        yield "机关运行经费", budget.operating
    yield "“三公”经费", budget.three_public.total
    yield "政府采购预算", budget.procurement_total
    if budget.assets is not None:
        yield "固定资产", budget.assets.total
        yield "拟购置固定资产", budget.assets.planned_purchases
    for project in budget.projects:
        yield f"项目“{project.name}”", budget.money_of(project.unit, project.name).total
