"""Projects of a synthetic unit: as many as asked for, each with money, a purpose, goals and indicators."""

from __future__ import annotations

import pytest

from disclosuredoc.batch.synthetic.drawing import Draw, Seat
from disclosuredoc.batch.synthetic.kinds import kinds
from disclosuredoc.batch.synthetic.projects import projects
from disclosuredoc.terms import Nature

(HOUSING,) = (kind for kind in kinds() if kind.key == "housing")
SEAT = Seat(code="101", name="示例", nature=Nature.AGENCY, kind=HOUSING, function="2120101", staff=20)


@pytest.mark.parametrize("count", [0, 1, 60])
def test_there_are_as_many_as_asked_for_and_no_two_have_one_name(count: int) -> None:
    names = {project.name for project, _ in projects(Draw.of(1, 1), SEAT, count)}

    assert len(names) == count


def test_each_says_all_that_the_document_prints_of_it() -> None:
    for project, lines in projects(Draw.of(1, 1), SEAT, 20):
        assert project.purpose
        assert project.goals
        assert project.indicators
        assert {line.project for line in lines} == {project.name}
        assert all(line.amount and line.function and line.economic for line in lines)


def test_texts_speak_of_what_the_body_does() -> None:
    for project, _ in projects(Draw.of(1, 1), SEAT, 20):
        (matter,) = [matter for matter in HOUSING.matters if project.name.startswith(matter)]

        assert all(matter in text for text in (project.purpose, *project.goals))


def test_some_are_paid_from_two_sources_and_some_with_money_left_over() -> None:
    lines = [lines for _, lines in projects(Draw.of(1, 1), SEAT, 60)]

    assert any(len({line.source for line in of_one}) > 1 for of_one in lines)
    assert any(line.carryover for of_one in lines for line in of_one)


def test_levels_of_indicators_stand_together() -> None:
    for project, _ in projects(Draw.of(1, 1), SEAT, 20):
        levels = [row.level1 for row in project.indicators]

        assert levels == sorted(levels, key=["产出指标", "效果指标", "满意度指标"].index)
