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


SECTIONS = {
    "units.responsibilities": "duties",
    "projects.goals": "project_goals",
    "projects.indicators": "project_goals",
    "procurement": "procurement",
    "政府采购预算": "procurement",
    "performance": "department_goals",
    "glossary": "glossary",
    "other_matters": "other_matters",
    "reasons.basic": "comparison",
    "reasons.projects": "comparison",
    "reasons.other": "comparison",
    "reasons.": "three_public",
    "“三公”经费": "three_public",
    "机关运行经费": "operating",
    "固定资产": "assets",
    "拟购置固定资产": "assets",
}
"""How a key begins, and the section that prints it: a layout that drops the section does not lose it."""
_OF_INDICATORS = tuple((f"projects.indicators.{field.name}", field.name) for field in attrs.fields(Indicator))
"""The keys of an indicator's texts, and its fields."""


def losses(disclosure: Disclosure, layout: Layout, transcript: Transcript) -> Iterator[Problem]:
    """Yield every text and figure that the document should print and does not."""
    printed = {part.key for part in layout.printed(disclosure.parts)}
    cells = {cell.passage.text for table in transcript.tables for row in table.cells for cell in row}
    if "explanation" in printed:
        texts = [passage.text for passage in transcript.passages]
        whole = {*texts, *cells}  # most stand by themselves, and are found so
        text = "\n".join([*texts, *cells])
        sections = {section.key for section in layout.sections}
        for key, words in (*_texts(disclosure), *_sentences(disclosure, layout)):
            if words not in whole and words not in text and _section(key) in {"", *sections}:
                yield _lost(key, words)
    if "statements" in printed:
        yield from (_lost(key, figure) for key, figure in _cells(disclosure, layout) if figure not in cells)


def _section(key: str) -> str:
    """Return the section that prints a text or figure; empty where it is printed in any layout."""
    return next((section for start, section in SECTIONS.items() if key.startswith(start)), "")


def _lost(key: str, words: str) -> Problem:
    return Problem(key, f"“{words[:40]}”没有印进文件", "请检查模板是否缺少这一处字段")


def _sentences(disclosure: Disclosure, layout: Layout) -> Iterator[tuple[str, str]]:
    """The figures of the sentences, as they are written there."""
    for key, amount in _figures(disclosure.budget):
        yield key, amounts.prose(amount, layout.unit, thousands=layout.thousands)


def _cells(disclosure: Disclosure, layout: Layout) -> Iterator[tuple[str, str]]:
    """The figures of the statements, as they are written there: the totals, and each 项."""
    ledger = disclosure.budget.ledger
    figures = [("收入总计", ledger.total), ("本年支出合计", ledger.expenditure.total)]
    groups = ledger.expenditure.by(lambda line: line.function)
    figures += [(f"支出功能分类{code or '（未填编码）'}", group.total) for code, group in groups.items()]
    yield from (
        (key, amounts.cell(amount, layout.unit, thousands=layout.thousands)) for key, amount in figures if amount
    )


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
            yield from ((key, getattr(indicator, name)) for key, name in _OF_INDICATORS)
    for item in disclosure.procurement:
        yield from (("procurement.item", item.item), ("procurement.code", item.code), ("procurement", item.measure))
    performance = disclosure.performance
    for titled in (*performance.overall, *performance.specific, *performance.measures):
        yield from (("performance", titled.title), ("performance", titled.text))
    for titled in disclosure.glossary:
        yield from (("glossary", titled.title), ("glossary", titled.text))
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
