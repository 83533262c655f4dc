"""Tables: what the cells of a statement say, and which of them must add up to which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.model.transcript import Claim, ClaimKind, Place, Table
from disclosuredoc.reading.claims import products, sums
from disclosuredoc.reading.claims.grids import Column, Grid, Row, Side, grid
from disclosuredoc.reading.claims.items import Item, item
from disclosuredoc.reading.claims.vocabulary import SCOPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosuredoc.reading.claims.sentences import Context

_TOTAL = re.compile(
    r"^(?:合计|总计|本年收入合计|本年支出合计|收入合计|支出合计|收入总计|支出总计|收支总计|资产总额|总额)$"
)
_SUBTOTAL = re.compile(r"小计$")
_PLAIN = re.compile(
    "^(?:金额|预算数|决算数|合计|总计|本年预算数?|年初预算数?|预算|决算|本年|价值.*|数额|.*年预算数?|.*年决算数?|上年预算数?|上年决算数?|上年)$"
)
_LAST = re.compile("上年|去年")
_CHANGE = re.compile("增减额|增减数|增减变化|增减金额|^增减$|比上年增减|变动额")
_LEVELS = (
    re.compile(r"^其中"),
    re.compile(r"^[一二三四五六七八九十]+、"),
    re.compile(r"^[(（][一二三四五六七八九十]+[)）]"),
    re.compile(r"^\d+[.、．]"),
    re.compile(r"^[(（]\d+[)）]"),
)


_WHOLES = (
    ("采购", "政府采购"),
    ("三公", "“三公”经费"),
    ("基本支出", "基本支出"),
    ("固定资产", "固定资产"),
)
"""What a word of a table's title says the whole of the table is."""
_PURPOSES = (("采购", "政府采购"),)
"""Tables of money for one purpose: its sources are parts of the purpose, not of the budget."""
_LIMITED = frozenset(scope for _, scope in _PURPOSES)


def claims(table: Table, context: Context) -> Iterator[Claim]:
    """Yield what a table states: its amounts, its sums, its changes, its products."""
    statement = grid(table)
    about = _titled(statement, context)
    for side in statement.sides:
        money = [claim for row in side.rows for claim in _amounts(row, side, about)]
        yield from money
        yield from sums.known([claim for claim in money if claim.item])
        yield from _trusted([*_across(side, about), *_down(side, about)])
        yield from _changes(side, about)
    yield from products.products(statement, edition=about.edition)


def _titled(statement: Grid, context: Context) -> Context:
    """What the title says of the whole table."""
    bare = re.sub(r"[“”‘’\s]", "", statement.title)
    scope = next((scope for word, scope in (*_PURPOSES, *SCOPES) if word in bare), "")
    name = next((name for word, name in _WHOLES if word in bare), "")
    return attrs.evolve(context, scope=scope, topic=Item(name=name, known=bool(name)))


def _label(row: Row) -> str:
    return re.sub(r"\s++", "", row.label)


def _amounts(row: Row, side: Side, about: Context) -> Iterator[Claim]:
    """The amounts of a row; those whose meaning is plain carry their item."""
    label = _label(row)
    total = bool(_TOTAL.match(label))
    for column in side.columns:
        figure = row.figures.get(column.number)
        if figure is None or figure.unit == "%" or _CHANGE.search(column.last):
            continue
        named = _named(label, column, about, total=total)
        yield Claim(
            kind=ClaimKind.AMOUNT,
            item=named.name if named.known else "",
            place=row.passages[column.number].place,
            quote=f"{label} {column.last} {figure.quote}".strip(),
            figure=figure,
            year=_year(column, about),
            phase=named.phase or about.phase,
            scope=_scope(named, about),
            edition=about.edition,
            known=named.known,
        )


def _scope(named: Item, about: Context) -> str:
    """The money an amount is limited to: what the table is for, unless the amount is the table's own whole."""
    if about.scope in _LIMITED:
        return "" if named.name == about.topic.name else about.scope
    return named.scope or about.scope


