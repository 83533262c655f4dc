"""Words that look alike."""

from __future__ import annotations

import pytest

from disclosuredoc.helpers.lookalike import squashed


@pytest.mark.parametrize("other", ["网信 办A", "网信　办\uff21", "网信\u200b办a", "\ufeff网信\u00ad办\ufe0fA"])
def test_what_differs_by_nothing_that_is_seen_is_the_same(other: str) -> None:
    assert squashed(other) == squashed("网信办A")


def test_what_differs_by_a_character_is_not() -> None:
    assert squashed("网信办") != squashed("网信局")
