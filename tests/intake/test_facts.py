"""A disclosure as plain data."""

from __future__ import annotations

import sample
from disclosuredoc.intake.facts import facts_of


def test_what_says_nothing_is_left_out() -> None:
    line = facts_of(sample.disclosure())["lines"][0]

    assert set(line) == {"unit", "category", "function", "economic", "amount"}


def test_a_year_of_its_own_and_no_budget_are_kept() -> None:
    assert "year" not in facts_of(sample.disclosure())
    assert facts_of(sample.disclosure(top="year = 2021"))["year"] == 2021


def test_tables_of_units_name_them() -> None:
    facts = facts_of(sample.disclosure(sample.MULTI))

    assert [row["unit"] for row in facts["previous"]] == ["207001", "207002", "207003"]
    assert "stated" not in facts
