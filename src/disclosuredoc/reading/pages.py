"""The pages of a PDF as plain blocks: paragraphs put together from their lines, tables from their rules, page by page.

``pdf`` runs it as a program of its own, for a hostile PDF can keep its parser busy or take all memory: the file comes
on standard input, what it says goes out as JSON.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import statistics
import sys
from collections import Counter
from typing import TYPE_CHECKING, TypedDict

import attrs
import pdfplumber
from pdfplumber.utils.exceptions import PdfminerException

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from pdfplumber.page import Page
    from pdfplumber.table import Table

MOST_PAGES = 500
"""So many pages are read; a department's document has twenty, a county's three hundred."""
MOST_CHARACTERS = 5_000_000
"""So many characters are read; five hundred pages have a tenth."""
MEMORY = 1024**3
"""So much memory a PDF may take, in bytes."""
BROKEN, LOCKED, TOO_LONG = 2, 3, 4
"""Exit codes: it is none, a password is wanted, there are too many pages or characters."""
BLANK = 0.4
"""A gap of so much of a character's size is a blank; between Chinese and figures programs leave a quarter."""
MARGIN = 0.12
"""So much of a page, above and below, may be header and footer."""
FULL = 1.6
"""A line is full where no more than so many characters would have fitted in."""
RARE = 20
"""Where fewer than one in so many lines begin is no edge of the text."""
FEWEST = 3
"""What stands at the edge of so many pages is a header or footer."""
_LOCKED_BY = "PDFPasswordIncorrect"
_PAGE_NUMBER = re.compile(r"\W*第?\s*\d{1,4}\s*页?\W*(?:共?\s*\d{1,4}\s*页?)?\W*")
_ITEM = re.compile(
    r"第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[、．]|\d+\.(?!\d)"
)
_ENDS = ("。", "；", "：", "！", "？")


class TooLongError(Exception):
    """A PDF of more than ``MOST_PAGES`` or ``MOST_CHARACTERS``."""


class Cell(TypedDict):
    """A cell: its text, the column it begins in, counted from 1, and how many columns and rows it covers."""

    text: str
    column: int
    columns: int
    rows: int


class Block(TypedDict):
    """A paragraph, or a table where it has rows, and the page that it begins on; a header or footer is on page 0."""

    page: int
    text: str
    rows: list[list[Cell]]


@attrs.frozen(kw_only=True, repr=False)
class Line:
    """A line of text: where it begins and ends, how large it is written, and how wide its page is."""

    page: int
    text: str
    left: float
    right: float
    top: float
    size: float
    width: float
    at_edge: bool


@attrs.frozen(kw_only=True, repr=False)
class Grid:
    """A table on one page: its rows, and where its columns begin."""

    page: int
    top: float
    starts: tuple[float, ...]
    rows: list[list[Cell]]


def blocks(data: bytes) -> list[Block]:
    """Return the paragraphs and tables of a PDF, in order, then its headers and footers.

    Raises:
        TooLongError: it is longer than anybody publishes.
        PdfminerException: it cannot be read.
    """
    pieces: list[Line | Grid] = []
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        if len(pdf.pages) > MOST_PAGES:
            raise TooLongError(len(pdf.pages))
        characters = 0
        for page in pdf.pages:
            characters += len(page.chars)
            if characters > MOST_CHARACTERS:
                raise TooLongError(characters)
            pieces += _pieces(page)
            page.close()
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    running = _running(lines)
    kept = [piece for piece in pieces if isinstance(piece, Grid) or not _beside(piece, running)]
    headers = dict.fromkeys(line.text for line in lines if line.at_edge and _undated(line.text) in running)
    return [*_blocks(kept), *(Block(page=0, text=text, rows=[]) for text in headers)]


def _pieces(page: Page) -> list[Line | Grid]:
    """Return the lines and tables of a page from top to bottom."""
    seen = page.dedupe_chars()
    tables = [table for table in seen.find_tables() if len({cell[0] for cell in table.cells}) > 1]
    boxes = [table.bbox for table in tables]
    outside = seen.filter(lambda thing: not any(_within(thing, box) for box in boxes))
    lines = outside.extract_text_lines(x_tolerance_ratio=BLANK)
    pieces: list[Line | Grid] = [_line(line, page) for line in lines]
    pieces += [_grid(table, page.page_number) for table in tables]
    return sorted(pieces, key=lambda piece: piece.top)


