"""The budget statements (部门预算公开表) as rows: every cell a view of the ledger, none typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs

from disclosuredoc.helpers import numerals, rows
from disclosuredoc.layouts.codes import Scheme
from disclosuredoc.layouts.statements import TEXT_COLUMNS, Column, Rows, Selection
from disclosuredoc.money import ZERO, Money
from disclosuredoc.rendering import vocabulary as v
from disclosuredoc.terms import Category, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from disclosuredoc.layouts.codes import Codes
    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.layouts.statements import Statement
    from disclosuredoc.model.budget import Budget
    from disclosuredoc.model.lines import Line

T = TypeVar("T")

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
    made = list(_rows(statement, budget, layout))
    return v.StatementSheet(
        rows=tuple(attrs.evolve(row, number=number) for number, row in enumerate(made, 1)),
        is_empty=not any(amount is None or amount for row in made for amount in row.amounts.values()),
    )


def _rows(statement: Statement, budget: Budget, layout: Layout) -> Iterator[v.StatementRow]:
    if statement.rows is Rows.BALANCE:
        return _balance(statement, budget, layout)
    if statement.rows is Rows.THREE_PUBLIC:
        return _three_public(statement, budget, layout)
    scheme = Scheme.FUNCTION if statement.rows is Rows.FUNCTION else Scheme.ECONOMIC
    return _classified(statement, budget, layout, scheme)


def _row(name: str, amounts: Mapping[str, Money | None], *, code: str = "", level: int = 0) -> v.StatementRow:
    return v.StatementRow(number=0, code=code, name=name, expenditure="", indent=rows.indent(level), amounts=amounts)


def _amounts_of(statement: Statement, layout: Layout) -> tuple[Column, ...]:
    return tuple(column for column in expanded(statement, layout) if column.key not in TEXT_COLUMNS)


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
    if selection.sources and any(line.source is Source.UNKNOWN for line in taken):
        return None
    return Money.sum(line.amount for line in taken)


def _classified(statement: Statement, budget: Budget, layout: Layout, scheme: Scheme) -> Iterator[v.StatementRow]:
    """合计, then the rows of a classification with a subtotal on each level; lines without a code come last."""
    cells = _amounts_of(statement, layout)
    lines = selected(budget.ledger.lines, statement.lines)
    codes: Codes = getattr(layout.codes, scheme.key)
    yield _row(layout.words["whole"], {column.key: amount(lines, column.lines) for column in cells})
    for level, code, members in _grouped(lines, scheme, DEPTHS[scheme]):
        entry = codes.lookup(code)
        name = entry.name if entry else layout.words["unlisted" if code else "uncoded"]
        yield _row(name, {column.key: amount(members, column.lines) for column in cells}, code=code, level=level)


def _grouped(
    lines: Iterable[Line], scheme: Scheme, depths: tuple[int, ...], level: int = 0
) -> Iterator[tuple[int, str, list[Line]]]:
    """Yield level, code and lines of each group: 类, its 款, their 项; what has no code on a level has none."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        code = getattr(line, scheme.key) or ""
        groups.setdefault(code[: depths[0]] if len(code) >= depths[0] else "", []).append(line)
    for code, members in sorted(groups.items(), key=lambda group: (not group[0], group[0])):
        if any(line.amount for line in members):
            yield level, code, members
            if code and depths[1:]:
                yield from _grouped(members, scheme, depths[1:], level + 1)


def _balance(statement: Statement, budget: Budget, layout: Layout) -> Iterator[v.StatementRow]:
    """Income by source beside expenditure by 类, then the totals with what is carried over."""
    cells = [column for column in _amounts_of(statement, layout) if column.key != INCOME]
    lines = selected(budget.ledger.lines, statement.lines)

    def spent(members: Iterable[Line], *categories: Category) -> Mapping[str, Money | None]:
        return {column.key: amount(members, attrs.evolve(column.lines, categories=categories)) for column in cells}

    left = list(_numbered(_income(statement, lines, layout)))
    right = list(_numbered((name, spent(members)) for name, members in _categories(lines, layout)))
    left += [("", ZERO)] * (len(right) - len(left))
    right += [("", spent([]))] * (len(left) - len(right))
    for (name, received), (expenditure, amounts) in zip(left, right, strict=True):
        yield _pair(name, received, expenditure, amounts)
    for (before, carryover), (after, categories) in zip(RECEIVED.items(), SPENT.items(), strict=True):
        total = amount(lines, attrs.evolve(statement.lines, carryover=carryover))
        yield _pair(layout.words[before], total, layout.words[after], spent(lines, *categories))


def _pair(name: str, income: Money | None, expenditure: str, spent: Mapping[str, Money | None]) -> v.StatementRow:
    return attrs.evolve(_row(name, {INCOME: income, **spent}), expenditure=expenditure)


def _numbered(named: Iterable[tuple[str, T]]) -> Iterator[tuple[str, T]]:
    """Number the rows of a side: 一、, 二、 …."""
    return ((f"{numerals.cardinal(number)}、{name}", what) for number, (name, what) in enumerate(named, 1))


def _income(statement: Statement, lines: list[Line], layout: Layout) -> Iterator[tuple[str, Money | None]]:
    """The income rows of the sources that a balance is about, without what is carried over."""
    wanted = statement.lines.sources
    for row in layout.income:
        if not wanted or set(row.gathers) & set(wanted):
            yield row.name, amount(lines, attrs.evolve(statement.lines, sources=row.gathers, carryover=False))


def _categories(lines: list[Line], layout: Layout) -> Iterator[tuple[str, list[Line]]]:
    """The rows of expenditure: the layout's, then 类 that it does not list, lines without a code last."""
    spent = [line for line in lines if line.category is not Category.CARRIED_FORWARD]
    groups = {code: members for _, code, members in _grouped(spent, Scheme.FUNCTION, (3,))}
    for row in layout.functions:
        yield row.name or _name(row.key, layout), groups.pop(row.key, [])
    for code, members in groups.items():
        yield _name(code, layout) if code else layout.words["uncoded"], members


def _name(code: str, layout: Layout) -> str:
    entry = layout.codes.function.lookup(code)
    return entry.name if entry else layout.words["unlisted"]


def _three_public(statement: Statement, budget: Budget, layout: Layout) -> Iterator[v.StatementRow]:
    """“三公”经费, the whole and its parts, by source."""
    cells = _amounts_of(statement, layout)
    by_column = {column.key: budget.three_public_from(column.lines.sources) for column in cells}
    for key, name in layout.three_public_rows.items():
        yield _row(name, {column: getattr(amounts, key) for column, amounts in by_column.items()})
