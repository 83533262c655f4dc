"""Sums: wholes with their parts, as the words list them (其中 …) or as the vocabulary knows them."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from disclosuredoc.helpers.arithmetic import Agreement, sum_agrees
from disclosuredoc.model.transcript import Claim, ClaimKind, Figure
from disclosuredoc.reading.claims.changes import ANY, CENTS
from disclosuredoc.reading.claims.items import item
from disclosuredoc.reading.claims.vocabulary import FAMILIES, INCOME, OTHER, Family

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosuredoc.reading.claims.sentences import Said

T = TypeVar("T")

NOTHING = Figure(value=Decimal(0), unit="元", quote="", decimals=ANY)
FEWEST = 2
"""A sum has so many parts."""
WRONG = 3
"""Parts that do not make up their whole."""
WINDOW = 40
"""How many figures after a whole its parts are looked for in."""
ENOUGH_SOURCES = 4
"""So many sources of income listed with their amounts are all of them."""
_NOUN = re.compile(
    "(?:费|费用|支出|收入|经费|资金|拨款|项目|款|补助|补贴|工资|奖金|保险|保险费|公积金|货物|工程|服务|类|采购|结余|结转|加油|燃油|维修|□)$"
)
OTHER_SET = frozenset(OTHER)
_TOTALLING = re.compile("合计|共计|总计|总额|共|总")
_ALL = frozenset({"分别为", "分别是", "具体为", "具体是"})
_BASIC = frozenset({"人员经费", "公用经费"})
"""Parts of basic expenditure; a list of all expenditure may begin with them and leave it out."""
_CARRIED = frozenset({"上年结转", "结转下年"})
_WHOLES = {family.whole for family in FAMILIES}


def signed(claim: Claim) -> Figure:
    """Return what a claim adds to a sum, in yuan: its amount, a change with its sign, nothing for 持平."""
    figure = (claim.figure or NOTHING).in_yuan
    return figure.negative if claim.direction == -1 else figure


def adds_up(whole: Claim, parts: Iterable[Claim]) -> bool:
    """Return whether parts make up a whole within half a unit of every last printed digit."""
    return misfit(signed(whole), _added(parts)) < WRONG


def _added(parts: Iterable[Claim]) -> list[Figure]:
    """What parts add to their whole; what has no figure adds nothing."""
    return [signed(claim) for claim in parts if claim.figure is not None]


def misfit(total: Figure, figures: Sequence[Figure]) -> int:
    """Return how badly figures make up a total: 0 exactly, then as if zeros were dropped, as printed, not at all."""
    if total.value == sum([figure.value for figure in figures]):
        return 0
    if sum_agrees(figures, total, least_decimals=CENTS).agreement is not Agreement.WRONG:
        return 1
    return WRONG - (sum_agrees(figures, total, least_decimals=ANY).agreement is not Agreement.WRONG)


def fitting(whole: Claim, choices: Iterable[Sequence[Claim]]) -> Sequence[Claim]:
    """Return the first of several lists of parts that makes up a whole best."""
    best, _ = closest(signed(whole), ((parts, _added(parts)) for parts in choices))
    return best


def closest(total: Figure, choices: Iterable[tuple[Sequence[T], Sequence[Figure]]]) -> tuple[Sequence[T], int]:
    """Return the first of several lists whose figures make up a total best, and how badly they do."""
    best: Sequence[T] = ()
    least = WRONG + 1
    for parts, figures in choices:
        missed = misfit(total, figures)
        if missed < least:
            best, least = parts, missed
        if not missed:
            break
    return best, least


def listed(money: list[Said], earlier: Sequence[Said]) -> Iterator[Claim]:
    """Yield the sums that the words of a passage list: a whole, then its parts after 其中, 包括 or in a bracket.

    Args:
        money: the amounts of the passage.
        earlier: amounts of the passages before it, nearest last: the wholes of lists that begin with 如下.
    """
    for index, first in enumerate(money):
        whole = _whole(first, [*earlier, *money[max(0, index - 1) : index]])
        if whole is None or _is_known(whole.claim, first.claim):
            continue
        parts = list(_parts(money, index))
        if len(parts) >= FEWEST:
            yield from _sum(whole, parts)


def _is_known(whole: Claim, first: Claim) -> bool:
    """Whether the vocabulary knows the parts of a list better than its words do."""
    split = first.item in _BASIC and whole.item != "基本支出"
    return whole.item in _WHOLES and first.known and not split


def _whole(first: Said, before: Sequence[Said]) -> Said | None:
    """What the first amount of a list is a part of; None where it begins no list."""
    if first.clause.whole:
        named = item(first.clause.whole)
        same = (
            each for each in reversed(before) if each.claim.item == named.name and each.claim.year == first.claim.year
        )
        return next(same, None)
    if not before or before[-1].claim.place != first.claim.place:
        return None
    bracketed = first.slot.depth > before[-1].slot.depth and first.slot.clause == before[-1].slot.clause
    return before[-1] if first.clause.opener or bracketed else None


def _parts(money: list[Said], index: int) -> Iterator[Said]:
    """The amounts of a list from its first on, up to its end."""
    first = money[index]
    for each in money[index : index + WINDOW]:
        outside = each.slot.bracket != first.slot.bracket if first.slot.bracket else each.slot.depth > first.slot.depth
        over = each.slot.sentence != first.slot.sentence or (
            first.clause.opener not in {"其中", "如下", ""} and each.slot.section != first.slot.section
        )
        if over or each.slot.depth < first.slot.depth or not (each.explicit and _is_part(each.claim)):
            return
        if not outside:
            yield each


def _is_part(claim: Claim) -> bool:
    """Whether an item is money, as its words or the vocabulary say."""
    return claim.known or _NOUN.search(claim.item) is not None


def _sum(whole: Said, parts: list[Said]) -> Iterator[Claim]:
    claims = [each.claim for each in parts if each.claim.owner == parts[0].claim.owner]
    lists = [claims[:count] for count in range(len(claims), 1, -1)]
    best = fitting(whole.claim, lists) if lists else []
    if best and adds_up(whole.claim, best):
        yield _made(whole.claim, best, complete=True)
        return
    if not any(each.clause.opener for each in parts[1:]):
        yield _made(whole.claim, claims, complete=parts[0].clause.opener in _ALL)


def _made(whole: Claim, parts: Sequence[Claim], *, complete: bool, base: str = "") -> Claim:
    return whole._replace(kind=ClaimKind.SUM, parts=tuple(parts), complete=complete, base=base)


def known(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the sums that the vocabulary knows among the amounts of one section, in their order."""
    for same in _groups(claims):
        told: set[tuple[int, str]] = set()
        items = {claim.item for claim in same}
        for family in FAMILIES:
            if not items >= family.least:
                continue
            for whole, claim in _family(same, family):
                key = (id(whole), family.needed[0])
                if key not in told:
                    told.add(key)
                    yield claim


