"""Text cannot change shape: every text of the facts is printed exactly as it is typed, or refused by name and place."""

from __future__ import annotations

import copy
import tomllib
import unicodedata
from decimal import Decimal
from typing import Any

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

import sample
import word
from disclosuredoc.errors import InputError
from disclosuredoc.intake.toml import parse_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.production import make
from strategies import AWKWARD

LAYOUT = catalogue.load("hebei/2020")
MORE = """
other_matters = ["x"]
glossary = [{ term = "x", text = "x" }]
"""
FACTS = tomllib.loads(MORE + sample.SAMPLE.replace("[previous]", '[previous]\nname = "x"'), parse_float=Decimal)

NAMES = (
    ("department", "name"),
    ("units", 0, "name"),
    ("units", 0, "rank"),
    ("previous", "name"),
    ("projects", 0, "name"),
    ("projects", 0, "indicators", 0, "level3"),
    ("procurement", 0, "item"),
    ("procurement", 0, "measure"),
    ("performance", "overall", 0, "title"),
    ("performance", "specific", 0, "title"),
    ("performance", "measures", 0, "title"),
    ("glossary", 0, "term"),
)
"""What is written in one line."""
TEXTS = (
    ("units", 0, "responsibilities", 0),
    ("projects", 0, "purpose"),
    ("projects", 0, "goals", 0),
    ("projects", 0, "indicators", 0, "description"),
    ("projects", 0, "indicators", 0, "value"),
    ("projects", 0, "indicators", 0, "basis"),
    ("reasons", "basic"),
    ("reasons", "projects"),
    ("reasons", "vehicle_operation"),
    ("performance", "overall", 0, "text"),
    ("performance", "specific", 0, "text"),
    ("performance", "measures", 0, "text"),
    ("glossary", 0, "text"),
    ("other_matters", 0),
)
"""What may have line breaks and tabs."""

SHAPES = (
    *AWKWARD,
    *("]]>", "<!--", "<![CDATA[", "</w:p></w:body>", "{#", "#}", "{{ 7*7 }}", "{%p endif %}", "${x}", "%(x)s", "{0}"),
    *(
        "\u3000",
        "\u00a0",
        "\ue000",
        "\ufeff",
        "\u200b",
        "\u200d",
        "\ufe0f",
        "\U000e0100",
        "\uf900",
        "\ufa0e",
        "\U00020000",
    ),
    *("\uff11\uff12", "\uff76\uff85", "\u2160", "\u00ad", "\u034f", "\u0301", "\u2060"),
    "\U0001f9d1\u200d\U0001f33e",
)
"""Markup, tags, and characters that some program normalises, joins, hides or drops."""
TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""What turns the direction of text."""

BREAKS = "\t\n\u2028\u2029"
"""What parts lines or cells: in texts, not in names."""


def is_refused(char: str) -> bool:
    """Whether a character is none that can be printed: a control, half a character, no character, or one that turns."""
    code = ord(char)
    no_character = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
    control = unicodedata.category(char) in {"Cc", "Cs"} and char not in "\t\n"
    return control or no_character or char in TURNING


characters = st.characters(codec="utf-8").filter(lambda char: not is_refused(char) and char not in BREAKS)
words = st.lists(st.sampled_from(SHAPES) | st.text(characters, min_size=1, max_size=5), min_size=1, max_size=5).map(
    "".join
)
texts = st.lists(words | st.sampled_from([*BREAKS, "  "]), min_size=1, max_size=4).map("".join)


def with_values(values: dict[tuple[str | int, ...], str]) -> bytes:
    """Return the facts with texts at their paths; a project's name also where lines and purchases speak of it."""
    facts = copy.deepcopy(FACTS)
    for path, value in values.items():
        *above, last = path
        place: Any = facts
        for step in above:
            place = place[step]
        old, place[last] = place[last], value
        for line in (*facts["lines"], *facts["procurement"]):
            line.update({key: value for key in ("project", "charged_to") if line.get(key) == old})
    return tomli_w.dumps(facts).encode()


@settings(max_examples=30, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(NAMES, words) | dict.fromkeys(TEXTS, texts)))
def test_every_text_of_the_facts_is_printed_exactly(drawn: dict[tuple[str | int, ...], str]) -> None:
    marked = {path: f"甲{number}{text}乙" for number, (path, text) in enumerate(drawn.items())}
    made = make(parse_toml(with_values(marked), "甲.toml"), LAYOUT, force=True)
    printed = "\n".join(word.paragraphs(made.data))

    assert [text for text in marked.values() if text not in printed] == []


@pytest.mark.parametrize("path", NAMES + TEXTS, ids=str)
@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\ufffe", "\uffff", "\U0010ffff", "\u202e"])
def test_what_cannot_be_printed_is_refused_by_name_and_place(path: tuple[str | int, ...], char: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_toml(with_values({path: f"甲乙{char}丙"}), "甲.toml")
    problem = next(str(problem) for problem in caught.value.problems if f"U+{ord(char):04X}" in str(problem))

    assert str(path[-1] if isinstance(path[-1], str) else path[-2]) in problem
    assert "第3个字" in problem
    assert char not in problem


@given(st.characters(codec="utf-8").filter(lambda char: is_refused(char) and char != "\r"))
def test_no_such_character_passes(char: str) -> None:
    with pytest.raises(InputError):
        parse_toml(with_values({("other_matters", 0): f"甲{char}"}), "甲.toml")


@pytest.mark.parametrize("escape", ["\\ud800", "\\uDFFF", "\\U00110000"])
def test_half_a_character_is_refused_with_its_line(escape: str) -> None:
    with pytest.raises(InputError, match=r"甲.toml 第1行第\d+列：字符编号写法不对"):
        parse_toml(f'layout = "{escape}"'.encode(), "甲.toml")


@pytest.mark.parametrize(
    "alike", ["甲 项目", "甲\u3000项目", "甲\u200b项目", "甲项目\ufe0f", "甲\u00ad项目", "甲\u2060项\U000e0100目"]
)
def test_names_that_look_alike_are_reported(alike: str) -> None:
    with pytest.raises(InputError, match="与“甲项目”只差空格、大小写、全角或看不见的字符"):
        parse_toml(with_values({("projects", 0, "name"): "甲项目", ("projects", 1, "name"): alike}), "甲.toml")


def test_a_value_is_never_rendered_twice() -> None:
    values: dict[tuple[str | int, ...], str] = {
        ("department", "name"): "甲{{ office.name }}",
        ("other_matters", 0): "{_{ year }_}{{ year }}{{'{{'}}",
    }
    printed = "\n".join(word.paragraphs(make(parse_toml(with_values(values), "甲.toml"), LAYOUT, force=True).data))

    assert "甲{{ office.name }}" in printed
    assert "{_{ year }_}{{ year }}{{'{{'}}" in printed
    assert "甲甲" not in printed
