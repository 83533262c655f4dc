"""“三公”经费: coded lines, amounts given by hand, and what is stated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from disclosuredoc.findings import Severity
from sample import SAMPLE, disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.model.disclosure import Disclosure

GIVEN = "[three_public]\noverseas_visits = 0\nvehicle_purchase = 0\nvehicle_operation = 2.40\nreceptions = 0.80"
UNCODED = re.sub(r'economic = "\d+"\n', "", SAMPLE)


def test_a_stated_amount_that_differs_from_the_coded_lines_is_found(
    found: Callable[[str, Disclosure], list[Finding]],
) -> None:
    kept = disclosure(add="[stated]\nthree_public = { receptions = 0.80 }")
    broken = disclosure(add="[stated]\nthree_public = { receptions = 1.80 }")
    assert found("stated-three-public", kept) == []
    (finding,) = found("stated-three-public", broken)
    assert (finding.place, finding.expected) == ("[stated] three_public.receptions", "0.8万元")


def test_an_amount_given_beside_coded_lines_agrees_with_them(
    found: Callable[[str, Disclosure], list[Finding]],
) -> None:
    assert found("three-public-given", disclosure(add=GIVEN)) == []
    (finding,) = found("three-public-given", disclosure(add=GIVEN.replace("2.40", "2.50")))
    assert (finding.place, finding.expected) == ("[three_public] vehicle_operation", "2.4万元")


def test_without_any_code_the_four_amounts_are_asked_for(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    findings = found("three-public-missing", disclosure(UNCODED))
    parts = ("overseas_visits", "vehicle_purchase", "vehicle_operation", "receptions")
    assert [(one.place, one.severity) for one in findings] == [
        (f"[three_public] {part}", Severity.ERROR) for part in parts
    ]


def test_without_any_code_the_four_amounts_may_be_given(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(UNCODED, add=GIVEN)
    names = ("three-public-missing", "three-public-given", "three-public-uncoded")
    assert [found(name, facts) for name in names] == [[], [], []]


def test_one_coded_line_decides(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(replace={'economic = "30217"\n': ""})
    assert found("three-public-missing", facts) == []


def test_lines_without_a_code_among_coded_ones_are_a_note(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found("three-public-uncoded", disclosure()) == []
    (finding,) = found("three-public-uncoded", disclosure(replace={'economic = "30227"\n': ""}))
    assert finding.severity is Severity.NOTE
    assert "有1行" in finding.message


@pytest.mark.parametrize(("before", "findings"), [("2.60", 0), ("2.40", 0), ("2.39", 1)])
def test_a_rise_is_a_note(before: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(replace={"vehicle_operation = 2.60": f"vehicle_operation = {before}"})
    assert len(found("three-public-rises", facts)) == findings
