"""Garbage in circles: a process of our own leaves hardly any, and looking for it takes a tenth of its time."""

from __future__ import annotations

import atexit
import contextlib
import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SELDOM = (50_000, 20, 100)
"""So seldom it is looked for."""


def collect_seldom() -> None:
    """Look for garbage seldom, and never among what is there already: what imports made stays, and all at the end."""
    gc.freeze()
    atexit.register(gc.freeze)
    gc.set_threshold(*SELDOM)


@contextlib.contextmanager
def collecting_seldom() -> Iterator[None]:
    """Look for garbage seldom while something is done; a process that is not our own is left as it was."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        if before != SELDOM:  # else another thread began it, and ends it
            gc.set_threshold(*before)
