"""The walker: one pass over a part of a .docx, each element given to the function that knows it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from disclosuredoc.packages.rows import condensed, opening
from disclosuredoc.reading import rows, runs
from disclosuredoc.reading.drafts import Line
from disclosuredoc.reading.elements import ENDS, STARTS, known
from disclosuredoc.reading.events import follow
from disclosuredoc.reading.names import WORD
from disclosuredoc.reading.shortening import PLAIN, shortened
from disclosuredoc.reading.walk import Comment, Walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosuredoc.reading.drafts import Block
    from disclosuredoc.reading.styles import Styles

_STARTS = {**STARTS, **known(WORD, {PLAIN: runs.open_plain, rows.PLAIN_ROWS: rows.open_plain_rows})}
_ENDS = {**ENDS, **known(WORD, {PLAIN: runs.close_plain, rows.PLAIN_ROWS: rows.close_plain_rows})}
"""What to do in a part that was shortened: no file has elements of these names, and one that has is not shortened."""


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
    walk = Walk(styles, comments, met, where=where)
    _run(walk, data)
    if walk.pending:
        walk.flows[0].append(Line(marks=walk.pending))
    return walk.flows[0]


def walk_comments(data: bytes, where: tuple[str, str], styles: Styles) -> dict[str, Comment]:
    """Return the comments of a comments part by number.

    Raises:
        UnsafeFileError: the part is broken.
    """
    walk = Walk(styles, where=where)
    _run(walk, data)
    return walk.read


def _run(walk: Walk, data: bytes) -> None:
    """Walk over a part: shortened where its bytes are certain to mean what they look like, as it is elsewhere."""
    walk.opening = opening(data)
    if not walk.opening:
        follow(walk, data)
        return
    learn = partial(rows.plain_form, walk.opening, walk.styles)
    follow(walk, condensed(data, learn, partial(rows.stand_in, walk), shortened), _STARTS, _ENDS)
