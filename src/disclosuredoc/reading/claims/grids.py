"""Grids: a table's head of one to three rows, its label columns, and the columns of amounts that belong to each."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.model.transcript import Cell, Figure, Passage, Table
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
_IN_UNIT = re.compile(r"[(（](?:单位[:：])?(?:亿元|万元|千元|元)[)）]$")
_TOTAL = re.compile(
    r"^(?:合计|总计|本年收入合计|本年支出合计|收入合计|支出合计|收入总计|支出总计|收支总计|资产总额|总额)$"
)
_SUBTOTAL = re.compile(r"小计$")
_CHANGE = re.compile("增减额|增减数|增减变化|增减金额|^增减$|比上年增减|变动额")
CHARGED = "预算资金"
"""The money of the project that a purchase is charged to: the same figure in each of its rows, never summed."""
_TOTALS = frozenset({"合计", "总计", "小计", "合 计"})
_NO_AMOUNT = re.compile(
    "数量|单价|编码|代码|序号|栏次|计量|目录|面积|行次|年份|个数|人数|标准|指标|依据|描述|电话|时间|日期"
)
_RATE = re.compile("幅度|比例|比重|%|率$|百分比")
_LABEL = re.compile("项目|名称|科目|收入|支出|单位|类别|内容|类型|部门")
_CODE = re.compile("编码|代码|科目编号")


@attrs.frozen(kw_only=True)
class Column:
    """A column of amounts: where it stands and its head from the top down."""

    number: int
    head: tuple[str, ...]

    @property
    def is_rate(self) -> bool:
        """Whether it holds percentages."""
        return bool(_RATE.search(self.last))

    @property
    def is_change(self) -> bool:
        """Whether it holds increases and decreases (增减额)."""
        return bool(_CHANGE.search(self.last))

    @property
    def is_charged(self) -> bool:
        """Whether it holds the money of the project that a purchase is charged to."""
        return self.last == CHARGED

    @property
    def last(self) -> str:
        """The lowest words of the head."""
        return self.head[-1] if self.head else ""

    @property
    def plain(self) -> str:
        """The lowest words of the head without a unit in brackets (金额（万元）)."""
        return _IN_UNIT.sub("", self.last)

    @property
    def is_total(self) -> bool:
        """Whether it is headed 合计, 总计 or 小计."""
        return self.last in _TOTALS


@attrs.frozen(kw_only=True)
class Row:
    """A row of one side: its label and code, and its figures by column."""

    number: int
    label: str
    code: str
    figures: dict[int, Figure]
    passages: dict[int, Passage]

    @property
    def is_total(self) -> bool:
        """Whether it adds up others (合计, 本年收入合计)."""
        return bool(_TOTAL.match(self.label))

    @property
    def is_subtotal(self) -> bool:
        """Whether it adds up the rows of one body (小计)."""
        return bool(_SUBTOTAL.search(self.label))


@attrs.frozen(kw_only=True)
class Side:
    """A label column with its amounts; a statement of income and expenditure has two sides."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@attrs.frozen(kw_only=True)
class Grid:
    """A table as a statement: its title, its unit, its sides and all heads."""

    table: Table
    title: str
    unit: str
    heads: dict[int, tuple[str, ...]]
    sides: tuple[Side, ...]
    body: tuple[dict[int, Cell], ...]


def number(text: str, unit: str) -> Figure | None:
    """Return the figure that a cell holds and nothing else, None for words, blanks and codes."""
    quote = text.strip()
    held = _held(quote)
    if held is None:
        return None
    value, own, decimals = held
    return Figure(value=value, unit=own or unit, quote=quote, decimals=decimals)


@functools.lru_cache(maxsize=4096)
def _held(text: str) -> tuple[Decimal, str, int] | None:
    """The number of a cell, its unit and its decimals; a cell is asked several times, and many are alike."""
    match = _AMOUNT.fullmatch(plain(text).replace("，", ",")) if len(text) <= LONGEST_AMOUNT else None
    if match is None:
        return None
    digits = match["digits"].replace(",", "")
    return Decimal(digits) * (-1 if match["sign"] else 1), match["unit"] or "", len(digits.partition(".")[2])


def grid(table: Table) -> Grid:
    """Read a table as a statement."""
    rows = [_spread(row) for row in table.cells]
    titles, rows = _titles(rows)
    depth = _depth(rows)
    heads = _heads(rows[:depth])
    title = " ".join([*_above(table), *titles])
    declared = _UNIT.search(title) or _UNIT.search(" ".join(" ".join(head) for head in heads.values()))
    unit = (declared["unit"] or declared["bracket"]) if declared else "万元"
    body = tuple(row for row in rows[depth:] if not _is_counter(row))
    return Grid(table=table, title=title, unit=unit, heads=heads, sides=_sides(heads, body, unit), body=body)


