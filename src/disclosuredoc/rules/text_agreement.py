"""The same item with two values (前后一致): in the text, in text and table, in two tables, to the last digit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.arithmetic import interval
from disclosuredoc.helpers.remembering import once
from disclosuredoc.model.transcript import Claim, ClaimKind, Figure
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document, written
from disclosuredoc.rules.text_identity import is_own, own_names

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOTALS = {"收入": ("本年收入合计", "收入总计"), "支出": ("本年支出合计", "支出总计")}
"""What the text calls 收入 or 支出 may be either total of the tables."""
_NAMED = ("经费", "项目", "资金", "工程", "补助")
DISTINCT = 6
"""An item that the vocabulary does not know needs so many characters to be surely the same elsewhere."""


class Stated(NamedTuple):
    """A claim with the amount of money that it states."""

    claim: Claim
    figure: Figure


@once
def groups(document: Document) -> list[list[Stated]]:
    """Return the claims about the same item, year, money and body, where there are several."""
    found: dict[tuple[object, ...], list[Claim]] = {}
    own = own_names(document)
    units = document.subject.units if len(document.subject.units) > 1 else ()
    for claim in document.of(ClaimKind.AMOUNT):
        if claim.figure is not None and claim.item and claim.figure.is_money:
            year = claim.year or document.year
            owner = _owner(claim, own, units) if claim.owner else ""
            key = (claim.item, claim.edition, year, claim.phase, claim.scope, owner)
            found.setdefault(key, []).append(claim)
    wholes = [] if _carries(document) else [key for key in found if key[0] in _TOTALS]
    for item, *rest in wholes:
        claims = found[(item, *rest)]
        totals = [same[0] for total in _TOTALS[str(item)] if (same := found.get((total, *rest)))]
        one, *others = _stated([claims[0], *totals])
        if others and not any(_same(one, other) for other in others):
            found[(item, *rest)] = [*claims, totals[0]]
    return [_stated(claims) for claims in found.values() if len(claims) > 1]


def _stated(claims: list[Claim]) -> list[Stated]:
    """Claims with the amounts that they all state."""
    return [Stated(claim, figure) for claim in claims if (figure := claim.figure) is not None]


def _owner(claim: Claim, own: tuple[str, ...], units: tuple[str, ...]) -> str:
    """Whose figure it is: nobody's in particular where the document's own name is written out, and no unit's."""
    unit = claim.owner in units or claim.owner.endswith("本级")
    return "" if not unit and is_own(claim.owner, own) else claim.owner


def _carries(document: Document) -> bool:
    """Whether money is carried over from last year or into the next, so that totals are more than this year's."""
    carried = [claim.figure for item, claims in document.amounts.items() if "结转" in item for claim in claims]
    return any(figure is not None and (figure.value or document.speaks_of_rounding) for figure in carried)


def _same(one: Stated, other: Stated) -> bool:
    """Whether two statements print the same amount; a coarser unit shows less of it."""
    if one.figure.unit == other.figure.unit:
        return one.figure.value == other.figure.value
    return _shows(one.figure, other.figure)


def _shows(one: Figure, other: Figure) -> bool:
    """Whether the coarser of two figures shows the finer one, rounded."""
    coarse, fine = sorted((one.in_yuan, other.in_yuan), key=lambda figure: figure.decimals)
    return interval(coarse.value, coarse.decimals).meets(interval(fine.value, fine.decimals))


def _rounded(one: Figure, other: Figure) -> bool:
    """Whether one is the other with fewer decimals (33 for 33.01)."""
    return one.decimals != other.decimals and _shows(one, other)


@once
def _pairs(document: Document) -> list[tuple[Stated, Stated]]:
    """Each statement that differs from the first about its item."""
    found = []
    for first, *others in groups(document):
        told = set()
        for other in [] if _told_apart(first, others) else others:
            if not _same(first, other) and other.figure.value not in told:
                told.add(other.figure.value)
                found.append((first, other))
    return found


def _told_apart(first: Stated, others: list[Stated]) -> bool:
    """Whether a passage gives one name two figures: there are two things of that name (同名的两个项目)."""
    here = [other for other in others if other.claim.place == first.claim.place]
    return not first.claim.known and not all(_same(first, other) for other in here)


def _message(first: Stated, other: Stated) -> Breach:
    return Breach(
        place=str(other.claim.place),
        quote=other.claim.quote or other.figure.quote,
        message=f"{other.claim.item}这里是{other.figure.quote}，"
        f"{first.claim.place}是{first.figure.quote}；请核对两处，改为同一个数",
        expected=written(first.figure.in_yuan.value, other.figure),
    )


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT)
def same_item_differs(document: Document) -> Iterator[Breach]:
    """同一项目在文稿各处、各表中是同一个数，精确到最后一位。

    为什么：两处不一致，至少有一处是错的。
    查出：说明中基本支出33.01万元，增减情况中基本支出33.10万元。
    符合：两处都是33.01万元，或表中以元列示330100元。
    """
    for first, other in _pairs(document):
        if not _rounded(first.figure, other.figure) and other.claim.known:
            yield _message(first, other)


def _is_named(claim: Claim) -> bool:
    """Whether the vocabulary does not know an item, and its name tells what it is all the same."""
    return not claim.known and len(claim.item) >= DISTINCT and claim.item.endswith(_NAMED)


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def same_name_differs(document: Document) -> Iterator[Breach]:
    """同名的项目、经费在各处是同一个数；名称不在常用项目之列的，请核实是否同一项。

    为什么：项目金额往往在说明和绩效表里各写一次。
    查出：项目支出中某项目28万元，绩效目标表中同一项目82万元。
    符合：两处相同，或名称能区分是两项。
    """
    for first, other in _pairs(document):
        if _is_named(other.claim):
            yield _message(first, other)


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def same_item_rounded(document: Document) -> Iterator[Breach]:
    """同一项目在各处保留的小数位数一致。

    为什么：一处33.01万元，一处33万元，读者会以为是两个数。
    查出：说明中33.01万元，增减情况中33万元。
    符合：各处都写33.01万元。
    """
    for first, other in _pairs(document):
        if _rounded(first.figure, other.figure) and (other.claim.known or _is_named(other.claim)):
            yield _message(first, other)


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def operating_exceeds(document: Document) -> Iterator[Breach]:
    """机关运行经费不大于公用经费。

    为什么：机关运行经费是行政单位和参公事业单位的公用经费，是公用经费的全部或一部分。
    查出：公用经费4.67万元，机关运行经费6.47万元。
    符合：只有一个行政单位的，两个数相同。
    """
    routine: dict[tuple[int, int | None, str], Claim] = {}
    for claim in document.amounts.get("公用经费", ()):
        if not (claim.owner or claim.scope) and claim.figure is not None:
            routine.setdefault((claim.edition, claim.year, claim.phase), claim)
    for claim in document.amounts.get("机关运行经费", ()):
        whole = routine.get((claim.edition, claim.year, claim.phase))
        if whole is None or claim.figure is None or whole.figure is None:
            continue
        both = (claim.figure.in_yuan, whole.figure.in_yuan)
        if both[0].value > both[1].value and not _rounded(claim.figure, whole.figure):
            yield Breach(
                place=str(claim.place),
                quote=claim.quote,
                message=f"机关运行经费{claim.figure.quote}大于公用经费{whole.figure.quote}；请核对两个数",
            )


RULES = (same_item_differs, operating_exceeds, same_name_differs, same_item_rounded)
