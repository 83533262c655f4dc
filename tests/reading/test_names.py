"""Names and values in the XML of a .docx."""

from __future__ import annotations

import pytest

from disclosuredoc.reading.names import attribute, is_on, local, number


def test_a_name_is_told_without_its_namespace() -> None:
    assert (local("urn:x}p"), local("p")) == ("p", "p")


def test_an_attribute_is_found_whatever_its_namespace() -> None:
    assert [attribute(["x}id", "1", "val", "2"], name) for name in ("id", "val", "none")] == ["1", "2", ""]


@pytest.mark.parametrize(("value", "expected"), [("", True), ("1", True), ("true", True), ("0", False), ("Off", False)])
def test_a_switch_without_a_value_is_on(value: str, *, expected: bool) -> None:
    assert is_on(value) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("3", 3), (" 3 ", 3), ("0", 1), ("99", 9), ("1" * 500, 5), ("x", 5), ("³", 5), ("-1", 5), ("", 5)],
)
def test_a_number_is_kept_in_its_limits(value: str, expected: int) -> None:
    assert number(value, 5, 1, 9) == expected
