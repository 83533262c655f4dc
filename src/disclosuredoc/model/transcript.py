"""What a document says: Transcript (the document as read), Passage (a paragraph or a cell), Claim (a figure it states).

A transcript is made by ``reading`` from anybody's document and by ``pipeline`` from our own; text rules work on it.
"""

from __future__ import annotations

import enum
import functools
from decimal import Decimal
from typing import NamedTuple

import attrs


class Place(NamedTuple):
    """Where in a document something stands, as a reader would find it.

    Attributes:
        part: the part of the package: 正文, 页眉, 页脚, 脚注, 尾注, 文本框, 属性.
        section: the heading of the level-one section it stands under, such as 四、财政拨款“三公”经费….
        paragraph: the number of the paragraph in its part, counted from 1 outside tables; 0 in a table.
        table: the number of the table in its part, counted from 1; 0 outside tables.
        row: the row in the table, counted from 1; 0 outside tables.
        column: the grid column in the table, counted from 1; 0 outside tables.
        page: the page, counted from 1, where the file knows its pages; else 0.
    """

    part: str = "正文"
    section: str = ""
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    page: int = 0

    def __str__(self) -> str:
        """The place in Chinese, as findings print it."""
        where = f"第{self.table}张表第{self.row}行第{self.column}列" if self.table else f"第{self.paragraph}段"
        below = f"{self.section} {where}" if self.section else where
        words = below if self.part in {"正文", ""} else f"{self.part} {below}"
        return f"第{self.page}页 {words}" if self.page else words


LONGEST_PASSAGE = 200_000
"""So many characters of a passage are read into claims; no paragraph of a budget is as long."""


class Passage(NamedTuple):
    """A paragraph of text, or the text of a cell.

    Attributes:
        place: where it stands.
        text: what a reader sees, with field results; deleted and hidden text is not in it.
        level: the outline level of a heading, counted from 1; 0 for running text.
        inserted: text of it that stands in a tracked insertion.
        deleted: text in a tracked deletion (not in ``text``).
        hidden: hidden text (not in ``text``).
    """

    place: Place
    text: str
    level: int = 0
    inserted: str = ""
    deleted: str = ""
    hidden: str = ""


class Cell(NamedTuple):
    """A cell of a table, on the grid.

    Attributes:
        passage: its text and place (top left of a merged cell).
        rows: how many grid rows it covers.
        columns: how many grid columns it covers.
    """

    passage: Passage
    rows: int = 1
    columns: int = 1


@attrs.frozen(kw_only=True)
class Table:
    """A table as read: cells in reading order, merged cells once, nested tables as tables of their own.

    Attributes:
        number: counted from 1 in its part.
        cells: rows of cells; a cell merged downwards stands in its first row only.
        before: the texts of the (up to three) non-empty paragraphs above it, nearest last.
        after: the text of the first non-empty paragraph below it.
    """

    number: int
    cells: tuple[tuple[Cell, ...], ...]
    before: tuple[Passage, ...] = ()
    after: Passage | None = None


@attrs.frozen(kw_only=True)
class Residue:
    """Something left in a file that no reader sees: comments, bookmarks, properties, revisions.

    Attributes:
        kind: comment, bookmark, property, insertion, deletion, move, hidden.
        name: the bookmark's or property's name, the comment's author.
        text: the comment's text, the property's value.
        place: where it stands.
    """

    kind: str
    name: str
    text: str = ""
    place: Place = Place()


@attrs.frozen(kw_only=True)
class Transcript:
    """A document as read.

    Attributes:
        source: the file's name.
        passages: the paragraphs outside tables, in order.
        tables: the tables, in order.
        residues: what stands in the file beside its text.
    """

    source: str
    passages: tuple[Passage, ...] = ()
    tables: tuple[Table, ...] = ()
    residues: tuple[Residue, ...] = ()


