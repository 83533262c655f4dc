"""The whole text (全文) of a document in one piece: words and patterns are looked for once, not cell by cell."""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_right
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.model.transcript import Passage

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

SEPARATOR = "\0"
"""Stands before every passage: no blank, no mark, no character of a word; in a pattern, where a passage begins."""


@attrs.frozen(repr=False)
class Whole:
    """Passages as one text.

    Attributes:
        passages: the passages.
        found: where the words stand that have been looked for: several rules ask for the same.
    """

    passages: tuple[Passage, ...]
    found: dict[str, list[int]] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    @functools.cached_property
    def text(self) -> str:
        """All of it."""
        return SEPARATOR.join(["", *self._texts])

    def holding(self, *words: str, pattern: re.Pattern[str] | None = None, first: int = 0) -> list[Passage]:
        """Return the passages that hold any of some words, or in which a pattern is found, each once, in order.

        Args:
            words: looked for as they are, which is quicker than any pattern.
            pattern: reaches over no separator but at its own beginning.
            first: so many passages at the beginning are not looked at.
        """
        return [self.passages[index] for index in self.indices(*words, pattern=pattern, first=first)]

    def indices(self, *words: str, pattern: re.Pattern[str] | None = None, first: int = 0) -> list[int]:
        """Return which passages hold them, counted from 0, in order.

        Args:
            words: as for ``holding``.
            pattern: likewise.
            first: likewise.
        """
        begin = self._starts[min(first, len(self.passages))]
        starts = [start for each in words for start in self._places(each) if start >= begin]
        if pattern is not None:
            starts += [match.start() for match in pattern.finditer(self.text, begin)]
        return self._indices(starts)

    def holding_beside(self, left: str, *words: str) -> list[tuple[Passage, str]]:
        """Return the passages that hold any of some words where not all of the text is left, with what is left of them.

        Args:
            left: all of the text, with characters covered in it; every other one keeps its place.
            words: looked for in it.
        """
        found = self._indices([start for each in words for start in places(each, left)])
        return [(self.passages[at], left[self._starts[at] + len(SEPARATOR) : self._starts[at + 1]]) for at in found]

    def _indices(self, starts: Iterable[int]) -> list[int]:
        """Which passages some places of the text stand in, each once, in order."""
        return sorted({bisect_right(self._starts, start) - 1 for start in starts})

    def _places(self, words: str) -> list[int]:
        """Where some words stand in all of the text."""
        if words not in self.found:
            self.found[words] = list(places(words, self.text))
        return self.found[words]

    @functools.cached_property
    def _starts(self) -> list[int]:
        """Where the separator before each passage stands, and where the text ends."""
        before = len(SEPARATOR)
        return list(itertools.accumulate([before + len(text) for text in self._texts], initial=0))

    @functools.cached_property
    def _texts(self) -> list[str]:
        return [passage.text for passage in self.passages]


def places(words: str, text: str) -> Iterator[int]:
    """Yield where some words stand in a text, also where they overlap."""
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)
