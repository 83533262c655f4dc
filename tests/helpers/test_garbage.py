"""Garbage is looked for seldom."""

from __future__ import annotations

import subprocess
import sys


def test_what_is_there_is_set_apart_and_the_rest_looked_through_seldom() -> None:
    program = (
        "import gc; from disclosuredoc.helpers.garbage import SELDOM, collect_seldom; collect_seldom();"
        "assert gc.get_freeze_count() and gc.get_threshold() == SELDOM and gc.isenabled()"
    )

    subprocess.run([sys.executable, "-c", program], check=True)


def test_nothing_is_looked_through_at_the_end() -> None:
    program = (
        "import atexit, gc; from disclosuredoc.helpers.garbage import collect_seldom;"
        "atexit.register(lambda: print(len(gc.get_objects()))); collect_seldom();"
        "made = [[] for _ in range(10_000)]; print(len(gc.get_objects()))"
    )

    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)

    before, after = map(int, done.stdout.split())
    assert after < 1_000 < before
