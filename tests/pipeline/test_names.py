"""File names are safe on every system and say whose document it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("///", "___"),
        ("...", "未命名部门"),
        ("", "未命名部门"),
    ],
)
def test_what_a_file_system_takes_amiss_is_replaced(name: str, expected: str) -> None:
    assert safe(name) == expected


@given(st.text(max_size=400))
def test_any_name_gives_one_plain_file_name(name: str) -> None:
    stem = safe(name)

    assert 0 < len(stem.encode()) <= LONGEST
    assert not set(stem) & set('/\\:*?"<>|\0')
    assert stem == unicodedata.normalize("NFC", stem)
    assert not stem.startswith((".", "~", " "))
    assert not stem.endswith((".", " "))
