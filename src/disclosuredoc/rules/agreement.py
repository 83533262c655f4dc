"""The department's own free texts: where they stand, and whether the amounts they name are figures of the facts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.amounts import PLACES, UNITS, Printed, half_up
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.helpers.remembering import once, remembered
from disclosuredoc.model.department import Reasons
from disclosuredoc.rules.figures import figures
from disclosuredoc.rules.law import AGREEMENT
from disclosuredoc.rules.places import key, project_key, unit_key
from disclosuredoc.rules.rule import Breach, rule

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.performance import Project

_REASONED = tuple(field.name for field in attrs.fields(Reasons))
WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")
AMOUNT = lazy(
    r"(?P<before>(?:[≥≤＞＜><]|不低于|不超过|不少于|不高于|每[^，。；,;0-9]{1,4}?)\s*)?"
    r"(?<![0-9.])(?<![0-9],)(?P<number>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)"
    r"\s*(?P<unit>亿元|千万元|百万元|万元|千元|元(?![旦素]))"
    r"(?P<after>以上|以下|以内|[/／]|每)?"
)
"""An amount; with a limit before or after it, or as a rate, it claims no figure of the budget."""


@once
def texts(disclosure: Disclosure) -> list[tuple[str, str]]:
    """Return every free text of the facts with its place."""
    found: list[tuple[str, str]] = []
    for unit in disclosure.units:
        found += _listed(unit_key(disclosure, unit, "responsibilities"), unit.responsibilities)
        reasons = ((item, getattr(unit.reasons, item)) for item in _REASONED)
        found += [(key(disclosure, unit, "reasons", item), reason) for item, reason in reasons if reason]
    for project in disclosure.projects:
        found += _of_project(disclosure, project)
    for name in ("overall", "specific", "measures"):
        rows = getattr(disclosure.performance, name)
        found += _listed(f"[performance] {name}", [f"{row.title}\n{row.text}" for row in rows])
    found += _listed("glossary", [row.text for row in disclosure.glossary])
    found += _listed("other_matters", disclosure.other_matters)
    return found


def _listed(place: str, rows: Iterable[str]) -> list[tuple[str, str]]:
    """The texts of a list with their numbers."""
    return [(f"{place} 第{number}条", text) for number, text in enumerate(rows, 1)]


def _of_project(disclosure: Disclosure, project: Project) -> list[tuple[str, str]]:
    """The texts of a project."""
    found = [(project_key(disclosure, project, "purpose"), project.purpose)]
    found += _listed(project_key(disclosure, project, "goals"), project.goals)
    indicators = project_key(disclosure, project, "indicators")
    for number, indicator in enumerate(project.indicators, 1):
        place = f"{indicators} 第{number}条"
        found += [
            (f"{place} level3", indicator.level3),
            (f"{place} description", indicator.description),
            (f"{place} value", indicator.value),
            (f"{place} basis", indicator.basis),
        ]
    return found


@remembered
def amounts(text: str) -> tuple[Printed, ...]:
    """Return the amounts that a text claims; limits (≥5万元, 20万元以上) and rates (500元/人) claim none.

    >>> [(one.value, one.unit) for one in amounts("人均500元/年，共28万元")]
    [(Decimal('28'), '万元')]
    """
    found = AMOUNT.finditer(text.translate(WIDE))
    return tuple(_printed_as(match) for match in found if match["before"] is None and match["after"] is None)


def _printed_as(match: re.Match[str]) -> Printed:
    """The figure of an amount."""
    value = Decimal(match["number"].replace(",", ""))
    return Printed(value=value, unit=match["unit"], decimals=len(match["number"].partition(".")[2]))


@rule(AGREEMENT, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def amount_in_text(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """文字材料中的金额在填报数据中都有：本年数、上年数或增减数。

    为什么：数字改了而文字没改，文稿里就有两个互相矛盾的数。
    查出：[reasons] basic = "人员经费增加20.05万元"，而填报数据中没有 20.05。
    符合：文字中的金额与预算明细、采购、资产、上年数或增减数中的一个相同。
    """
    known: dict[tuple[str, int], frozenset[Decimal]] = {}
    for place, text in texts(disclosure):
        for named in amounts(text) if "元" in text else ():
            grain = (named.unit, max(named.decimals, PLACES))
            if grain not in known:
                known[grain] = _printed(disclosure, *grain)
            if named.value not in known[grain]:
                quote = f"{named.value}{named.unit}"
                yield Breach(
                    place=place,
                    quote=quote,
                    message=f"文字中的{quote}在填报数据中没有（本年数、上年数和增减数都不是）；请核对文字或数据",
                )


def _printed(disclosure: Disclosure, unit: str, decimals: int) -> frozenset[Decimal]:
    """Return all figures of the facts as they are printed in a unit; dropped zeros count (28万元 is 28.00)."""
    return frozenset(half_up(yuan / UNITS[unit], decimals) for yuan in figures(disclosure))
