"""A part as events: the beginning, end and text of each element, given to the function that knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.packages.streaming import stream
from disclosuredoc.reading.elements import ENDS, STARTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosuredoc.reading.elements import End, Start
    from disclosuredoc.reading.walk import Walk


def follow(walk: Walk, data: bytes, starts: Mapping[str, Start] = STARTS, ends: Mapping[str, End] = ENDS) -> None:
    """Walk over a part.

    Args:
        walk: what is open, and what has been read.
        data: the part.
        starts: what to do where an element begins.
        ends: what to do where an element ends.

    Raises:
        UnsafeFileError: the part is broken.
    """

    def start(tag: str, attributes: list[str]) -> None:
        if walk.skipped:
            walk.skipped += 1
        elif (handler := starts.get(tag)) is not None:
            handler(walk, attributes)

    def end(tag: str) -> None:
        if walk.skipped:
            walk.skipped -= 1
        elif (handler := ends.get(tag)) is not None:
            handler(walk)

    def text(piece: str) -> None:
        if walk.text is not None:
            walk.text.append(piece)

    stream(data, walk.where, start=start, end=end, text=text)
