"""Whether what a layout says was read in a published document of its year."""

from __future__ import annotations

import enum


class Status(enum.Enum):
    """Whether a layout, or a difference in it, was read in a published document of that year."""

    SEEN = "seen"
    INFERRED = "inferred"
