"""Where in a TOML file something stands."""

from __future__ import annotations

import pytest

from disclosuredoc.intake.places import Places, named

TEXT = """\
[[projects]]
"name" = 'y'
indicators = [
  { level1 = "a" },
  { level1 = "b" },
]
[[projects]]
"""


def test_a_place_is_file_line_and_key_in_a_clerks_words() -> None:
    places = Places("office.toml", TEXT)

    assert places.place(("projects", 0, "indicators", 1, "level1")) == (
        "office.toml 第5行 projects[1].indicators[2].level1（项目第1条，绩效指标第2条）"
    )


def test_what_has_no_line_stands_where_its_table_begins() -> None:
    places = Places("office.toml", TEXT)

    assert places.place(("projects", 1, "name")) == "office.toml 第7行 projects[2].name（项目第2条）"
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
