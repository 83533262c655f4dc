"""Which elements are known, in both standards."""

from __future__ import annotations

import pytest

from disclosuredoc.reading.elements import ENDS, STARTS
from disclosuredoc.reading.names import WORD


@pytest.mark.parametrize("name", ["p", "r", "t", "tbl", "tr", "tc", "trPr", "ins", "del", "txbxContent", "comment"])
def test_what_is_begun_is_ended_in_both_standards(name: str) -> None:
    assert all(f"{namespace}}}{name}" in STARTS and f"{namespace}}}{name}" in ENDS for namespace in WORD)


def test_nothing_is_ended_that_is_not_begun() -> None:
    assert ENDS.keys() <= STARTS.keys()
