"""Any TOML text is walked to its end, and every key found on its line."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sample
from disclosuredoc.intake.scan import key_lines

TEXT = '''\
# comment = "[no]"
title = "a # [b]"

[department]
name = """
line = 1
""" # after
short_names = [
  "甲", # first
  'x',
]

[[projects]]
"name" = 'y'
indicators = [
  { level1 = "a", value.x = "{" },
  { level1 = "b" },
]
[[projects.notes]]
a.b = 1.5
[[projects]]
[projects.more]
c = [[1, 2], []]
'''


def lines(text: str) -> dict[str, int]:
    """The first line of each path, with numbers counted from 0."""
    return {".".join(map(str, path)): found[0] for path, found in key_lines(text).items()}


def test_every_key_is_found_on_its_line() -> None:
    assert lines(TEXT) == {
        "title": 2,
        "department": 4,
        "department.name": 5,
        "department.short_names": 8,
        "department.short_names.0": 9,
        "department.short_names.1": 10,
        "projects.0": 13,
        "projects.0.name": 14,
        "projects.0.indicators": 15,
        "projects.0.indicators.0": 16,
        "projects.0.indicators.0.level1": 16,
        "projects.0.indicators.0.value.x": 16,
        "projects.0.indicators.1": 17,
        "projects.0.indicators.1.level1": 17,
        "projects.0.notes.0": 19,
        "projects.0.notes.0.a.b": 20,
        "projects.1": 21,
        "projects.1.more": 22,
        "projects.1.more.c": 23,
        "projects.1.more.c.0": 23,
        "projects.1.more.c.0.0": 23,
        "projects.1.more.c.0.1": 23,
        "projects.1.more.c.1": 23,
    }


@pytest.mark.parametrize("text", [sample.SAMPLE, sample.MULTI])
def test_every_value_of_a_facts_file_has_a_line(text: str) -> None:
    found = key_lines(text)

    def paths(value: object, path: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
        if isinstance(value, dict):
            return [one for key, inner in value.items() for one in paths(inner, (*path, key))]
        if isinstance(value, list):
            return [one for number, inner in enumerate(value) for one in paths(inner, (*path, number))]
        return [path]

    assert [path for path in paths(tomllib.loads(text), ()) if path not in found] == []


@given(st.text(alphabet="ab=.,[]{}\"'#\n \\1", max_size=40))
def test_any_text_is_walked_to_its_end(text: str) -> None:
    assert all(0 < line <= text.count("\n") + 1 for found in key_lines(text).values() for line in found)


@pytest.mark.parametrize(
    "text", ["a = [1, }", "a = {]}", "a = {\n,b", "[", "[[", "[]", "]", "a", "a = ", 'a = """x', "= 1"]
)
def test_unclosed_and_empty_things_stop_nobody(text: str) -> None:
    assert isinstance(key_lines(text), dict)
