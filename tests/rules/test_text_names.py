"""A project's name is the same at all its places, to the last character."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Subject
from disclosuredoc.rules.text_names import MOST
from texts import audited, found, table, told

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
        ("一号路项目5万元。", "二号路项目5万元。", "专项业务经费12万元。", "安排专项业务经费12万元。"),
    ],
)
def test_other_names_other_amounts_and_namesakes_told_apart_are_kept(paragraphs: tuple[str, ...]) -> None:
    assert found(*paragraphs) == []


def test_where_there_are_very_many_names_some_are_alike() -> None:
    many = "".join(f"第{number}片区修缮项目{number + 1}万元，" for number in range(MOST + 1))

    assert RULE not in found(many, LIST, GOALS[0].replace("推广", "推洛"), GOALS[1])


TITLE = ("示例县档案馆", "2021年部门预算公开说明")
SPOKEN = (
    "现将示例县档案馆2021年部门预算公开如下。",
    "示例县档案馆的主要职责是：",
    "2021年，示例县档案馆财政拨款“三公”经费预算安排0万元。",
    "编制部门：示例县档案馆",
    "101示例县档案馆\t单位：万元",
    "101示例县档案馆\t预算年度：2021　单位：万元",
    "截至2020年12月31日，示例县档案馆固定资产总额为0万元。",
)
UNITS = ("单位名称｜单位性质", "示例县档案馆｜参公事业单位")


def test_the_own_name_that_is_the_same_everywhere_is_kept() -> None:
    assert found(*TITLE, *SPOKEN, tables=[table(*UNITS)]) == []


@pytest.mark.parametrize("at", range(len(SPOKEN)))
@pytest.mark.parametrize("wrong", ["示例县档案洛", "洛例县档案馆", "示例县档馆", "例县档案馆"])
def test_the_own_name_mistyped_at_one_place_is_found_there(at: int, wrong: str) -> None:
    texts = [text.replace("示例县档案馆", wrong) if index == at else text for index, text in enumerate(SPOKEN)]

    assert told("own-name-varies", *TITLE, *texts) == [(f"第{at + 3}段", "示例县档案馆")]


def test_the_own_name_mistyped_in_the_title_or_a_table_is_found_there() -> None:
    assert ("第1段", "示例县档案馆") in told("own-name-varies", "示例县档洛馆", TITLE[1], *SPOKEN)
    tables = [table(UNITS[0], "示例县挡案馆｜参公事业单位")]
    assert told("own-name-varies", *TITLE, *SPOKEN, tables=tables) == [("第1张表第2行第1列", "示例县档案馆")]


def test_two_bodies_told_apart_by_a_number_are_two_bodies() -> None:
    schools = ("现将示例县第一中学2021年预算公开如下。", "示例县第一中学的主要职责是：", "编制部门：示例县第二中学")
    assert told("own-name-varies", "2021年部门预算公开", *schools) == []


def test_a_project_with_another_amount_in_the_table_of_its_goals_is_found() -> None:
    listed = "项目支出1514.6万元，其中：征地补偿1514.6万元。"
    goals = "征地补偿绩效目标表（预算{}万元）"

    assert found(listed, goals.format("1514.6")) == []
    assert told("project-amount-differs", listed, goals.format("1518.6")) == [("第2段", "1514.6万元")]


def test_two_units_may_have_a_project_of_one_name_each() -> None:
    listed = "项目支出300万元，其中：征地补偿180万元，道路养护50万元，征地补偿70万元。"
    goals = ("征地补偿绩效目标表（预算180万元）", "征地补偿绩效目标表（预算{}万元）")

    assert told("project-amount-differs", listed, goals[0], goals[1].format("70")) == []
    assert told("project-amount-differs", listed, goals[0], goals[1].format("71")) == [("第3段", "180万元")]
    assert told("project-amount-differs", "项目支出300万元。", goals[0], goals[1].format("70")) == []


def test_a_short_name_mistyped_in_the_table_of_its_goals_is_found() -> None:
    listed = "项目支出1514.6万元，其中：征地补偿1514.6万元。"
    assert found(listed, "征洛补偿绩效目标表（预算1514.6万元）") == [RULE]


def test_a_project_of_two_years_may_have_two_amounts() -> None:
    assert told("project-amount-differs", *TITLE, "2020年征地补偿5万元。", "征地补偿绩效目标表（预算6万元）") == []


def test_names_that_are_covered_are_not_compared() -> None:
    texts = ("项目支出3万元，其中：□□□□□项目3万元。", "□□□□□项目绩效目标表（预算5万元）")
    assert found(*texts, subject=Subject(own_layout=True)) == []
