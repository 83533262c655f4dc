"""A county is a line of totals a department; its own totals are sums over them."""

from __future__ import annotations

import attrs

import summaries
from disclosuredoc.model.county import PARTS
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.money import Money


def test_the_countys_totals_are_the_sums_over_its_departments() -> None:
    county = summaries.county()

    assert county.total(lambda one: one.income) == summaries.ONE.income + summaries.THREE.income
    assert county.three_public == ThreePublic.sum([summaries.ONE.three_public, summaries.THREE.three_public])


def test_three_public_and_each_part_are_compared_with_the_reason_of_the_county() -> None:
    county = summaries.county(
        summaries.spending(summaries.ONE, "3", "5"), summaries.spending(summaries.THREE, "1", "0")
    )

    assert set(county.changes) == {"total", *PARTS}
    assert county.changes["total"].difference == Money.wan(-1)
    assert county.changes["total"].reason == "公务出行合并安排"
    assert county.changes["receptions"].reason == ""


def test_a_department_founded_this_year_had_nothing_last_year() -> None:
    founded = attrs.evolve(summaries.spending(summaries.ONE, "3", None), founded=True)
    county = summaries.county(founded, summaries.spending(summaries.THREE, "1", "2"))

    assert county.changes["total"].before == Money.wan(2)
    assert summaries.county(founded).changes["total"].founded


def test_last_year_is_not_known_where_a_departments_is_not() -> None:
    unknown = summaries.county(summaries.spending(summaries.ONE, "3", None), summaries.THREE)

    assert unknown.changes["total"].before is None
