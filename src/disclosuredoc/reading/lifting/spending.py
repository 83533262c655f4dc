"""支出: the lines, their source, the projects with their amounts, last year and what is stated besides."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from disclosuredoc.model.procurement import ROUTINE
from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.reading.lifting.figures import Figures, wan
from disclosuredoc.terms import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

PROJECTS = "项目支出"
CATEGORIES = ("人员经费", "公用经费", "上缴上级支出", "事业单位经营支出", "对附属单位补助支出")
UNKNOWN = Source.UNKNOWN.value
INCOME = {
    "一般公共预算拨款收入": Source.GENERAL_PUBLIC_BUDGET,
    "政府性基金预算拨款收入": Source.GOVERNMENT_MANAGED_FUNDS,
    "国有资本经营预算拨款收入": Source.STATE_CAPITAL_OPERATIONS,
    "财政专户管理资金收入": Source.SPECIAL_FISCAL_ACCOUNT,
    "事业收入": Source.SERVICE_REVENUE,
    "事业单位经营收入": Source.BUSINESS_REVENUE,
    "上级补助收入": Source.GRANTS_FROM_ABOVE,
    "附属单位上缴收入": Source.PAID_FROM_BELOW,
    "其他收入": Source.OTHER_REVENUE,
}
"""What claims call the income of each source."""
THREE_PUBLIC = {
    "overseas_visits": "因公出国（境）费",
    "vehicle_purchase": "公务用车购置费",
    "vehicle_operation": "公务用车运行维护费",
    "receptions": "公务接待费",
}
Row = dict[str, Any]


def spending(figures: Figures, projects: list[Row], purchases: list[Row]) -> tuple[list[Row], list[Row]]:
    """Return the projects and the lines; an amount whose project is not known gets a project to be named."""
    revenue = _revenue(figures)
    source = next(iter(revenue)).value if len(revenue) == 1 else UNKNOWN
    lines = [{"category": item, "amount": amount} for item in CATEGORIES if (amount := figures.now(item))]
    charged = [row["charged_to"] for row in purchases if row["charged_to"] != ROUTINE]
    names = list(dict.fromkeys([*(row["name"] for row in projects), *charged]))
    matched = _matched(names, figures, purchases)
    meant = dict.fromkeys([*(name for name, _ in matched), *charged])
    added = [{"name": name} for name in meant if all(name != row["name"] for row in projects)]
    lines += [{"category": PROJECTS, "project": name, "amount": amount} for name, amount in matched]
    return [*projects, *added], [{**line, "source": source} for line in lines]


def _revenue(figures: Figures) -> dict[Source, Decimal]:
    """Return the sources that bring something."""
    return {source: amount for item, source in INCOME.items() if (amount := figures.now(item))}


def _matched(names: list[str], figures: Figures, purchases: list[Row]) -> list[tuple[str, Decimal]]:
    """Match amounts to projects: by name, by the 预算资金 of the procurement table, by elimination."""
    total = figures.now(PROJECTS)
    if not total:
        return []
    said = _said(figures)
    found = {name: fits[0] for name in names if len(fits := [amount for words, amount in said if name in words]) == 1}
    said = [(words, amount) for words, amount in said if not any(name in words for name in found)]
    for name in names:
        budgets = {row["budget"] for row in purchases if row["charged_to"] == name and row["budget"]}
        if name not in found and len(budgets) == 1:
            found[name] = budgets.pop()
    amounts = _without([amount for _, amount in said], found.values())
    rest = total - sum(found.values())
    if rest < 0:
        return [(_gap(total), total)]
    left = [name for name in names if name not in found]
    if rest and len(left) == 1 and (len(amounts) <= 1 or sum(amounts) != rest):
        found[left[0]] = rest
        rest = Decimal(0)
    open_ = amounts if sum(amounts) == rest else [rest]
    matched = [(name, found[name]) for name in names if name in found]
    return [*matched, *((_gap(amount), amount) for amount in open_ if rest)]


def _said(figures: Figures) -> list[tuple[str, Decimal]]:
    """Return the amounts that the text gives to purposes beside 项目支出, with their words."""
    claim = figures.at(PROJECTS)
    section = claim.place.section if claim else ""
    return [
        (other.item, wan(other.figure))
        for other in figures.claims
        if other.kind is ClaimKind.AMOUNT and other.figure is not None and other.figure.is_money
        if other.figure.value and not other.known and not other.place.table
        if other.place.section == section
    ]


def _without(amounts: list[Decimal], taken: Iterable[Decimal]) -> list[Decimal]:
    """Return the amounts that are still to be given to a project."""
    left = list(amounts)
    for amount in taken:
        if amount in left:
            left.remove(amount)
    return left


def _gap(amount: Decimal) -> str:
    return f"（待补：{amount.normalize():f}万元的项目）"


def previous(figures: Figures) -> Row:
    """Return last year's figures, as far as the document tells them."""
    parts = _filled({key: figures.before(item) for key, item in THREE_PUBLIC.items()})
    if figures.before("“三公”经费") == 0:
        parts = dict.fromkeys(THREE_PUBLIC, Decimal(0))
    row = {
        "basic": figures.before("基本支出"),
        "projects": figures.before(PROJECTS),
        "other": figures.before("其他支出"),
        "three_public": parts if len(parts) == len(THREE_PUBLIC) else {},
    }
    return {key: value for key, value in row.items() if value not in (None, {})}


def three_public(figures: Figures) -> Row:
    """Return the four amounts of “三公” where all are stated."""
    row = _filled({key: figures.now(item) for key, item in THREE_PUBLIC.items()})
    return row if len(row) == len(THREE_PUBLIC) else {}


def stated(figures: Figures) -> Row:
    """Return what the document states as wholes: compared with the lines, never printed."""
    row = _filled(
        {
            "total": figures.now("支出", "收支总计"),
            "basic": figures.now("基本支出"),
            "projects": figures.now(PROJECTS),
            "operating": figures.now("机关运行经费"),
            "procurement": figures.now("政府采购"),
        }
    )
    revenue = {source.key: amount for source, amount in _revenue(figures).items()}
    return {**row, **({"revenue": revenue} if revenue else {})}


def planned(figures: Figures) -> Row:
    """Return what is to be bought as fixed assets this year."""
    return _filled({"planned_purchases": figures.now("拟购置固定资产")})


def _filled(row: dict[str, Decimal | None]) -> Row:
    return {key: value for key, value in row.items() if value is not None}
