"""Additions (合计): which cells of a statement must add up to which, across its columns and down its rows."""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from disclosuredoc.helpers.remembering import remembered
from disclosuredoc.model.transcript import Claim, ClaimKind, Place
from disclosuredoc.reading.claims import sums

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosuredoc.model.transcript import Figure
    from disclosuredoc.reading.claims.grids import Row, Side
    from disclosuredoc.reading.claims.heads import Column

_CERTAIN = frozenset({"资产总额", "本年收入合计", "本年支出合计", "收入总计", "支出总计"})
_LEVELS = (
    re.compile(r"^其中"),
    re.compile(r"^[一二三四五六七八九十]+、"),
    re.compile(r"^[(（][一二三四五六七八九十]+[)）]"),
    re.compile(r"^\d+[.、．]"),
    re.compile(r"^[(（]\d+[)）]"),
)

_NOWHERE = Place()
"""Where a cell stands that is missing."""
_NUMBERED = frozenset({1, 3})
"""The levels of 一、 and 1、."""
FEWEST = 3
"""So many numbered rows are the rows of a form."""
LONGEST = 60
"""No row is broken down into more."""
_KEPT = 1024
"""So many blank cells are kept for the next document."""
_Found: TypeAlias = tuple[Claim, int]
"""A sum, and how badly its parts make it up."""
_Groups: TypeAlias = "list[tuple[Column, list[Column]]]"
"""Columns of totals with those that they add up."""
_Told: TypeAlias = "dict[int, list[Row]]"
"""The rows that have an amount in a column, by the columns."""


def additions(side: Side, *, edition: int) -> list[Claim]:
    """Return the sums of one side of a statement where its structure is understood, else its totals."""
    groups = list(_column_groups(side.columns))
    told = _told(side)
    found = [*_across(told, groups, edition=edition), *_down(told, side.columns, edition=edition)]
    trusted = _trusted(found)
    return [*trusted, *_doubtful(side, found, trusted), *_empty(side, groups, edition=edition)]


def _told(side: Side) -> _Told:
    """The rows by the columns in which they have an amount."""
    told: _Told = {}
    for row in side.rows:
        for column, figure in row.figures.items():
            if figure.is_money:
                told.setdefault(column, []).append(row)
    return told


def _cell(row: Row, column: int, label: str, *, edition: int) -> Claim:
    """A cell as a part of a sum; a blank one counts for nothing, nor does a percentage typed among amounts."""
    figure = row.figures.get(column)
    if figure is None:
        return _blank(label, edition)
    is_money = figure.is_money
    return Claim(
        kind=ClaimKind.AMOUNT,
        item=label,
        place=row.place(column),
        quote=figure.quote if is_money else "",
        figure=figure if is_money else None,
        edition=edition,
    )


@functools.lru_cache(maxsize=_KEPT)
def _blank(label: str, edition: int) -> Claim:
    """A cell without a figure as a part of a sum."""
    return Claim(kind=ClaimKind.AMOUNT, item=label, place=_NOWHERE, quote="", edition=edition)


def _sum(row: Row, column: int, label: str, parts: Iterable[Claim], *, edition: int) -> Claim:
    """A cell as the sum of others."""
    figure = row.figures[column]
    return Claim(
        kind=ClaimKind.SUM,
        item=label,
        place=row.place(column),
        quote=f"{label} {figure.quote}",
        figure=figure,
        parts=tuple(parts),
        edition=edition,
        complete=True,
    )


def _across(told: _Told, groups: _Groups, *, edition: int) -> Iterator[_Found]:
    """Rows whose 合计 is the sum of the columns after it."""
    for total, columns in groups:
        for row in told.get(total.number, ()):
            parts = [_cell(row, column.number, column.last, edition=edition) for column in columns]
            added = [part.figure.in_yuan for part in parts if part.figure is not None]
            if added:
                missed = sums.misfit(_figure(row, total.number), added)
                yield _sum(row, total.number, f"{row.label}{total.last}", parts, edition=edition), missed


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


def _down(told: _Told, columns: Iterable[Column], *, edition: int) -> Iterator[_Found]:
    """Rows of totals, and codes above other codes, with the rows they add up."""
    for column in columns:
        rows = told.get(column.number, [])
        if not rows or column.is_rate or column.is_charged or column.is_change:
            continue
        if any(row.code for row in rows):
            yield from _coded(rows, column.number, edition=edition)
        else:
            yield from _totals(rows, column.number, edition=edition)


def _coded(rows: list[Row], column: int, *, edition: int) -> Iterator[_Found]:
    """Totals over the shortest codes, and every code over those that begin with it."""
    lengths = sorted({len(row.code) for row in rows if row.code})
    cells = {row.number: _cell(row, column, row.label, edition=edition) for row in rows}
    top = [row for row in rows if len(row.code) == lengths[0] or (not row.code and not row.is_total)]
    children = _children(rows, lengths)
    sought = [(row, top) for row in rows if row.is_total]
    sought += [(row, children[row.code]) for row in rows if row.code and row.code in children]
    for row, parts in sought:
        whole, added = _figure(row, column), [_figure(part, column) for part in parts]
        claims = [cells[part.number] for part in parts]
        yield _sum(row, column, row.label, claims, edition=edition), sums.misfit(whole, added)


def _figure(row: Row, column: int) -> Figure:
    """The amount in a cell that has one, in yuan."""
    return row.figures[column].in_yuan


def _children(rows: list[Row], lengths: list[int]) -> dict[str, list[Row]]:
    """The rows with codes by the code next above theirs; empty where there is none."""
    known = {row.code for row in rows}
    shorter = {length: lengths[:index][::-1] for index, length in enumerate(lengths)}
    children: dict[str, list[Row]] = {}
    for row in rows:
        code = row.code
        if code:
            above = [code[:length] for length in shorter[len(code)] if code[:length] in known]
            children.setdefault(above[0] if above else "", []).append(row)
    return children


