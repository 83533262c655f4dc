"""The county's own budget document (全县汇总): a line of totals a department, and what only the county knows."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.model.budget import Change
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.model.totals import DepartmentTotals
from disclosuredoc.money import Money

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


PARTS = ("overseas_visits", "vehicles", "vehicle_purchase", "vehicle_operation", "receptions")
"""The parts of “三公” that are compared with last year's, in the order of the form."""


@attrs.frozen(kw_only=True)
class CountyReasons:
    """Why the county's “三公” changes, in its own words; nothing is said where it does not say."""

    three_public: str = ""
    overseas_visits: str = ""
    vehicles: str = ""
    vehicle_purchase: str = ""
    vehicle_operation: str = ""
    receptions: str = ""


@attrs.frozen(kw_only=True)
class CountyFacts:
    """What only the county knows (county.toml).

    Attributes:
        county: its name, such as 示例县; empty where nobody said it.
        publisher: who publishes the summary, such as 示例县财政局.
        contact: how to reach it.
        approved_on: when the county's budget was approved.
        reasons: why “三公” changes.
        explanations: what else it says of “三公”, a paragraph each: missions, vehicles, receptions.
        other_matters: 其他需要说明的事项.
    """

    county: str = ""
    publisher: str = ""
    contact: str = ""
    approved_on: dt.date | None = None
    reasons: CountyReasons = CountyReasons()
    explanations: tuple[str, ...] = ()
    other_matters: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Listed:
    """A department of the summary: its totals and the name of its document."""

    totals: DepartmentTotals
    document: str


@attrs.frozen(kw_only=True)
class CountySummary:
    """The county's own document: its departments, and every total as a sum over them.

    Attributes:
        name: the county.
        year: 预算年度.
        facts: what only the county knows.
        departments: its departments, in order.
    """

    name: str
    year: int
    facts: CountyFacts = CountyFacts()
    departments: tuple[Listed, ...]

    def total(self, pick: Callable[[DepartmentTotals], Money]) -> Money:
        """Return the sum of a figure over all departments."""
        return Money.sum(pick(one.totals) for one in self.departments)

    @cached_property
    def three_public(self) -> ThreePublic:
        """“三公” of all departments; an amount is None where a department's is not known."""
        return ThreePublic.sum(one.totals.three_public for one in self.departments)

    @cached_property
    def previous(self) -> ThreePublic:
        """“三公” of last year, of the departments that there were."""
        return ThreePublic.sum(one.totals.previous for one in self.departments if not one.totals.founded)

    @property
    def founded(self) -> bool:
        """Whether no department existed last year."""
        return all(one.totals.founded for one in self.departments)

    @cached_property
    def changes(self) -> Mapping[str, Change]:
        """“三公” and each of its parts beside last year's, under the names of ``ThreePublic``."""
        reasons = self.facts.reasons
        given = {key: getattr(reasons, key) for key in PARTS} | {"total": reasons.three_public}
        return {key: self._change(key, reason) for key, reason in given.items()}

    def _change(self, key: str, reason: str) -> Change:
        before = None if self.founded else getattr(self.previous, key)
        return Change(now=getattr(self.three_public, key), before=before, reason=reason, founded=self.founded)
