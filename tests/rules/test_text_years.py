"""Years that do not fit: of what is compared, of whose figures are told, at the beginning of a sentence."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Subject
from texts import found, told

TITLE = "示例县农业技术推广中心2020年部门预算信息公开"


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("compared-year-differs", "公务接待费3万元，较2015年下降2.3%。", "2019年"),
        ("stated-year-differs", "本部门2018年机关运行经费安排4.67万元。", "2020年"),
        ("stated-year-differs", "现将我部门2019年工作公开如下。", "2020年"),
        ("stated-year-differs", "截至2017年12月31日，固定资产5万元。", "2020年"),
        ("stated-year-differs", "公务接待费2017年3万元。", "2020年"),
        ("sentence-year-differs", "2018年组织开展宣传活动3次。", "2020年"),
        ("sentence-year-differs", "完成培训。2021年组织开展宣传活动3次。", "2020年"),
    ],
)
def test_a_year_that_is_not_the_documents_is_found(rule: str, text: str, expected: str) -> None:
    assert told(rule, TITLE, text) == [("第2段", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "公务接待费3万元，较2019年下降2.3%。",
        "公务接待费3万元，较上年下降2.3%。",
        "2019年公务接待费3万元，较2018年下降2.3%。",
        "2020年机关运行经费安排4.67万元，2019年机关运行经费安排4.67万元。",
        "按照2016年部门预算改革的要求，与2015年决算相比支出3万元。",
        "截至2019年12月31日，固定资产5万元。",
        "固定资产5万元。2018年以来组织宣传3次。",
        "固定资产5万元。1998年成立。",
        "固定资产5万元。2019年组织宣传3次。",
        "固定资产5万元。2020年组织宣传3次。",
    ],
)
def test_a_year_that_may_be_right_is_not_found(text: str) -> None:
    rules = {"compared-year-differs", "sentence-year-differs"}
    assert not rules & set(found(TITLE, text))


def test_a_year_is_told_once_in_a_place() -> None:
    text = "本部门2018年机关运行经费安排4.67万元。本部门2018年政府采购预算3万元。"
    assert told("stated-year-differs", TITLE, text) == [("第2段", "2020年")]


def test_without_a_year_only_comparisons_are_held_against_their_own_year() -> None:
    assert found("2018年机关运行经费安排4.67万元，较2015年增长1%。") == ["compared-year-differs"]
    assert found("机关运行经费安排4.67万元，比上年增长1%。") == []


def test_the_year_of_the_base_is_not_that_of_the_figure() -> None:
    text = "机关运行经费安排4.67万元，较2015年增长1%。"
    assert found(text) == []
    assert told("compared-year-differs", text, subject=Subject(year=2020)) == [("第1段", "2019年")]
    assert told("compared-year-differs", text, subject=Subject(year=2016)) == []


def test_the_year_that_is_known_comes_before_that_of_the_title() -> None:
    text = "本部门2018年机关运行经费安排4.67万元。"
    assert told("stated-year-differs", TITLE, text, subject=Subject(year=2018)) == [("第1段", "2018年")]
