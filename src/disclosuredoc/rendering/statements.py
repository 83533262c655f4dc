"""The budget statements (部门预算公开表) as rows: every cell a view of the ledger, none typed."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import attrs

from disclosuredoc.helpers import numerals, rows
from disclosuredoc.layouts.codes import Scheme
from disclosuredoc.layouts.statements import Rows
from disclosuredoc.model.lines import Line
from disclosuredoc.money import ZERO, Money
from disclosuredoc.rendering import vocabulary as v
from disclosuredoc.rendering.columns import INCOME, amount, asked_by, selected
from disclosuredoc.terms import Category, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosuredoc.layouts.codes import Codes
    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.layouts.statements import Statement
    from disclosuredoc.model.budget import Budget
    from disclosuredoc.model.ledger import Ledger
    from disclosuredoc.rendering.columns import Asked

T = TypeVar("T")
Columns: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""The keys of the columns that a line counts in, and of those that it might: it does not say its source."""
Share: TypeAlias = "tuple[str, Money, bool]"
"""A code, what lines of a kind come to under it, and whether any of them is more than nothing."""
Counted: TypeAlias = "tuple[Share, Columns]"
"""A share, and where it counts."""
Key: TypeAlias = tuple[Source, Category, bool]
"""What selections ask of a line."""
Asking: TypeAlias = "tuple[Statement, Layout] | tuple[Statement, Layout, tuple[Category, ...]]"
"""Whose columns ask for lines; with the categories that they ask for in place of their own."""
Pair: TypeAlias = "tuple[str, Money | None, str, Mapping[str, Money | None]]"
"""A row of a balance: what is received and how much, what it is spent on and how much by column."""

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


def statements(budget: Budget, layout: Layout) -> Mapping[str, v.StatementSheet]:
    """Return the statements of a budget, by key."""
    kinds = _kinds(budget.ledger)
    return {statement.key: _sheet(statement, budget, kinds, layout) for statement in layout.statements}


@attrs.frozen(repr=False)
class _Kind:
    """A line of all that lines come to which no selection tells apart, and their shares under each classification."""

    whole: Line
    shares: Mapping[Scheme, tuple[Share, ...]]

    @property
    def key(self) -> Key:
        return self.whole.source, self.whole.category, self.whole.carryover


def _kinds(ledger: Ledger) -> tuple[_Kind, ...]:
    """The lines of a ledger by their kinds, so that a statement asks of a few kinds, not of all lines."""
    groups = ledger.by(lambda line: (line.source, line.category, line.carryover)).values()
    return tuple(
        _Kind(
            whole=attrs.evolve(group.lines[0], amount=group.total),
            shares={scheme: _shares(group.lines, scheme) for scheme in DEPTHS},
        )
        for group in groups
    )


def _shares(lines: Iterable[Line], scheme: Scheme) -> tuple[Share, ...]:
    """What lines come to under each code of a classification, so that a statement adds up a few codes, not all lines.

    What has no code stands under none.
    """
    groups: dict[str, list[Money]] = {}
    classified = scheme.key
    for line in lines:
        groups.setdefault(getattr(line, classified) or "", []).append(line.amount)
    return tuple((code, Money.sum(amounts), any(amounts)) for code, amounts in groups.items())


def _sheet(statement: Statement, budget: Budget, kinds: tuple[_Kind, ...], layout: Layout) -> v.StatementSheet:
    own = tuple(kind for kind in kinds if selected([kind.whole], statement.lines))
    made = tuple(_rows(statement, budget, own, layout))
    return v.StatementSheet(
        rows=made, is_empty=not any(amount is None or amount for row in made for amount in row.amounts.values())
    )


def _rows(statement: Statement, budget: Budget, kinds: tuple[_Kind, ...], layout: Layout) -> Iterator[v.StatementRow]:
    if statement.rows is Rows.BALANCE:
        return _balance(statement, kinds, layout)
    if statement.rows is Rows.THREE_PUBLIC:
        return _three_public(statement, budget, layout)
    scheme = Scheme.FUNCTION if statement.rows is Rows.FUNCTION else Scheme.ECONOMIC
    return _classified(statement, kinds, layout, scheme)


@functools.lru_cache(maxsize=1_000)
def _columns(asking: Asking, key: Key) -> Columns:
    """Where the lines of a kind count."""
    source, category, carryover = key
    line = Line(unit="", category=category, amount=ZERO, source=source, carryover=carryover)
    taking = [(column, selection) for column, selection in asked_by(*asking) if selected([line], selection)]
    unsure = tuple(column for column, selection in taking if amount([line], selection) is None)
    return tuple(column for column, _ in taking if column not in unsure), unsure


def _counted(asking: Asking, kinds: Iterable[_Kind], scheme: Scheme) -> list[Counted]:
    """The shares of some kinds under the codes of a classification, each with where it counts."""
    found: list[Counted] = []
    for kind in kinds:
        columns = _columns(asking, kind.key)
        found += [(share, columns) for share in kind.shares[scheme]]
    return found


