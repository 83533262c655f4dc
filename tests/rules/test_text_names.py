"""A project's name is the same at all its places, to the last character."""

from __future__ import annotations

import pytest

from disclosuredoc.rules.text_names import MOST
from texts import audited, found

RULE = "name-nearly-same"
LIST = "项目支出安排如下：网络宣传推广经费28万元；专项业务经费12万元。"
GOALS = ("网络宣传推广经费绩效目标表（预算28万元）", "专项业务经费绩效目标表（预算12万元）")


def test_names_that_are_the_same_are_kept() -> None:
    assert found("项目支出40万元。", LIST, *GOALS) == []


@pytest.mark.parametrize("wrong", ["网络宣传推洛经费", "网络宣传推经费", "网络宣传推广广经费", "洛络宣传推广经费"])
def test_a_name_mistyped_by_one_character_is_found(wrong: str) -> None:
    (finding,) = audited("项目支出40万元。", LIST, GOALS[0].replace("网络宣传推广经费", wrong), GOALS[1]).findings

    assert (finding.rule, finding.place) == (RULE, "第3段")
    assert wrong in finding.message


@pytest.mark.parametrize(
    "paragraphs",
    [
        (LIST, "网络宣传普及经费28万元。", "专项业务经费12万元。"),
        (LIST, "网络宣传推介经费25万元。", "专项业务经费12万元。"),
        ("一号路修缮项目5万元，二号路修缮项目5万元。", "一号路修缮项目5万元。", "二号路修缮项目5万元。"),
        ("一号路修缮项目5万元。", "二号路修缮项目5万元。"),
        ("一号路项目5万元。", "二号路项目5万元。", "专项业务经费12万元。", "专项业务经费12万元。"),
    ],
)
def test_other_names_other_amounts_and_namesakes_told_apart_are_kept(paragraphs: tuple[str, ...]) -> None:
    assert found(*paragraphs) == []


def test_where_there_are_very_many_names_some_are_alike() -> None:
    many = "".join(f"第{number}片区修缮项目{number + 1}万元，" for number in range(MOST + 1))

    assert RULE not in found(many, LIST, GOALS[0].replace("推广", "推洛"), GOALS[1])
