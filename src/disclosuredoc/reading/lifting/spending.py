"""支出: the lines, their source, the projects with their amounts, last year and what is stated besides."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from disclosuredoc.model.procurement import ROUTINE
from disclosuredoc.model.three_public import ECONOMIC_CODES
from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.reading.lifting.figures import Figures, wan
from disclosuredoc.reading.lifting.tables import OTHER
from disclosuredoc.terms import APPROPRIATIONS, Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

PROJECTS = "项目支出"
HALF = Decimal("0.005")
"""Half a unit of the last digit that is printed, in 万元."""
BASIC = ("人员经费", "公用经费")
FISCAL = {*APPROPRIATIONS, Source.SPECIAL_FISCAL_ACCOUNT}
"""The sources that have a column of their own in the table of 政府采购."""
_ROUTINE = {"公用经费": ROUTINE}
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
    "单位资金": Source.OTHER_REVENUE,
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
    """Return the projects and the lines, still without a source.

    An amount whose project is not known gets a project to be named.
    """
    lines = [{"category": item, "amount": amount} for item in CATEGORIES if (amount := figures.now(item))]
    charged = [row["charged_to"] for row in purchases if row["charged_to"] != ROUTINE]
    names = list(dict.fromkeys([*(row["name"] for row in projects), *charged]))
    matched = _matched(names, figures, purchases)
    meant = dict.fromkeys([*(name for name, _ in matched), *charged])
    added = [{"name": name} for name in meant if all(name != row["name"] for row in projects)]
    lines += [{"category": PROJECTS, "project": name, "amount": amount} for name, amount in matched]
    return [*projects, *added], lines


def revenue(figures: Figures) -> dict[Source, Decimal]:
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
        "operating": figures.before("机关运行经费"),
        "procurement": figures.before("政府采购"),
        "three_public": parts if len(parts) == len(THREE_PUBLIC) else {},
    }
    return {key: value for key, value in row.items() if value not in (None, {})}


def of_three_public(figures: Figures) -> Row:
    """Return those of the four amounts of “三公” that are stated."""
    return _filled({key: figures.now(item) for key, item in THREE_PUBLIC.items()})


def three_public(figures: Figures) -> Row:
    """Return the four amounts of “三公” where all are stated."""
    row = of_three_public(figures)
    return row if len(row) == len(THREE_PUBLIC) else {}


def wholes(figures: Figures) -> Row:
    """Return what the document states as wholes."""
    return _filled(
        {
            "total": figures.now("支出", "收支总计"),
            "basic": figures.now("基本支出"),
            "projects": figures.now(PROJECTS),
            "operating": figures.now("机关运行经费"),
            "procurement": figures.now("政府采购"),
        }
    )


def stated(figures: Figures, lines: Sequence[Row], purchases: Sequence[Row]) -> Row:
    """Return what is to be compared with the lines and never printed.

    A whole that differs from its parts by no more than their rounding (尾差) is left out.
    """
    parts = {
        "total": [line["amount"] for line in lines],
        "basic": [line["amount"] for line in lines if line["category"] in BASIC],
        "procurement": [row["quantity"] * row["unit_price"] for row in purchases],
    }
    row = {key: whole for key, whole in wholes(figures).items() if not _is_rounded(whole, parts.get(key, ()))}
    by_source = {source.key: amount for source, amount in revenue(figures).items()}
    return {**row, **({"revenue": by_source} if by_source else {})}


def _is_rounded(whole: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether a whole misses its parts by no more than rounding explains."""
    return bool(parts) and 0 < abs(whole - sum(parts)) <= HALF * (len(parts) + 1)


def agrees(lines: Sequence[Row], amounts: Row) -> bool:
    """Whether the lines with economic codes make up the amounts of “三公” that are stated."""
    if not amounts:
        return True
    for key, codes in ECONOMIC_CODES.items():
        parts = [line["amount"] for line in lines if line.get("economic") in codes]
        if parts != [amounts[key]] and abs(amounts[key] - sum(parts)) > HALF * (len(parts) + 1):
            return False
    return True


def procured(purchases: Sequence[Row], lines: Sequence[Row]) -> list[Row]:
    """Return the items of 政府采购; where what they are charged to has several sources, with the funds of the table."""
    found = []
    for row in purchases:
        paying = {line["source"] for line in _charged(row["charged_to"], lines)}
        kept = {key: value for key, value in row.items() if key not in {"budget", "funding"}}
        funding = _funding(row["funding"], paying) if len(paying) > 1 else {}
        found.append({**kept, **({"funding": funding} if funding else {})})
    return found


def exceeded(procurement: Sequence[Row], lines: Sequence[Row]) -> Iterator[str]:
    """Yield what purchases are charged to that costs more than it has by no more than rounding (尾差)."""
    for name in dict.fromkeys(row["charged_to"] for row in procurement):
        costs = [row["quantity"] * row["unit_price"] for row in procurement if row["charged_to"] == name]
        money = [line["amount"] for line in _charged(name, lines)]
        if 0 < sum(costs) - sum(money) <= HALF * (len(costs) + 1):
            yield name


def _charged(name: str, lines: Sequence[Row]) -> list[Row]:
    return [line for line in lines if name in {line.get("project"), _ROUTINE.get(line["category"])}]


def _funding(amounts: Mapping[Source | str, Decimal], paying: Collection[str]) -> dict[str, Decimal]:
    """Return the funds of an item by source; nothing where the column of other money may be of several."""
    others = [source for source in map(Source, paying) if source not in FISCAL]
    if OTHER in amounts and (len(others) != 1 or others == [Source.UNKNOWN]):
        return {}
    sources = ((source if isinstance(source, Source) else others[0], amount) for source, amount in amounts.items())
    return {source.key: amount for source, amount in sources}


def planned(figures: Figures) -> Row:
    """Return what is to be bought as fixed assets this year."""
    return _filled({"planned_purchases": figures.now("拟购置固定资产")})


def _filled(row: dict[str, Decimal | None]) -> Row:
    return {key: value for key, value in row.items() if value is not None}
