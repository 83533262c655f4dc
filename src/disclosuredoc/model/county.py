"""The county's own budget document (全县汇总): a frozen line of totals a department, and what only the county knows."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.model.budget import Change
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.money import Money

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from disclosuredoc.model.disclosure import Disclosure


PARTS = ("overseas_visits", "vehicles", "vehicle_purchase", "vehicle_operation", "receptions")
"""The parts of “三公” that are compared with last year's, in the order of the form."""


@attrs.frozen(kw_only=True)
class DepartmentTotals:
    """All that is kept of a department for its county: what its own document prints as totals.

    Attributes:
        name: 部门名称.
        year: 预算年度.
        income: 本年收入合计.
        carryover: 上年结转结余.
        expenditure: 本年支出合计.
        basic: 基本支出.
        projects: 项目支出.
        other: 其他支出.
        carried_forward: 年终结转结余.
        procurement: 政府采购预算.
        three_public: the four “三公” amounts of this year.
        previous: those of last year.
        founded: whether the department was founded this year, so that there is no last year.
    """

    name: str
    year: int
    income: Money
    carryover: Money
    expenditure: Money
    basic: Money
    projects: Money
    other: Money
    carried_forward: Money
    procurement: Money
    three_public: ThreePublic = ThreePublic()
    previous: ThreePublic = ThreePublic()
    founded: bool = False


def totals(disclosure: Disclosure) -> DepartmentTotals:
    """Return a department's line for its county."""
    budget = disclosure.budget
    ledger = budget.ledger
    return DepartmentTotals(
        name=disclosure.department.name,
        year=disclosure.year,
        income=ledger.income.total,
        carryover=ledger.carryover.total,
        expenditure=ledger.expenditure.total,
        basic=ledger.basic.total,
        projects=ledger.projects.total,
        other=ledger.other.total,
        carried_forward=ledger.carried_forward.total,
        procurement=budget.procurement_total,
        three_public=budget.three_public,
        previous=ThreePublic(
            overseas_visits=budget.overseas_visits_change.before,
            vehicle_purchase=budget.vehicle_purchase_change.before,
            vehicle_operation=budget.vehicle_operation_change.before,
            receptions=budget.receptions_change.before,
        ),
        founded=budget.founded,
    )


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
