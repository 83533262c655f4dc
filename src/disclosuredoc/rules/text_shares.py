"""Shares and completions that a document states (占比、完成率), and last year's figure mistaken for the budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.arithmetic import Agreement, Verdict, share_agrees
from disclosuredoc.model.transcript import Claim, ClaimKind
from disclosuredoc.rules.law import ARITHMETIC
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import Document, signed

if TYPE_CHECKING:
    from collections.abc import Iterator

HALF = 50


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def share_differs(document: Document) -> Iterator[Breach]:
    """占比、完成率等于两个金额之比，按印出的位数计算。

    为什么：两个金额就在旁边，一除就知道；占比还容易互相写反。
    查出：预算3万元，决算1.71万元，完成预算的43%（应为57%）。
    符合：完成预算的57%。
    """
    for claim in document.of(ClaimKind.SHARE):
        verdict = share(claim, document)
        if (
            verdict is not None
            and verdict.agreement is Agreement.WRONG
            and claim.figure
            and claim.base_figure
            and claim.percentage
        ):
            right = f"{verdict.expected}%"
            yield Breach(
                place=str(claim.place),
                quote=claim.quote,
                message=f"{claim.item}{claim.figure.quote}为{claim.base_figure.quote}的{right}，文稿写{claim.percentage.quote}；"
                "请核对，并看看是否与另一项写反",
                expected=right,
            )


def share(claim: Claim, document: Document) -> Verdict | None:
    """How a share stands to its two amounts; None where they are not both stated."""
    if claim.percentage is None or claim.figure is None or claim.base_figure is None:
        return None
    least = document.least_decimals
    return share_agrees(claim.figure.in_yuan, claim.base_figure.in_yuan, claim.percentage, least_decimals=least)


def _against_budget(document: Document) -> Iterator[tuple[Claim, bool]]:
    """Changes “against last year” that are this year's budget less the final account; whether they were mixed up."""
    shares = [claim for claim in document.of(ClaimKind.SHARE) if claim.base_figure is not None]
    for claim in document.of(ClaimKind.CHANGE):
        if claim.now is None or claim.figure is None or not claim.figure.value or claim.direction is None:
            continue
        if not any(word in claim.base for word in ("上年", "去年", "上一年")) or "预算" in claim.base:
            continue
        for share in shares:
            if share.place != claim.place or share.figure is not claim.now or share.base_figure is None:
                continue
            if claim.now.in_yuan.value - signed(claim).value == share.base_figure.in_yuan.value:
                yield claim, _same_percentage(share, claim)


def _same_percentage(share: Claim, change: Claim) -> bool:
    both = (share.percentage, change.percentage)
    return both[0] is not None and both[1] is not None and both[0].value == both[1].value != HALF


@text_rule(ARITHMETIC, kind=Kind.COMPARISON)
def last_year_is_budget(document: Document) -> Iterator[Breach]:
    """“比上年”的增减以上年数为基数，不以本年预算数为基数。

    为什么：预算减决算是执行差额，不是比上年的增减；完成率与下降率相同，说明两者混用了。
    查出：预算3万元，决算1.71万元，完成预算的43%，比上年减少1.29万元，下降43%。
    符合：比上年减少写上年决算数与本年决算数之差。
    """
    for claim, mixed_up in _against_budget(document):
        if mixed_up:
            yield _budget_breach(claim)


@text_rule(ARITHMETIC, kind=Kind.COMPARISON, severity=Severity.WARNING)
def last_year_equals_budget(document: Document) -> Iterator[Breach]:
    """“比上年”的增减恰好等于本年预算与决算之差时，请核实基数。

    为什么：多半是把预算数当成了上年数；也可能上年数与预算数正好相同。
    查出：预算3万元，决算1.71万元，比上年减少1.29万元。
    符合：上年决算数确实是3万元。
    """
    for claim, mixed_up in _against_budget(document):
        if not mixed_up:
            yield _budget_breach(claim)


def _budget_breach(claim: Claim) -> Breach:
    return Breach(
        place=str(claim.place),
        quote=claim.quote,
        message=f"{claim.item}比上年的增减恰好是本年预算与决算之差；请按上年决算数重新计算",
    )


RULES = (share_differs, last_year_is_budget, last_year_equals_budget)
