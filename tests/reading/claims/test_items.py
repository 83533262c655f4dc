"""Items have one name however they are spelt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.reading.claims.items import NO_ITEM, item


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("2020年部门支出预算为", "支出"),
        ("“三公”经费决算", "“三公”经费"),
        ("因公出国（境）费用", "因公出国（境）费"),
        ("公务用车购置及运维费（含租赁）", "公务用车购置及运行维护费"),
        ("日常公用经费", "公用经费"),
        ("机关运行经费共计安排", "机关运行经费"),
        ("一般公共预算财政拨款收入", "一般公共预算拨款收入"),
        ("公务接待费支出决算为", "公务接待费"),
        ("公车运行费（“三公”经费）决算总额", "“三公”经费"),
        ("我局公务接待费", "公务接待费"),
        ("市本级一般公共预算支出安排的“三公”经费", "“三公”经费"),
        ("固定资产金额为", "固定资产"),
    ],
)
def test_an_item_has_one_name_however_it_is_spelt(words: str, name: str) -> None:
    found = item(words)

    assert (found.name, found.known) == (name, True)


def test_any_noun_phrase_may_be_an_item() -> None:
    assert (item("危房改造项目经费").name, item("危房改造项目经费").known) == ("危房改造项目经费", False)


@pytest.mark.parametrize(
    ("words", "owner"), [("县水利局公务接待费", "县水利局"), ("凉山州基本支出", "凉山州"), ("本单位基本支出", "")]
)
def test_the_body_before_an_item_is_its_owner(words: str, owner: str) -> None:
    assert item(words).owner == owner


def test_a_body_alone_is_no_owner() -> None:
    assert item("县水利局").owner == ""


@pytest.mark.parametrize(
    ("words", "phase"),
    [("上年预算", "上年"), ("支出决算", "决算"), ("收入预算", "预算"), ("一般公共预算拨款", ""), ("基本支出", "")],
)
def test_the_words_say_whether_it_is_budget_or_final_account(words: str, phase: str) -> None:
    assert item(words).phase == phase


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("一般公共预算财政拨款基本支出", "一般公共预算"),
        ("财政拨款“三公”经费", "财政拨款"),
        ("事业收入", ""),
        ("政府性基金预算收入", ""),
    ],
)
def test_an_item_may_be_limited_to_some_money(words: str, scope: str) -> None:
    assert item(words).scope == scope


def test_the_last_year_named_is_its_year() -> None:
    assert item("较2018年，2019年末固定资产").year == 2019


def test_no_words_name_no_item() -> None:
    assert item("") == NO_ITEM


@given(st.text(alphabet="预算决算年初支出收入其中为的和安排本年合计", max_size=80))
def test_stripping_always_ends(words: str) -> None:
    assert len(item(words).name) <= len(words) + 2
