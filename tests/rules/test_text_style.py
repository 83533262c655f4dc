"""Style of figures: thousands marks and decimals in one way."""

from __future__ import annotations

import pytest

from texts import found, table, told

TITLE = "示例县水利局2021年部门预算"
FINE = (
    "项目支出73.01万元，上年预算48.85万元，增加24.16万元，增长49.46%。",
    "基本支出33.01万元，上年预算10.40万元，增加22.61万元，增长217.40%。",
)
COARSE = "公务接待费22.15万元，上年预算18.15万元，增加4.00万元，增长22%。"


@pytest.mark.parametrize(
    "texts",
    [
        ("项目支出8,237.23万元。", "基本支出1,317.14万元。"),
        ("项目支出8237.23万元。", "基本支出1317.14万元。"),
        ("项目支出8,237.23万元。", "基本支出317.14万元。"),
        (*FINE, "公务接待费6.00万元，上年预算8.00万元，减少2.00万元，下降25%。"),
        (*FINE, "公务接待费92.07万元，上年预算95.91万元，减少3.84万元，下降4%。"),
        (*FINE, "公务接待费减少2.00万元，下降25%。"),
        (FINE[0], COARSE),
    ],
)
def test_one_way_of_writing_is_kept(texts: tuple[str, ...]) -> None:
    assert found(TITLE, *texts) == []


def test_two_ways_of_thousands_are_found() -> None:
    assert told("thousands-vary", TITLE, "项目支出8,237.23万元。", "基本支出1317.14万元。") == [("第3段", None)]


def test_tables_may_have_a_way_of_their_own() -> None:
    assert found(TITLE, "项目支出8,237.23万元。", tables=[table("项目｜金额", "基本支出｜1317.14")]) == []


def test_a_percentage_rounded_more_than_others_is_found() -> None:
    assert "percentages-vary" in found(TITLE, *FINE, COARSE)


@pytest.mark.parametrize(
    "text",
    ["公务接待费0.4万元，下降0.52%。", "公务接待费10.05万元。", "文号2020-05，编号007。", "电话0311，2019.05元。"],
)
def test_figures_below_one_and_numbers_that_are_no_amounts_are_kept(text: str) -> None:
    assert told("leading-zero", text) == []


@pytest.mark.parametrize("text", ["公务接待费07.4万元。", "公务接待费7.4万元，增长05.2%。"])
def test_a_figure_that_begins_with_a_zero_is_found(text: str) -> None:
    assert told("leading-zero", text) == [("第1段", None)]


def test_a_cell_that_begins_with_a_zero_is_found() -> None:
    rows = ("项目｜编码｜合计", "甲｜0201｜03.18")
    assert told("leading-zero", "公务接待费7.4万元。", tables=[table(*rows)]) == [("第1张表第2行第3列", None)]
