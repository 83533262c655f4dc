"""What the readers draft before places and sections are known: lines, tables, text boxes and marks, in order."""

from __future__ import annotations

from typing import TypeAlias

import attrs


@attrs.define
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


@attrs.define(kw_only=True)
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


@attrs.define(kw_only=True)
class Slot:
    """A cell (单元格) on the grid; ``blocks`` are the lines, tables and boxes in it."""

    column: int
    columns: int = 1
    rows: int = 1
    blocks: list[Block] = attrs.field(factory=list)


@attrs.define
class Grid:
    """A table (表格): its rows of cells."""

    rows: list[list[Slot]] = attrs.field(factory=list)


@attrs.define
class Box:
    """A text box (文本框), after the paragraph it is anchored in."""

    blocks: list[Block] = attrs.field(factory=list)


Block: TypeAlias = Line | Grid | Box
