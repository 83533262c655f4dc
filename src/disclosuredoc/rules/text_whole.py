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
    from collections.abc import Iterator

SEPARATOR = "\0"
"""Stands before every passage: no blank, no mark, no character of a word; in a pattern, where a passage begins."""


@attrs.frozen
class Whole:
    """Passages as one text."""

    passages: tuple[Passage, ...]

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
        starts = [start for each in words for start in _places(each, self.text, begin)]
        if pattern is not None:
            starts += [match.start() for match in pattern.finditer(self.text, begin)]
        return sorted({bisect_right(self._starts, start) - 1 for start in starts})

    @functools.cached_property
    def _starts(self) -> list[int]:
        """Where the separator before each passage stands, and where the text ends."""
        before = len(SEPARATOR)
        return list(itertools.accumulate([before + len(text) for text in self._texts], initial=0))

    @functools.cached_property
    def _texts(self) -> list[str]:
        return [passage.text for passage in self.passages]


def _places(words: str, text: str, begin: int) -> Iterator[int]:
    """Yield where some words stand in a text, from a place on."""
    start = text.find(words, begin)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)