def _totals(rows: list[Row], column: int, *, edition: int) -> Iterator[_Found]:
    """Totals at the end of their rows, or above them."""
    subtotals = [row for row in rows if row.is_subtotal]
    since: list[Row] = []
    last: Row | None = None
    for index, row in enumerate(rows):
        if row.is_total and since:
            carried = [last, *since] if last else since
            yield from _best(row, _variants(since, carried, subtotals), column, edition=edition)
        elif row.is_total and last is None:
            after = subtotals or _plain(rows[index + 1 :])
            yield from _best(row, _variants(after, after, []), column, edition=edition)
        if row.is_total:
            last, since = row, []
        elif not row.is_subtotal:
            since.append(row)
    yield from _subtotals(rows, column, edition=edition)


def _subtotals(rows: list[Row], column: int, *, edition: int) -> Iterator[_Found]:
    """Subtotals above or below the rows of their body."""
    plain = [row for row in rows if not row.is_total]
    at = [index for index, row in enumerate(plain) if row.is_subtotal]
    for before, index, after in zip([-1, *at], at, [*at[1:], len(plain)], strict=False):
        yield from _best(plain[index], [plain[index + 1 : after], plain[before + 1 : index]], column, edition=edition)


def _plain(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if not row.is_total and not row.is_subtotal]


@remembered
def _level(label: str) -> int:
    """How deep the number of a row says that it stands: 其中, 一、, （一）, 1., (1), none."""
    return next((level for level, pattern in enumerate(_LEVELS) if pattern.match(label)), len(_LEVELS))


def _variants(rows: list[Row], carried: list[Row], subtotals: list[Row]) -> Iterator[list[Row]]:
    """The rows that a total may add up: all, those of the first one's level, with the total before, the subtotals."""
    if not rows:
        return
    levels = [_level(row.label) for row in rows]
    yield [row for row, level in zip(rows, levels, strict=True) if level == levels[0]]
    yield [row for row, level in zip(rows, levels, strict=True) if level != 0]
    yield from (rows, carried, subtotals)


def _best(row: Row, variants: Iterable[list[Row]], column: int, *, edition: int) -> Iterator[_Found]:
    """A cell as the sum of those rows that make it up best."""
    choices = ((rows, [_figure(each, column) for each in rows]) for rows in variants if rows)
    rows, missed = sums.closest(_figure(row, column), choices)
    if rows:
        parts = [_cell(each, column, each.label, edition=edition) for each in rows]
        yield _sum(row, column, row.label, parts, edition=edition), missed


def _trusted(found: list[_Found]) -> list[Claim]:
    """The sums of a table, where most of them hold; else its structure was not understood."""
    told = [missed < sums.WRONG for claim, missed in found if claim.figure is not None and claim.figure.value]
    holding = sum(told)
    understood = holding * 2 >= len(told) and holding
    return [claim for claim, _ in found if understood or _certain(claim)]


def _certain(claim: Claim) -> bool:
    """Whether a total is one that the form itself defines, down to what is left over (其他)."""
    return claim.item in _CERTAIN and any("其他" in part.item for part in claim.parts)


def _doubtful(side: Side, found: list[_Found], trusted: list[Claim]) -> Iterator[Claim]:
    """Yield the totals of plain lists that no reading of their rows makes up: of rows without codes, of one table."""
    if len(found) == len(trusted) or any(row.code for row in side.rows):
        return
    totals = {row.label for row in side.rows if row.is_total}
    for claim, missed in found:
        plain = claim.item in totals and len(claim.parts) > 1 and claim not in trusted
        if plain and missed == sums.WRONG and not sums.adds_up(claim, _outermost(claim.parts)):
            yield claim._replace(kind=ClaimKind.TOTAL)


def _outermost(parts: tuple[Claim, ...]) -> list[Claim]:
    """The rows that are no breakdown of a row above them: those after a row that add up to it are left out."""
    values = [part.figure.value if part.figure else Decimal(0) for part in parts]
    kept = []
    at = 0
    while at < len(parts):
        kept.append(parts[at])
        at = _below(values, at)
    return kept


def _below(values: list[Decimal], at: int) -> int:
    """Where the rows that break one down end; the next row where none do."""
    rest = values[at]
    for end in range(at + 1, min(len(values), at + LONGEST)):
        rest -= values[end]
        if rest == 0 and values[end]:
            return end + 1
        if rest < 0:
            break
    return at + 1


def _empty(side: Side, groups: _Groups, *, edition: int) -> Iterator[Claim]:
    """Yield the totals of columns in which no row has an amount: of a form, of a source among others."""
    if len(side.columns) == 1 and not any(row.figures for row in side.rows if not row.is_total):
        numbered = sum(_level(row.label) in _NUMBERED for row in side.rows)
        yield from _alone(side.columns[0], side, edition=edition) if numbered >= FEWEST else ()
    if not groups:
        return
    filled = {number for row in _plain(side.rows) for number in row.figures}
    for _, parts in groups:
        for column in parts if filled else ():
            if column.number not in filled:
                yield from _alone(column, side, edition=edition)


def _alone(column: Column, side: Side, *, edition: int) -> Iterator[Claim]:
    """Yield the totals of a column as sums of nothing."""
    for row in (row for row in side.rows if row.is_total):
        whole = _cell(row, column.number, f"{row.label}{column.last}", edition=edition)
        if whole.figure is not None and whole.figure.value:
            yield whole._replace(kind=ClaimKind.TOTAL, quote=f"{whole.item} {whole.quote}")
