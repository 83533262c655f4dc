"""Additions (合计): which cells of a statement must add up to which, across its columns and down its rows."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.helpers.remembering import remembered
from disclosuredoc.model.transcript import Claim, ClaimKind, Place
from disclosuredoc.reading.claims import sums

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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


def additions(side: Side, *, edition: int) -> list[Claim]:
    """Return the sums of one side of a statement where its structure is understood, else its totals."""
    found = [*_across(side, edition=edition), *_down(side, edition=edition)]
    trusted = _trusted(found)
    return [*trusted, *_doubtful(side, found, trusted), *_empty(side, edition=edition)]


def _cell(row: Row, column: int, label: str, *, edition: int) -> Claim:
    """A cell as a part of a sum; a blank one counts for nothing."""
    figure = _money(row, column)
    return Claim(
        kind=ClaimKind.AMOUNT,
        item=label,
        place=row.place(column) if column in row.figures else _NOWHERE,
        quote=figure.quote if figure else "",
        figure=figure,
        edition=edition,
    )


def _money(row: Row, column: int) -> Figure | None:
    """The amount in a cell; a percentage typed among amounts adds up to nothing."""
    figure = row.figures.get(column)
    return figure if figure is not None and figure.is_money else None


def _cells(rows: Iterable[Row], column: int, *, edition: int) -> list[Claim]:
    """The cells of a column, each under the label of its row."""
    return [_cell(row, column, row.label, edition=edition) for row in rows]


def _sum(whole: Claim, parts: Sequence[Claim]) -> Claim:
    """A cell as the sum of others."""
    return Claim(
        kind=ClaimKind.SUM,
        item=whole.item,
        place=whole.place,
        quote=f"{whole.item} {whole.quote}",
        figure=whole.figure,
        parts=tuple(parts),
        edition=whole.edition,
        complete=True,
    )


def _across(side: Side, *, edition: int) -> Iterator[Claim]:
    """Rows whose 合计 is the sum of the columns after it."""
    for total, parts in _column_groups(side.columns):
        for row in side.rows:
            if _money(row, total.number) and any(_money(row, part.number) for part in parts):
                whole = _cell(row, total.number, f"{row.label}{total.last}", edition=edition)
                yield _sum(whole, [_cell(row, part.number, part.last, edition=edition) for part in parts])


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


def _down(side: Side, *, edition: int) -> Iterator[Claim]:
    """Rows of totals, and codes above other codes, with the rows they add up."""
    for column in side.columns:
        if column.is_rate or column.is_charged:
            continue
        rows = [row for row in side.rows if _money(row, column.number) and not column.is_change]
        if any(row.code for row in rows):
            yield from _coded(rows, column.number, edition=edition)
        else:
            yield from _totals(rows, column.number, edition=edition)


def _coded(rows: list[Row], column: int, *, edition: int) -> Iterator[Claim]:
    """Totals over the shortest codes, and every code over those that begin with it."""
    lengths = sorted({len(row.code) for row in rows if row.code})
    cells = dict(zip([row.number for row in rows], _cells(rows, column, edition=edition), strict=True))
    top = [row for row in rows if len(row.code) == lengths[0] or (not row.code and not row.is_total)]
    children = _children(rows, lengths)
    for row in rows:
        parts = top if row.is_total else []
        if parts:
            yield _sum(cells[row.number], [cells[part.number] for part in parts])
    for row in rows:
        parts = children.get(row.code, []) if row.code else []
        if parts:
            yield _sum(cells[row.number], [cells[part.number] for part in parts])


def _children(rows: list[Row], lengths: list[int]) -> dict[str, list[Row]]:
    """The rows with codes by the code next above theirs; empty where there is none."""
    known = {row.code for row in rows}
    children: dict[str, list[Row]] = {}
    for row in rows:
        above = (row.code[:length] for length in reversed(lengths) if length < len(row.code))
        if row.code:
            children.setdefault(next((code for code in above if code in known), ""), []).append(row)
    return children


def _totals(rows: list[Row], column: int, *, edition: int) -> Iterator[Claim]:
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


def _subtotals(rows: list[Row], column: int, *, edition: int) -> Iterator[Claim]:
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


def _variants(rows: list[Row], carried: list[Row], subtotals: list[Row]) -> list[list[Row]]:
    """The rows that a total may add up: all, those of the first one's level, with the total before, the subtotals."""
    if not rows:
        return []
    levels = [_level(row.label) for row in rows]
    first = [row for row, level in zip(rows, levels, strict=True) if level == levels[0]]
    whole = [row for row, level in zip(rows, levels, strict=True) if level != 0]
    return [parts for parts in (first, whole, rows, carried, subtotals) if parts]


def _best(row: Row, variants: list[list[Row]], column: int, *, edition: int) -> Iterator[Claim]:
    whole = _cell(row, column, row.label, edition=edition)
    choices = (_cells(rows, column, edition=edition) for rows in variants if rows)
    parts = sums.fitting(whole, choices)
    if parts:
        yield _sum(whole, parts)


def _trusted(found: list[Claim]) -> list[Claim]:
    """The sums of a table, where most of them hold; else its structure was not understood."""
    told = [claim for claim in found if claim.figure is not None and claim.figure.value]
    holding = sum(sums.adds_up(claim, claim.parts) for claim in told)
    return found if holding * 2 >= len(told) and holding else [claim for claim in found if _certain(claim)]


def _certain(claim: Claim) -> bool:
    """Whether a total is one that the form itself defines, down to what is left over (其他)."""
    return claim.item in _CERTAIN and any("其他" in part.item for part in claim.parts)


def _doubtful(side: Side, found: list[Claim], trusted: list[Claim]) -> Iterator[Claim]:
    """Yield the totals of plain lists that no reading of their rows makes up: of rows without codes, of one table."""
    if len(found) == len(trusted) or any(row.code for row in side.rows):
        return
    totals = {row.label for row in side.rows if row.is_total}
    for claim in found:
        plain = claim.item in totals and len(claim.parts) > 1 and claim not in trusted
        if plain and not sums.adds_up(claim, claim.parts) and not sums.adds_up(claim, _outermost(claim.parts)):
            yield attrs.evolve(claim, kind=ClaimKind.TOTAL)


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


def _empty(side: Side, *, edition: int) -> Iterator[Claim]:
    """Yield the totals of columns in which no row has an amount: of a form, of a source among others."""
    numbered = sum(_level(row.label) in _NUMBERED for row in side.rows)
    empty = not any(row.figures for row in side.rows if not row.is_total)
    if len(side.columns) == 1 and numbered >= FEWEST and empty:
        yield from _alone(side.columns[0], side, edition=edition)
    for _, parts in _column_groups(side.columns):
        filled = {number for row in _plain(side.rows) for number in row.figures}
        for column in parts if filled else ():
            if column.number not in filled:
                yield from _alone(column, side, edition=edition)


def _alone(column: Column, side: Side, *, edition: int) -> Iterator[Claim]:
    """Yield the totals of a column as sums of nothing."""
    for row in side.rows:
        figure = _money(row, column.number)
        if row.is_total and figure is not None and figure.value:
            whole = _cell(row, column.number, f"{row.label}{column.last}", edition=edition)
            yield attrs.evolve(whole, kind=ClaimKind.TOTAL, quote=f"{whole.item} {whole.quote}")
