"""Killed at any moment, a county is finished by the next run, byte for byte the same."""

from __future__ import annotations

from pathlib import Path

import pytest

import counties
import kills


@pytest.mark.office
def test_ten_kills_leave_the_same_county(tmp_path: Path) -> None:
    assert kills.differing(counties.county(tmp_path / "county", 4), tmp_path, 10) == []
