"""Names, codes and lines that are what they should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from disclosuredoc.findings import Severity
from sample import MULTI, disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.model.disclosure import Disclosure

NAME = "示例县农业技术推广中心"


@pytest.mark.parametrize(
    ("name", "findings"),
    [(NAME, 0), (f"{NAME}本级", 0), (f"{NAME}（本级）", 0), ("县农技中心", 0), ("示例县司法局", 1)],
)
def test_the_only_unit_is_the_department(
    name: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure()
    named = attrs.evolve(facts, units=(attrs.evolve(facts.units[0], name=name),))
    assert [one.expected for one in found("only-unit-is-the-department", named)] == [NAME] * findings


def test_one_of_several_units_has_a_name_of_its_own(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found("only-unit-is-the-department", disclosure(MULTI)) == []


@pytest.mark.parametrize(("name", "findings"), [("县农技中心", 0), ("  ", 1), (NAME, 1)])
def test_a_short_name_that_says_nothing_is_a_warning(
    name: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure()
    short = attrs.evolve(facts, department=attrs.evolve(facts.department, short_names=(name,)))
    assert len(found("short-name-idle", short)) == findings


@pytest.mark.parametrize(("code", "findings"), [("213", 0), ("213001", 0), ("2130", 1), ("２１３", 1), ("a13", 1)])
def test_a_unit_code_has_three_digits_for_each_level(
    code: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure()
    coded = attrs.evolve(facts, units=(attrs.evolve(facts.units[0], code=code),))
    assert len(found("unit-code-shape", coded)) == findings


def test_units_of_one_department_share_their_first_digits(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(MULTI)
    strange = attrs.evolve(facts.units[2], code="208003")
    (finding,) = found("unit-code-shape", attrs.evolve(facts, units=(*facts.units[:2], strange)))
    assert finding.quote == "208003"


def test_the_same_line_twice_is_a_warning(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure()
    assert found("same-line-twice", facts) == []
    (finding,) = found("same-line-twice", attrs.evolve(facts, lines=(*facts.lines, facts.lines[1])))
    assert (finding.place, finding.severity) == ("[[lines]] 第9条", Severity.WARNING)
    assert "与第2条完全相同" in finding.message


def _named(name: str) -> Disclosure:
    """Return the sample of a department called otherwise."""
    facts = disclosure()
    return attrs.evolve(facts, department=attrs.evolve(facts.department, name=name))


@pytest.mark.parametrize("unseen", ["\u200b", "\ufeff", "\u00ad", "\u2060"])
def test_a_name_with_characters_that_nobody_sees_is_a_warning(
    unseen: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    (finding,) = found("name-with-unseen-characters", _named(f"示例县{unseen}农业技术推广中心"))

    assert (finding.place, finding.expected, finding.severity) == ("[department] name", NAME, Severity.WARNING)
    assert f"U+{ord(unseen):04X}，第4个字" in finding.message


@pytest.mark.parametrize("name", [NAME, "示例县葛\U000e0100店中心", "示例县👨\u200d🌾农技中心"])
def test_what_belongs_to_the_character_beside_it_is_left_alone(
    name: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    assert found("name-with-unseen-characters", _named(name)) == []


@pytest.mark.parametrize("name", ["示例县农业技术推广 中心", "示例县农业技术推广\u200b中心"])
def test_a_unit_spelt_a_little_otherwise_than_the_department_is_a_warning(
    name: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure()
    (finding,) = found("names-alike", attrs.evolve(facts, units=(attrs.evolve(facts.units[0], name=name),)))

    assert (finding.place, finding.expected, finding.severity) == ("[[units]] name", NAME, Severity.WARNING)
    assert found("names-alike", facts) == []


def test_projects_of_two_units_are_spelt_alike(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(MULTI)
    one, two = facts.projects
    alike = (attrs.evolve(one, name="设备购置（1期）"), attrs.evolve(two, name="设备购置(1期)"))
    same = (attrs.evolve(one, name="设备购置"), attrs.evolve(two, name="设备购置"))

    assert [one.quote for one in found("names-alike", attrs.evolve(facts, projects=alike))] == ["设备购置(1期)"]
    assert found("names-alike", attrs.evolve(facts, projects=same)) == []


def test_two_units_of_one_name_are_a_warning(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(MULTI)
    first, second, third = facts.units
    twins = attrs.evolve(facts, units=(first, second, attrs.evolve(third, name=second.name)))

    assert [one.quote for one in found("names-alike", twins)] == [second.name]
    assert found("names-alike", facts) == []
