"""Each way in answers whatever comes: a result, or a refusal in plain words; never a traceback, never without end."""

from __future__ import annotations

import random

import pytest

from fuzz import mutation, targets
from fuzz.run import bounded

QUICK = {"facts": 40, "template": 20, "document": 60, "layout": 20, "workbook": 20}
LONG = {"facts": 300, "template": 100, "document": 1000, "layout": 150, "workbook": 200}
"""Inputs for each way in; ten minutes of them by ``make fuzz``."""


def answers(target: str, count: int, seed: int) -> set[str]:
    """Return the different answers to so many inputs."""
    draw = targets.inputs(target, [], seed)
    found = set()
    for _ in range(count):
        data = draw()
        with bounded():
            found.add(targets.answer(target, data))
    return found


@pytest.mark.parametrize("target", QUICK)
def test_what_comes_in_is_answered(target: str) -> None:
    assert len(answers(target, QUICK[target], seed=7)) > 3


@pytest.mark.office
@pytest.mark.parametrize("target", LONG)
def test_much_of_what_comes_in_is_answered(target: str) -> None:
    assert len(answers(target, LONG[target], seed=2020)) >= 10


@pytest.mark.parametrize("target", targets.SEEDS)
def test_what_it_begins_with_is_sound(target: str) -> None:
    assert all(targets.answer(target, seed).startswith(("made", "[")) for seed in targets.SEEDS[target]())


def test_the_same_seed_gives_the_same_inputs() -> None:
    first, second = targets.inputs("facts", [], 1), targets.inputs("facts", [], 1)

    assert [first() for _ in range(20)] == [second() for _ in range(20)]


def test_a_package_that_is_broken_has_no_members() -> None:
    assert mutation.members(b"PK\x03\x04") == {}
    assert mutation.mutated(b"PK\x03\x04", [b"x"], random.Random(2020))  # noqa: S311 - no secret
