"""The budget statements (部门预算公开表) as rows: every cell a view of the ledger, none typed."""

from __future__ import annotations

import functools
import itertools
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import attrs

from disclosuredoc.helpers import numerals, rows
from disclosuredoc.layouts.codes import Scheme
from disclosuredoc.layouts.statements import TEXT_COLUMNS, Column, Rows, Selection
from disclosuredoc.money import ZERO, Money
from disclosuredoc.rendering import vocabulary as v
from disclosuredoc.terms import Category, Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from disclosuredoc.layouts.codes import Codes
    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.layouts.statements import Statement
    from disclosuredoc.model.budget import Budget
    from disclosuredoc.model.lines import Line

T = TypeVar("T")
Asked: TypeAlias = "tuple[tuple[str, Selection], ...]"
"""Columns of amounts by their keys, or rows by their names, each with the lines that it adds up."""
Pair: TypeAlias = "tuple[str, Money | None, str, Mapping[str, Money | None]]"
"""A row of a balance: what is received and how much, what it is spent on and how much by column."""

INCOME = "income"
"""The column of a balance that holds the left side's amounts."""
RECEIVED: Mapping[str, bool | None] = {"current_income": False, "brought_forward": True, "total_income": None}
"""The totals on the left of a balance: this year's income, 上年结转, both."""
SPENT: Mapping[str, tuple[Category, ...]] = {
    "current_expenditure": tuple(category for category in Category if category is not Category.CARRIED_FORWARD),
    "left_over": (Category.CARRIED_FORWARD,),
    "total_expenditure": (),
}
"""The totals on its right: this year's expenditure, 结转下年, both."""
DEPTHS = {Scheme.FUNCTION: (3, 5, 7), Scheme.ECONOMIC: (3, 5)}
"""How long the codes of each level are: 类, 款, 项."""


@functools.lru_cache(maxsize=1_000)
def expanded(statement: Statement, layout: Layout) -> tuple[Column, ...]:
    """Return the columns of a statement, one that stands for each income row as so many.

    Each column's selection is narrowed to the lines of the statement.
    """
    found: list[Column] = []
    for column in statement.columns:
        if column.each:
            found += (
                attrs.evolve(
                    column,
                    key=f"{column.key}_{row.key}",
                    name=row.name,
                    lines=attrs.evolve(column.lines, sources=row.gathers),
                )
                for row in layout.income
            )
        else:
            found.append(column)
    return tuple(attrs.evolve(column, lines=narrowed(statement.lines, column.lines)) for column in found)


def narrowed(outer: Selection, inner: Selection) -> Selection:
    """Return the selection of lines that a column makes within its statement."""
    return Selection(
        sources=inner.sources or outer.sources,
        categories=inner.categories or outer.categories,
        carryover=outer.carryover if inner.carryover is None else inner.carryover,
    )


def statements(budget: Budget, layout: Layout) -> Mapping[str, v.StatementSheet]:
    """Return the statements of a budget, by key."""
    return {statement.key: _sheet(statement, budget, layout) for statement in layout.statements}


def _sheet(statement: Statement, budget: Budget, layout: Layout) -> v.StatementSheet:
    made = tuple(_rows(statement, budget, layout))
    return v.StatementSheet(
        rows=made, is_empty=not any(amount is None or amount for row in made for amount in row.amounts.values())
    )


def _rows(statement: Statement, budget: Budget, layout: Layout) -> Iterator[v.StatementRow]:
    if statement.rows is Rows.BALANCE:
        return _balance(statement, budget, layout)
    if statement.rows is Rows.THREE_PUBLIC:
        return _three_public(statement, budget, layout)
    scheme = Scheme.FUNCTION if statement.rows is Rows.FUNCTION else Scheme.ECONOMIC
    return _classified(statement, budget, layout, scheme)


@functools.lru_cache(maxsize=1_000)
def _asked(statement: Statement, layout: Layout, categories: tuple[Category, ...] | None = None) -> Asked:
    """What the columns of amounts ask for, or ask for of some categories: of any where none is named."""
    words = (*TEXT_COLUMNS, INCOME) if statement.rows is Rows.BALANCE else TEXT_COLUMNS
    columns = [column for column in expanded(statement, layout) if column.key not in words]
    if categories is None:
        return tuple((column.key, column.lines) for column in columns)
    return tuple((column.key, attrs.evolve(column.lines, categories=categories)) for column in columns)


def _amounts(asked: Asked, lines: Collection[Line]) -> Mapping[str, Money | None]:
    """The amounts of a row."""
    if not lines:
        return dict.fromkeys((key for key, _ in asked), ZERO)
    return {key: amount(lines, selection) for key, selection in asked}


def selected(lines: Iterable[Line], selection: Selection) -> list[Line]:
    """Return the lines that a selection takes, or might take: one without a source may be of any."""
    return [
        line
        for line in lines
        if (not selection.sources or line.source in selection.sources or line.source is Source.UNKNOWN)
        and (not selection.categories or line.category in selection.categories)
        and (selection.carryover is None or line.carryover is selection.carryover)
    ]


def amount(lines: Iterable[Line], selection: Selection) -> Money | None:
    """Add up the lines that a selection takes; None where one of them does not say its source and it matters."""
    taken = selected(lines, selection)
    if not taken:
        return ZERO
    if selection.sources and any(line.source is Source.UNKNOWN for line in taken):
        return None
    return Money.sum([line.amount for line in taken])


