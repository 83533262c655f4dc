"""Statements (预算表) as rules compare them: what each column means, and its amounts line by line."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

import attrs

from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.model.transcript import EXPONENTS, Passage, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from disclosuredoc.model.transcript import Cell

Amounts: TypeAlias = dict[str, Decimal]
"""Amounts in yuan by line: by code, by the name of a line that has none, of the whole by ``WHOLE``; none is nothing."""
Meaning: TypeAlias = tuple[str, str]
"""Of which money, and for what: (一般公共预算, 基本支出); empty for all of it."""

WHOLE = "合计"
THREE_PUBLIC = "三公"
DEEPEST_HEAD = 3
TOP = 3
"""How many digits the codes of the highest level have (类)."""
FEWEST = 3
"""A table of fewer columns has no head to trust."""
TOTALS = frozenset({"合计", "总计", "小计"})
_WHOLE_HEADS = TOTALS | {"预算数", "决算数", "金额"}
SOURCES = (
    ("一般公共预算", lazy("一般公共预算|^公共预算")),
    ("政府性基金", lazy("政府性基金|基金预算")),
    ("国有资本经营", lazy("国有资本经营")),
    ("财政专户", lazy("财政专户")),
    ("财政拨款", lazy("财政拨款")),
)
"""The kinds of money, with the words that name them."""
_PURPOSES = frozenset(
    {"基本支出", "项目支出", "人员经费", "公用经费", "上缴上级支出", "事业单位经营支出", "对附属单位补助支出"}
)
_BUDGET = lazy("收入|支出|收支")
_OTHER_TABLE = lazy("采购|资产|绩效|决算|情况表|一览表|明细表")
SERIAL = lazy("^(?:序号|行次)$")
CODE = lazy("^(?:功能|科目|经济|功能分类|经济分类|功能科目|经济科目)?(?:科目)?(?:编码|代码)$")
NAME = lazy("^项目$|名称$|^科目$|^内容$")
ROWS_OF_TOTALS = frozenset({"合计", "总计", "本年收入合计", "本年支出合计", "收入合计", "支出合计"})
_ORDINAL = lazy(r"^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．]|其中[:：])")
_NUMBER = lazy(r"[-−]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,8})?")
_WHOSE = lazy(
    r"^\s?(?:\d{3,9}[^\d\s].{0,200}?(?=预算年度|年度[:：]|(?:金额)?单位[:：])|编制(?:部门|单位)[:：].{0,200})",
    re.DOTALL,
)
"""Whose statement it is: a name says nothing of the statement, whatever words it contains."""
_UNIT = lazy("单位[:：]\\s?(亿元|万元|千元|元)|[(（]\\s?(亿元|万元|千元|元)\\s?[)）]")


@attrs.frozen(kw_only=True, repr=False)
class Statement:
    """A table with a head.

    Attributes:
        table: the table.
        depth: how many rows the head has.
    """

    table: Table
    depth: int

    @functools.cached_property
    def heads(self) -> Mapping[int, tuple[str, ...]]:
        """The words of the head by column, from the top down."""
        heads: dict[int, tuple[str, ...]] = {}
        for row in self.table.cells[: self.depth]:
            for cell in row:
                _head(heads, cell)
        return heads

    @functools.cached_property
    def title(self) -> str:
        """The words above the table, behind the last sentence there."""
        texts = [_WHOSE.sub("", passage.text) for passage in self.table.before]
        sentences = [at for at, text in enumerate(texts[:-1]) if text.rstrip().endswith("。")]
        return re.sub(r"[“”‘’\s]", "", "\n".join(texts[max(sentences, default=-1) + 1 :]))

    @functools.cached_property
    def rows(self) -> tuple[Mapping[int, Passage], ...]:
        """The rows below the head, as passages by column."""
        return tuple(self.each())

    def each(self) -> Iterator[Mapping[int, Passage]]:
        """Yield the rows one by one, where not all may be wanted."""
        for cells in self.table.cells[self.depth :]:
            row = {cell.passage.place.column: cell.passage for cell in cells}
            if not _counts(row):
                yield row

    def head(self, column: int) -> str:
        """Return the lowest words of a column's head; nothing for a column that has none."""
        return self.heads.get(column, ("",))[-1]

    def texts(self, column: int, rows: slice = slice(None)) -> list[str]:
        """Return what stands below a head, in all rows or in some; nothing where a row has no such cell."""
        return [row[column].text.strip() if column in row else "" for row in self.rows[rows]]


