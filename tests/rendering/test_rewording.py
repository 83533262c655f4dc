"""The department's fixed wording as a unit's set says it."""

from __future__ import annotations

from disclosuredoc.helpers.ooxml import paragraph
from disclosuredoc.rendering.rewording import reword, reworded

WORDING = {"本部门": "本单位", "部门预算": "单位预算", "部门": "单位"}


def test_the_longest_words_come_first_and_nothing_is_reworded_twice() -> None:
    assert reworded("本部门的部门预算", WORDING) == "本单位的单位预算"
    assert reworded("甲乙", {"甲": "乙", "乙": "丙"}) == "乙丙"


def test_what_stands_in_a_tag_is_left_alone() -> None:
    assert reworded("{% if 部门 %}部门{{ 部门 }}", WORDING) == "{% if 部门 %}单位{{ 部门 }}"


def test_without_a_wording_nothing_changes() -> None:
    assert reworded("本部门", {}) == "本部门"


def test_the_texts_of_elements_are_reworded_in_place() -> None:
    made = paragraph("本部门没有结转。")
    reword([made], WORDING)

    assert made.xpath("string()") == "本单位没有结转。"