def _classified(statement: Statement, budget: Budget, layout: Layout, scheme: Scheme) -> Iterator[v.StatementRow]:
    """合计, then the rows of a classification with a subtotal on each level; lines without a code come last."""
    asked = _asked(statement, layout)
    lines = selected(budget.ledger.lines, statement.lines)
    codes: Codes = getattr(layout.codes, scheme.key)
    whole = (0, "", layout.words["whole"], lines)
    for number, (level, code, name, members) in enumerate(itertools.chain([whole], _coded(lines, codes, layout)), 1):
        yield v.StatementRow(
            number=number,
            code=code,
            name=name,
            expenditure="",
            indent=rows.indent(level),
            amounts=_amounts(asked, members),
        )


def _coded(lines: list[Line], codes: Codes, layout: Layout) -> Iterator[tuple[int, str, str, list[Line]]]:
    """The groups of a classification: level, code, name and lines."""
    for level, code, members in _grouped(lines, codes.scheme, DEPTHS[codes.scheme]):
        entry = codes.lookup(code)
        yield level, code, entry.name if entry else layout.words["unlisted" if code else "uncoded"], members


def _grouped(
    lines: Iterable[Line], scheme: Scheme, depths: tuple[int, ...], level: int = 0
) -> Iterator[tuple[int, str, list[Line]]]:
    """Yield level, code and lines of each group: 类, its 款, their 项; what has no code on a level has none."""
    groups: dict[str, list[Line]] = {}
    classified, depth = scheme.key, depths[0]
    for line in lines:
        code = getattr(line, classified) or ""
        groups.setdefault(code[:depth] if len(code) >= depth else "", []).append(line)
    for code, members in sorted(groups.items(), key=lambda group: (not group[0], group[0])):
        if any(line.amount for line in members):
            yield level, code, members
            if code and depths[1:]:
                yield from _grouped(members, scheme, depths[1:], level + 1)


def _balance(statement: Statement, budget: Budget, layout: Layout) -> Iterator[v.StatementRow]:
    """Income by source beside expenditure by 类, then the totals with what is carried over."""
    lines = selected(budget.ledger.lines, statement.lines)
    pairs = [*_listed(statement, lines, layout), *_totals(statement, lines, layout)]
    for number, (name, received, expenditure, spent) in enumerate(pairs, 1):
        yield v.StatementRow(
            number=number, code="", name=name, expenditure=expenditure, indent=0, amounts={INCOME: received, **spent}
        )


def _listed(statement: Statement, lines: list[Line], layout: Layout) -> Iterator[Pair]:
    """The numbered rows of both sides, as many as the longer has."""
    asked = _asked(statement, layout, ())
    left = _numbered(_income(statement, lines, layout))
    right = _numbered((name, _amounts(asked, members)) for name, members in _categories(lines, layout))
    no_income, no_expenditure = ("", ZERO), ("", _amounts(asked, ()))
    for income, expenditure in itertools.zip_longest(left, right):
        yield *(income or no_income), *(expenditure or no_expenditure)


def _totals(statement: Statement, lines: list[Line], layout: Layout) -> Iterator[Pair]:
    """The totals of both sides: this year's, what is carried over, all."""
    for (before, carryover), (after, categories) in zip(RECEIVED.items(), SPENT.items(), strict=True):
        received = amount(lines, attrs.evolve(statement.lines, carryover=carryover))
        spent = _amounts(_asked(statement, layout, categories), lines)
        yield layout.words[before], received, layout.words[after], spent


def _numbered(named: Iterable[tuple[str, T]]) -> Iterator[tuple[str, T]]:
    """Number the rows of a side: 一、, 二、 …."""
    return ((f"{numerals.cardinal(number)}、{name}", what) for number, (name, what) in enumerate(named, 1))


def _income(statement: Statement, lines: list[Line], layout: Layout) -> Iterator[tuple[str, Money | None]]:
    """The income rows of the sources that a balance is about, without what is carried over."""
    return ((name, amount(lines, selection)) for name, selection in _received(statement, layout))


@functools.lru_cache(maxsize=1_000)
def _received(statement: Statement, layout: Layout) -> Asked:
    """The income rows by their names, each with the lines that it adds up."""
    wanted = statement.lines.sources
    return tuple(
        (row.name, attrs.evolve(statement.lines, sources=row.gathers, carryover=False))
        for row in layout.income
        if not wanted or set(row.gathers) & set(wanted)
    )


def _categories(lines: list[Line], layout: Layout) -> Iterator[tuple[str, list[Line]]]:
    """The rows of expenditure: the layout's, then 类 that it does not list, lines without a code last."""
    spent = [line for line in lines if line.category is not Category.CARRIED_FORWARD]
    groups = {code: members for _, code, members in _grouped(spent, Scheme.FUNCTION, (3,))}
    for key, name in _function_rows(layout):
        yield name, groups.pop(key, [])
    for code, members in groups.items():
        yield _name(code, layout) if code else layout.words["uncoded"], members


@functools.lru_cache(maxsize=1_000)
def _function_rows(layout: Layout) -> tuple[tuple[str, str], ...]:
    """The 类 that a layout lists, with their names."""
    return tuple((row.key, row.name or _name(row.key, layout)) for row in layout.functions)


def _name(code: str, layout: Layout) -> str:
    entry = layout.codes.function.lookup(code)
    return entry.name if entry else layout.words["unlisted"]


def _three_public(statement: Statement, budget: Budget, layout: Layout) -> Iterator[v.StatementRow]:
    """“三公”经费, the whole and its parts, by source."""
    by_column = {key: budget.three_public_from(lines.sources) for key, lines in _asked(statement, layout)}
    for number, (key, name) in enumerate(layout.three_public_rows.items(), 1):
        amounts = {column: getattr(paid, key) for column, paid in by_column.items()}
        yield v.StatementRow(number=number, code="", name=name, expenditure="", indent=0, amounts=amounts)