def _named(label: str, column: Column, about: Context, *, total: bool) -> Item:
    """The item of a cell: by its label under a plain head, by its head in a row of totals."""
    phase = (
        "上年"
        if _LAST.search(column.last)
        else "决算"
        if "决算" in column.last
        else "预算"
        if "预算数" in column.last
        else ""
    )
    plain = bool(_PLAIN.match(column.last))
    if plain and not (total and label in {"合计", "总计"}):
        return attrs.evolve(item(label), phase=phase)
    if total and plain:
        return attrs.evolve(about.topic, phase=phase)
    if total or not label:
        return attrs.evolve(item(column.last), phase=phase)
    return Item()


def _year(column: Column, about: Context) -> int | None:
    found = re.search(r"((?:19|20)\d\d)年", column.last)
    if found:
        return int(found[1])
    return about.year - 1 if about.year and _LAST.search(column.last) else about.year


def _cell(row: Row, column: int, about: Context, label: str) -> Claim:
    """A cell as a part of a sum; a blank one counts for nothing."""
    passage = row.passages.get(column)
    return Claim(
        kind=ClaimKind.AMOUNT,
        item=label,
        place=passage.place if passage else Place(),
        quote=row.figures[column].quote if column in row.figures else "",
        figure=row.figures.get(column),
        edition=about.edition,
    )


def _sum(whole: Claim, parts: Sequence[Claim]) -> Claim:
    return attrs.evolve(
        whole, kind=ClaimKind.SUM, parts=tuple(parts), complete=True, quote=f"{whole.item} {whole.quote}"
    )


def _across(side: Side, about: Context) -> Iterator[Claim]:
    """Rows whose 合计 is the sum of the columns after it."""
    for total, parts in _column_groups(side.columns):
        for row in side.rows:
            if total.number in row.figures and any(part.number in row.figures for part in parts):
                whole = _cell(row, total.number, about, f"{_label(row)}{total.last}")
                yield _sum(whole, [_cell(row, part.number, about, part.last) for part in parts])


def _column_groups(columns: tuple[Column, ...]) -> Iterator[tuple[Column, list[Column]]]:
    """Every column of totals with those it adds up: the totals of the groups after it, or its own group's columns."""
    for index, total in enumerate(columns):
        if not total.is_total:
            continue
        within = [other for other in columns[index + 1 :] if other.head[:-1] == total.head[:-1] and not other.is_total]
        parts = within if total.head[:-1] else _leaders(columns[index + 1 :])
        if len(parts) > 1 and not any("其中" in word for part in parts for word in part.head):
            yield total, parts


def _leaders(columns: tuple[Column, ...]) -> list[Column]:
    """Of every group of columns under one head its total, else all its columns."""
    led = {column.head[0] for column in columns if column.is_total and len(column.head) > 1}
    return [column for column in columns if column.is_total or column.head[0] not in led]


def _down(side: Side, about: Context) -> Iterator[Claim]:
    """Rows of totals, and codes above other codes, with the rows they add up."""
    for column in side.columns:
        if column.last.endswith(("%", "率")):
            continue
        rows = [row for row in side.rows if column.number in row.figures and not _CHANGE.search(column.last)]
        if any(row.code for row in rows):
            yield from _coded(rows, column.number, about)
        else:
            yield from _totals(rows, column.number, about)


def _coded(rows: list[Row], column: int, about: Context) -> Iterator[Claim]:
    """Totals over the shortest codes, and every code over those that begin with it."""
    coded = [row for row in rows if row.code]
    lengths = sorted({len(row.code) for row in coded})
    top = [row for row in rows if len(row.code) == lengths[0] or (not row.code and not _TOTAL.match(_label(row)))]
    for row in rows:
        if _TOTAL.match(_label(row)):
            yield from _made(row, top, column, about)
    children: dict[str, list[Row]] = {}
    known = {row.code for row in coded}
    for row in coded:
        parent = next(
            (
                row.code[:length]
                for length in reversed(lengths)
                if length < len(row.code) and row.code[:length] in known
            ),
            "",
        )
        children.setdefault(parent, []).append(row)
    for row in coded:
        yield from _made(row, children.get(row.code, []), column, about)


