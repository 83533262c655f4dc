"""TOML is looked over before it is parsed: what would take a parser's stack, time or memory is named with its line."""

from __future__ import annotations

import pytest

from disclosuredoc.packages import limits, toml


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a = 1\nb = " + "[" * 100_000, (2, "嵌套超过20层")),
        ("b = " + "{a=" * 100_000, (1, "嵌套超过20层")),
        (".".join("a" * 100_000) + " = 1", (1, "嵌套超过20层")),
        ("\n[" + ".".join("a" * 5_000) + "]", (2, "嵌套超过20层")),
        ("[[" + ' . "x"' * 5_000 + "]]", (1, "嵌套超过20层")),
        ("\n\na = " + "9" * 100_000, (3, "数字超过100位")),
        ("a = 0x" + "f" * 5_000, (1, "数字超过100位")),
        ("a = 1" + "_1" * 5_000, (1, "数字超过100位")),
    ],
)
def test_what_no_file_of_ours_is_like_is_found(text: str, found: tuple[int, str]) -> None:
    assert next(toml.beyond_limits(text)) == found


def test_too_many_values_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TOML_MARKS", 4)

    assert list(toml.beyond_limits("a = 1\nb = 2\n")) == []
    assert next(toml.beyond_limits("a = 1\nb = 2\nc = 3\n")) == (3, "内容过多")


def test_texts_full_of_marks_are_nothing() -> None:
    long = "[{.=" * 5000

    assert list(toml.beyond_limits(f'a = "{long}" # {long}\nb = \'\'\'{long}\n{long}\'\'\'\nc = """{long}"""')) == []
