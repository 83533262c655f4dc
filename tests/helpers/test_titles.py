"""Titles name the fiscal year; a title without its number and marks is compared with another."""

from __future__ import annotations

import pytest

from disclosuredoc.helpers.titles import bare, title_year


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        (["示例县水利局", "2020年部门预算公开"], 2020),
        (["2024年“三公”经费执行2010.95万元；2025年预算2005.41万元"], 2025),
        (["成立于1999年", "2021 年预算", "2022年预算"], 2021),
        (["部门预算公开", "2020年"], None),
        ([], None),
    ],
)
def test_the_first_title_that_names_a_year_decides(lines: list[str], year: int | None) -> None:
    assert title_year(lines) == year


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("第一部分　部门预算公开表", "部门预算公开表"),
        ("（二）机构设置", "机构设置"),
        ("2、车辆（台、辆）", "车辆台辆"),
        ("名词解释", "名词解释"),
    ],
)
def test_numbers_and_marks_are_left_away(text: str, words: str) -> None:
    assert bare(text) == words
