"""A budget: the views of some units' ledger beside their last year, for the department or for one of its units."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.model.assets import Assets
from disclosuredoc.model.department import BudgetUnit, Previous, Reasons
from disclosuredoc.model.ledger import Ledger
from disclosuredoc.model.performance import Project
from disclosuredoc.model.procurement import ROUTINE, ProcurementItem
from disclosuredoc.model.three_public import ThreePublic, total_or_unknown
from disclosuredoc.money import Money
from disclosuredoc.terms import APPROPRIATIONS, Procured, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Collection


@attrs.frozen(kw_only=True)
class Change:
    """This year's figure beside last year's.

    Attributes:
        now: this year's figure; None where it is undetermined.
        before: last year's; None where it is unknown or there is none to compare with.
        reason: why it changes, as the department says; empty where it does not say.
        founded: whether there is no last year, because the unit was founded this year.
    """

    now: Money | None
    before: Money | None
    reason: str = ""
    founded: bool = False

    @property
    def difference(self) -> Money | None:
        """This year less last year, exact; None where one of the two is not known."""
        return None if self.now is None or self.before is None else self.now - self.before


@attrs.frozen(kw_only=True)
class Budget:
    """The figures of a department or of one budget unit, all of them views.

    Attributes:
        units: the units it covers.
        ledger: their lines.
        projects: their projects.
        procurement: their procurement items.
    """

    units: tuple[BudgetUnit, ...]
    ledger: Ledger
    projects: tuple[Project, ...] = ()
    procurement: tuple[ProcurementItem, ...] = ()

    @cached_property
    def operating(self) -> Money | None:
        """机关运行经费: 公用经费 of agencies and 参公 institutions from the general public budget."""
        codes = [unit.code for unit in self.units if unit.nature.has_operating_expenses]
        return self.ledger.routine.units(codes).from_sources([Source.GENERAL_PUBLIC_BUDGET])

    @property
    def has_operating(self) -> bool:
        """Whether a unit is of a kind that has 机关运行经费."""
        return any(unit.nature.has_operating_expenses for unit in self.units)

    @cached_property
    def three_public(self) -> ThreePublic:
        """“三公” of all units: by the coded lines, or as given where no line carries a code."""
        return self.three_public_from(APPROPRIATIONS)

    def three_public_from(self, sources: Collection[Source]) -> ThreePublic:
        """Return the part of “三公” that some sources of 财政拨款 pay; None where nobody says from which."""
        nothing = Ledger()
        return ThreePublic.sum(
            _three_public_of(unit, self._ledgers.get(unit.code, nothing), sources) for unit in self.units
        )

    @cached_property
    def _ledgers(self) -> dict[str, Ledger]:
        """The lines of each unit."""
        return self.ledger.by(lambda line: line.unit)

    def money_of(self, unit: str, charged_to: str) -> Ledger:
        """Return the lines that a procurement item or a project of a unit is paid from."""
        nothing = Ledger()
        ledger = self._ledgers.get(unit, nothing)
        return ledger.routine if charged_to == ROUTINE else ledger.by_project.get(charged_to, nothing)

    def procured(self, kind: Procured) -> Money:
        """Return what is bought of one kind (货物, 工程, 服务)."""
        return Money.sum(item.amount for item in self.procurement if item.kind is kind)

    @cached_property
    def procurement_total(self) -> Money:
        """政府采购预算合计."""
        return Money.sum(item.amount for item in self.procurement)

    @cached_property
    def assets(self) -> Assets | None:
        """固定资产占用 of all units; None where no unit reports any."""
        return Assets.sum(unit.assets for unit in self.units if unit.assets is not None)

    @property
    def founded(self) -> bool:
        """Whether all its units were founded this year, so that there is nothing to compare with."""
        return all(unit.founded for unit in self.units)

    def _before(self, pick: Callable[[Previous], Money | None]) -> Money | None:
        """Add up last year's figures of the units that had one."""
        existed = [unit for unit in self.units if not unit.founded]
        if not existed:
            return None
        return total_or_unknown(pick(unit.previous) if unit.previous else None for unit in existed)

    def _change(
        self, now: Money | None, before: Callable[[Previous], Money | None], reason: Callable[[Reasons], str | None]
    ) -> Change:
        reasons = dict.fromkeys(text for unit in self.units if (text := reason(unit.reasons)))
        return Change(now=now, before=self._before(before), reason="，".join(reasons), founded=self.founded)

    @cached_property
    def total_change(self) -> Change:
        """本年支出 beside last year's; explained by its parts, it needs no reason of its own."""
        return self._change(self.ledger.expenditure.total, lambda p: p.total, lambda _: None)

    @cached_property
    def basic_change(self) -> Change:
        """基本支出."""
        return self._change(self.ledger.basic.total, lambda p: p.basic_total, lambda r: r.basic)

    @cached_property
    def projects_change(self) -> Change:
        """项目支出."""
        return self._change(self.ledger.projects.total, lambda p: p.projects, lambda r: r.projects)

    @cached_property
    def other_change(self) -> Change:
        """其他支出."""
        return self._change(self.ledger.other.total, lambda p: p.other, lambda r: r.other)

    @cached_property
    def operating_change(self) -> Change:
        """机关运行经费; last year's figure is optional."""
        return self._change(self.operating, lambda p: p.operating, lambda r: r.operating)

    @cached_property
    def procurement_change(self) -> Change:
        """政府采购预算; last year's figure is optional."""
        return self._change(self.procurement_total, lambda p: p.procurement, lambda r: r.procurement)

    @cached_property
    def three_public_change(self) -> Change:
        """“三公”经费合计; explained by its parts where it has no reason of its own."""
        return self._change(self.three_public.total, lambda p: p.three_public.total, lambda r: r.three_public)

    @cached_property
    def overseas_visits_change(self) -> Change:
        """因公出国（境）费."""
        return self._change(
            self.three_public.overseas_visits, lambda p: p.three_public.overseas_visits, lambda r: r.overseas_visits
        )

    @cached_property
    def vehicles_change(self) -> Change:
        """公务用车购置及运行维护费."""
        return self._change(self.three_public.vehicles, lambda p: p.three_public.vehicles, lambda _: None)

    @cached_property
    def vehicle_purchase_change(self) -> Change:
        """公务用车购置费."""
        return self._change(
            self.three_public.vehicle_purchase, lambda p: p.three_public.vehicle_purchase, lambda r: r.vehicle_purchase
        )

    @cached_property
    def vehicle_operation_change(self) -> Change:
        """公务用车运行维护费."""
        return self._change(
            self.three_public.vehicle_operation,
            lambda p: p.three_public.vehicle_operation,
            lambda r: r.vehicle_operation,
        )

    @cached_property
    def receptions_change(self) -> Change:
        """公务接待费."""
        return self._change(self.three_public.receptions, lambda p: p.three_public.receptions, lambda r: r.receptions)


def _three_public_of(unit: BudgetUnit, ledger: Ledger, sources: Collection[Source]) -> ThreePublic:
    """Return a unit's “三公”; a line without a source may be 财政拨款, so it asks for a code as well."""
    lines = [line for line in ledger.expenditure.lines if line.source in {*APPROPRIATIONS, Source.UNKNOWN}]
    if not lines or any(line.economic for line in lines):
        return ledger.three_public_from(sources)
    given = unit.three_public or ThreePublic()
    paid, asked = {line.source for line in lines}, set(sources)
    if asked >= APPROPRIATIONS or paid <= asked:
        return given
    return given.undivided() if paid & {*asked, Source.UNKNOWN} else ThreePublic.none()
