"""What the readers draft before places and sections are known: lines, tables, text boxes and marks, in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import attrs


@attrs.define(repr=False)
class Mark:
    """Something beside the text, to become a Residue where it stands.

    Attributes:
        kind: comment, bookmark, insertion, deletion, move, hidden, formatting.
        name: the bookmark's name, the author of a comment or revision.
        text: the comment's text, the text revised or hidden.
    """

    kind: str
    name: str
    text: str = ""


@attrs.define(kw_only=True, repr=False)
class Line:
    """A paragraph (段落).

    Attributes:
        text: what a reader sees.
        level: the outline level, counted from 1; 0 for running text.
        contents: it is an entry of the contents (目录), not a heading.
        opens: a section begins with it.
        inserted: text of it that stands in a tracked insertion.
        deleted: text in a tracked deletion.
        hidden: hidden text.
        marks: what stands in it beside its text.
        skipped: empty paragraphs before it that are counted and not drafted.
    """

    text: str = ""
    level: int = 0
    contents: bool = False
    opens: bool = False
    inserted: str = ""
    deleted: str = ""
    hidden: str = ""
    marks: list[Mark] = attrs.field(factory=list)
    skipped: int = 0

    @property
    def says_something(self) -> bool:
        """Whether there is any text in it, seen or not."""
        return bool(self.text or self.deleted or self.hidden)


@attrs.define(kw_only=True, eq=False, repr=False)
class Slot:
    """A cell (单元格) on the grid; ``blocks`` are the lines, tables and boxes in it.

    ``down`` and ``along`` are what it says of being merged with the cells above it and to its left: restart, continue.
    """

    column: int
    columns: int = 1
    rows: int = 1
    blocks: list[Block] = attrs.field(factory=list)
    down: str = ""
    along: str = ""


@attrs.frozen(kw_only=True, repr=False)
class PlainCell:
    """A cell whose one paragraph is nothing but text: where it stands, and the outline level of its style."""

    column: int
    columns: int
    level: int
    down: str


@attrs.frozen(repr=False)
class PlainCells:
    """Cells that follow each other in a row, all of them plain, and their texts; those of one form share ``cells``."""

    cells: Sequence[PlainCell]
    texts: Sequence[str]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Form:
    """What the plain rows of one form have in common.

    Attributes:
        groups: their cells, with the number of each group's first; one that is merged downwards is a group of its own.
        width: the grid column after the last cell.
        made_of: for each cell the numbers of the texts that it is made of.
        stripped: the texts whose blanks at both ends do not count.
    """

    groups: tuple[tuple[int, tuple[PlainCell, ...]], ...]
    width: int
    made_of: tuple[tuple[int, ...], ...]
    stripped: frozenset[int]
    straight: bool = attrs.field(init=False)

    @straight.default
    def _is_straight(self) -> bool:
        """Whether each cell is made of just one text, as it is written."""
        return not self.stripped and self.made_of == tuple((at,) for at in range(len(self.made_of)))

    def texts(self, texts: list[str]) -> list[str]:
        """Return the text of each cell, from the texts of the row."""
        if self.straight:
            return texts
        counted = [text.strip(" \t\r\n") if at in self.stripped else text for at, text in enumerate(texts)]
        return ["".join([counted[at] for at in numbers]) for numbers in self.made_of]


@attrs.define(eq=False, repr=False)
class Grid:
    """A table (表格): its rows of cells."""

    rows: list[list[Slot | PlainCells]] = attrs.field(factory=list)


@attrs.define(eq=False, repr=False)
class Box:
    """A text box (文本框), after the paragraph it is anchored in."""

    blocks: list[Block] = attrs.field(factory=list)


Block: TypeAlias = Line | Grid | Box
