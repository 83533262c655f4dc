"""Likeness: words that differ by one character."""

from __future__ import annotations

import pytest

from disclosuredoc.helpers.likeness import one_apart


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("宣传推广", "宣传推介", True),
        ("宣传推广", "宣传推", True),
        ("传推广", "宣传推广", True),
        ("宣传推广", "宣传推广", False),
        ("宣传推广", "推广宣传", False),
        ("宣传", "宣传推广", False),
        ("", "宣", True),
    ],
)
def test_words_one_character_apart_are_alike(one: str, other: str, near: bool) -> None:  # noqa: FBT001 - a table of cases
    assert one_apart(one, other) is near
