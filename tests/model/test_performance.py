"""Projects and goals are records; a project's money is not one of their fields."""

from __future__ import annotations

import attrs

from disclosuredoc.model.performance import Project


def test_a_project_has_no_amount_of_its_own() -> None:
    assert {field.name for field in attrs.fields(Project)} == {"unit", "name", "purpose", "goals", "indicators"}