@attrs.frozen(kw_only=True, repr=False)
class Column:
    """A column of amounts of a budget statement.

    Attributes:
        statement: the statement it stands in.
        number: the grid column.
        meaning: of which money, and for what.
        lines: the lines of its side, with an amount or without.
        amounts: its amounts line by line.
    """

    statement: Statement
    number: int
    meaning: Meaning
    lines: frozenset[str]
    amounts: Amounts

    @property
    def head(self) -> str:
        """The lowest words of its head."""
        return self.statement.head(self.number)

    @property
    def is_one_of_several(self) -> bool:
        """Whether its head tells it from the columns beside it."""
        return self.head not in _WHOLE_HEADS

    @property
    def place(self) -> str:
        """Where its first amount stands, else the head of the table."""
        cells = (row[self.number] for row in self.statement.rows if self.number in row)
        first = next((cell for cell in cells if amount(cell.text.strip())), self.statement.table.cells[0][0].passage)
        return str(first.place)


def statements(tables: Iterable[Table]) -> Iterator[Statement]:
    """Yield the tables that have a head of several columns."""
    for table in tables:
        first = table.cells[0] if table.cells else ()
        one = Statement(table=table, depth=_depth(first, len(table.cells)))
        if len(first) >= FEWEST or len(one.heads) >= FEWEST:
            yield one


def _depth(first: Sequence[Cell], rows: int) -> int:
    """How many of the rows of a table its head has: as many as the merged cells of the first cover."""
    spanned = max([cell.rows for cell in first], default=1)
    if spanned > 1:
        return min(spanned, DEEPEST_HEAD)
    return 1 + (rows > FEWEST and max([cell.columns for cell in first]) > 1)


def _head(heads: dict[int, tuple[str, ...]], cell: Cell) -> None:
    words = "".join(cell.passage.text.split())
    start = cell.passage.place.column
    for column in range(start, start + cell.columns):
        heads[column] = (*heads.get(column, ()), words)


def _counts(row: Mapping[int, Passage]) -> bool:
    """Whether a row only numbers the columns (栏次 1 2 3)."""
    words = [passage.text.strip() for passage in row.values() if passage.text]
    numbers = [word for word in words if word.isdecimal()] if "1" in words else []
    return len(numbers) > 1 and numbers == [str(count) for count in range(1, len(numbers) + 1)]


def columns(statement: Statement) -> Iterator[Column]:
    """Yield the columns of amounts of a budget statement, each with what it means; none of any other table."""
    if not _BUDGET.search(statement.title) or _OTHER_TABLE.search(statement.title):
        return
    label = code = 0
    sides: dict[int, list[tuple[str, ...]]] = {}
    unit = _factor(statement)
    for number in sorted(statement.heads):
        head = statement.head(number)
        if CODE.search(head):
            code = number
        elif NAME.search(head):
            label = number
        elif label and not SERIAL.search(head):
            if label not in sides:
                sides[label] = _lines(statement, code, label)
            lines = sides[label]
            yield Column(
                statement=statement,
                number=number,
                meaning=_meaning(statement, number),
                lines=frozenset(name for names in lines for name in names),
                amounts=_amounts(statement.texts(number), lines, unit),
            )


def _factor(statement: Statement) -> Decimal:
    """How many yuan the unit of a statement is."""
    said = _UNIT.search(statement.title)
    return Decimal(10) ** EXPONENTS[(said[1] or said[2]) if said else "万元"]


def _meaning(statement: Statement, number: int) -> Meaning:
    """Of which money and for what a column is: as its head says, else as the title does."""
    head = statement.head(number)
    named = next((name for name, words in SOURCES if words.search(head)), "")
    titled = next((name for name, words in SOURCES if words.search(statement.title)), "")
    purpose = "公用经费" if head == "日常公用经费" else head if head in _PURPOSES else ""
    other = "" if named or purpose or head in _WHOLE_HEADS else head
    whole = next((name for name in (THREE_PUBLIC, "基本支出") if name in statement.title), "")
    return named or titled or other, purpose or whole


def _lines(statement: Statement, code: int, label: int) -> list[tuple[str, ...]]:
    """What each row is called in every statement: by its code, those of the highest level by their name too."""
    return [_line(*both) for both in zip(statement.texts(code), statement.texts(label), strict=True)]


def _line(code: str, label: str) -> tuple[str, ...]:
    bare = "".join(label.split())
    name = WHOLE if bare in ROWS_OF_TOTALS else _ORDINAL.sub("", bare)
    return (name,) if not code.isdecimal() else (code, name) if len(code) == TOP else (code,)


def _amounts(texts: list[str], lines: list[tuple[str, ...]], unit: Decimal) -> Amounts:
    found: Amounts = {}
    for text, names in zip(texts, lines, strict=True):
        value = amount(text)
        if value:
            found.update(dict.fromkeys(names, value * unit))
    return found


def amount(text: str) -> Decimal | None:
    """Return the number that a cell holds and nothing else."""
    return Decimal(text.replace(",", "").replace("−", "-")) if _NUMBER.fullmatch(text) else None
