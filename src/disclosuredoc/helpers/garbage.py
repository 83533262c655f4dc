"""Garbage in circles: a process of our own leaves hardly any, and looking for it takes a tenth of its time."""

from __future__ import annotations

import atexit
import gc

SELDOM = (50_000, 20, 100)
"""So seldom it is looked for."""


def collect_seldom() -> None:
    """Look for garbage seldom, and never among what is there already: what imports made stays, and all at the end."""
    gc.freeze()
    atexit.register(gc.freeze)
    gc.set_threshold(*SELDOM)
