"""Changes, percentages and shares that a document states (增减、百分比、占比), from the amounts beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.arithmetic import Agreement, Verdict, change_agrees, percentage_agrees
from disclosuredoc.helpers.implied import implied_percentage_agrees
from disclosuredoc.helpers.remembering import once
from disclosuredoc.model.transcript import Claim, ClaimKind, Figure
from disclosuredoc.rules.law import ARITHMETIC
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import NOTHING, WORDING, Document, signed, written
from disclosuredoc.rules.text_shares import share

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

_SIGNS = {1: "增加", -1: "减少", 0: "持平"}


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)


def _moved(claim: Claim) -> Figure | None:
    """The change that a claim states, in yuan, with its sign; None where it states no amount."""
    if claim.direction == 0:
        return NOTHING
    return signed(claim) if claim.figure is not None else None


@text_rule(ARITHMETIC, kind=Kind.COMPARISON)
def change_differs(document: Document) -> Iterator[Breach]:
    """增减数等于本年数减上年数，增减的方向与两个数一致。

    为什么：本年数、上年数、增减数并排写着，读者一减就知道。
    查出：2019年48.85万元，2020年73.01万元，增加24.61万元。
    符合：增加24.16万元；保留两位小数时允许相差0.01万元。
    """
    for claim in document.of(ClaimKind.CHANGE):
        if claim.now is None or claim.base_figure is None or claim.direction is None:
            continue
        now, before, moved = claim.now.in_yuan, claim.base_figure.in_yuan, _moved(claim)
        difference = now.value - before.value
        if moved is None:
            wrong = _sign(difference) != claim.direction
        else:
            verdict = change_agrees(now, before, moved, least_decimals=document.least_decimals)
            wrong = verdict.agreement is Agreement.WRONG
        if wrong:
            right = _SIGNS[_sign(difference)] + (written(abs(difference), claim.now) if difference else "")
            yield Breach(
                place=str(claim.place),
                quote=claim.quote,
                message=f"{claim.item}由{claim.base_figure.quote}到{claim.now.quote}，应为{right}；请核对这三个数",
                expected=right,
            )


@once
def _percentages(document: Document) -> list[tuple[Claim, Verdict]]:
    """The changes with a percentage, and how it stands to their amounts, where there are enough of them."""
    found = [(claim, _percentage(claim, document)) for claim in document.of(ClaimKind.CHANGE)]
    return [(claim, verdict) for claim, verdict in found if verdict is not None]


def _percentage(claim: Claim, document: Document) -> Verdict | None:
    """How the percentage of a change stands to its amounts; None where there are not enough of them."""
    if claim.percentage is None or not claim.direction:
        return None
    least = document.least_decimals
    stated = attrs.evolve(claim.percentage, value=claim.direction * claim.percentage.value)
    if claim.base_figure is not None:
        before = claim.base_figure.in_yuan
        moved = _moved(claim) or (
            claim.now and attrs.evolve(claim.now.in_yuan, value=claim.now.in_yuan.value - before.value)
        )
        return percentage_agrees(moved, before, stated, least_decimals=least) if moved else None
    if claim.now is None or claim.figure is None:
        return None
    return implied_percentage_agrees(claim.now.in_yuan, signed(claim), stated, least_decimals=least)


@text_rule(ARITHMETIC, kind=Kind.COMPARISON)
def percentage_differs(document: Document) -> Iterator[Breach]:
    """增减的百分比等于增减数除以上年数，按印出的位数计算。

    为什么：百分比最容易抄错，而两个数就在旁边。
    查出：709.55万元，同比增加75.96万元，增长12.99%（应为11.99%）。
    符合：增长11.99%，或只写一位小数的12.0%。
    """
    for claim, verdict in _percentages(document):
        if verdict.agreement is not Agreement.WRONG or claim.percentage is None:
            continue
        right = f"{abs(verdict.expected or 0)}%"
        yield Breach(
            place=str(claim.place),
            quote=claim.quote,
            message=f"{claim.item}的增减百分比写{claim.percentage.quote}，按所写金额计算应为{right}；请核对金额和百分比",
            expected=right,
        )


@text_rule(ARITHMETIC, kind=Kind.COMPARISON)
def base_negative(document: Document) -> Iterator[Breach]:
    """增加的数额不大于本年数（上年数不为负）。

    为什么：本年10万元而比上年增加12万元，上年就成了负数。
    查出：本年10万元，较上年增加12万元。
    符合：本年10万元，较上年增加2万元。
    """
    for claim in document.of(ClaimKind.CHANGE):
        if claim.now is None or claim.figure is None or claim.direction != 1:
            continue
        if (
            change_agrees(
                claim.now.in_yuan, NOTHING, claim.figure.in_yuan, least_decimals=document.least_decimals
            ).agreement
            is (Agreement.WRONG)
            and claim.figure.in_yuan.value > claim.now.in_yuan.value
        ):
            yield Breach(
                place=str(claim.place),
                quote=claim.quote,
                message=f"{claim.item}为{claim.now.quote}，增加数却是{claim.figure.quote}，上年数成了负数；请核对两个数",
            )


@text_rule(ARITHMETIC, kind=Kind.COMPARISON, severity=Severity.WARNING)
def percentage_of_nothing(document: Document) -> Iterator[Breach]:
    """上年数为零时没有增减百分比可比。

    为什么：零不能作除数，写“增长100%”没有意义。
    查出：由0万元增加到5万元，增长100%。
    符合：上年没有安排，不作比较。
    """
    for claim, verdict in _percentages(document):
        if verdict.agreement is Agreement.UNDEFINED and claim.percentage and claim.percentage.value:
            yield Breach(
                place=str(claim.place),
                quote=claim.quote,
                message=f"{claim.item}上年为零，不能计算百分比；请改写为“上年没有安排，不作比较”",
            )


@text_rule(WORDING, kind=Kind.WORDING)
def direction_contradicts(document: Document) -> Iterator[Breach]:
    """同一个增减只有一个方向。

    为什么：“增长下降57%”读者不知道是增是减。
    查出：同比减少594万元，同比增长下降57%。
    符合：同比减少594万元，下降57%。
    """
    for claim in document.of(ClaimKind.CHANGE):
        counted = claim.figure is None and claim.percentage is None
        if {1, -1} <= set(claim.words) and not counted:
            yield Breach(
                place=str(claim.place),
                quote=claim.quote,
                message=f"{claim.item}的增减方向前后矛盾；请只保留与金额相符的一个词",
                expected=None if claim.direction is None else _SIGNS[claim.direction],
            )


@text_rule(WORDING, kind=Kind.COMPARISON)
def unchanged_contradicts(document: Document) -> Iterator[Breach]:
    """写“持平”的项目，同一句里没有不为零的增减数。

    为什么：持平与增加只能有一个是对的。
    查出：公务接待费3万元，与上年持平，增加1万元。
    符合：公务接待费3万元，与上年持平。
    """
    previous: Claim | None = None
    for claim in document.of(ClaimKind.CHANGE):
        if previous is not None and _contradict(previous, claim):
            yield Breach(
                place=str(claim.place),
                quote=f"{previous.quote}，{claim.quote}",
                message=f"{claim.item}既写没有变化，又写有增减；请核对后只保留一种说法",
            )
        previous = claim


def _contradict(one: Claim, other: Claim) -> bool:
    """Whether two neighbouring changes of one item say 持平 and a change."""
    if (one.place, one.item, one.year, one.now) != (other.place, other.item, other.year, other.now) or one.now is None:
        return False
    if one.base != other.base and one.base and other.base:
        return False
    moved = [claim for claim in (one, other) if claim.figure is not None and claim.figure.value]
    return {one.direction == 0, other.direction == 0} == {True, False} and len(moved) == 1


def _stands(claim: Claim, percentage: Verdict | None, document: Document) -> Agreement:
    """The worse of how a change's amount and its percentage, or a share, stand to the figures beside them."""
    verdicts: list[Agreement] = []
    moved = _moved(claim) if claim.kind is ClaimKind.CHANGE else None
    if claim.now is not None and claim.base_figure is not None and moved is not None:
        change = change_agrees(
            claim.now.in_yuan, claim.base_figure.in_yuan, moved, least_decimals=document.least_decimals
        )
        verdicts.append(change.agreement)
    if percentage is not None:
        verdicts.append(percentage.agreement)
    return Agreement.WITHIN if Agreement.WITHIN in verdicts else Agreement.EXACT