def _groups(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims that may be parts of each other: same set, year, phase, money, body."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        key = (claim.edition, claim.year, claim.phase, claim.scope, claim.owner)
        groups.setdefault(key, []).append(claim)
    return list(groups.values())


def _family(claims: list[Claim], family: Family) -> Iterator[tuple[Claim, Claim]]:
    """Yield every statement of the whole of a family with the sum of the parts around it."""
    relevant = [claim for claim in claims if claim.item in family.items]
    at = [index for index, claim in enumerate(relevant) if claim.item == family.whole]
    for begin, end in itertools.pairwise([*at, len(relevant)]):
        window = relevant[begin + 1 : min(end, begin + 1 + WINDOW)]
        if not _covers(window, family) and begin == at[0] and _TOTALLING.search(relevant[begin].quote):
            window = relevant[max(0, begin - WINDOW) : begin] + window
        if _covers(window, family):
            yield relevant[begin], _best(relevant[begin], window, family)


def _covers(window: list[Claim], family: Family) -> bool:
    items = {claim.item for claim in window}
    return items.issuperset(family.needed) and len(items) > 1


def _best(whole: Claim, window: list[Claim], family: Family) -> Claim:
    """The parts that fit the whole, else the first of each."""
    first: dict[str, Claim] = {}
    for claim in window:
        first.setdefault(claim.item, claim)
    items = set(first)
    complete = not family.optional or bool(items & set(family.closing)) or len(items & set(INCOME)) >= ENOUGH_SOURCES
    best = fitting(whole, itertools.chain(_choices(list(first.values())), _others(first, window)))
    return _made(whole, best, complete=complete or adds_up(whole, best))


def _choices(parts: list[Claim]) -> Iterator[list[Claim]]:
    """The parts, and those without what some documents count elsewhere."""
    yield parts
    yield [claim for claim in parts if claim.item not in _CARRIED]
    yield [claim for claim in parts if claim.item not in OTHER_SET]
    yield [claim for claim in parts if claim.item not in _CARRIED | OTHER_SET]
    double = any(claim.item in OTHER_SET for claim in parts)
    yield [claim for claim in parts if not double or claim.item != "其他支出"]


def _others(first: dict[str, Claim], window: list[Claim]) -> Iterator[list[Claim]]:
    """The parts with one of them replaced by another statement of the same item."""
    for claim in window:
        if claim is not first[claim.item]:
            yield [claim if each.item == claim.item else each for each in first.values()]


def moved(whole_changes: Sequence[Claim], sums: Sequence[Claim], money: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the changes of wholes with the changes of their parts.

    Args:
        whole_changes: the changes of one section.
        sums: the sums of its amounts: where they are complete, so are the changes.
        money: its amounts: a part that has one and no change leaves the changes incomplete.
    """
    complete = {frozenset(part.item for part in claim.parts) for claim in sums if _exact(claim)}
    amounts_said = {claim.item for claim in money}
    for same in _groups([claim for claim in whole_changes if _has_amount(claim)]):
        for begin, whole in enumerate(same):
            after = same[begin + 1 : begin + WINDOW]
            families = [family for family in FAMILIES if family.whole == whole.item]
            found = [claim for family in families for claim in _moved(whole, after, family, complete, amounts_said)]
            yield from found[:1]


def _has_amount(claim: Claim) -> bool:
    return claim.direction == 0 or (claim.figure is not None and claim.figure.unit != "%")


def _exact(claim: Claim) -> bool:
    return claim.complete and adds_up(claim, claim.parts)


def _moved(
    whole: Claim, after: list[Claim], family: Family, complete: set[frozenset[str]], amounts_said: set[str]
) -> Iterator[Claim]:
    parts: dict[str, Claim] = {}
    for claim in after:
        if claim.item == family.whole:
            break
        if claim.item in {*family.needed, *family.optional}:
            parts.setdefault(claim.item, claim)
    silent = [name for name in family.needed if name not in parts]
    if len(parts) < FEWEST or not amounts_said.issuperset(silent):
        return
    closed = not family.optional or bool(set(parts) & set(family.closing)) or frozenset(parts) in complete
    yield _made(whole, list(parts.values()), complete=closed and not silent, base="、".join(silent))
