"""A disclosure is one frozen object; a unit's figures are the same views, filtered."""

from __future__ import annotations

import attrs
import pytest

import sample
from disclosuredoc.intake.toml import parse_toml


def test_nobody_changes_it() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        sample.disclosure().year = 2021  # type: ignore[misc]


def test_each_unit_has_its_own_budget() -> None:
    disclosure = parse_toml(sample.MULTI.encode(), "三单位.toml")

    for unit, budget in zip(disclosure.units, disclosure.budgets, strict=True):
        assert budget.units == (unit,)
        assert {line.unit for line in budget.ledger.lines} <= {unit.code}
        assert {project.unit for project in budget.projects} <= {unit.code}
        assert {item.unit for item in budget.procurement} <= {unit.code}


def test_where_it_came_from_does_not_make_it_another() -> None:
    assert attrs.evolve(sample.disclosure(), source="别处.toml") == sample.disclosure()


def test_a_former_name_is_one_that_is_no_longer_in_use() -> None:
    renamed = sample.disclosure(replace={"[previous]\n": '[previous]\nname = "示例县农技站"\n'})
    same = sample.disclosure(replace={"[previous]\n": f'[previous]\nname = "{sample.NAME}"\n'})

    assert renamed.former_names == ("示例县农技站",)
    assert same.former_names == sample.disclosure().former_names == ()


def test_each_unit_is_a_disclosure_of_its_own() -> None:
    disclosure = parse_toml(sample.MULTI.encode(), "三单位.toml")
    units = disclosure.by_unit

    assert [unit.department.name for unit in units] == [unit.name for unit in disclosure.units]
    assert [unit.budget.ledger for unit in units] == [budget.ledger for budget in disclosure.budgets]
    assert [unit.performance.overall for unit in units] == [()] * len(units)


def test_a_department_that_is_one_unit_keeps_all_that_is_said_of_it() -> None:
    disclosure = sample.disclosure()
    (unit,) = disclosure.by_unit

    assert (unit.performance, unit.other_matters) == (disclosure.performance, disclosure.other_matters)
