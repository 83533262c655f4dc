"""From a Disclosure to the context of its template: every value a view of the model, none computed in a template."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.helpers import amounts, rows
from disclosuredoc.model.assets import Assets, Holding
from disclosuredoc.model.performance import TitledText
from disclosuredoc.rendering import marking
from disclosuredoc.rendering import vocabulary as v
from disclosuredoc.rendering.purchases import procurement
from disclosuredoc.rendering.statements import statements
from disclosuredoc.terms import OTHER, Category, Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.budget import Budget
    from disclosuredoc.model.department import BudgetUnit
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.performance import Project
    from disclosuredoc.money import Money


def context(disclosure: Disclosure, layout: Layout, wanted: Collection[str] = ()) -> v.Context:
    """Return what the template of a layout sees of a disclosure; statements where they are among the wanted parts."""
    printed = frozenset(part.key for part in layout.printed(wanted))
    return v.Context(
        year=disclosure.year,
        last_year=disclosure.year - 1,
        office=_department(disclosure, layout, printed),
        unit_sets=_unit_sets(disclosure, layout, printed) if layout.sets else (),
        marks=marking.outer_marks(),
    )


def _department(disclosure: Disclosure, layout: Layout, printed: frozenset[str]) -> v.Office:
    """The department's own set."""
    return attrs.evolve(_office(disclosure, layout, printed), code=disclosure.units[0].code[:3])


def _unit_sets(disclosure: Disclosure, layout: Layout, printed: frozenset[str]) -> tuple[v.Office, ...]:
    """A set for each budget unit, the department's own level first (预算法实施条例 第六条)."""
    own = layout.sets.own if layout.sets else ""
    return tuple(
        attrs.evolve(
            _office(unit, layout, printed),
            title=unit.department.name + own * (unit.department.name == disclosure.department.name),
            marks=marking.marks(layout, unit.units[0].code, position),
            is_unit=True,
            goals_elsewhere=len(disclosure.units) > 1,
        )
        for position, unit in enumerate(disclosure.by_unit, 1)
    )


def _office(disclosure: Disclosure, layout: Layout, printed: frozenset[str]) -> v.Office:
    """A set: the department's, or that of one of its units."""
    budget = disclosure.budget
    ledger = budget.ledger
    return v.Office(
        name=disclosure.department.name,
        title=disclosure.department.name,
        code=disclosure.units[0].code,
        is_unit=False,
        statements=statements(budget, layout) if "statements" in printed else {},
        units=tuple(_unit(unit) for unit in budget.units),
        unit_count=len(budget.units),
        subordinate_count=len(budget.units) - 1,
        has_institutions=any(unit.nature.is_institution for unit in budget.units[1:]),
        is_rounded=_is_rounded(budget, layout),
        income=ledger.income.total,
        income_rows=tuple(
            v.AmountRow(name=row.name, amount=ledger.income.from_sources(row.gathers)) for row in layout.income
        ),
        carryover=ledger.carryover.total,
        has_carryover=bool(ledger.carryover.total),
        total=ledger.total,
        expenditure=ledger.expenditure.total,
        basic=ledger.basic.total,
        personnel=ledger.personnel.total,
        routine=ledger.routine.total,
        project_total=ledger.projects.total,
        projects=tuple(_project(project, budget) for project in budget.projects),
        other=ledger.other.total,
        other_rows=tuple(
            v.AmountRow(name=category.value, amount=ledger.of(category).total)
            for category in Category
            if category in OTHER and ledger.of(category).total
        ),
        carried_forward=ledger.carried_forward.total,
        has_carried_forward=bool(ledger.carried_forward.total),
        changes=_changes(budget),
        compares_operating=budget.operating_change.before is not None,
        compares_procurement=budget.procurement_change.before is not None,
        has_operating=budget.has_operating,
        operating=budget.operating,
        operating_uses=tuple(_operating_uses(budget, layout)),
        funds=ledger.expenditure.from_sources([Source.GOVERNMENT_MANAGED_FUNDS]),
        state_capital=ledger.expenditure.from_sources([Source.STATE_CAPITAL_OPERATIONS]),
        three_public=budget.three_public,
        performance=v.Goals(
            overall=disclosure.performance.overall,
            specific=disclosure.performance.specific,
            measures=disclosure.performance.measures,
        ),
        goals_elsewhere=False,
        procurement=procurement(budget, layout),
        has_assets=budget.assets is not None,
        assets=_assets(budget.assets, disclosure, layout),
        glossary=tuple(_glossary(disclosure, layout)),
        other_matters=disclosure.other_matters,
        founded=budget.founded,
        former_name="、".join(disclosure.former_names),
        marks=marking.marks(layout),
    )


