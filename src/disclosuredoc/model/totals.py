"""A department's totals: the frozen line that its county, its manifest and its reconciling keep of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.money import Money

if TYPE_CHECKING:
    from disclosuredoc.model.disclosure import Disclosure


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
