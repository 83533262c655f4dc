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
