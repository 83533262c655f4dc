"""Tables: what the cells of a statement say, and which of them must add up to which."""

from __future__ import annotations

import functools
import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.helpers.remembering import remembered
from disclosuredoc.model.transcript import Claim, ClaimKind, Table
from disclosuredoc.reading.claims import products, sums
from disclosuredoc.reading.claims.additions import additions
from disclosuredoc.reading.claims.grids import Grid, Row, Side, grid
from disclosuredoc.reading.claims.heads import Column
from disclosuredoc.reading.claims.items import NO_ITEM, Item, item
from disclosuredoc.reading.claims.vocabulary import SCOPES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from disclosuredoc.reading.claims.sentences import Context

_PLAIN = re.compile(
    "^(?:金额|预算数|决算数|合计|总计|本年预算数?|年初预算数?|预算|决算|本年|价值.*|数额|.*年预算数?|.*年决算数?|上年预算数?|上年决算数?|上年)$"
)
_LAST = re.compile("上年|去年")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_SPENT = re.compile("支出(?:情况)?(?:总)?表|三公")
_NO_QUOTES = str.maketrans("", "", "“”‘’")
_AS_OF = re.compile(r"截[至止](?:时间|日期)?[:：]?(?P<year>(?:19|20)\d\d)年")
_WHOLES = (
    ("采购", "政府采购"),
    ("三公", "“三公”经费"),
    ("基本支出", "基本支出"),
    ("固定资产", "固定资产"),
)
"""What a word of a table's title says the whole of the table is."""
_FUNCTIONS = frozenset(
    {"外交", "国防", "公共安全", "教育", "科学技术", "社会保障和就业", "节能环保", "城乡社区", "农林水"}
)
"""Some 类 of the functional classification: rows with these names are expenditure by function."""
_ENOUGH = 3
"""So many of them make a side one of expenditure by function."""
_CLASS = re.compile(r"^(?:[一二三四五六七八九十]+、)?(?P<name>.*?)(?:支出)?$")
_PURPOSES = (("采购", "政府采购"),)
"""Tables of money for one purpose: its sources are parts of the purpose, not of the budget."""
_LIMITED = frozenset(scope for _, scope in _PURPOSES)


@attrs.frozen(kw_only=True, repr=False)
class _Title:
    """What a title says of the whole table.

    Attributes:
        scope: the money that it is limited to.
        topic: the item that it is about.
        year: the year at whose end things stood so; 0 where it names none.
        spends: it is a table of expenditure alone.
    """

    scope: str
    topic: Item
    year: int
    spends: bool


@attrs.frozen(kw_only=True, repr=False)
class _Head:
    """What the head of a column of amounts says of them.

    Attributes:
        column: the column.
        year: the year of the amounts.
        phase: 预算, 决算 or 上年, as far as the words say.
        plain: the head says only that there are amounts (金额).
        topic: the item of a row of totals under a plain head: what the table is about.
        item: the item that the head itself names.
    """

    column: Column
    year: int | None
    phase: str
    plain: bool
    topic: Item
    item: Item


def claims(table: Table, context: Context) -> Iterator[Claim]:
    """Yield what a table states: its amounts, its sums, its changes, its products."""
    statement = grid(table)
    about = _titled(statement, context) if statement.sides else context
    for side in statement.sides:
        filled = [row for row in side.rows if row.figures]
        nameless = _repeated(filled) | _functional(side, filled)
        heads = _read(side.columns, about.year, about.topic)
        money = [claim for row in filled for claim in _amounts(row, side, heads, about, nameless)]
        yield from money
        yield from sums.known([claim for claim in money if claim.item])
        yield from additions(side, edition=about.edition)
        yield from _changes(side, about)
    yield from products.products(statement, edition=about.edition)


def _titled(statement: Grid, context: Context) -> Context:
    """What the title says of the whole table."""
    title = _title(statement.title)
    return context._replace(
        year=title.year or context.year,
        phase="" if title.year and context.year and title.year < context.year else context.phase,
        scope=title.scope,
        topic=title.topic,
        spends=title.spends,
    )


@remembered
def _title(words: str) -> _Title:
    """What the words of a title say."""
    bare = "".join(words.translate(_NO_QUOTES).split())
    name = next((name for word, name in _WHOLES if word in bare), "")
    dated = _AS_OF.search(bare)
    return _Title(
        scope=next((scope for word, scope in (*_PURPOSES, *SCOPES) if word in bare), ""),
        topic=Item(name=name, known=bool(name)),
        year=int(dated["year"]) if dated else 0,
        spends=_SPENT.search(bare) is not None and "收入" not in bare and "收支" not in bare,
    )


@functools.lru_cache(maxsize=1024)
def _read(columns: tuple[Column, ...], year: int | None, topic: Item) -> tuple[_Head, ...]:
    """What the heads of the columns of amounts say of them."""
    return tuple(_head(column, year, topic) for column in columns if not column.is_rate and not column.is_change)


def _head(column: Column, year: int | None, topic: Item) -> _Head:
    phase = _phase(column.last)
    return _Head(
        column=column,
        year=_year(column, year),
        phase=phase,
        plain=bool(_PLAIN.match(column.plain)),
        topic=topic._replace(phase=phase),
        item=_phased(column.last, phase),
    )