def _inexact(document: Document) -> Iterator[Breach]:
    verdicts = {id(claim): verdict for claim, verdict in _percentages(document)}
    stated = [(claim, verdicts.get(id(claim))) for claim in document.of(ClaimKind.CHANGE)]
    stated += [(claim, share(claim, document)) for claim in document.of(ClaimKind.SHARE)]
    inexact = {id(claim) for claim, verdict in stated if _stands(claim, verdict, document) is Agreement.WITHIN}
    for claim in document.claims if inexact else ():
        if id(claim) in inexact:
            yield Breach(
                place=str(claim.place),
                quote=claim.quote,
                message=f"{claim.item}的增减数或百分比与所写金额相差一个尾数；在四舍五入的范围之内，请核对",
            )


@text_rule(ARITHMETIC, kind=Kind.COMPARISON, severity=Severity.WARNING)
def change_inexact(document: Document) -> Iterator[Breach]:
    """增减数、百分比与所写金额相差在四舍五入之内，而文稿没有说明尾差。

    为什么：读者用计算器一除，得到的不是文稿上的数。
    查出：24.16万元比48.85万元，写49.45%（按所写的数为49.46%）。
    符合：写49.46%，或说明因四舍五入存在尾差。
    """
    if not document.speaks_of_rounding and not document.subject.own_layout:
        yield from _inexact(document)


@text_rule(ARITHMETIC, kind=Kind.COMPARISON, severity=Severity.NOTE)
def change_rounded(document: Document) -> Iterator[Breach]:
    """增减数、百分比与所写金额相差在四舍五入之内，文稿已说明尾差或由本系统按元计算。

    为什么：留一个记录，说明核对过。
    查出：有尾差说明的文稿中，百分比差在最后一位。
    符合：百分比与所写的数正好相符。
    """
    if document.speaks_of_rounding or document.subject.own_layout:
        yield from _inexact(document)


RULES = (
    *(change_differs, percentage_differs, base_negative, percentage_of_nothing, direction_contradicts),
    *(
        change_inexact,
        change_rounded,
        unchanged_contradicts,
    ),
)
