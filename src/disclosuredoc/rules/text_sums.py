"""Sums that a document states (合计与分项): wholes against their parts, and the change of a whole against theirs."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.arithmetic import Agreement, sum_agrees
from disclosuredoc.helpers.remembering import once
from disclosuredoc.model.transcript import Claim, ClaimKind, Figure
from disclosuredoc.rules.law import ARITHMETIC
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import Document, signed, written

if TYPE_CHECKING:
    from collections.abc import Iterator

_TWO = 2


@attrs.frozen(repr=False)
class Sum:
    """A sum as stated, and as added up again.

    Attributes:
        claim: the whole with its parts.
        figure: the whole as printed.
        verdict: how the whole stands to its parts.
        missed: by how much the parts exceed the whole, in yuan.
    """

    claim: Claim
    figure: Figure
    verdict: Agreement
    missed: Decimal

    @property
    def of_changes(self) -> bool:
        """Whether it is the change of a whole against those of its parts."""
        return any(part.kind is ClaimKind.CHANGE for part in self.claim.parts)

    @property
    def terms(self) -> str:
        """The parts as a reader would add them up."""
        return "、".join(f"{part.item}{written(signed(part).value, self.figure)}" for part in self.claim.parts)

    @property
    def total(self) -> str:
        """What the parts make, in the unit of the whole."""
        return written(signed(self.claim).value + self.missed, self.figure)


@once
def unsettled(document: Document) -> list[Claim]:
    """Return the sums that do not come out at sight, with all their figures in one unit."""
    sums = document.of(ClaimKind.SUM)
    return [claim for claim in sums if claim.figure is None or not _comes_out(claim, claim.figure)]


@once
def missing(document: Document) -> tuple[Sum, ...]:
    """Return the sums of a document that do not come out exactly, each added up again."""
    found = []
    for claim in unsettled(document):
        if claim.figure is None:
            continue
        parts = [signed(part) for part in claim.parts if part.figure is not None]
        total = signed(claim)
        missed = sum([part.value for part in parts], -total.value)
        if missed:
            verdict = sum_agrees(parts, total, least_decimals=document.least_decimals)
            found.append(Sum(claim, claim.figure, verdict.agreement, missed))
    return tuple(found)


def _comes_out(claim: Claim, total: Figure) -> bool:
    """Whether a sum comes out as it is printed, with every part in the unit of the whole."""
    unit = total.unit
    missed = total.value if claim.direction == -1 else -total.value
    for part in claim.parts:
        figure = part.figure
        if figure is None:
            continue
        if figure.unit != unit:
            return False
        if part.direction == -1:
            missed -= figure.value
        else:
            missed += figure.value
    return not missed


def _breach(one: Sum, message: str) -> Breach:
    return Breach(place=str(one.claim.place), quote=one.claim.quote, message=message, expected=one.total.lstrip("-"))


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def sum_differs(document: Document) -> Iterator[Breach]:
    """合计等于所列各项之和；所列只是其中几项时，各项之和不大于合计。

    为什么：读者首先会把各项加起来。允许的误差只是每个数最后一位的半个单位。
    查出：基本支出33.01万元，包括人员经费28.34万元和公用经费5.67万元。
    符合：人员经费28.34万元和公用经费4.67万元；8237.23万元与分项之和8237.22万元相差一个尾数。
    """
    for one in missing(document):
        if one.verdict is Agreement.WRONG and not one.of_changes and (one.claim.complete or one.missed > 0):
            yield _breach(
                one,
                f"{one.claim.item}写{one.figure.quote}，所列各项（{one.terms}）之和为{one.total}；"
                "请核对合计与各项，改正其中不对的一处",
            )


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC, severity=Severity.WARNING)
def sum_not_closed(document: Document) -> Iterator[Breach]:
    """“其中”所列各项之和与合计只差一个数字时，请核实。

    为什么：所列可能不是全部，也可能有一个数写错了一位。
    查出：项目支出40万元，其中甲项目28万元，乙项目11万元。
    符合：写明还有其他项目，或各项之和等于合计。
    """
    for one in missing(document):
        short = one.verdict is Agreement.WRONG and one.missed < 0
        if short and not one.of_changes and not one.claim.complete and _one_digit(abs(one.missed)):
            yield _breach(
                one,
                f"{one.claim.item}所列各项（{one.terms}）之和比合计少{written(-one.missed, one.figure)}；"
                "请核对数字，或写明其余部分",
            )


def _one_digit(amount: Decimal) -> bool:
    """Whether an amount has a single digit other than zero: one digit mistyped."""
    return len(f"{amount.normalize():f}".replace(".", "").strip("0")) < _TWO


@text_rule(ARITHMETIC, kind=Kind.COMPARISON)
def change_of_parts_differs(document: Document) -> Iterator[Breach]:
    """合计的增减数等于各项增减数之和。

    为什么：各项加起来对不上，说明有一项的增减写错了，或者漏写了。
    查出：三公经费减少63.96万元；购置减少54.2万元，运行增加53.81万元，接待减少60.14万元，出国没有写增减。
    符合：每一项都写增减（没有变化写“持平”），各项相加等于合计的增减。
    """
    for one in missing(document):
        if one.verdict is not Agreement.WRONG or not one.of_changes or not (one.claim.complete or one.claim.base):
            continue
        silent = f"，而{one.claim.base}没有说明增减" if one.claim.base else ""
        yield _breach(
            one,
            f"{one.claim.item}的增减写{one.figure.quote}，各项增减（{one.terms}）相加为{one.total}{silent}；请补写或改正",
        )


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC, severity=Severity.WARNING)
def sum_inexact(document: Document) -> Iterator[Breach]:
    """合计与各项之和相差在四舍五入之内，而文稿没有说明尾差。

    为什么：读者会问这个差额；写一句尾差说明就清楚了。
    查出：合计8237.23万元，各项之和8237.22万元，全文没有提到四舍五入。
    符合：各项之和正好等于合计，或文稿写明因四舍五入存在尾差。
    """
    if not document.speaks_of_rounding:
        yield from _inexact(document)


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC, severity=Severity.NOTE)
def sum_rounded(document: Document) -> Iterator[Breach]:
    """合计与各项之和相差在四舍五入之内，文稿已说明尾差。

    为什么：留一个记录，说明核对过。
    查出：有尾差说明的文稿中，合计与各项之和差0.01万元。
    符合：各项之和正好等于合计。
    """
    if document.speaks_of_rounding:
        yield from _inexact(document)


def _inexact(document: Document) -> Iterator[Breach]:
    what = "文稿已说明尾差" if document.speaks_of_rounding else "请核对，确为尾差的请写明"
    for one in missing(document):
        if one.verdict is Agreement.WITHIN and (one.claim.complete or one.claim.base):
            yield _breach(
                one,
                f"{one.claim.item}与各项之和相差{written(abs(one.missed), one.figure)}，在四舍五入的范围之内；{what}",
            )


RULES = (sum_differs, sum_not_closed, change_of_parts_differs, sum_inexact, sum_rounded)