def _amounts(asked: Asked, counted: Iterable[Counted]) -> Mapping[str, Money | None]:
    """The amounts of a row."""
    alike: dict[Columns, list[Money]] = {}
    for (_, money, _), columns in counted:
        alike.setdefault(columns, []).append(money)
    found = {key: ZERO for key, _ in asked}
    unknown: dict[str, None] = {}
    for (sure, unsure), amounts in alike.items():
        total = Money.sum(amounts)
        for key in sure:
            found[key] = found[key] + total if found[key] else total
        unknown |= dict.fromkeys(unsure)
    return {**found, **unknown}


def _classified(
    statement: Statement, kinds: tuple[_Kind, ...], layout: Layout, scheme: Scheme
) -> Iterator[v.StatementRow]:
    """合计, then the rows of a classification with a subtotal on each level; lines without a code come last."""
    asked = asked_by(statement, layout)
    counted = _counted((statement, layout), kinds, scheme)
    codes: Codes = getattr(layout.codes, scheme.key)
    whole = (0, "", layout.words["whole"], counted)
    for number, (level, code, name, members) in enumerate(itertools.chain([whole], _coded(counted, codes, layout)), 1):
        yield v.StatementRow(
            number=number,
            code=code,
            name=name,
            expenditure="",
            indent=rows.indent(level),
            amounts=_amounts(asked, members),
        )


def _coded(counted: list[Counted], codes: Codes, layout: Layout) -> Iterator[tuple[int, str, str, list[Counted]]]:
    """The groups of a classification: level, code, name and shares."""
    for level, code, members in _grouped(counted, DEPTHS[codes.scheme]):
        entry = codes.lookup(code)
        yield level, code, entry.name if entry else layout.words["unlisted" if code else "uncoded"], members


def _grouped(
    counted: Iterable[Counted], depths: tuple[int, ...], level: int = 0
) -> Iterator[tuple[int, str, list[Counted]]]:
    """Yield level, code and shares of each group: 类, its 款, their 项; what has no code on a level has none."""
    groups: dict[str, list[Counted]] = {}
    depth = depths[0]
    for one in counted:
        code = one[0][0]
        groups.setdefault(code[:depth] if len(code) >= depth else "", []).append(one)
    for code, members in sorted(groups.items(), key=lambda group: (not group[0], group[0])):
        if any(spends for (_, _, spends), _ in members):
            yield level, code, members
            if code and depths[1:]:
                yield from _grouped(members, depths[1:], level + 1)


def _balance(statement: Statement, kinds: tuple[_Kind, ...], layout: Layout) -> Iterator[v.StatementRow]:
    """Income by source beside expenditure by 类, then the totals with what is carried over."""
    pairs = [*_listed(statement, kinds, layout), *_totals(statement, kinds, layout)]
    for number, (name, received, expenditure, spent) in enumerate(pairs, 1):
        yield v.StatementRow(
            number=number, code="", name=name, expenditure=expenditure, indent=0, amounts={INCOME: received, **spent}
        )


def _listed(statement: Statement, kinds: tuple[_Kind, ...], layout: Layout) -> Iterator[Pair]:
    """The numbered rows of both sides, as many as the longer has."""
    asking = (statement, layout, ())
    asked = asked_by(*asking)
    going = (kind for kind in kinds if kind.whole.category is not Category.CARRIED_FORWARD)
    spent = _counted(asking, going, Scheme.FUNCTION)
    left = _numbered(_income(statement, kinds, layout))
    nothing = _amounts(asked, ())
    right = _numbered(
        (name, _amounts(asked, members) if members else nothing) for name, members in _categories(spent, layout)
    )
    for income, expenditure in itertools.zip_longest(left, right):
        yield *(income or ("", ZERO)), *(expenditure or ("", nothing))


def _totals(statement: Statement, kinds: tuple[_Kind, ...], layout: Layout) -> Iterator[Pair]:
    """The totals of both sides: this year's, what is carried over, all."""
    lines = [kind.whole for kind in kinds]
    for (before, carryover), (after, categories) in zip(RECEIVED.items(), SPENT.items(), strict=True):
        received = amount(lines, attrs.evolve(statement.lines, carryover=carryover))
        spent = {key: amount(lines, selection) for key, selection in asked_by(statement, layout, categories)}
        yield layout.words[before], received, layout.words[after], spent


def _numbered(named: Iterable[tuple[str, T]]) -> Iterator[tuple[str, T]]:
    """Number the rows of a side: 一、, 二、 …."""
    return ((f"{numerals.cardinal(number)}、{name}", what) for number, (name, what) in enumerate(named, 1))


def _income(statement: Statement, kinds: tuple[_Kind, ...], layout: Layout) -> Iterator[tuple[str, Money | None]]:
    """The income rows of the sources that a balance is about, without what is carried over."""
    lines = [kind.whole for kind in kinds]
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


def _categories(spent: list[Counted], layout: Layout) -> Iterator[tuple[str, list[Counted]]]:
    """The rows of expenditure: the layout's, then 类 that it does not list, lines without a code last."""
    groups = {code: members for _, code, members in _grouped(spent, (3,))}
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
    by_column = {key: budget.three_public_from(lines.sources) for key, lines in asked_by(statement, layout)}
    for number, (key, name) in enumerate(layout.three_public_rows.items(), 1):
        amounts = {column: getattr(paid, key) for column, paid in by_column.items()}
        yield v.StatementRow(number=number, code="", name=name, expenditure="", indent=0, amounts=amounts)