def _within(thing: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    across, down = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    return bool(box[0] <= across <= box[2] and box[1] <= down <= box[3])


def _line(line: dict[str, Any], page: Page) -> Line:
    return Line(
        page=page.page_number,
        text=line["text"],
        left=line["x0"],
        right=line["x1"],
        top=line["top"],
        size=line["chars"][0]["size"],
        width=round(page.width),
        at_edge=not MARGIN < line["top"] / page.height < 1 - MARGIN,
    )


def _grid(table: Table, page: int) -> Grid:
    """Return a table with the grid that its cells stand on."""
    starts = sorted({cell[0] for cell in table.cells})
    tops = sorted({cell[1] for cell in table.cells})
    rows = [
        [
            Cell(
                text=_cell_text(text or ""),
                column=starts.index(cell[0]) + 1,
                columns=sum(cell[0] <= start < cell[2] for start in starts),
                rows=sum(cell[1] <= top < cell[3] for top in tops),
            )
            for cell, text in zip(row.cells, texts, strict=True)
            if cell is not None
        ]
        for row, texts in zip(table.rows, table.extract(x_tolerance_ratio=BLANK), strict=True)
    ]
    return Grid(page=page, top=table.bbox[1], starts=tuple(map(round, starts)), rows=rows)


def _cell_text(text: str) -> str:
    r"""Return the text of a cell, its lines put together again; an item begins a line of its own.

    >>> _cell_text("一般公共预\n算拨款收入"), _cell_text("1. 完成。\n2. 验收。")
    ('一般公共预算拨款收入', '1. 完成。\n2. 验收。')
    """
    first, *others = text.split("\n")
    for line in others:
        first += f"\n{line}" if _ITEM.match(line) or first.endswith(_ENDS) else line
    return first


def _undated(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _running(lines: Sequence[Line]) -> set[str]:
    """Return the headers and footers: what stands at the edge of most pages, but for its numbers."""
    pages = len({line.page for line in lines})
    times = Counter(_undated(line.text) for line in lines if line.at_edge and not _PAGE_NUMBER.fullmatch(line.text))
    return {text for text, count in times.items() if count >= max(FEWEST, pages / 2)}


def _beside(line: Line, running: set[str]) -> bool:
    """Whether a line is a page number, a header or a footer."""
    return line.at_edge and (_PAGE_NUMBER.fullmatch(line.text) is not None or _undated(line.text) in running)


def _blocks(pieces: Iterable[Line | Grid]) -> Iterator[Block]:
    """Yield paragraphs and tables; both may go on on the next page."""
    pieces = list(pieces)
    edges = _edges([piece for piece in pieces if isinstance(piece, Line)])
    open_lines: list[Line] = []
    open_grid: Grid | None = None
    for piece in pieces:
        if isinstance(piece, Grid):
            yield from _paragraph(open_lines)
            open_lines = []
            if open_grid is not None and _goes_on(open_grid, piece):
                open_grid.rows.extend(_without_head(piece.rows, open_grid.rows))
                continue
            yield from _table(open_grid)
            open_grid = piece
            continue
        yield from _table(open_grid)
        open_grid = None
        if open_lines and not _continues(open_lines, piece, edges[piece.width]):
            yield from _paragraph(open_lines)
            open_lines = []
        open_lines.append(piece)
    yield from _paragraph(open_lines)
    yield from _table(open_grid)


def _edges(lines: Sequence[Line]) -> dict[float, tuple[int, int]]:
    """Return where lines begin that are not indented, and where full ones end, by the width of the page."""
    by_width: dict[float, list[Line]] = {}
    for line in lines:
        by_width.setdefault(line.width, []).append(line)
    return {width: (_left_edge(some), _right_edge(some)) for width, some in by_width.items()}


def _left_edge(lines: Sequence[Line]) -> int:
    """Return the leftmost beginning that is no exception."""
    begins = Counter(round(line.left) for line in lines)
    return min([begin for begin, count in begins.items() if count * RARE > len(lines)] or begins)


def _right_edge(lines: Sequence[Line]) -> int:
    """Return where most of the longer lines end."""
    longest = max(line.right for line in lines)
    return statistics.mode(
        sorted((round(line.right) for line in lines if line.right > longest - FULL * line.size), reverse=True)
    )


def _continues(before: Sequence[Line], line: Line, edges: tuple[int, int]) -> bool:
    """Whether a line goes on with a paragraph: the one before it is full, and it is not indented itself."""
    last, (left, right) = before[-1], edges
    if last.right < right - FULL * last.size or abs(line.size - last.size) > 1 or last.width != line.width:
        return False
    if line.left > left + line.size / 2:
        return False
    indented = before[0].left > left + line.size / 2
    return indented or not (_ITEM.match(line.text) or last.text.endswith(_ENDS))


def _paragraph(lines: Sequence[Line]) -> Iterator[Block]:
    if lines:
        yield Block(page=lines[0].page, text="".join(line.text for line in lines), rows=[])


def _table(grid: Grid | None) -> Iterator[Block]:
    if grid is not None:
        yield Block(page=grid.page, text="", rows=grid.rows)


def _goes_on(before: Grid, after: Grid) -> bool:
    """Whether a table is the rest of the one before it: on a later page, with nothing between, with its columns."""
    return after.page > before.page and after.starts == before.starts


def _without_head(rows: list[list[Cell]], before: list[list[Cell]]) -> list[list[Cell]]:
    """Return the rows of the rest of a table without the head that is printed again."""
    again = 0
    while again < min(len(rows), len(before)) and rows[again] == before[again]:
        again += 1
    return rows[again:]


def main(memory: int) -> int:
    """Read a PDF and print its blocks, within so much memory; the exit code says why not."""
    with contextlib.suppress(ImportError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
    try:
        found = blocks(sys.stdin.buffer.read())
    except TooLongError:
        return TOO_LONG
    except PdfminerException as error:
        return LOCKED if _LOCKED_BY in repr(error) else BROKEN
    sys.stdout.buffer.write(json.dumps(found).encode())
    return 0
