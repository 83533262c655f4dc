"""部门预算公开: the one frozen object that intake makes, rules read and rendering reads."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TypeVar

import attrs

from disclosuredoc.model.budget import Budget
from disclosuredoc.model.department import BudgetUnit, Department
from disclosuredoc.model.ledger import Ledger
from disclosuredoc.model.lines import Line
from disclosuredoc.model.performance import Performance, Project, TitledText
from disclosuredoc.model.procurement import ProcurementItem
from disclosuredoc.terms import MoneyUnit

T = TypeVar("T", Project, ProcurementItem)


def _grouped(rows: tuple[T, ...]) -> dict[str, tuple[T, ...]]:
    """Group what belongs to budget units by the unit's code."""
    groups: dict[str, list[T]] = {}
    for row in rows:
        groups.setdefault(row.unit, []).append(row)
    return {unit: tuple(members) for unit, members in groups.items()}


@attrs.frozen(kw_only=True)
class Review:
    """保密审查记录: who reviewed the texts before publication, and when."""

    by: str
    on: dt.date


@attrs.frozen(kw_only=True)
class Disclosure:
    """A department's budget disclosure (部门预算公开): facts only, every total is a view.

    Attributes:
        layout: the layout named in the facts, such as ``hebei/2020``.
        year: 预算年度.
        money: the unit the facts were written in; inside, everything is yuan.
        department: who publishes.
        units: its budget units, the department's own (本级) first.
        lines: 预算明细.
        projects: 项目.
        procurement: 政府采购预算.
        performance: 部门整体绩效目标.
        glossary: terms of the department's own, beside those of the layout.
        other_matters: 其他需要说明的事项.
        accepted: names of rules with the reason why a deviation is accepted.
        review: 保密审查记录.
        parts: which parts are printed; empty for all that the layout has.
        zero: whether the department declares that it has no budget.
        source: the name of the file the facts came from, for messages.
        answers: what functions of the facts returned that several rules ask, see ``helpers.remembering.once``.
    """

    layout: str
    year: int
    money: MoneyUnit = MoneyUnit.WAN
    department: Department
    units: tuple[BudgetUnit, ...]
    lines: tuple[Line, ...] = ()
    projects: tuple[Project, ...] = ()
    procurement: tuple[ProcurementItem, ...] = ()
    performance: Performance = Performance()
    glossary: tuple[TitledText, ...] = ()
    other_matters: tuple[str, ...] = ()
    accepted: tuple[tuple[str, str], ...] = ()
    review: Review | None = None
    parts: tuple[str, ...] = ()
    zero: bool = False
    source: str = attrs.field(default="", eq=False)
    answers: dict[object, object] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    @cached_property
    def budget(self) -> Budget:
        """The department's own figures: the sum over its units."""
        return Budget(units=self.units, ledger=Ledger(self.lines), projects=self.projects, procurement=self.procurement)

    @property
    def former_names(self) -> tuple[str, ...]:
        """What the department or its units were called last year, where it was otherwise."""
        names = (unit.previous.name for unit in self.units if unit.previous is not None)
        current = {self.department.name, *(unit.name for unit in self.units)}
        return tuple(name for name in names if name and name not in current)

    @cached_property
    def budgets(self) -> tuple[Budget, ...]:
        """Each unit's own figures, in the order of the units; lines are sorted to their units in one pass."""
        ledgers = self.budget.ledger.by(lambda line: line.unit)
        projects = _grouped(self.projects)
        procurement = _grouped(self.procurement)
        return tuple(
            Budget(
                units=(unit,),
                ledger=ledgers.get(unit.code, Ledger()),
                projects=projects.get(unit.code, ()),
                procurement=procurement.get(unit.code, ()),
            )
            for unit in self.units
        )

    @cached_property
    def by_unit(self) -> tuple[Disclosure, ...]:
        """Each unit as a disclosure of its own; what is said of several units together is not part of it."""
        whole = self if len(self.units) == 1 else attrs.evolve(self, performance=Performance(), other_matters=())
        return tuple(
            attrs.evolve(
                whole,
                department=attrs.evolve(self.department, name=unit.name),
                units=budget.units,
                lines=budget.ledger.lines,
                projects=budget.projects,
                procurement=budget.procurement,
            )
            for budget in self.budgets
            for unit in budget.units
        )
