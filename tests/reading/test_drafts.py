"""Drafts of lines."""

from __future__ import annotations

import pytest

from disclosuredoc.reading.drafts import Line


@pytest.mark.parametrize(
    ("line", "expected"),
    [(Line(text="甲"), True), (Line(deleted="甲"), True), (Line(hidden="甲"), True), (Line(level=1), False)],
)
def test_a_line_says_something_where_it_has_text_seen_or_not(line: Line, *, expected: bool) -> None:
    assert line.says_something is expected