def _above(table: Table) -> list[str]:
    """The titles above a table: what stands behind the last sentence, which ends the text or the table before it."""
    texts = [_WHOSE.sub("", passage.text) for passage in table.before]
    sentences = [index for index, text in enumerate(texts[:-1]) if text.rstrip().endswith("。")]
    return texts[max(sentences, default=-1) + 1 :]


def _spread(row: tuple[Cell, ...]) -> dict[int, Cell]:
    return {cell.passage.place.column: cell for cell in row if cell.passage.place.column <= WIDEST}


def _titles(rows: list[dict[int, Cell]]) -> tuple[list[str], list[dict[int, Cell]]]:
    """Split the rows above the head that hold a title, a name or a unit."""
    titles: list[str] = []
    width = max(map(_width, rows), default=0)
    for index, row in enumerate(rows):
        words = [cell.passage.text.strip() for cell in row.values() if cell.passage.text.strip()]
        whole = len(words) == len(row) == FEW and _width(row) == width and not any(map(_ONLY_UNIT.search, words))
        if len(words) > FEW or not words or whole:
            return titles, rows[index:]
        titles.extend(words)
    return titles, []


def _width(row: dict[int, Cell]) -> int:
    """How many grid columns a row covers."""
    return max((start + cell.columns - 1 for start, cell in row.items()), default=0)


def _depth(rows: list[dict[int, Cell]]) -> int:
    """How many rows the head has: down to the merged cells' end, or to the first row with figures."""
    if not rows:
        return 0
    spanned = max((cell.rows for cell in rows[0].values()), default=1)
    if spanned > 1:
        return min(spanned, DEEPEST_HEAD)
    first = next((index for index, row in enumerate(rows) if any(_holds(cell) for cell in row.values())), 1)
    return min(max(first, 1), DEEPEST_HEAD) if first <= DEEPEST_HEAD else 1


def _holds(cell: Cell) -> bool:
    return _held(cell.passage.text.strip()) is not None


def _heads(rows: list[dict[int, Cell]]) -> dict[int, tuple[str, ...]]:
    """The head of every column from the top down; a merged cell heads all columns it covers."""
    heads: dict[int, list[str]] = {}
    for row in rows:
        for start, cell in row.items():
            words = _bare(cell.passage.text)
            for column in range(start, min(start + cell.columns, WIDEST + 1)):
                if words and words not in heads.setdefault(column, []):
                    heads[column].append(words)
    return {column: tuple(words) for column, words in heads.items()}


def _bare(text: str) -> str:
    return re.sub(r"\s++", "", text).removeprefix("表：").removeprefix("表:")


def _is_counter(row: dict[int, Cell]) -> bool:
    """Whether a row only numbers the columns (栏次 1 2 3 4)."""
    words = [cell.passage.text.strip() for cell in row.values() if cell.passage.text.strip()]
    digits = [word for word in words if word.isdecimal()]
    return (
        len(digits) > 1
        and digits == [str(count) for count in range(1, len(digits) + 1)]
        and len(words) - len(digits) < FEW
    )


def _sides(heads: dict[int, tuple[str, ...]], body: tuple[dict[int, Cell], ...], unit: str) -> tuple[Side, ...]:
    sides: list[tuple[int, list[Column]]] = []
    code = 0
    codes: dict[int, int] = {}
    for column in sorted(heads):
        words = heads[column][-1] if heads[column] else ""
        if _CODE.search(words):
            code = column
        elif _is_label(words, column, body):
            sides.append((column, []))
            codes[column] = code
        elif not _NO_AMOUNT.search(words) and any(_filled(row, column) for row in body):
            if not sides:
                sides.append((0, []))
            sides[-1][1].append(Column(number=column, head=heads[column]))
    return tuple(
        Side(columns=tuple(columns), rows=tuple(_rows(body, label, codes.get(label, 0), columns, unit)))
        for label, columns in sides
        if columns
    )


def _filled(row: dict[int, Cell], column: int) -> bool:
    return column in row and _holds(row[column])


def _is_label(words: str, column: int, body: tuple[dict[int, Cell], ...]) -> bool:
    """Whether a column holds words: headed so, and not filled with figures."""
    if not _LABEL.search(words) or _NO_AMOUNT.search(words) or "资金" in words:
        return False
    held = [row[column].passage.text.strip() for row in body if column in row and row[column].passage.text.strip()]
    return sum(_held(text) is None for text in held) * 2 > len(held)


def _rows(body: tuple[dict[int, Cell], ...], label: int, code: int, columns: list[Column], unit: str) -> Iterator[Row]:
    for index, row in enumerate(body, 1):
        figures = {}
        passages = {}
        for column in columns:
            cell = row.get(column.number)
            figure = number(cell.passage.text, unit) if cell else None
            if cell is not None and figure is not None:
                figures[column.number] = figure
                passages[column.number] = cell.passage
        named = row.get(label) or (min(row.items())[1] if row and label else None)
        text = _bare(named.passage.text) if named else ""
        coded = row[code].passage.text.strip() if code in row else ""
        yield Row(number=index, label=text, code=coded if coded.isdecimal() else "", figures=figures, passages=passages)
