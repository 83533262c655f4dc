"""A lazy pattern answers as the compiled one does, and is compiled when it is first asked."""

from __future__ import annotations

import re

import pytest

from disclosuredoc.helpers.patterns import lazy


def test_it_answers_as_a_compiled_pattern_does() -> None:
    pattern, compiled = lazy(r"(?P<year>\d{4})年", re.ASCII), re.compile(r"(?P<year>\d{4})年", re.ASCII)

    assert pattern.findall("2020年和2021年") == compiled.findall("2020年和2021年") == ["2020", "2021"]
    assert pattern.sub("一年", "2020年") == "一年"
    assert (pattern.pattern, pattern.groups) == (compiled.pattern, compiled.groups)


def test_it_is_compiled_only_when_it_is_asked() -> None:
    broken = lazy("(")

    with pytest.raises(re.error):
        broken.search("")


def test_what_was_asked_once_is_not_looked_up_again() -> None:
    pattern = lazy("一")

    assert pattern.search is pattern.search
