"""Grids: a table's head of one to three rows, its label columns, and the columns of amounts that belong to each."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import attrs

from disclosuredoc.helpers.remembering import remembered
from disclosuredoc.model.transcript import Cell, Figure, Place, Table
from disclosuredoc.reading.claims.heads import WIDEST, Column, Heads, Spoken, bare, declared, heads, layout
from disclosuredoc.reading.claims.tokens import plain

if TYPE_CHECKING:
    from collections.abc import Iterator


DEEPEST_HEAD = 3
FEW = 2
"""A row of so few words is a title or a unit, no head."""
LONGEST_AMOUNT = 60
"""More characters than any amount has."""
_SIGNS = frozenset("-−－")
_AMOUNT = re.compile(
    r"(?P<sign>[-−])?(?P<digits>\d{1,3}(?:,\d{3})++(?:\.\d{1,8}+)?|\d{1,18}+(?:\.\d{1,8}+)?)(?P<unit>%|亿元|万元|元)?"
)
_WHOSE = re.compile(
    r"^\s?\d{3,9}[^\d\s].{0,200}?(?=预算年度|年度[:：]|(?:金额)?单位[:：])|^编制(?:部门|单位)[:：].{0,200}?(?=截[至止])",
    re.DOTALL,
)
"""Whose table it is, in the line above it: a name says nothing of the table, whatever words it contains."""
_ONLY_UNIT = re.compile(r"单位[:：]|^[(（]\s?(?:亿元|万元|千元|元)\s?[)）]$")
_TOTAL = re.compile(
    r"^(?:合计|总计|本年收入合计|本年支出合计|收入合计|支出合计|收入总计|支出总计|收支总计|资产总额|总额)$"
)
_SUBTOTAL = re.compile(r"小计$")


Said: TypeAlias = dict[int, Cell]
"""The cells of a row that say something, by column."""


class Row(NamedTuple):
    """A row of one side: its label and code, and its figures by column.

    Attributes:
        cells: what the row says, on all sides.
        is_total: it adds up others (合计, 本年收入合计).
        is_subtotal: it adds up the rows of one body (小计).
    """

    number: int
    label: str
    code: str
    figures: dict[int, Figure]
    cells: Said
    is_total: bool
    is_subtotal: bool

    def place(self, column: int) -> Place:
        """Return where a cell that says something stands."""
        return self.cells[column].passage.place


@attrs.frozen(kw_only=True, repr=False)
class Side:
    """A label column with its amounts; a statement of income and expenditure has two sides."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@attrs.frozen(kw_only=True, repr=False)
class Grid:
    """A table as a statement: its title, its unit, its sides and all heads, and the rows below the head."""

    table: Table
    title: str
    unit: str
    heads: Heads
    sides: tuple[Side, ...]
    body: tuple[Said, ...]


class _Line(NamedTuple):
    """A row below the head: all its cells, what it says, and its figures in the columns that may hold amounts."""

    row: tuple[Cell, ...]
    said: Said
    quotes: list[str]
    figures: dict[int, Figure]

    def label(self, column: int) -> str:
        """Return what stands in a label column; in the first cell where a merged one leaves none there."""
        cell = self.said.get(column)
        if cell is not None:
            return cell.passage.text
        covered = bool(self.row) and column and all(cell.passage.place.column != column for cell in self.row)
        return self.row[0].passage.text if covered else ""


def number(text: str, unit: str) -> Figure | None:
    """Return the figure that a cell holds and nothing else, None for words, blanks and codes."""
    quote = text.strip()
    begins = quote[:1].isdecimal() or quote[:1] in _SIGNS
    return _figure(quote, unit) if begins and len(quote) <= LONGEST_AMOUNT else None


@functools.lru_cache(maxsize=16_384)
def _figure(quote: str, unit: str) -> Figure | None:
    """The figure of a cell; a cell is asked several times, and many are alike."""
    match = _AMOUNT.fullmatch(plain(quote).replace("，", ","))
    if match is None:
        return None
    digits = match["digits"].replace(",", "")
    return Figure(
        value=Decimal(digits) * (-1 if match["sign"] else 1),
        unit=match["unit"] or unit,
        quote=quote,
        decimals=len(digits.partition(".")[2]),
    )


def grid(table: Table) -> Grid:
    """Read a table as a statement."""
    titles, rows = _titles(table.cells)
    depth = _depth(rows)
    over = heads(tuple([tuple([_spoken(cell) for cell in _within(row)]) for row in rows[:depth]]))
    title = " ".join([*_above(table), *titles])
    unit = declared(title) or over.unit or "万元"
    lines = [_line(row, over.readable, unit) for row in rows[depth:]]
    body = [line for line in lines if not _is_counter(line)]
    return Grid(
        table=table,
        title=title,
        unit=unit,
        heads=over,
        sides=_sides(over, body),
        body=tuple([line.said for line in body]),
    )


