"""Reconciling (核对汇总): what a document, read back, states as its totals is what its county adds up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Finding, Kind, Report, Severity
from disclosuredoc.helpers.arithmetic import interval
from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.rules.law import AGREEMENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosuredoc.model.totals import DepartmentTotals
    from disclosuredoc.model.transcript import Claim, Figure
    from disclosuredoc.money import Money

EXACT = 4
"""Decimals of a yuan beyond which no amount goes."""


def unreconciled(totals: DepartmentTotals, said: Sequence[Claim]) -> Report:
    """Return the totals of a department that its document states otherwise than its county adds them up.

    Args:
        totals: the department's line for its county.
        said: what its document states, read back.
    """
    return Report(tuple(_differing(totals, said)))


def _differing(totals: DepartmentTotals, said: Sequence[Claim]) -> Iterator[Finding]:
    for items, scope, amount in _compared(totals):
        stated = [claim for claim in said if claim.item in items and claim.scope == scope and _is_own(claim, totals)]
        figures = [claim.figure for claim in stated if claim.figure is not None and claim.figure.is_money]
        if figures and amount is not None and not any(_same(figure, amount) for figure in figures):
            yield Finding(
                rule="county-total",
                kind=Kind.AGREEMENT,
                severity=Severity.ERROR,
                place=str(stated[0].place),
                quote=stated[0].quote,
                message=f"文件里的{items[0]}与计入全县汇总的{amount.yuan:f}元不一致；请检查模板中这一处字段",
                basis=str(AGREEMENT),
            )


def _compared(totals: DepartmentTotals) -> Iterator[tuple[tuple[str, ...], str, Money | None]]:
    """Yield what documents call a total, the money that it is limited to, and what the county adds up."""
    three = totals.three_public
    yield ("本年收入合计", "收入"), "", totals.income
    yield ("本年支出合计", "支出"), "", totals.expenditure
    yield ("基本支出",), "", totals.basic
    yield ("项目支出",), "", totals.projects
    yield ("政府采购",), "", totals.procurement
    yield ("“三公”经费",), "财政拨款", three.total
    yield ("因公出国（境）费",), "财政拨款", three.overseas_visits
    yield ("公务用车购置费",), "财政拨款", three.vehicle_purchase
    yield ("公务用车运行维护费",), "财政拨款", three.vehicle_operation
    yield ("公务接待费",), "财政拨款", three.receptions


def _is_own(claim: Claim, totals: DepartmentTotals) -> bool:
    """Whether a claim states an amount of the department's own set and of its year."""
    return claim.kind is ClaimKind.AMOUNT and claim.known and not claim.edition and claim.year == totals.year


def _same(figure: Figure, amount: Money) -> bool:
    """Whether a printed figure is that of an amount."""
    printed = figure.in_yuan
    return interval(printed.value, printed.decimals).meets(interval(amount.yuan, EXACT))
