"""Remembering (记忆): what a pure function made of a text is kept, for the documents of a county repeat their words."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

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
