"""Garbage is looked for seldom."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from disclosuredoc.helpers.garbage import SELDOM, collecting_seldom


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


def test_a_process_that_is_not_our_own_is_left_as_it_was() -> None:
    before = gc.get_threshold()

    with collecting_seldom():
        assert gc.get_threshold() == SELDOM
    with pytest.raises(ZeroDivisionError), collecting_seldom():
        raise ZeroDivisionError
    assert gc.get_threshold() == before


def test_what_one_thread_began_another_does_not_leave_behind() -> None:
    before = gc.get_threshold()
    one, other = collecting_seldom(), collecting_seldom()

    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    other.__exit__(None, None, None)

    assert gc.get_threshold() == before
