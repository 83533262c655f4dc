"""Where in the facts something stands, and how figures are quoted, in the words a clerk knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.rules.rule import Breach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.department import BudgetUnit
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.performance import Project
    from disclosuredoc.money import Money

LABELS = {
    "total": "支出合计",
    "basic": "基本支出",
    "projects": "项目支出",
    "other": "其他支出",
    "operating": "机关运行经费",
    "procurement": "政府采购预算",
    "three_public": "“三公”经费",
    "overseas_visits": "因公出国（境）费",
    "vehicle_purchase": "公务用车购置费",
    "vehicle_operation": "公务用车运行维护费",
    "receptions": "公务接待费",
}
"""What the keys of the facts mean."""


def exact(amount: Money, disclosure: Disclosure) -> str:
    """Write an amount in the unit of the facts, without rounding.

    Two figures that differ must not look the same in a message.
    """
    number = amount.into(disclosure.money).normalize()
    return f"{number:f}{disclosure.money.value}"


def table(disclosure: Disclosure, unit: BudgetUnit, name: str) -> str:
    """Return the place of a unit's table: ``[previous]``, with the unit where there are several."""
    if len(disclosure.units) == 1:
        return f"[{name}]"
    return f"[[{name}]]（{unit.code} {unit.name}）"


def key(disclosure: Disclosure, unit: BudgetUnit, name: str, path: str) -> str:
    """Return the place of a key in a unit's table, such as ``[previous] three_public.receptions``."""
    return f"{table(disclosure, unit, name)} {path}"


def unit_key(disclosure: Disclosure, unit: BudgetUnit, path: str) -> str:
    """Return the place of a key in ``[[units]]``, with the unit where there are several."""
    which = "" if len(disclosure.units) == 1 else f"（{unit.code} {unit.name}）"
    return f"[[units]]{which} {path}"


def project_key(disclosure: Disclosure, project: Project, path: str) -> str:
    """Return the place of a key of a project, with the unit's code where there are several."""
    which = project.name if len(disclosure.units) == 1 else f"{project.unit} {project.name}"
    return f"[[projects]]（{which}） {path}"


def stated_differs(
    disclosure: Disclosure, place: str, label: str, stated: Money | None, derived: Money | None
) -> Iterator[Breach]:
    """Yield a breach where what was stated is not what the ledger gives; what is not known is not compared."""
    if stated is None or derived is None or stated == derived:
        return
    said, found = exact(stated, disclosure), exact(derived, disclosure)
    yield Breach(
        place=place,
        quote=said,
        message=f"预算系统的{label}为{said}，由填报数据算得{found}；请核对两处，改正其中不对的一处",
        expected=found,
    )
