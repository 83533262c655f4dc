"""固定资产: parts within wholes, at last year's end, purchases within the budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from disclosuredoc.findings import Severity
from sample import disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.model.disclosure import Disclosure


@pytest.mark.parametrize(
    ("written", "instead", "places"),
    [
        ("quantity = 620, value = 70.10", "quantity = 860, value = 95.20", []),
        ("quantity = 620, value = 70.10", "quantity = 861, value = 70.10", ["[assets] offices.quantity"]),
        ("quantity = 620, value = 70.10", "quantity = 620, value = 95.21", ["[assets] offices.value"]),
        ("buildings = { quantity = 860, value", "buildings = { value", []),
        ("offices = { quantity = 620, value", "offices = { value", []),
    ],
)
def test_offices_are_within_the_buildings(
    written: str, instead: str, places: list[str], found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    findings = found("offices-within-buildings", disclosure(replace={written: instead}))
    assert [one.place for one in findings] == places


@pytest.mark.parametrize(("day", "findings"), [("2019-12-31", 0), ("2020-03-31", 1), ("2018-12-31", 0)])
def test_assets_are_those_at_the_end_of_last_year(
    day: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure(replace={"as_of = 2019-12-31": f"as_of = {day}"})
    assert [(one.quote, one.severity) for one in found("assets-not-at-year-end", facts)] == [
        (day, Severity.WARNING)
    ] * findings


@pytest.mark.parametrize(
    ("day", "findings"), [("2018-12-31", 1), ("2019-01-01", 0), ("2020-12-31", 0), ("2021-01-01", 1)]
)
def test_assets_are_of_this_year_or_the_last(
    day: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure(replace={"as_of = 2019-12-31": f"as_of = {day}"})
    assert [(one.quote, one.severity) for one in found("assets-of-another-year", facts)] == [
        (day, Severity.ERROR)
    ] * findings


@pytest.mark.parametrize(("planned", "findings"), [("206.20", 0), ("206.21", 1)])
def test_purchases_are_within_the_budget(
    planned: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure(replace={"planned_purchases = 16": f"planned_purchases = {planned}"})
    assert len(found("purchases-within-budget", facts)) == findings


def test_capital_expenditure_without_planned_purchases_is_a_note(
    found: Callable[[str, Disclosure], list[Finding]],
) -> None:
    assert found("purchases-of-capital", disclosure()) == []
    (finding,) = found("purchases-of-capital", disclosure(replace={"planned_purchases = 16": "planned_purchases = 0"}))
    assert finding.severity is Severity.NOTE
    assert "16万元" in finding.message


@pytest.mark.parametrize("code", ["31008", "31009", "31012"])
def test_reserves_and_compensation_for_land_buy_no_assets(
    code: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure(replace={"planned_purchases = 16": "planned_purchases = 0"})
    lines = tuple(
        attrs.evolve(line, economic=code) if (line.economic or "").startswith("310") else line for line in facts.lines
    )
    assert found("purchases-of-capital", attrs.evolve(facts, lines=lines)) == []


def test_a_unit_without_assets_is_compared_with_nothing(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure()
    without = attrs.evolve(facts, units=(attrs.evolve(facts.units[0], assets=None),))
    names = (
        "offices-within-buildings",
        "assets-of-another-year",
        "assets-not-at-year-end",
        "purchases-within-budget",
        "purchases-of-capital",
    )
    assert [found(name, without) for name in names] == [[], [], [], [], []]
