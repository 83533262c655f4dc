"""A county is killed again and again, and each time gone on with; at the end it must be the same, byte for byte.

``python tests/kills.py 200`` does it so many times (``make soak``); the test suite does it ten times.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import counties

COMMAND = (sys.executable, "-m", "disclosuredoc", "batch")


def batch(county: Path, out: Path, *options: str) -> subprocess.Popen[bytes]:
    """Start a run."""
    return subprocess.Popen(
        [*COMMAND, str(county), "-o", str(out), *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def whole(county: Path, out: Path) -> float:
    """Make a county in one run without a kill; returns how long that took."""
    started = time.monotonic()
    if batch(county, out).wait():
        message = "the county cannot be made at all"
        raise RuntimeError(message)
    return time.monotonic() - started


def killed(county: Path, out: Path, kills: int, seconds: float, seed: int = 1) -> None:
    """Start a run so many times, and kill each at some moment of it; every fourth makes all again."""
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    for number in range(kills):
        run = batch(county, out, *(["--force-all"] if number % 4 == 3 else []))
        time.sleep(chance.uniform(0.3, 1.0) * seconds)
        run.kill()
        run.wait()


def differing(county: Path, folder: Path, kills: int) -> list[str]:
    """Return the files in which a county that was killed differs from one that was not."""
    seconds = whole(county, folder / "whole")
    killed(county, folder / "killed", kills, seconds)
    batch(county, folder / "killed").wait()
    one, other = counties.standing(folder / "whole"), counties.standing(folder / "killed")
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        found = differing(counties.county(Path(name) / "county", 5), Path(name), int(sys.argv[1]))
    sys.stdout.write(f"{sys.argv[1]} kills: {found or 'the same county'}\n")
    sys.exit(bool(found))
