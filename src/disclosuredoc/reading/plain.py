"""Plain text (.txt) into a Transcript: a line is a paragraph, lines with ｜ or tabs between cells are tables."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from disclosuredoc.reading.assembling import BODY, MOST_PIECES, assemble, too_much
from disclosuredoc.reading.drafts import Block, Grid, Line, Slot
from disclosuredoc.reading.headings import is_contents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosuredoc.model.transcript import Transcript
    from disclosuredoc.reading.drafts import PlainCells

BAR = "｜"
_LINE = re.compile(r"\r\n|[\r\n\f\v\u2028\u2029]")
_PARTING = (BAR, "\t", "\n", "\r", "\f", "\v", "\u2028", "\u2029")
_INNER_TAB = re.compile(r"\S[^\S\t]*\t")


def transcript_of_text(text: str, source: str) -> Transcript:
    """Return what a plain text says, line by line; empty lines are counted, as Word counts empty paragraphs.

    Raises:
        UnsafeFileError: it has more lines or cells than any document.
    """
    if any(text.count(mark) > MOST_PIECES for mark in _PARTING):
        raise too_much(source)
    return assemble(source, [(BODY, list(_blocks(_LINE.split(text))))])


def _blocks(lines: Iterable[str]) -> Iterator[Block]:
    """Yield lines and tables; lines of cells that follow each other are one table."""
    empty = 0
    for is_row, run in itertools.groupby(lines, key=_is_row):
        rows = list(run)
        if is_row and any(BAR in row or "\t" in row.strip() for row in rows):
            yield _grid(rows)
            continue
        for line in rows:
            text = line.strip(" \t")
            if text:
                yield Line(text=text, contents=is_contents(text), skipped=empty)
            empty = 0 if text else empty + 1


def _is_row(line: str) -> bool:
    """Whether a line holds cells: a bar, or a tab after some text; an indent or an entry of the contents does not."""
    return BAR in line or (_INNER_TAB.search(line) is not None and not is_contents(line))


def _grid(rows: list[str]) -> Grid:
    """Return the table of some lines; bars around all of them are its frame and no cells."""
    framed = all(row.strip().startswith(BAR) and row.strip().endswith(BAR) and len(row.strip()) > 1 for row in rows)
    return Grid([_slots(row.strip()[1:-1] if framed else row) for row in rows])


def _slots(row: str) -> list[Slot | PlainCells]:
    cells = row.split(BAR if BAR in row else "\t")
    return [Slot(column=column, blocks=[Line(text=cell.strip())]) for column, cell in enumerate(cells, 1)]