class ClaimKind(enum.Enum):
    """What a claim states."""

    AMOUNT = "amount"
    """An item has an amount."""
    SUM = "sum"
    """A whole is the sum of its parts (合计A，其中：b x，c y)."""
    TOTAL = "total"
    """A total of a table and the rows that it seems to add up; they need not be all, or not of one level."""
    CHANGE = "change"
    """An item rises, falls or stays against a base."""
    PRODUCT = "product"
    """An amount is a quantity times a price."""
    SHARE = "share"
    """An item is so much per cent of another (占…n%, 完成…的n%)."""
    COUNT = "count"
    """So many vehicles, receptions, people, units."""
    YEAR = "year"
    """A year is mentioned."""


EXPONENTS = {"元": 0, "千元": 3, "万元": 4, "百万元": 6, "千万元": 7, "亿元": 8}
"""The units of money, as powers of ten of the yuan."""


@attrs.frozen(kw_only=True)
class Figure:
    """A figure as printed.

    Attributes:
        value: the number as printed, in the printed unit.
        unit: 元, 万元, 亿元, %, 辆, 批次, 人次, 个 …; empty where the table says it.
        quote: exactly as it stands, with thousands marks and blanks.
        decimals: how many decimals are printed.
        start: where it begins in its passage, counted in characters from 0.
    """

    value: Decimal
    unit: str
    quote: str
    decimals: int = 0
    start: int = 0

    @property
    def is_money(self) -> bool:
        """Whether its unit is one of money."""
        return self.unit in EXPONENTS

    @functools.cached_property
    def in_yuan(self) -> Figure:
        """The same figure in 元; its last printed digit stands for as much as before (decimals may fall below 0)."""
        power = EXPONENTS[self.unit]
        if not power:
            return self
        value, decimals = self.value.scaleb(power), self.decimals - power
        return Figure(value=value, unit="元", quote=self.quote, decimals=decimals, start=self.start)

    @property
    def negative(self) -> Figure:
        """The same figure with the opposite sign, for a fall."""
        return Figure(value=-self.value, unit=self.unit, quote=self.quote, decimals=self.decimals, start=self.start)


class Claim(NamedTuple):
    """Something a document states, so that it can be computed again.

    Attributes:
        kind: what it states.
        item: what it is about, in the document's words, normalised (基本支出, 公务接待费).
        place: where it stands.
        quote: the words that state it.
        figure: the amount, count, year or percentage; None where only a word is said (持平).
        base: what a change or share is measured against, in words (上年预算, 2019年, 预算, 合计).
        base_figure: the base's amount where it is stated.
        direction: +1 增加, −1 减少, 0 持平; None where it is no change.
        percentage: the percentage stated with a change or share.
        parts: the parts of a sum.
        year: the fiscal year it is about, where the document says.
        now: the item's own amount that a change leads to, where it is stated.
        words: the direction words as they are printed, +1 and −1 in order, of the amount and of the percentage.
        phase: 预算 or 决算, where the words say it; 上年 for last year's amount without a year.
        scope: the money it is limited to (财政拨款, 一般公共预算 …); empty for all of it.
        owner: the body that the words name as the one whose figure it is.
        edition: which set of a document that holds several (one per unit), counted from 0.
        complete: the parts of a sum are known to be all of them.
        known: the item is one of those that every document has, not just a noun phrase.
    """

    kind: ClaimKind
    item: str
    place: Place
    quote: str
    figure: Figure | None = None
    base: str = ""
    base_figure: Figure | None = None
    direction: int | None = None
    percentage: Figure | None = None
    parts: tuple[Claim, ...] = ()
    year: int | None = None
    now: Figure | None = None
    words: tuple[int, ...] = ()
    phase: str = ""
    scope: str = ""
    owner: str = ""
    edition: int = 0
    complete: bool = False
    known: bool = False


@attrs.frozen(kw_only=True)
class Subject:
    """What is known of the body whose document it is, before it is read.

    Attributes:
        name: the department's or unit's full name; empty where nobody said it.
        short_names: how it is also called.
        year: the fiscal year.
        own_layout: the document was made by us: an amount with dropped zeros has two decimals.
        others: the names of the other bodies of the same county.
        units: the names of its own budget units.
    """

    name: str = ""
    short_names: tuple[str, ...] = ()
    year: int | None = None
    own_layout: bool = False
    others: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
