"""The ledger: all budget lines, and the views that every total is (by function, economy, source, category, project)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import attrs

from disclosuredoc.model.lines import Line
from disclosuredoc.model.three_public import ECONOMIC_CODES, ThreePublic
from disclosuredoc.money import Money
from disclosuredoc.terms import APPROPRIATIONS, BASIC, OTHER, Category, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

K = TypeVar("K")


@attrs.frozen
class Ledger:
    """Lines of the budget, and views of them; a view that selects lines is a ledger again."""

    lines: tuple[Line, ...] = ()

    def where(self, keep: Callable[[Line], bool]) -> Ledger:
        """Return the lines that satisfy a condition."""
        return Ledger(tuple([line for line in self.lines if keep(line)]))

    def of(self, *categories: Category) -> Ledger:
        """Return the lines of some categories."""
        return self.where(lambda line: line.category in categories)

    def units(self, codes: Iterable[str]) -> Ledger:
        """Return the lines of some budget units."""
        wanted = frozenset(codes)
        return self.where(lambda line: line.unit in wanted)

    def by(self, key: Callable[[Line], K]) -> dict[K, Ledger]:
        """Group the lines by a key, in the order in which the keys first occur."""
        groups: dict[K, list[Line]] = {}
        for line in self.lines:
            groups.setdefault(key(line), []).append(line)
        return {value: Ledger(tuple(lines)) for value, lines in groups.items()}

    def from_sources(self, sources: Iterable[Source]) -> Money | None:
        """Return how much comes from some sources; None where a line does not say its source."""
        wanted = tuple(sources)
        if not self._is_sourced:
            return None
        return Money.sum([line.amount for line in self.lines if line.source in wanted])

    @cached_property
    def _is_sourced(self) -> bool:
        """Whether every line says where its money comes from."""
        return all(line.source is not Source.UNKNOWN for line in self.lines)

    @cached_property
    def total(self) -> Money:
        """The sum of all lines."""
        return Money.sum([line.amount for line in self.lines])

    @cached_property
    def income(self) -> Ledger:
        """本年收入: the lines that are not money left over from last year."""
        return self.where(lambda line: not line.carryover)

    @cached_property
    def carryover(self) -> Ledger:
        """上年结转."""
        return self.where(lambda line: line.carryover)

    @cached_property
    def carried_forward(self) -> Ledger:
        """结转下年."""
        return self.of(Category.CARRIED_FORWARD)

    @cached_property
    def expenditure(self) -> Ledger:
        """本年支出: all lines but those carried into next year."""
        return self.where(lambda line: line.category is not Category.CARRIED_FORWARD)

    @cached_property
    def personnel(self) -> Ledger:
        """人员经费."""
        return self.of(Category.PERSONNEL)

    @cached_property
    def routine(self) -> Ledger:
        """日常公用经费."""
        return self.of(Category.ROUTINE)

    @cached_property
    def basic(self) -> Ledger:
        """基本支出 = 人员经费 + 公用经费."""
        return self.of(*BASIC)

    @cached_property
    def projects(self) -> Ledger:
        """项目支出."""
        return self.of(Category.PROJECT)

    @cached_property
    def by_project(self) -> dict[str | None, Ledger]:
        """项目支出 of each project, by its name."""
        return self.projects.by(lambda line: line.project)

    @cached_property
    def other(self) -> Ledger:
        """其他支出: paid upward, business operations, grants below."""
        return self.of(*OTHER)

    @cached_property
    def appropriations(self) -> Ledger:
        """财政拨款 spent this year: general public budget, government-managed funds, state capital."""
        return self.expenditure.where(lambda line: line.source in APPROPRIATIONS)

    @cached_property
    def three_public(self) -> ThreePublic:
        """“三公” by economic code over all 财政拨款."""
        return self.three_public_from(APPROPRIATIONS)

    def three_public_from(self, sources: Iterable[Source]) -> ThreePublic:
        """Return “三公” by economic code from some sources; an amount is None where a line does not say its source."""
        paid = tuple(sources)
        return ThreePublic(**{key: spent.from_sources(paid) for key, spent in self._three_public_lines.items()})

    @cached_property
    def _three_public_lines(self) -> dict[str, Ledger]:
        """The lines of each part of “三公”, from whatever source."""
        spent = self.expenditure.lines
        return {
            key: Ledger(tuple([line for line in spent if line.economic in codes]))
            for key, codes in ECONOMIC_CODES.items()
        }
