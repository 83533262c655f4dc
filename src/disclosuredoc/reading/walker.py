"""The walker: one pass over a part of a .docx, each element given to the function that knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.packages.streaming import stream
from disclosuredoc.reading.drafts import Line
from disclosuredoc.reading.elements import ENDS, STARTS
from disclosuredoc.reading.shortening import shortened
from disclosuredoc.reading.walk import Comment, Walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosuredoc.reading.drafts import Block
    from disclosuredoc.reading.styles import Styles


def walk_part(
    data: bytes, where: tuple[str, str], styles: Styles, comments: Mapping[str, Comment], met: set[str]
) -> list[Block]:
    """Return the blocks of a part: its paragraphs, tables and text boxes in order.

    Args:
        data: the part.
        where: the file's name and the part's, for messages.
        styles: the styles of the document.
        comments: its comments by number.
        met: the numbers of the comments that are anchored somewhere; added to.

    Raises:
        UnsafeFileError: the part is broken.
    """
    walk = Walk(styles, comments, met)
    _run(walk, data, where)
    if walk.pending:
        walk.flows[0].append(Line(marks=walk.pending))
    return walk.flows[0]


def walk_comments(data: bytes, where: tuple[str, str], styles: Styles) -> dict[str, Comment]:
    """Return the comments of a comments part by number.

    Raises:
        UnsafeFileError: the part is broken.
    """
    walk = Walk(styles)
    _run(walk, data, where)
    return walk.read


def _run(walk: Walk, data: bytes, where: tuple[str, str]) -> None:
    def start(tag: str, attributes: list[str]) -> None:
        if walk.skipped:
            walk.skipped += 1
        elif (handler := STARTS.get(tag)) is not None:
            handler(walk, attributes)

    def end(tag: str) -> None:
        if walk.skipped:
            walk.skipped -= 1
        elif (handler := ENDS.get(tag)) is not None:
            handler(walk)

    def text(piece: str) -> None:
        if walk.text is not None:
            walk.text.append(piece)

    stream(shortened(data), where, start=start, end=end, text=text)