def _spoken(cell: Cell) -> Spoken:
    return cell.passage.place.column, cell.columns, cell.passage.text


def _line(row: tuple[Cell, ...], readable: frozenset[int], unit: str) -> _Line:
    said: Said = {}
    quotes: list[str] = []
    figures: dict[int, Figure] = {}
    for cell in _within(row):
        passage = cell.passage
        quote = passage.text.strip()
        if quote:
            column = passage.place.column
            said[column] = cell
            quotes.append(quote)
            figure = number(quote, unit) if column in readable else None
            if figure is not None:
                figures[column] = figure
    return _Line(row, said, quotes, figures)


def _above(table: Table) -> list[str]:
    """The titles above a table: what stands behind the last sentence, which ends the text or the table before it."""
    texts = [_WHOSE.sub("", passage.text) for passage in table.before]
    sentences = [index for index, text in enumerate(texts[:-1]) if text.rstrip().endswith("。")]
    return texts[max(sentences, default=-1) + 1 :]


def _within(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells of a row in the columns that are read."""
    if not row or row[-1].passage.place.column <= WIDEST:
        return row
    return tuple(cell for cell in row if cell.passage.place.column <= WIDEST)


def _titles(table: tuple[tuple[Cell, ...], ...]) -> tuple[list[str], tuple[tuple[Cell, ...], ...]]:
    """Split the rows above the head that hold a title, a name or a unit."""
    titles: list[str] = []
    for index, row in enumerate(map(_within, table)):
        words = [words for cell in row if (words := cell.passage.text.strip())]
        whole = len(words) == len(row) == FEW and _is_widest(row, table) and not any(map(_ONLY_UNIT.search, words))
        if len(words) > FEW or not words or whole:
            return titles, table[index:]
        titles.extend(words)
    return titles, ()


def _is_widest(row: tuple[Cell, ...], rows: tuple[tuple[Cell, ...], ...]) -> bool:
    """Whether no row covers more grid columns."""
    return _width(row) == max(map(_width, rows))


def _width(row: tuple[Cell, ...]) -> int:
    """How many grid columns a row covers."""
    return max((cell.passage.place.column + cell.columns - 1 for cell in _within(row)), default=0)


def _depth(rows: tuple[tuple[Cell, ...], ...]) -> int:
    """How many rows the head has: down to the merged cells' end, or to the first row with figures."""
    if not rows:
        return 0
    spanned = max((cell.rows for cell in _within(rows[0])), default=1)
    if spanned > 1:
        return min(spanned, DEEPEST_HEAD)
    highest = enumerate(rows[: DEEPEST_HEAD + 1])
    first = next((index for index, row in highest if any(map(_holds, _within(row)))), 1)
    return max(first, 1)


def _holds(cell: Cell) -> bool:
    """Whether a cell holds a figure."""
    return number(cell.passage.text, "") is not None


def _is_counter(line: _Line) -> bool:
    """Whether a row only numbers the columns (栏次 1 2 3 4)."""
    if "1" not in line.quotes:
        return False
    digits = [quote for quote in line.quotes if quote.isdecimal()]
    counted = digits == [str(count) for count in range(1, len(digits) + 1)]
    return counted and len(digits) > 1 and len(line.quotes) - len(digits) < FEW


def _sides(over: Heads, body: list[_Line]) -> tuple[Side, ...]:
    filled = frozenset([column for line in body for column in line.figures])
    if not filled:
        return ()
    labels = frozenset([column for column in over.labels if not _is_filled(column, body)])
    return tuple(
        [
            Side(columns=columns, rows=tuple(_rows(body, label, code, columns)))
            for label, code, columns in layout(over, filled, labels)
        ]
    )


def _is_filled(column: int, body: list[_Line]) -> bool:
    """Whether a column is filled with figures rather than with words."""
    held = [column in line.figures for line in body if column in line.said]
    return sum(held) * 2 >= len(held)


def _rows(body: list[_Line], label: int, code: int, columns: tuple[Column, ...]) -> Iterator[Row]:
    numbers = frozenset([column.number for column in columns])
    for index, line in enumerate(body, 1):
        text, is_total, is_subtotal = _labelled(line.label(label))
        coded = line.said[code].passage.text.strip() if code in line.said else ""
        figures = line.figures
        if not numbers.issuperset(figures):
            figures = {column: figure for column, figure in figures.items() if column in numbers}
        yield Row(index, text, coded if coded.isdecimal() else "", figures, line.said, is_total, is_subtotal)


@remembered
def _labelled(text: str) -> tuple[str, bool, bool]:
    """What labels a row, and whether it adds up others, or those of one body."""
    label = bare(text)
    return label, _TOTAL.match(label) is not None, _SUBTOTAL.search(label) is not None
