"""Timing: pieces of work measured in turn, round by round, and compared by the ratios within each round."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Work: TypeAlias = "Callable[[], float]"
"""Does its work and returns how many seconds one document took."""


@attrs.frozen
class Ratio:
    """The median of the ratios of all rounds, with the least and the greatest."""

    median: float
    low: float
    high: float

    def __str__(self) -> str:
        """The ratio as the table prints it."""
        return f"{self.median:.2f} ×（{self.low:.2f} 至 {self.high:.2f}）"


@attrs.frozen
class Rounds:
    """What every piece of work took in every round, in seconds."""

    taken: list[dict[str, float]]

    def ratio(self, work: str, against: str) -> Ratio:
        """Return how many times as long one piece of work takes as another."""
        ratios = [one[work] / one[against] for one in self.taken]
        return Ratio(statistics.median(ratios), min(ratios), max(ratios))

    def milliseconds(self, work: str) -> float:
        """Return the median of a piece of work."""
        return statistics.median(one[work] for one in self.taken) * 1000


def interleaved(work: Mapping[str, Work], rounds: int) -> Rounds:
    """Do every piece of work once a round, so that whatever else the machine does falls on all of them."""
    return Rounds([{name: call() for name, call in work.items()} for _ in range(rounds)])


def repeated(call: Callable[[], object], times: int) -> Work:
    """Return a piece of work that makes so many calls and returns what one took."""

    def work() -> float:
        start = time.perf_counter()
        for _ in range(times):
            call()
        return (time.perf_counter() - start) / times

    return work
