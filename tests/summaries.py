"""A small county's summary for tests: the sample office and the department of three units."""

from __future__ import annotations

from typing import Any

import attrs

import sample
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.county import CountyFacts, CountyReasons, CountySummary, Listed
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.model.totals import DepartmentTotals, totals
from disclosuredoc.money import Money

LAYOUT = catalogue.load("hebei/2020")
ONE, THREE = totals(sample.disclosure()), totals(sample.disclosure(sample.MULTI))
REASONS = CountyReasons(three_public="公务出行合并安排")


def listed(line: DepartmentTotals) -> Listed:
    return Listed(totals=line, document=f"{line.name}2020年部门预算公开.docx")


def county(*lines: DepartmentTotals, **facts: Any) -> CountySummary:
    """Return a county of some departments, the two samples where none is given."""
    return CountySummary(
        name="示例县",
        year=2020,
        facts=CountyFacts(**{"reasons": REASONS, **facts}),
        departments=tuple(map(listed, lines or (ONE, THREE))),
    )


def spending(line: DepartmentTotals, now: str, before: str | None) -> DepartmentTotals:
    """Return a department's line with “三公” of receptions only, this year and last."""
    return attrs.evolve(
        line,
        three_public=attrs.evolve(ThreePublic.none(), receptions=Money.wan(now)),
        previous=ThreePublic() if before is None else attrs.evolve(ThreePublic.none(), receptions=Money.wan(before)),
    )
