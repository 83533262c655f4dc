"""Where in a TOML file something stands."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sample
from disclosuredoc.intake.places import Places, key_lines, named

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


def test_a_place_is_file_line_and_key_in_a_clerks_words() -> None:
    places = Places("office.toml", TEXT)

    assert places.place(("projects", 0, "indicators", 1, "level1")) == (
        "office.toml 第17行 projects[1].indicators[2].level1（项目第1条，绩效指标第2条）"
    )


def test_what_has_no_line_stands_where_its_table_begins() -> None:
    places = Places("office.toml", TEXT)

    assert places.place(("projects", 1, "name")) == "office.toml 第21行 projects[2].name（项目第2条）"
    assert places.place(("money",)) == "office.toml money"
    assert places.quote(("money",)) == ""


def test_the_line_of_a_key_is_quoted() -> None:
    assert Places("office.toml", TEXT).quote(("projects", 0, "name")) == "\"name\" = 'y'"


def test_keys_that_stand_twice_are_found_with_both_lines() -> None:
    assert Places("x", "[a]\nb = 1\nb = 2\n[[c]]\n[[c]]\n[a]\n").doubled() == [(("a",), 1, 6), (("a", "b"), 2, 3)]


def test_a_text_can_be_had_with_every_key_once() -> None:
    assert Places("x", "a = 1\na = 2\nb = 3\na = 4").undoubled() == Places("x", "a = 1\n\nb = 3\n")


@pytest.mark.parametrize("text", ["a = 1\n", "[a]\n[a]\n", "a = { b = 1, b = 2 }\n"])
def test_what_stands_once_or_cannot_be_left_out_is_left(text: str) -> None:
    assert Places("x", text).undoubled() is None


def test_a_list_without_a_name_of_its_own_is_counted() -> None:
    assert named(("xs", 0, "y\u202e")) == "xs[1].yU+202E（第1条）"
