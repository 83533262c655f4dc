"""Last year's figures: complete, consistent, and plausible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from disclosuredoc.findings import Severity
from sample import MULTI, SAMPLE, disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.model.disclosure import Disclosure

PREVIOUS = SAMPLE[SAMPLE.index("[previous]") : SAMPLE.index("[reasons]")]
ALL = ["basic", "projects", *(f"three_public.{part}" for part in ("overseas_visits", "vehicle_purchase"))]
ALL += ["three_public.vehicle_operation", "three_public.receptions"]


@pytest.mark.parametrize(
    ("written", "instead", "missing"),
    [
        (PREVIOUS, "", ALL),
        ("personnel = 130.10\n", "", ["personnel"]),
        ("routine = 12.50\n", "", ["routine"]),
        ("personnel = 130.10\nroutine = 12.50\n", "", ["basic"]),
        ("projects = 60\n", "", ["projects"]),
        ("overseas_visits = 0, ", "", ["three_public.overseas_visits"]),
        (", receptions = 0.80 }", " }", ["three_public.receptions"]),
        ("personnel = 130.10\nroutine = 12.50\n", "basic = 142.60\n", []),
    ],
)
def test_the_missing_figures_of_last_year_are_named_one_by_one(
    written: str, instead: str, missing: list[str], found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    findings = found("previous-missing", disclosure(replace={written: instead}))
    assert [one.place for one in findings] == [f"[previous] {key}" for key in missing]
    assert {one.severity for one in findings} <= {Severity.ERROR}


def test_one_unit_of_several_without_last_year_is_named(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(MULTI)
    bare = (*facts.units[:2], attrs.evolve(facts.units[2], previous=None))
    places = [one.place for one in found("previous-missing", attrs.evolve(facts, units=bare))]
    assert places == [f"[[previous]]（207003 示例县图书馆） {key}" for key in ALL]


def test_a_unit_founded_this_year_has_no_last_year(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    founded = {'rank = "正科级"': 'rank = "正科级"\nfounded = true'}
    alone = disclosure(replace={**founded, PREVIOUS: ""})
    assert [found(name, alone) for name in ("previous-missing", "previous-of-founded")] == [[], []]
    facts = disclosure()
    both = attrs.evolve(facts, units=(attrs.evolve(facts.units[0], founded=True),))
    assert [one.place for one in found("previous-of-founded", both)] == ["[previous]"]


def test_last_years_basic_expenditure_is_the_sum_of_its_parts(
    found: Callable[[str, Disclosure], list[Finding]],
) -> None:
    written = "personnel = 130.10"
    kept = disclosure(replace={written: f"basic = 142.60\n{written}"})
    broken = disclosure(replace={written: f"basic = 142.61\n{written}"})
    assert found("previous-basic-parts", kept) == []
    assert [one.expected for one in found("previous-basic-parts", broken)] == ["142.6万元"]


@pytest.mark.parametrize(("before", "findings"), [("27.50", 0), ("27.49", 1), ("0", 0)])
def test_more_than_doubling_is_a_note(
    before: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    notes = found("change-over-hundred-percent", disclosure(replace={"projects = 60": f"projects = {before}"}))
    assert len(notes) == findings
    assert {one.severity for one in notes} <= {Severity.NOTE}
