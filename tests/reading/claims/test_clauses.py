"""What the words before a figure make of it."""

from __future__ import annotations

import pytest

from disclosuredoc.reading.claims.clauses import Role, clause, level, unchanged


@pytest.mark.parametrize(
    ("words", "role", "noun", "base"),
    [
        ("基本支出", Role.AMOUNT, "基本支出", ""),
        ("基本支出较上年预算增加", Role.CHANGE, "基本支出", "上年预算"),
        ("同比下降", Role.CHANGE, "", ""),
        ("“三公”经费与上年相比减少", Role.CHANGE, "三公经费", "上年"),
        ("较上年度决算数下降了", Role.CHANGE, "", "上年度决算数"),
        ("公用经费压减", Role.CHANGE, "公用经费", ""),
        ("增幅为", Role.CHANGE, "", ""),
        ("基本支出增减", Role.CHANGE, "基本支出", ""),
        ("占总支出的", Role.SHARE, "", "总支出"),
        ("公务接待费占比", Role.SHARE, "公务接待费", ""),
        ("占支出合计的比重为", Role.SHARE, "", "支出合计"),
        ("完成年初预算的", Role.COMPLETION, "", "年初预算"),
        ("预算执行率为", Role.COMPLETION, "预算", ""),
        ("收入由上年的", Role.FROM, "收入", "上年"),
        ("项目支出从", Role.FROM, "项目支出", ""),
        ("较2024年的", Role.FROM, "", "2024年的"),
        ("增加到", Role.TO, "", ""),
        ("接待费较上年下降至", Role.TO, "接待费", ""),
    ],
)
def test_the_words_before_a_figure_say_what_it_is(words: str, role: Role, noun: str, base: str) -> None:
    found = clause(words)

    assert (found.role, found.noun, found.base) == (role, noun, base)


@pytest.mark.parametrize(("words", "signs"), [("增加", (1,)), ("同比增长下降", (1, -1)), ("增减", (0,)), ("支出", ())])
def test_direction_words_are_kept_in_order(words: str, signs: tuple[int, ...]) -> None:
    assert clause(words).signs == signs


def test_a_direction_word_that_is_not_next_to_the_figure_belongs_to_something_else() -> None:
    assert clause("增加网络宣传推广经费").signs == ()


@pytest.mark.parametrize(
    ("words", "opener", "noun"),
    [
        ("其中：基本支出", "其中", "基本支出"),
        ("包括人员经费", "包括", "人员经费"),
        ("含购置费", "含", "购置费"),
        ("由甲单位", "", "由甲单位"),
        ("饮含水量", "", "饮含水量"),
        ("项目支出安排如下:危房改造项目", "如下", "危房改造项目"),
    ],
)
def test_some_words_open_a_list(words: str, opener: str, noun: str) -> None:
    found = clause(words)

    assert (found.opener, found.noun) == (opener, noun)


def test_a_list_that_follows_names_its_whole() -> None:
    assert clause("项目支出安排如下:危房改造项目").whole == "项目支出"


def test_figures_may_belong_to_nouns_one_by_one() -> None:
    assert clause("人员经费、公用经费分别为").each


@pytest.mark.parametrize("words", ["主要原因是工资增加", "人均接待费", "合同金额"])
def test_reasons_and_rates_are_aside(words: str) -> None:
    assert clause(words).aside


def test_words_say_that_nothing_changes() -> None:
    assert level("与上年持平") is not None
    assert level("与上年相比减少") is None


def test_what_does_not_change_keeps_its_base() -> None:
    found = unchanged("其中：公务接待费与上年预算")

    assert (found.role, found.noun, found.base, found.opener) == (Role.LEVEL, "公务接待费", "上年预算", "其中")
    assert unchanged("公务接待费").base == ""
