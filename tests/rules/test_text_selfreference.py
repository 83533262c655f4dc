"""Self-reference: 我局, 我院, 我办 against the body's own name."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Subject
from texts import found, table, told

TITLE = "示例县林业局2022年部门预算"
AMOUNT = "项目支出40万元。"


@pytest.mark.parametrize("text", ["我局负责全县林业工作。", "我部门、我单位、我县。", "自我院校评价", "我局县级领导"])
def test_a_body_that_calls_itself_by_its_name_is_kept(text: str) -> None:
    assert found(TITLE, AMOUNT, text) == []


def test_a_school_is_a_school_whatever_its_name() -> None:
    assert found("示例县第一中学2022年部门预算", AMOUNT, "我校有教师50人。") == []


@pytest.mark.parametrize("text", ["我院负责全县林业工作。", "经我校研究决定"])
def test_a_body_that_calls_itself_another_is_found(text: str) -> None:
    assert told("self-reference-differs", TITLE, AMOUNT, text) == [("第3段", None)]


def test_units_that_a_table_lists_may_speak() -> None:
    assert found(TITLE, AMOUNT, "我站有职工5人。", tables=[table("单位名称｜金额", "示例县木材检查站｜5.00")]) == []


def test_nothing_is_said_where_nobody_knows_whose_it_is_or_it_is_our_own() -> None:
    assert found(AMOUNT, "我院负责。") == []
    assert found(TITLE, AMOUNT, "我院负责。", subject=Subject(name="示例县林业局", own_layout=True)) == []
