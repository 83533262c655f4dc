"""Progress on a terminal: how many, how fast, how long still; where there is no terminal, nothing."""

from __future__ import annotations

import sys

_CLEAR = "\r\x1b[K"
"""Back to the start of the line, and the line empty."""


def show(done: int, total: int, seconds: float) -> None:
    """Show on a terminal how far a run is."""
    if sys.stderr.isatty():
        sys.stderr.write(f"{_CLEAR}{words(done, total, seconds)}")
        sys.stderr.flush()


def clear() -> None:
    """Take the progress away, so that a line can be printed."""
    if sys.stderr.isatty():
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()


def words(done: int, total: int, seconds: float) -> str:
    """Return how far a run is, in words.

    >>> words(25, 100, 5.0)
    '25/100　每秒 5.0 个　还需 15 秒'
    >>> words(0, 100, 0.0)
    '0/100'
    """
    if not done or not seconds:
        return f"{done}/{total}"
    minutes, rest = divmod(round((total - done) * seconds / done), 60)
    still = f"{minutes} 分 {rest} 秒" if minutes else f"{rest} 秒"
    return f"{done}/{total}　每秒 {done / seconds:.1f} 个　还需 {still}"
