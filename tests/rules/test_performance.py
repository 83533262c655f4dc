"""Projects have money, goals and indicators that agree."""

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


def _indicator(**changes: str) -> Disclosure:
    """Return the sample with its first indicator changed."""
    facts = disclosure()
    first, *others = facts.projects[0].indicators
    project = attrs.evolve(facts.projects[0], indicators=(attrs.evolve(first, **changes), *others))
    return attrs.evolve(facts, projects=(project, *facts.projects[1:]))


def test_a_project_without_any_line_is_found(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure()
    (finding,) = found("project-without-money", attrs.evolve(facts, lines=facts.lines[:6]))
    assert (finding.place, finding.severity) == ("[[projects]]（病虫害监测项目） name", Severity.ERROR)


def test_a_project_of_another_unit_has_its_own_money(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(MULTI)
    moved = attrs.evolve(facts.projects[0], unit="207002")
    assert len(found("project-without-money", attrs.evolve(facts, projects=(moved, facts.projects[1])))) == 1


def test_a_project_line_without_a_name_is_found(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure()
    lines = (*facts.lines[:5], attrs.evolve(facts.lines[5], project=None), *facts.lines[6:])
    places = [one.place for one in found("project-line-without-name", attrs.evolve(facts, lines=lines))]
    assert places == ["[[lines]] 第6条 project"]


@pytest.mark.parametrize("goals", [(), (" ",)])
def test_a_project_without_goals_is_found(
    goals: tuple[str, ...], found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure()
    projects = (attrs.evolve(facts.projects[0], goals=goals), facts.projects[1])
    (finding,) = found("project-without-goals", attrs.evolve(facts, projects=projects))
    assert (finding.place, finding.severity) == ("[[projects]]（测土配方施肥项目） goals", Severity.ERROR)


def test_a_project_without_indicators_or_purpose_is_a_note(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure()
    bare = attrs.evolve(facts, projects=(attrs.evolve(facts.projects[0], indicators=(), purpose=""), facts.projects[1]))
    for name in ("project-without-indicators", "project-without-purpose"):
        assert [one.severity for one in found(name, bare)] == [Severity.NOTE]


@pytest.mark.parametrize(("level3", "findings"), [("综合事务保障率", 1), ("监测频率", 0), ("取土化验个数", 0)])
def test_a_rate_is_no_quantity(level3: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert len(found("rate-among-quantities", _indicator(level3=level3))) == findings
    assert found("rate-among-quantities", _indicator(level3=level3, level2="质量指标")) == []


@pytest.mark.parametrize(
    ("level3", "value", "findings"),
    [
        ("发放宣传资料份数（万）", "≥50000份", 1),
        ("发放宣传资料份数（份）", "≥50000份", 0),
        ("发放宣传资料份数（万）", "≥5万份", 0),
        ("发放宣传资料份数（万份）", "≥5万份", 0),
        ("发放宣传资料份数（含电子版）", "≥50000份", 0),
        ("发放宣传资料份数（份）", "≥50000", 0),
        ("群众满意度（%）", "≥85％", 0),
    ],
)
def test_the_unit_in_the_name_is_the_unit_of_the_value(
    level3: str, value: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    assert len(found("indicator-unit", _indicator(level3=level3, value=value))) == findings


def _goal(goal: str, level3: str, value: str) -> Disclosure:
    """Return the sample whose first project has one goal, and a first indicator."""
    facts = _indicator(level3=level3, value=value)
    project = attrs.evolve(facts.projects[0], goals=(goal,))
    return attrs.evolve(facts, projects=(project, *facts.projects[1:]))


@pytest.mark.parametrize(
    ("goal", "level3", "value"),
    [
        ("发放宣传资料50000份。", "发放宣传资料份数", "≥50000份"),
        ("发放宣传资料5万份。", "发放宣传资料份数（份）", "≥50000份"),
        ("发放宣传资料50000份。", "发放宣传资料份数（万份）", "≥5万份"),
        ("发放宣传资料每月3份。", "发放宣传资料份数", "≥36份"),
        ("发放宣传资料，惠及300户。", "发放宣传资料份数", "≥50000份"),
        ("发放宣传资料30000页。", "发放宣传资料份数", "≥50000份"),
        ("全年演出30场。", "演出场次", "≥30场"),
        ("监测点12个。", "点数", "≥10个"),
        ("发放宣传资料。", "发放宣传资料份数", "≥50000份"),
        ("发放宣传资料50000份。", "发放宣传资料份数", "按需"),
    ],
)
def test_a_goal_that_says_what_the_indicator_says_is_kept(
    goal: str, level3: str, value: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    assert found("goal-differs-from-indicator", _goal(goal, level3, value)) == []


@pytest.mark.parametrize(
    ("goal", "level3", "value"),
    [
        ("发放宣传资料30000份。", "发放宣传资料份数", "≥50000份"),
        ("发放宣传资料不少于3万份。", "发放宣传资料份数（份）", "≥50000份"),
        ("培训合格率达到85％。", "培训合格率", "≥90%"),
    ],
)
def test_a_goal_with_another_figure_than_its_indicator_is_a_warning(
    goal: str, level3: str, value: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    (finding,) = found("goal-differs-from-indicator", _goal(goal, level3, value))
    assert (finding.quote, finding.expected, finding.severity) == (goal, value, Severity.WARNING)
