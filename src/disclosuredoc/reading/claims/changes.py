"""Changes and shares: what rises, falls, stays or makes up so much per cent, with the amounts they are measured on.

Where the words leave open which amount is meant, the one that fits is taken: a reader does the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.helpers.arithmetic import Agreement, Verdict, share_agrees
from disclosuredoc.helpers.implied import implied_percentage_agrees
from disclosuredoc.model.transcript import Claim, ClaimKind, Figure
from disclosuredoc.reading.claims.clauses import Role
from disclosuredoc.reading.claims.items import item
from disclosuredoc.reading.claims.sentences import Said, amounts
from disclosuredoc.reading.claims.vocabulary import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ANY = -99
"""Figures count with the decimals that are printed, also in yuan, where those of 万元 fall below 0."""
UNFIT = 2
"""How badly figures fit that no rounding explains."""
CENTS = -2
"""Decimals of a yuan that 万元 have with two decimals of their own."""
LOOKED_AT = 12
"""How many amounts before a change or share are looked at."""
_ALL_MONEY = frozenset({"收入", "支出", "收入总计", "支出总计"})
"""Where income and expenditure are stated as one (收支总预算), it is the whole of both."""
_WHOLES: dict[str, set[str]] = {}
for _family in FAMILIES:
    for _part in (*_family.needed, *_family.optional):
        _WHOLES.setdefault(_part, set()).add(_family.whole)


def changes(said: list[Said]) -> Iterator[Claim]:
    """Yield the changes of a passage, amount and percentage together, each with the amounts around it."""
    index = 0
    while index < len(said):
        one = said[index]
        if index and one.clause.role is Role.TO and one.clause.signs:
            yield from _arrival(said[index - 1], one, said[index + 1 : index + 2])
        if one.claim.kind is not ClaimKind.CHANGE or one.aside:
            index += 1
            continue
        partner = said[index + 1] if index + 1 < len(said) and _belong(one, said[index + 1]) else None
        yield _change(one, partner, said, index)
        index += 2 if partner else 1


def _arrival(origin: Said, one: Said, after: list[Said]) -> Iterator[Claim]:
    """Yield the change of an amount that rises or falls from one figure to another (由a增加到b), if no more is said."""
    together = origin.slot.sentence == one.slot.sentence and origin.claim.item == one.claim.item
    money = [each.claim.figure for each in (origin, one) if each.claim.figure and each.claim.figure.is_money]
    more = [each for each in after if each.claim.kind is ClaimKind.CHANGE and each.claim.item == one.claim.item]
    if origin.clause.role is Role.FROM and together and len(money) > 1 and not (one.aside or more):
        signs = one.clause.signs
        before, now = money
        kind = ClaimKind.CHANGE
        yield one.claim._replace(kind=kind, figure=None, now=now, base_figure=before, direction=signs[-1], words=signs)


def _belong(one: Said, other: Said) -> bool:
    """Whether an amount and a percentage, or a percentage and an amount, state one change."""
    if (
        other.claim.kind is not ClaimKind.CHANGE
        or other.aside
        or other.claim.figure is None
        or one.claim.figure is None
    ):
        return False
    together = other.slot.sentence == one.slot.sentence and other.slot.clause - one.slot.clause <= 1
    bare = not other.explicit and not other.claim.base
    return together and bare and (one.claim.figure.unit == "%") != (other.claim.figure.unit == "%")


def _change(one: Said, partner: Said | None, said: list[Said], index: int) -> Claim:
    figures = [each.claim.figure for each in (one, partner) if each is not None and each.claim.figure is not None]
    amount = next((figure for figure in figures if figure.is_money), None)
    rate = next((figure for figure in figures if figure.unit == "%"), None)
    words = (*one.claim.words, *(partner.claim.words if partner else ()))
    money = next((each for each in (one, partner) if each and each.claim.figure is amount), one)
    direction = _direction(money, amount or rate)
    claim = one.claim._replace(
        figure=_unsigned(amount),
        percentage=_unsigned(rate),
        direction=direction,
        words=words,
        quote=f"{one.claim.quote}，{partner.claim.quote}" if partner else one.claim.quote,
    )
    before = list(amounts(said[max(0, index - LOOKED_AT) : index]))
    origin = next((each for each in reversed(said[max(0, index - LOOKED_AT) : index]) if _is_origin(each)), None)
    if origin is not None and (origin.slot.sentence != one.slot.sentence or origin.claim.item != one.claim.item):
        origin = None
    return _with_base(_with_now(claim, one, before), origin, before)


def _unsigned(figure: Figure | None) -> Figure | None:
    """A figure without its minus, which the direction of a change says already."""
    return figure.negative if figure is not None and figure.value.is_signed() else figure


def _is_origin(said: Said) -> bool:
    """Whether an amount is said to be what a change is measured against; a count is not (比上年3次)."""
    return said.clause.role is Role.FROM and said.claim.figure is not None and said.claim.figure.is_money


def _direction(money: Said, figure: Figure | None) -> int | None:
    sign = money.claim.words[-1] if money.claim.words else None
    if figure is None or sign is None:
        return sign
    if sign == 0:
        return (figure.value > 0) - (figure.value < 0)
    return -1 if figure.value < 0 else sign


def _with_now(claim: Claim, one: Said, before: list[Said]) -> Claim:
    """Give a change the item's own amount: the nearest that fits, else the nearest."""
    same: list[Said] = []
    others: list[Said] = []
    for each in reversed(before):
        if _same_item(each.claim, claim) and (each.claim.scope == claim.scope or not one.explicit):
            same.append(each)
        elif not one.explicit and each.slot.sentence == one.slot.sentence:
            others.append(each)
    latest = max((each.claim.year or 0 for each in same), default=0)
    candidates = [*(each for each in same if (each.claim.year or 0) == latest), *others]
    if not candidates:
        return claim
    own = len(candidates) - len(others)
    whole = _opened(before)

    def misfit(at: int) -> tuple[bool, bool, int, bool, int]:
        fit = _fit(claim, candidates[at].claim)
        return fit >= UNFIT, at >= own, fit, candidates[at] is not whole, at

    at = min(range(len(candidates)), key=misfit)
    chosen = candidates[at].claim
    about = chosen.item if at >= own else claim.item
    return claim._replace(item=about, now=chosen.figure, year=chosen.year, phase=chosen.phase)


