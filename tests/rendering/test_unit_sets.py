"""The sets of the units: the department's set once more for each, in a unit's words."""

from __future__ import annotations

import pytest

import sample
import word
from disclosuredoc.intake.toml import parse_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.document import document

MULTI = parse_toml(sample.MULTI.encode(), "三单位.toml")


def lines(year: int, *, units: int, wanted: tuple[str, ...] = ()) -> list[str]:
    facts = MULTI if units > 1 else sample.disclosure()
    return word.paragraphs(document(facts, compile_layout(catalogue.load(f"hebei/{year}"), wanted)))


@pytest.mark.parametrize(("year", "units", "sets"), [(2022, 3, 4), (2022, 1, 2), (2025, 3, 4), (2020, 3, 1)])
def test_there_is_a_set_for_the_department_and_from_2022_for_each_unit(year: int, units: int, sets: int) -> None:
    text = lines(year, units=units)

    assert sum(line.endswith("预算收支总表") for line in text) == 2 * sets
    assert sum(line == "八、名词解释" for line in text) == 2 * sets


def test_each_unit_has_its_heading_and_its_own_level_is_called_so() -> None:
    text = lines(2022, units=3)
    headings = [line for line in text if line.endswith("收支预算")]

    assert headings[:3] == headings[3:]
    assert headings[0] == "一、示例县文化广电和旅游局本级收支预算"
    assert headings[2] == f"三、{MULTI.units[2].name}收支预算"


def test_a_units_set_speaks_of_the_unit() -> None:
    text = lines(2022, units=3)
    start = len(text) - text[::-1].index("第二部分　所属单位预算")

    assert "本部门" in "".join(text[:start])
    assert "本部门" not in "".join(text[start:])
    assert "2、公务用车购置及运维费" in text[start:]


def test_the_departments_goals_stand_in_its_own_set_where_there_are_several_units() -> None:
    assert lines(2022, units=3).count("部门整体绩效目标见部门预算。") == 0
    assert lines(2022, units=3).count("单位整体绩效目标见部门预算。") == 9
    assert lines(2022, units=1).count("单位整体绩效目标见部门预算。") == 0


@pytest.mark.parametrize("part", ["statements", "explanation"])
def test_a_part_alone_is_alone_in_every_set(part: str) -> None:
    text = lines(2022, units=3, wanted=(part,))

    assert (sum(line.endswith("预算收支总表") for line in text) > 0) is (part == "statements")
    assert ("八、名词解释" in text) is (part == "explanation")
