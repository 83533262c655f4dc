"""“三公”经费: vehicles split, nothing else among its parts, a rise noted."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Subject
from texts import found, told

TITLE = "示例县2021年“三公”经费预算"
VEHICLES = "公务用车购置及运行维护费18万元"


@pytest.mark.parametrize(
    "texts",
    [
        (TITLE, f"{VEHICLES}，其中：公务用车购置费10万元，公务用车运行维护费8万元。"),
        (TITLE, "公务用车购置及运行维护费0万元。"),
        (TITLE, f"{VEHICLES}。", "详见附表：公务用车购置费、公务用车运行维护费。"),
        ("示例县林业局2021年部门预算", f"{VEHICLES}。"),
        (TITLE, "“三公”经费10万元，比上年减少2万元，主要原因是厉行节约。"),
        (TITLE, "“三公”经费5万元，其中：公务接待费5万元。会议费10万元。"),
    ],
)
def test_what_is_split_and_holds_its_own_parts_is_kept(texts: tuple[str, ...]) -> None:
    assert found(*texts) == []


def test_vehicles_that_are_not_split_are_found() -> None:
    assert told("vehicles-not-split", TITLE, f"{VEHICLES}。") == [("第2段", None)]


def test_meetings_are_no_part_of_it() -> None:
    assert told("outside-three-public", TITLE, "“三公”经费15万元，包括公务接待费5万元、会议费10万元。") == [
        ("第2段", None)
    ]


def test_a_rise_is_noted() -> None:
    rise = "“三公”经费22.15万元，比上年预算增加4万元，主要原因是新增任务。"

    assert found(TITLE, rise) == ["three-public-grows"]
    assert found(TITLE, rise, subject=Subject(own_layout=True)) == []
