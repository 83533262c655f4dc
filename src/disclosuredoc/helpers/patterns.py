"""Patterns that are compiled when they are first asked: many are large, and few documents ask for all."""

from __future__ import annotations

import re
from typing import cast


class _Lazy:
    """Stands for a pattern; what is asked of it once (``search``, ``sub``) is its own from then on, at no cost."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        found: object = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, found)
        return found


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled at its first use; for its methods, not as an argument of ``re``'s functions.

    >>> lazy("一+").sub("二", "十一一")
    '十二'
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