def _is_rounded(budget: Budget, layout: Layout) -> bool:
    """Whether some figure loses by being printed, so that printed parts may miss their printed total (尾差)."""
    unit = layout.unit
    return any(amounts.rounded(money, unit) * unit.yuan != money.yuan for money in _stated(budget))


def _stated(budget: Budget) -> Iterator[Money]:
    """The sums that others are made of: lines, purchases, what is owned, “三公” of both years, last year's figures."""
    yield from (line.amount for line in budget.ledger.lines)
    yield from (item.amount for item in budget.procurement)
    assets = budget.assets or Assets(as_of=dt.date.min)
    yield from (row.value for row in (assets.buildings, assets.vehicles, assets.equipment, assets.other))
    three = (budget.overseas_visits_change, budget.vehicle_purchase_change, budget.vehicle_operation_change)
    changes = (*three, budget.receptions_change, budget.basic_change, budget.projects_change, budget.other_change)
    yield from (money for change in changes for money in (change.now, change.before) if money is not None)


def _unit(unit: BudgetUnit) -> v.UnitRow:
    return v.UnitRow(
        name=unit.name,
        nature=unit.nature.value,
        rank=unit.rank,
        support=unit.support.value,
        responsibilities=unit.responsibilities,
    )


def _project(project: Project, budget: Budget) -> v.ProjectSheet:
    first = rows.merged_equal([row.level1 for row in project.indicators], lone="restart")
    second = rows.merged_equal([f"{row.level1}\n{row.level2}" for row in project.indicators], lone="restart")
    return v.ProjectSheet(
        name=project.name,
        amount=budget.money_of(project.unit, project.name).total,
        purpose=project.purpose,
        goals=project.goals,
        indicators=tuple(
            v.IndicatorRow(
                level1=row.level1,
                level1_merge=level1_merge,
                level2=row.level2,
                level2_merge=level2_merge,
                level3=row.level3,
                description=row.description,
                value=row.value,
                basis=row.basis,
            )
            for row, level1_merge, level2_merge in zip(project.indicators, first, second, strict=True)
        ),
    )


def _changes(budget: Budget) -> v.Changes:
    return v.Changes(
        total=budget.total_change,
        basic=budget.basic_change,
        projects=budget.projects_change,
        other=budget.other_change,
        operating=budget.operating_change,
        procurement=budget.procurement_change,
        three_public=budget.three_public_change,
        overseas_visits=budget.overseas_visits_change,
        vehicles=budget.vehicles_change,
        vehicle_purchase=budget.vehicle_purchase_change,
        vehicle_operation=budget.vehicle_operation_change,
        receptions=budget.receptions_change,
    )


def _operating_uses(budget: Budget, layout: Layout) -> Iterator[str]:
    """The names of the economic 款 that 机关运行经费 is coded to, once each, in the order of the codes."""
    agencies = [unit.code for unit in budget.units if unit.nature.has_operating_expenses]
    lines = budget.ledger.routine.units(agencies).lines
    for code in sorted({line.economic for line in lines if line.economic and line.amount}):
        known = layout.codes.economic.lookup(code)
        if known is not None:
            yield known.name


def _assets(assets: Assets | None, disclosure: Disclosure, layout: Layout) -> v.AssetSheet:
    """The asset table; without any data all rows are empty (``has_assets`` says so)."""
    held = assets or Assets(as_of=dt.date(disclosure.year - 1, 12, 31))
    total = Holding(value=held.total)
    return v.AssetSheet(
        as_of=held.as_of,
        total=held.total,
        planned_purchases=held.planned_purchases,
        rows=tuple(
            v.AssetRow(name=name, quantity=_quantity(holding), value=holding.value)
            for key, name in layout.asset_rows.items()
            for holding in [total if key == "total" else getattr(held, key)]
        ),
    )


def _quantity(holding: Holding) -> str:
    return "——" if holding.quantity is None else amounts.number(holding.quantity)


def _glossary(disclosure: Disclosure, layout: Layout) -> Iterator[TitledText]:
    """The layout's terms that this document uses, then the department's own."""
    used = set(_usage(disclosure.budget))
    for term in layout.glossary:
        if term.when is None or term.when in used:
            yield TitledText(title=term.term, text=term.text)
    yield from disclosure.glossary


def _usage(budget: Budget) -> Iterable[str]:
    """Yield the keys under which a layout's glossary asks whether a thing is in use."""
    ledger = budget.ledger
    for line in ledger.lines:
        if line.amount:
            yield f"source.{line.source.key}"
            yield f"category.{line.category.name.lower()}"
    if ledger.carryover.total:
        yield "carryover"
    if ledger.carried_forward.total:
        yield "carried_forward"
    if budget.has_operating:
        yield "operating"
    if len(budget.units) > 1:
        yield "subordinate_units"
