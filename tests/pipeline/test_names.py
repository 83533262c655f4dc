"""File names are safe on every system and say whose document it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathvalidate import is_valid_filename, sanitize_filename

from disclosuredoc.pipeline.names import LONGEST, safe


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("示例县财政局", "示例县财政局"),
        ("示例县/财政局", "示例县_财政局"),
        ("..\\..\\财政局", "_.._财政局"),
        ("CON", "CON_"),
        ("财政局. . ", "财政局"),
        ("~$财政局", "$财政局"),
        ("e\u0301", "\u00e9"),
        ("局" * 100, "局" * 66),
        ("COM1号", "COM1号"),
        ("///", "___"),
        ("...", "未命名部门"),
        ("", "未命名部门"),
    ],
)
def test_what_a_file_system_takes_amiss_is_replaced(name: str, expected: str) -> None:
    assert safe(name) == expected


@given(st.text(st.characters(categories=["L", "N"]), max_size=12))
def test_a_name_of_letters_and_digits_stays_as_it_is(name: str) -> None:
    stem = unicodedata.normalize("NFC", f"示例{name}")

    assert safe(stem) == stem == sanitize_filename(stem, platform="universal")
    assert is_valid_filename(stem, platform="universal")


@given(st.text(max_size=400))
def test_any_name_gives_one_plain_file_name(name: str) -> None:
    stem = safe(name)

    assert 0 < len(stem.encode()) <= LONGEST
    assert not set(stem) & set('/\\:*?"<>|\0')
    assert stem == unicodedata.normalize("NFC", stem)
    assert not stem.startswith((".", "~", " "))
    assert not stem.endswith((".", " "))
