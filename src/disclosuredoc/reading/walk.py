"""A walk over one part of a .docx: what is open at the moment, and where a piece of text belongs."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from disclosuredoc.packages.rows import Row
from disclosuredoc.reading.drafts import Block, Box, Form, Grid, Line, Mark, Slot
from disclosuredoc.reading.styles import PLAIN, Style, Styles

LONGEST_MARK = 1000
"""So much of a revised or hidden text is kept with its mark; the passage has all of it."""


@attrs.define(eq=False, repr=False)
class Open:
    """An open paragraph, and its run: pieces of text that are joined when it ends.

    ``others`` are those inserted, deleted or hidden, with that word.
    """

    line: Line
    style: Style
    pieces: list[str] = attrs.field(factory=list)
    others: list[tuple[str, str]] = attrs.field(factory=list)
    boxes: list[Box] = attrs.field(factory=list)
    level: int | None = None
    in_run: bool = False
    vanish: bool | None = None
    run_style: bool = False


@attrs.define(eq=False, repr=False)
class Revision:
    """An open revision (修订); ``said`` once text has stood in it."""

    kind: str
    author: str
    said: bool = False


@attrs.define(eq=False, repr=False)
class OpenGrid:
    """An open table: the next grid column, and the merged cells that the row above and this one belong to."""

    grid: Grid
    column: int = 1
    above: dict[int, Slot] = attrs.field(factory=dict)
    current: dict[int, Slot] = attrs.field(factory=dict)
    left: Slot | None = None
    widens: bool = False
    deleted: bool = False
    hidden: bool = False


@attrs.define(repr=False)
class Comment:
    """A comment (批注)."""

    author: str
    text: str


@attrs.define(eq=False, repr=False)
class Walk:
    """Everything that is open in a walk; ``flows[0]`` is what it yields.

    Attributes:
        styles: the styles of the document.
        comments: the comments by their number; those of which a reference was met are in ``met``.
        fields: for each open field whether its result has begun.
        instructions: how many open fields are still in their instruction.
        collecting: whether text stands here, and whether its blanks count.
        plain: the style of a paragraph that was one run of text.
        skipped: how deep in an element that nobody reads.
        where: the file's name and the part's, for messages.
        opening: how the part begins; empty where its rows are not read at once.
        runs: the rows that are read at once, those that follow each other together; ``run`` are the open ones.
    """

    styles: Styles
    comments: Mapping[str, Comment] = attrs.field(factory=dict)
    met: set[str] = attrs.field(factory=set)
    read: dict[str, Comment] = attrs.field(factory=dict)
    commenting: list[tuple[str, str]] = attrs.field(factory=list)
    flows: list[list[Block]] = attrs.field(factory=lambda: [[]])
    opened: list[Open] = attrs.field(factory=list)
    grids: list[OpenGrid] = attrs.field(factory=list)
    cells: list[Slot] = attrs.field(factory=list)
    revisions: list[Revision] = attrs.field(factory=list)
    pending: list[Mark] = attrs.field(factory=list)
    choices: list[bool] = attrs.field(factory=list)
    fields: list[bool] = attrs.field(factory=list)
    set_aside: list[tuple[list[bool], int]] = attrs.field(factory=list)
    instructions: int = 0
    inserted: int = 0
    deleted: int = 0
    hidden: int = 0
    in_row_properties: bool = False
    text: list[str] | None = None
    plain: Style = PLAIN
    keeps_blanks: bool = False
    skipped: int = 0
    where: tuple[str, str] = ("", "")
    opening: bytes = b""
    runs: list[list[Row[Form]]] = attrs.field(factory=list)
    run: list[Row[Form]] = attrs.field(factory=list)


def say(walk: Walk, text: str) -> None:
    """Put a piece of text where it belongs: seen, inserted, deleted or hidden."""
    if not walk.opened or _is_instruction(walk):
        return
    opened = walk.opened[-1]
    if walk.revisions:
        revision = walk.revisions[-1]
        revision.said = True
        _mark_text(opened.line, revision.kind, revision.author, text)
    if walk.deleted:
        opened.others.append(("deleted", text))
    elif walk.hidden or _is_hidden(opened):
        opened.others.append(("hidden", text))
        _mark_text(opened.line, "hidden", "", text)
    else:
        opened.pieces.append(text)
        if walk.inserted:
            opened.others.append(("inserted", text))


def is_at_rest(walk: Walk) -> bool:
    """Whether nothing is open that the texts and marks of a cell, or what stands around them, may belong to."""
    texts = walk.opened or walk.pending or walk.revisions or walk.fields or walk.deleted or walk.hidden
    return not (texts or walk.choices or walk.in_row_properties)


def mark(walk: Walk, found: Mark) -> None:
    """Keep a mark with the open paragraph, or with the next one."""
    (walk.opened[-1].line.marks if walk.opened else walk.pending).append(found)


def _is_instruction(walk: Walk) -> bool:
    """Whether the text is part of another field's instruction (an IF over a MERGEFIELD), not of a result."""
    return walk.instructions > (1 if walk.fields and not walk.fields[-1] else 0)


def _is_hidden(opened: Open) -> bool:
    """Whether the run is hidden: it says so itself, or one of its styles does and not both."""
    return opened.style.hidden ^ opened.run_style if opened.vanish is None else opened.vanish


def _mark_text(line: Line, kind: str, name: str, text: str) -> None:
    """Keep a mark for a text; runs that follow each other share one."""
    last = line.marks[-1] if line.marks else None
    if last is None or (last.kind, last.name) != (kind, name) or not last.text:
        line.marks.append(Mark(kind, name, text[:LONGEST_MARK]))
    elif len(last.text) < LONGEST_MARK:
        last.text = (last.text + text)[:LONGEST_MARK]