def _made(row: Row, parts: list[Row], column: int, about: Context) -> Iterator[Claim]:
    if parts:
        yield _sum(_cell(row, column, about, _label(row)), [_cell(part, column, about, _label(part)) for part in parts])


def _totals(rows: list[Row], column: int, about: Context) -> Iterator[Claim]:
    """Totals at the end of their rows, or above them."""
    subtotals = [row for row in rows if _SUBTOTAL.search(_label(row))]
    since: list[Row] = []
    last: Row | None = None
    for index, row in enumerate(rows):
        if _SUBTOTAL.search(_label(row)):
            end = next((at for at in range(index + 1, len(rows)) if rows[at] in subtotals), len(rows))
            yield from _best(row, [_plain(rows[index + 1 : end])], column, about)
        elif _TOTAL.match(_label(row)):
            if since:
                carried = [last, *since] if last else since
                yield from _best(row, _variants(since, carried, subtotals), column, about)
            else:
                after = subtotals or _plain(rows[index + 1 :])
                yield from _best(row, _variants(after, after, []), column, about)
            last, since = row, []
        else:
            since.append(row)


def _plain(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if not _TOTAL.match(_label(row)) and not _SUBTOTAL.search(_label(row))]


def _level(row: Row) -> int:
    return next((level for level, pattern in enumerate(_LEVELS) if pattern.match(_label(row))), len(_LEVELS))


def _variants(rows: list[Row], carried: list[Row], subtotals: list[Row]) -> list[list[Row]]:
    """The rows that a total may add up: all, those of the first one's level, with the total before, the subtotals."""
    if not rows:
        return []
    first = [row for row in rows if _level(row) == _level(rows[0])]
    whole = [row for row in rows if _level(row) != 0]
    return [parts for parts in (first, whole, rows, carried, subtotals) if parts]


def _best(row: Row, variants: list[list[Row]], column: int, about: Context) -> Iterator[Claim]:
    made = [
        _sum(_cell(row, column, about, _label(row)), [_cell(p, column, about, _label(p)) for p in parts])
        for parts in variants
        if parts
    ]
    if made:
        yield next((claim for claim in made if sums.adds_up(claim, claim.parts)), made[0])


def _trusted(found: list[Claim]) -> list[Claim]:
    """The sums of a table, where most of them hold; else its structure was not understood."""
    told = [claim for claim in found if claim.figure is not None and claim.figure.value]
    holding = sum(sums.adds_up(claim, claim.parts) for claim in told)
    return found if holding * 2 >= len(told) and holding else []


def _changes(side: Side, about: Context) -> Iterator[Claim]:
    """The changes that a table states beside this year's and last year's amounts."""
    by_kind = {
        "last": next((c.number for c in side.columns if _LAST.search(c.last) and not _CHANGE.search(c.last)), 0),
        "change": next((c.number for c in side.columns if _CHANGE.search(c.last)), 0),
    }
    now = next((c.number for c in side.columns if c.number not in by_kind.values() and _PLAIN.match(c.last)), 0)
    for row in side.rows:
        change = row.figures.get(by_kind["change"])
        if change is None or change.unit == "%" or now not in row.figures:
            continue
        yield Claim(
            kind=ClaimKind.CHANGE,
            item=_label(row),
            place=row.passages[by_kind["change"]].place,
            quote=f"{_label(row)} {change.quote}",
            figure=attrs.evolve(change, value=abs(change.value)),
            direction=(change.value > 0) - (change.value < 0),
            now=row.figures[now],
            base_figure=row.figures.get(by_kind["last"]),
            year=about.year,
            edition=about.edition,
        )