def _amounts(
    row: Row, side: Side, heads: tuple[_Head, ...], about: Context, nameless: set[tuple[str, int]]
) -> Iterator[Claim]:
    """The amounts of a row; those whose meaning is plain carry their item."""
    label = row.label
    for head in heads:
        column = head.column
        figure = row.figures.get(column.number)
        if figure is None or figure.unit == "%":
            continue
        if (label, column.number) in nameless:
            named = NO_ITEM
        elif column.is_charged:
            named = _charged(side, label)
        else:
            named = _named(label, head, about, total=row.is_total)
        yield Claim(
            kind=ClaimKind.AMOUNT,
            item=named.name if named.known or column.is_charged else "",
            place=row.place(column.number),
            quote=f"{label} {column.last} {figure.quote}".strip(),
            figure=figure,
            year=head.year,
            phase=named.phase or about.phase,
            scope="" if column.is_charged else _scope(named, about),
            owner=_unit(side) if column.is_charged else "",
            edition=about.edition,
            known=named.known,
        )


def _repeated(filled: list[Row]) -> set[tuple[str, int]]:
    """The labels that have several amounts in a column: there the label alone names none of them."""
    counted = Counter([row.label for row in filled])
    first: dict[tuple[str, int], Decimal] = {}
    return {
        (row.label, number)
        for row in filled
        if row.label and counted[row.label] > 1
        for number, figure in row.figures.items()
        if first.setdefault((row.label, number), figure.value) != figure.value
    }


def _functional(side: Side, filled: list[Row]) -> set[tuple[str, int]]:
    """The labels that are names of a classification (其他支出, 教育支出): they name no item of the text."""
    names = {_class(row.label) for row in side.rows}
    by_function = len(names & _FUNCTIONS) >= _ENOUGH
    labels = {
        row.label for row in side.rows if row.code or (by_function and not row.is_total and "结转" not in row.label)
    }
    return {(row.label, number) for row in filled if row.label in labels for number in row.figures}


@remembered
def _class(label: str) -> str:
    """The name of a 类 without its number and 支出."""
    return _CLASS.sub(r"\g<name>", label)


def _scope(named: Item, about: Context) -> str:
    """The money an amount is limited to: what the table is for, unless the amount is the table's own whole."""
    if about.scope in _LIMITED:
        return "" if named.name == about.topic.name else about.scope
    return named.scope or about.scope


def _charged(side: Side, label: str) -> Item:
    """The project that a purchase is charged to; nothing where several units have projects of their own."""
    units = sum(row.is_subtotal for row in side.rows)
    return item(label) if units <= 1 else NO_ITEM


def _unit(side: Side) -> str:
    """The unit whose money purchases are charged to, by its subtotal."""
    return next((row.label.removesuffix("小计") for row in side.rows if row.is_subtotal), "")


def _named(label: str, head: _Head, about: Context, *, total: bool) -> Item:
    """The item of a cell: by its label under a plain head, by its head in a row of totals."""
    if head.plain and (label in {"合计", "总计"} or (not label and head.column.is_total)):
        return head.topic
    if head.plain and label:
        return _phased(label, head.phase)
    if total or not label:
        return NO_ITEM if head.item.name.endswith("收入") and (about.spends or "支出" in label) else head.item
    return NO_ITEM


@functools.lru_cache(maxsize=4096)
def _phased(words: str, phase: str) -> Item:
    """The item that some words name, of one phase."""
    return item(words)._replace(phase=phase)


def _phase(words: str) -> str:
    """What the head of a column says of its amounts: last year's, final accounts or a budget."""
    if _LAST.search(words):
        return "上年"
    if "决算" in words:
        return "决算"
    return "预算" if "预算数" in words else ""


def _year(column: Column, year: int | None) -> int | None:
    """The year of a column, from its head or that of the document."""
    found = _YEAR.search(column.last)
    if found:
        return int(found[1])
    return year - 1 if year and _LAST.search(column.last) else year


def _last_year(side: Side, about: Context) -> int:
    """The column of last year's amounts: headed so, or by its year where no other is; 0 where there is none."""
    columns = [column for column in side.columns if not column.is_change and not column.is_rate]
    said = [column.number for column in columns if _LAST.search(column.last)]
    dated = [column.number for column in columns if about.year and _year(column, about.year) == about.year - 1]
    return said[0] if said else dated[0] if len(dated) == 1 else 0


def _changes(side: Side, about: Context) -> Iterator[Claim]:
    """The changes that a table states beside this year's and last year's amounts."""
    moved = next((column.number for column in side.columns if column.is_change), 0)
    if not moved:
        return
    last = _last_year(side, about)
    now = next((c.number for c in side.columns if c.number not in {last, moved} and _PLAIN.match(c.plain)), 0)
    rated = next((column.number for column in side.columns if column.is_rate), 0)
    for row in side.rows:
        change = row.figures.get(moved)
        rate = row.figures.get(rated)
        if change is None or change.unit == "%" or now not in row.figures:
            continue
        yield Claim(
            kind=ClaimKind.CHANGE,
            item=row.label,
            place=row.place(moved),
            quote=f"{row.label} {change.quote}",
            figure=attrs.evolve(change, value=abs(change.value)),
            direction=(change.value > 0) - (change.value < 0),
            now=row.figures[now],
            percentage=rate and attrs.evolve(rate, unit="%", value=abs(rate.value)),
            base_figure=row.figures.get(last),
            year=about.year,
            edition=about.edition,
        )
