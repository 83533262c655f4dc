"""Remembering (记忆): what a pure function made of a text or of a document is kept.

The documents of a county repeat their words, and several rules ask the same of one document.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Asked(Protocol):
    """What keeps the answers to what is asked of it, for as long as it is there itself."""

    @property
    def answers(self) -> dict[object, object]:
        """What functions of it returned, by the function."""
        ...


A = TypeVar("A", bound=Asked)

MOST = 4096
"""So many texts are remembered, those asked last."""
LONGEST = 400
"""A longer text is asked anew: it is rarely the same twice, and what is remembered must stay small."""


def remembered(asked: Callable[[str], T]) -> Callable[[str], T]:
    """Make a function of a text keep what it returned.

    >>> upper = remembered(str.upper)
    >>> upper("a"), upper("a")
    ('A', 'A')
    """
    kept = functools.lru_cache(maxsize=MOST)(asked)

    @functools.wraps(asked)
    def answered(text: str) -> T:
        return kept(text) if len(text) <= LONGEST else asked(text)

    return answered


def once(asked: Callable[[A], T]) -> Callable[[A], T]:
    """Make a function of a document, or of facts, be computed once for each, however many rules ask it."""

    @functools.wraps(asked)
    def answered(whole: A) -> T:
        if asked not in whole.answers:
            whole.answers[asked] = asked(whole)
        return cast("T", whole.answers[asked])

    return answered
