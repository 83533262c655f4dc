"""A budget is the views of its units' lines beside their last year."""

from __future__ import annotations

from typing import Any

import attrs

import sample
from disclosuredoc.intake.toml import parse_toml
from disclosuredoc.model.budget import Budget, Change
from disclosuredoc.model.department import BudgetUnit
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import APPROPRIATIONS, Nature, Procured, Source

MULTI = parse_toml(sample.MULTI.encode(), "三单位.toml")
ONE = sample.disclosure().budget


def with_units(budget: Budget, **changes: Any) -> Budget:
    """Return a budget whose units are changed."""
    return attrs.evolve(budget, units=tuple(attrs.evolve(unit, **changes) for unit in budget.units))


def test_the_departments_figures_are_the_sums_over_its_units() -> None:
    whole, units = MULTI.budget, MULTI.budgets

    assert whole.ledger.total == Money.sum(budget.ledger.total for budget in units)
    assert whole.three_public == ThreePublic.sum(budget.three_public for budget in units)
    assert whole.procurement_total == Money.sum(budget.procurement_total for budget in units)
    assert whole.basic_change.before == Money.sum(b.basic_change.before for b in units if b.basic_change.before)


def test_operating_expenses_are_those_of_agencies_and_civil_service_institutions() -> None:
    assert with_units(ONE, nature=Nature.AGENCY).operating == ONE.ledger.routine.total
    assert with_units(ONE, nature=Nature.PUBLIC_INSTITUTION_1).operating == ZERO
    assert not with_units(ONE, nature=Nature.PUBLIC_INSTITUTION_1).has_operating


def test_a_change_is_this_year_less_last_year() -> None:
    assert Change(now=Money(3), before=Money(5)).difference == Money(-2)
    assert Change(now=None, before=Money(5)).difference is None
    assert Change(now=Money(3), before=None).difference is None


def test_units_founded_this_year_have_nothing_to_compare_with() -> None:
    founded = with_units(ONE, founded=True, previous=None)

    assert founded.founded
    assert founded.total_change == Change(now=ONE.ledger.expenditure.total, before=None, founded=True)


def test_a_missing_last_year_is_unknown_not_zero() -> None:
    assert with_units(ONE, previous=None).total_change.before is None


def test_reasons_of_several_units_are_told_once_each() -> None:
    units = tuple(
        attrs.evolve(unit, reasons=attrs.evolve(unit.reasons, basic=reason))
        for unit, reason in zip(MULTI.units, ("人员增加", "人员增加", "工资调整"), strict=True)
    )

    assert attrs.evolve(MULTI.budget, units=units).basic_change.reason == "人员增加，工资调整"


def test_three_public_given_by_hand_count_where_no_line_is_coded() -> None:
    lines = tuple(attrs.evolve(line, economic=None) for line in ONE.ledger.lines)
    given = ThreePublic(overseas_visits=ZERO, vehicle_purchase=ZERO, vehicle_operation=ZERO, receptions=Money(7))
    uncoded = attrs.evolve(ONE, ledger=attrs.evolve(ONE.ledger, lines=lines))

    assert with_units(uncoded, three_public=given).three_public == given
    assert uncoded.three_public.total is None


def test_every_item_has_its_change() -> None:
    names = ["total", "basic", "projects", "other", "operating", "procurement", "three_public", "overseas_visits"]
    names += ["vehicles", "vehicle_purchase", "vehicle_operation", "receptions"]

    assert all(isinstance(getattr(ONE, f"{name}_change"), Change) for name in names)


def test_purchases_are_charged_to_projects_or_routine_expenses() -> None:
    unit = ONE.units[0].code

    assert ONE.money_of(unit, "日常公用经费").total == ONE.ledger.routine.total
    assert Money.sum(ONE.money_of(unit, project.name).total for project in ONE.projects) == ONE.ledger.projects.total


def test_purchases_are_goods_works_or_services() -> None:
    assert Money.sum(ONE.procured(kind) for kind in Procured) == ONE.procurement_total


def test_assets_of_no_unit_are_none() -> None:
    assert with_units(ONE, assets=None).assets is None
    assert ONE.assets is not None
    assert isinstance(ONE.units[0], BudgetUnit)


def test_three_public_of_some_sources_is_what_their_lines_pay() -> None:
    coded = ONE.three_public_from(APPROPRIATIONS)

    assert coded == ONE.three_public
    assert ONE.three_public_from([Source.STATE_CAPITAL_OPERATIONS]).total == ZERO
