"""Headings and ranks are numbered in Chinese."""

from __future__ import annotations

from disclosuredoc.helpers.numerals import bracketed, heading, ordinal, year


def test_headings_and_ranks_count_in_chinese() -> None:
    assert [heading(number) for number in (1, 9, 11)] == ["一、", "九、", "十一、"]
    assert [bracketed(number) for number in (1, 10, 21)] == ["（一）", "（十）", "（二十一）"]
    assert ordinal(14) == "第十四"
    assert year(2020) == "二〇二〇"
