"""Grids: a table's head of one to three rows, its label columns, and the columns of amounts that belong to each."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

import attrs

from disclosuredoc.helpers.remembering import remembered
from disclosuredoc.model.transcript import Cell, Figure, Place, Table
from disclosuredoc.reading.claims.heads import Column, says_code, says_label, says_no_amount
from disclosuredoc.reading.claims.tokens import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST_HEAD = 3
FEW = 2
"""A row of so few words is a title or a unit, no head."""
LONGEST_AMOUNT = 60
"""More characters than any amount has."""
WIDEST = 64
"""More columns than any statement has: the rest is not read."""
_SIGNS = frozenset("-−－")
_AMOUNT = re.compile(
    r"(?P<sign>[-−])?(?P<digits>\d{1,3}(?:,\d{3})++(?:\.\d{1,8}+)?|\d{1,18}+(?:\.\d{1,8}+)?)(?P<unit>%|亿元|万元|元)?"
)
_UNIT = re.compile(r"单位[:：]\s?(?P<unit>亿元|万元|千元|元)|[(（]\s?(?P<bracket>亿元|万元|千元|元)\s?[)）]")
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


@attrs.frozen(kw_only=True)
class Row:
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


@attrs.frozen(kw_only=True)
class Side:
    """A label column with its amounts; a statement of income and expenditure has two sides."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@attrs.frozen(kw_only=True)
class Grid:
    """A table as a statement: its title, its unit, its sides and all heads, and the rows below the head."""

    table: Table
    title: str
    unit: str
    heads: dict[int, tuple[str, ...]]
    sides: tuple[Side, ...]
    body: tuple[Said, ...]


@attrs.frozen
class _Line:
    """A row below the head: all its cells, what it says, and its figures by column."""

    row: tuple[Cell, ...]
    said: Said
    figures: dict[int, Figure]

    def label(self, column: int) -> str:
        """Return what stands in a label column; in the first cell where a merged one leaves none there."""
        if column in self.said:
            return self.said[column].passage.text
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
    heads = _heads(rows[:depth])
    title = " ".join([*_above(table), *titles])
    declared = _UNIT.search(title) or _UNIT.search(" ".join(" ".join(head) for head in heads.values()))
    unit = (declared["unit"] or declared["bracket"]) if declared else "万元"
    lines = [_line(row, unit) for row in rows[depth:]]
    body = [line for line in lines if not _is_counter(line.said)]
    sides = _sides(heads, body)
    return Grid(table=table, title=title, unit=unit, heads=heads, sides=sides, body=tuple([line.said for line in body]))


def _line(row: tuple[Cell, ...], unit: str) -> _Line:
    said = _said(row)
    figures = {
        column: figure for column, cell in said.items() if (figure := number(cell.passage.text, unit)) is not None
    }
    return _Line(row, said, figures)


def _above(table: Table) -> list[str]:
    """The titles above a table: what stands behind the last sentence, which ends the text or the table before it."""
    texts = [_WHOSE.sub("", passage.text) for passage in table.before]
    sentences = [index for index, text in enumerate(texts[:-1]) if text.rstrip().endswith("。")]
    return texts[max(sentences, default=-1) + 1 :]


def _said(row: tuple[Cell, ...]) -> Said:
    return {cell.passage.place.column: cell for cell in _within(row) if cell.passage.text.strip()}


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
    first = next((index for index, row in enumerate(rows) if any(map(_holds, _within(row)))), 1)
    return min(max(first, 1), DEEPEST_HEAD) if first <= DEEPEST_HEAD else 1


def _holds(cell: Cell) -> bool:
    return number(cell.passage.text, "") is not None


def _heads(rows: tuple[tuple[Cell, ...], ...]) -> dict[int, tuple[str, ...]]:
    """The head of every column from the top down; a merged cell heads all columns it covers."""
    heads: dict[int, dict[str, None]] = {}
    for row in rows:
        for start, cell in _said(row).items():
            words = _bare(cell.passage.text)
            for column in range(start, min(start + cell.columns, WIDEST + 1)) if words else ():
                heads.setdefault(column, {}).setdefault(words)
    return {column: tuple(words) for column, words in heads.items()}


def _bare(text: str) -> str:
    return "".join(text.split()).removeprefix("表：").removeprefix("表:")


def _is_counter(said: Said) -> bool:
    """Whether a row only numbers the columns (栏次 1 2 3 4)."""
    words = [cell.passage.text.strip() for cell in said.values()]
    if "1" not in words:
        return False
    digits = [word for word in words if word.isdecimal()]
    return (
        len(digits) > 1
        and digits == [str(count) for count in range(1, len(digits) + 1)]
        and len(words) - len(digits) < FEW
    )


def _sides(heads: dict[int, tuple[str, ...]], body: list[_Line]) -> tuple[Side, ...]:
    sides: list[tuple[int, list[Column]]] = []
    code = 0
    codes: dict[int, int] = {}
    filled = {column for line in body for column in line.figures}
    for column in sorted(heads):
        words = heads[column][-1] if heads[column] else ""
        if says_code(words):
            code = column
        elif _is_label(words, column, body):
            sides.append((column, []))
            codes[column] = code
        elif column in filled and not says_no_amount(words):
            if not sides:
                sides.append((0, []))
            sides[-1][1].append(Column(number=column, head=heads[column]))
    return tuple(
        Side(columns=tuple(columns), rows=tuple(_rows(body, label, codes.get(label, 0), columns)))
        for label, columns in sides
        if columns
    )


def _is_label(words: str, column: int, body: list[_Line]) -> bool:
    """Whether a column holds words: headed so, and not filled with figures."""
    if not says_label(words):
        return False
    held = [column in line.figures for line in body if column in line.said]
    return sum(held) * 2 < len(held)


def _rows(body: list[_Line], label: int, code: int, columns: list[Column]) -> Iterator[Row]:
    numbers = {column.number for column in columns}
    for index, line in enumerate(body, 1):
        text, is_total, is_subtotal = _labelled(line.label(label))
        coded = line.said[code].passage.text.strip() if code in line.said else ""
        yield Row(
            number=index,
            label=text,
            code=coded if coded.isdecimal() else "",
            figures={column: figure for column, figure in line.figures.items() if column in numbers},
            cells=line.said,
            is_total=is_total,
            is_subtotal=is_subtotal,
        )


@remembered
def _labelled(text: str) -> tuple[str, bool, bool]:
    """What labels a row, and whether it adds up others, or those of one body."""
    label = _bare(text)
    return label, _TOTAL.match(label) is not None, _SUBTOTAL.search(label) is not None
