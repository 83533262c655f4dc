"""Last year of a synthetic unit: a reason for what changes and for nothing else; what it holds."""

from __future__ import annotations

import attrs
import pytest

import sample
from disclosuredoc.batch.synthetic.drawing import Draw
from disclosuredoc.batch.synthetic.last_year import EXPLAINED, settled
from disclosuredoc.model.budget import Budget

(BUDGET,) = sample.disclosure().budgets


def settle(number: int, *, founded: bool = False) -> Budget:
    (unit,) = BUDGET.units
    budget = attrs.evolve(BUDGET, units=(attrs.evolve(unit, founded=founded),))
    return attrs.evolve(budget, units=(settled(Draw.of(1, number), budget, 20, 2020, "示例县农业局"),))


@pytest.mark.parametrize("number", range(12))
def test_what_changes_has_a_reason_and_nothing_else(number: int) -> None:
    budget = settle(number)
    (unit,) = budget.units

    changed = {item for item in EXPLAINED if getattr(budget, f"{item}_change").difference}

    assert {item for item in EXPLAINED if getattr(unit.reasons, item)} == changed


def test_a_unit_founded_this_year_has_no_last_year_and_says_so() -> None:
    (unit,) = settle(1, founded=True).units

    assert unit.previous is None
    assert unit.reasons.basic == "本年新设，相应安排支出"


def test_the_former_name_stands_with_last_year() -> None:
    (unit,) = settle(1).units

    assert unit.previous is not None
    assert unit.previous.name == "示例县农业局"


def test_last_year_is_split_now_and_then() -> None:
    units = [settle(number).units[0] for number in range(12)]

    assert {unit.previous.basic is None for unit in units if unit.previous} == {True, False}


def test_assets_are_those_at_the_end_of_last_year() -> None:
    (unit,) = settle(1).units

    assert unit.assets is not None
    assert unit.assets.as_of.isoformat() == "2019-12-31"
    assert unit.assets.offices.value <= unit.assets.buildings.value
