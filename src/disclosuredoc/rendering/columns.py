"""What the columns of a statement ask for: which lines of the ledger they add up, and how much that is."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, TypeAlias

import attrs

from disclosuredoc.layouts.statements import TEXT_COLUMNS, Column, Rows, Selection
from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.layouts.statements import Statement
    from disclosuredoc.model.lines import Line
    from disclosuredoc.terms import Category

Asked: TypeAlias = "tuple[tuple[str, Selection], ...]"
"""Columns of amounts by their keys, or rows by their names, each with the lines that it adds up."""
INCOME = "income"
"""The column of a balance that holds the left side's amounts."""


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


@functools.lru_cache(maxsize=1_000)
def asked_by(statement: Statement, layout: Layout, categories: tuple[Category, ...] | None = None) -> Asked:
    """What the columns of amounts ask for, or ask for of some categories: of any where none is named."""
    words = (*TEXT_COLUMNS, INCOME) if statement.rows is Rows.BALANCE else TEXT_COLUMNS
    columns = [column for column in expanded(statement, layout) if column.key not in words]
    if categories is None:
        return tuple((column.key, column.lines) for column in columns)
    return tuple((column.key, attrs.evolve(column.lines, categories=categories)) for column in columns)


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
