"""Plain rows: most of a document is rows of a form already known, whose cells are nothing but text, read at once.

What a form says is not decided here. The walker itself reads it once, with a probe in the place of each text; where
all probes come back as the texts of plain cells, and nothing of it outlasts the row, the form is plain, and every row
of this form is its cells with its own texts. All other rows are walked, and so is a plain one where something is open
that its texts may belong to: a field, a revision, a cell around a nested table.
"""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages.rows import HOLE, SEPARATOR, STAND_IN, enclosed, filled
from disclosuredoc.reading.cells import open_row, settle
from disclosuredoc.reading.drafts import Form, Grid, Line, PlainCell, PlainCells, Slot
from disclosuredoc.reading.events import follow
from disclosuredoc.reading.walk import Walk, is_at_rest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosuredoc.packages.rows import Row
    from disclosuredoc.reading.styles import Styles

PLAIN_ROWS = f"{STAND_IN.decode()}rows"
"""What stands for rows that follow each other: their number among those taken, and their texts."""
_NAME, _SEPARATOR = PLAIN_ROWS.encode(), SEPARATOR.encode()
_KEPT = 1024
"""So many forms are kept for the next document."""
_TELLING = (b"hyperlink", b"commentReference", b"hMerge")
"""What these say depends on more than the form: on texts, on the comments of the document, on the cell before."""
_PROBE = re.compile(rf"( ?){SEPARATOR}([0-9]+){SEPARATOR}")
"""A probe with its number; the blank before it is gone where blanks around a text do not count."""


def stand_in(walk: Walk, run: list[Row[Form]]) -> bytes:
    """Return what stands for rows in the part that is walked, and keep them."""
    walk.runs.append(run)
    texts = [text for _, texts, _ in run for text in texts]
    return b'<w:%b at="%d">%b</w:%b>' % (_NAME, len(walk.runs) - 1, _SEPARATOR.join(texts), _NAME)


def open_plain_rows(walk: Walk, attributes: list[str]) -> None:
    """Begin plain rows."""
    walk.run = walk.runs[int(attributes[1])]
    walk.text = []


def close_plain_rows(walk: Walk) -> None:
    """End plain rows: their cells stand in the table; where something is open they are walked after all."""
    said = "".join(walk.text or ()).split(SEPARATOR)
    walk.text = None
    if not walk.grids or walk.cells or not is_at_rest(walk):
        follow(walk, enclosed(walk.opening, b"".join([filled(form, texts) for _, texts, form in walk.run])))
        return
    at = 0
    for form, texts, _ in walk.run:
        _settle(walk, form, form.texts(said[at : at + len(texts)]))
        at += len(texts)


def _settle(walk: Walk, form: Form, texts: list[str]) -> None:
    """Give the cells of a row their places in the table."""
    open_row(walk, [])
    table = walk.grids[-1]
    for at, cells in form.groups:
        first = cells[0]
        if first.down:
            line = Line(text=texts[at], level=first.level)
            settle(table, Slot(column=first.column, columns=first.columns, blocks=[line], down=first.down))
        else:
            table.grid.rows[-1].append(PlainCells(cells, texts[at : at + len(cells)]))
    table.column = form.width


@functools.lru_cache(maxsize=_KEPT)
def plain_form(opening: bytes, styles: Styles, form: bytes) -> Form | None:
    """Return what a form says, None for one that is not plain or not well-formed."""
    if any(word in form for word in _TELLING):
        return None
    *pieces, rest = form.split(HOLE)
    probes = [piece + f" {SEPARATOR}{at}{SEPARATOR}".encode() for at, piece in enumerate(pieces)]
    walk = Walk(styles)
    try:
        follow(walk, enclosed(opening, b"".join([b"<w:tbl>", *probes, rest, b"</w:tbl>"])))
    except UnsafeFileError:
        return None
    match walk.flows:
        case [[Grid(rows=[slots])]] if slots and is_at_rest(walk) and not walk.read:
            return _form([slot for slot in slots if isinstance(slot, Slot)], len(pieces))
    return None


def _form(slots: Sequence[Slot], texts: int) -> Form | None:
    """Return the form of a row with probes in it, None where one of its cells is not plain or a probe is lost."""
    lines = [_plain_line(slot) for slot in slots]
    probes = [_PROBE.findall(line.text) for line in lines if line is not None]
    if None in lines or [int(at) for found in probes for _, at in found] != list(range(texts)):
        return None
    cells = [
        PlainCell(column=slot.column, columns=slot.columns, level=line.level, down=slot.down)
        for slot, line in zip(slots, lines, strict=True)
        if line is not None
    ]
    return Form(
        groups=tuple(_groups(cells)),
        width=cells[-1].column + cells[-1].columns,
        made_of=tuple(tuple(int(at) for _, at in found) for found in probes),
        stripped=frozenset(int(at) for found in probes for blank, at in found if not blank),
    )


def _groups(cells: Sequence[PlainCell]) -> Iterator[tuple[int, tuple[PlainCell, ...]]]:
    """Yield the cells of a row, those that follow each other and are not merged downwards together."""
    at = 0
    for _, group in itertools.groupby(enumerate(cells), key=lambda each: each[0] if each[1].down else -1):
        found = tuple(cell for _, cell in group)
        yield at, found
        at += len(found)


def _plain_line(slot: Slot) -> Line | None:
    """Return the only paragraph of a cell where it is nothing but probes."""
    match slot.blocks:
        case [Line(text=text, level=level, contents=contents) as line] if line == Line(
            text=text, level=level, contents=contents
        ) and not _PROBE.sub("", text):
            return line
    return None
