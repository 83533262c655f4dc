"""Killed again and again at any moment, a county is finished by the next run, byte for byte the same."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

import counties

COMMAND = (sys.executable, "-m", "disclosuredoc", "batch")


def batch(county: Path, out: Path, *options: str) -> subprocess.Popen[bytes]:
    """Start a run."""
    return subprocess.Popen(
        [*COMMAND, str(county), "-o", str(out), *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def whole(county: Path, out: Path) -> float:
    """Make a county in one run without a kill; return how long that took."""
    started = time.monotonic()
    assert batch(county, out).wait() == 0
    return time.monotonic() - started


def killed(county: Path, out: Path, kills: int, seconds: float) -> None:
    """Start a run so many times, and kill each at some moment of it; every fourth makes all again."""
    chance = random.Random(1)  # noqa: S311 - moments, no secrets
    for number in range(kills):
        run = batch(county, out, *(["--force-all"] if number % 4 == 3 else []))
        time.sleep(chance.uniform(0.3, 1.0) * seconds)
        run.kill()
        run.wait()


@pytest.mark.office
def test_ten_kills_one_after_the_other_leave_the_same_county(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county", 4)
    killed(county, tmp_path / "killed", 10, whole(county, tmp_path / "whole"))

    assert batch(county, tmp_path / "killed").wait() == 0
    assert counties.standing(tmp_path / "killed") == counties.standing(tmp_path / "whole")