def _opened(before: list[Said]) -> Said | None:
    """The whole whose parts are being told: the amount before the last 其中."""
    at = next((index for index in range(len(before) - 1, 0, -1) if before[index].clause.opener), 0)
    return before[at - 1] if at else None


def _same_item(said: Claim, claim: Claim) -> bool:
    return said.item == claim.item and said.phase != "上年" and said.figure is not None


def _fit(claim: Claim, said: Claim) -> int:
    """How badly a change and its percentage fit an amount: 0 exactly, 1 rounded as cents are, 2 as printed, 3 not."""
    if _exceeds(claim, said):
        return UNFIT + 1
    if claim.figure is None or claim.percentage is None or claim.direction is None or said.figure is None:
        return 0
    now, moved, stated = said.figure.in_yuan, claim.figure.in_yuan, claim.percentage
    if claim.direction == -1:
        moved, stated = moved.negative, stated.negative
    rank = _rank(implied_percentage_agrees(now, moved, stated, least_decimals=CENTS))
    if rank < UNFIT:
        return rank
    return UNFIT + (_rank(implied_percentage_agrees(now, moved, stated, least_decimals=ANY)) == UNFIT)


def _exceeds(claim: Claim, said: Claim) -> bool:
    """Whether an increase is more than the amount that it would lead to."""
    if claim.direction != 1 or claim.figure is None or said.figure is None or not claim.figure.is_money:
        return False
    return claim.figure.in_yuan.value > said.figure.in_yuan.value


def _with_base(claim: Claim, origin: Said | None, before: list[Said]) -> Claim:
    """Give a change the amount it is measured against, where the passage states it."""
    if origin is not None:
        return claim._replace(base_figure=origin.claim.figure)
    if claim.now is None or claim.year is None:
        return claim
    named = item(claim.base)
    wanted = claim.year - 1 if named.phase == "上年" or not claim.base else named.year
    nearest = before if claim.base else before[-2:]
    for each in reversed(nearest):
        found = each.claim
        if found.item != claim.item or found.figure is claim.now or found.year != wanted or found.owner != claim.owner:
            continue
        same = found.phase in {claim.phase, "上年"} or (not found.phase and not _base_phase(claim.base))
        if same and _base_phase(claim.base) in {"", found.phase, claim.phase}:
            return claim._replace(base_figure=found.figure)
    return claim


def _base_phase(base: str) -> str:
    return "决算" if "决算" in base or "执行" in base else "预算" if "预算" in base else ""


def shares(said: list[Said], earlier: list[Said]) -> Iterator[Claim]:
    """Yield the shares (占…n%) and completions (完成…的n%) of a passage with both their amounts, where they are stated.

    Args:
        said: the statements of the passage.
        earlier: the amounts of the passages before it, nearest last.
    """
    for index, one in enumerate(said):
        if one.claim.kind is not ClaimKind.SHARE or one.aside:
            continue
        before = list(amounts(said[max(0, index - LOOKED_AT) : index]))
        if one.clause.role is Role.COMPLETION:
            yield _completion(one, before)
        elif one.clause.role is Role.SHARE:
            first = list(amounts(said[:LOOKED_AT]))
            yield _share(one, before, [*first, *reversed(earlier)])


def _completion(one: Said, before: list[Said]) -> Claim:
    same = [each.claim for each in before if each.claim.item == one.claim.item]
    done = [claim.figure for claim in reversed(same) if claim.phase == "决算"]
    planned = [claim.figure for claim in reversed(same) if claim.phase == "预算"]
    claim = one.claim._replace(percentage=one.claim.figure, figure=None, base=one.claim.base or "预算")
    return _ratio(claim, done[:1], planned)


def _share(one: Said, before: list[Said], first: list[Said]) -> Claim:
    own = [each.claim.figure for each in reversed(before) if each.claim.item == one.claim.item][:1]
    named = item(one.clause.base)
    candidates = [*reversed(before), *first]
    if named.name:
        wholes = [each.claim.figure for each in candidates if each.claim.item == named.name] or [
            each.claim.figure for each in candidates if each.claim.item == "收支总计" and named.name in _ALL_MONEY
        ]
    else:
        known = _WHOLES.get(one.claim.item, set())
        wholes = [
            each.claim.figure for each in candidates if each.claim.item in known and _alike(each.claim, one.claim)
        ]
    claim = one.claim._replace(percentage=one.claim.figure, figure=None, base=one.clause.base or "合计")
    return _ratio(claim, own, wholes)


def _alike(whole: Claim, part: Claim) -> bool:
    """Whether a whole and a part are of one kind: both budgets or both final accounts, of one year."""
    return (whole.year, whole.edition) == (part.year, part.edition) and (
        whole.phase == part.phase or "" in {whole.phase, part.phase}
    )


def _ratio(claim: Claim, parts: Iterable[Figure | None], wholes: Iterable[Figure | None]) -> Claim:
    """Give a percentage its two amounts: those that fit, else the nearest."""
    pairs = [(part, whole) for part in parts for whole in wholes if part is not None and whole is not None]
    stated = claim.percentage
    if not pairs or stated is None:
        return claim
    part, whole = min(pairs, key=lambda pair: _makes_up(stated, *pair))
    return claim._replace(figure=part, base_figure=whole)


def _makes_up(stated: Figure, part: Figure, whole: Figure) -> int:
    """How badly a percentage fits two amounts: 0 exactly, 1 rounded, 2 not at all."""
    return _rank(share_agrees(part.in_yuan, whole.in_yuan, stated, least_decimals=ANY))


def _rank(verdict: Verdict) -> int:
    return {Agreement.EXACT: 0, Agreement.WITHIN: 1}.get(verdict.agreement, UNFIT)
