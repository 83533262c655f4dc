"""Names of projects (项目名称): one that is mistyped at one of its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Claim

LONG_ENOUGH = 6
"""Names of fewer characters may differ by one and mean two things."""
TWICE = 2
MOST = 300
"""Among more names than these some are sure to be alike."""


@text_rule(CONSISTENCY, kind=Kind.IDENTITY, severity=Severity.WARNING)
def name_nearly_same(document: Document) -> Iterator[Breach]:
    """同一项目的名称在各处写得一字不差；金额相同、名称只差一个字的，请核实是否同一项目。

    为什么：项目名称在支出说明、绩效目标表、采购表里各写一次，错一个字就对不上。
    查出：支出说明写“宣传推广经费28万元”，绩效目标表写“宣传推介经费”，预算也是28万元。
    符合：各处是同一个名称；“一号路修缮项目”和“二号路修缮项目”各写了两次，是两个项目。
    """
    named = _named(document)
    if len(named) > MOST or not any(len(_places(claims)) >= TWICE for claims in named.values()):
        return
    names = list(named)
    for at, (name, (claim, *more)) in enumerate(named.items()):
        for other in names if not more else ():
            others = named[other]
            told = len(others) == 1 and names.index(other) > at
            if not told and _is_one(claim, others) and _one_apart(name, other):
                yield Breach(
                    place=str(claim.place),
                    quote=claim.quote,
                    message=f"这里的“{name}”与{others[0].place}的“{other}”金额相同，名称只差一个字；请核对名称",
                    expected=other,
                )


def _named(document: Document) -> dict[str, list[Claim]]:
    """The statements of amounts by the names that the vocabulary does not know."""
    found: dict[str, list[Claim]] = {}
    for claim in document.of(ClaimKind.AMOUNT):
        if not claim.known and len(claim.item) >= LONG_ENOUGH:
            found.setdefault(claim.item, []).append(claim)
    return found


def _places(claims: list[Claim]) -> set[str]:
    return {str(claim.place) for claim in claims}


def _is_one(claim: Claim, others: list[Claim]) -> bool:
    """Whether a statement may be of the same project: of the same amount, and never beside it."""
    values = {other.figure and other.figure.in_yuan.value for other in others}
    return claim.figure is not None and claim.figure.in_yuan.value in values and str(claim.place) not in _places(others)


def _one_apart(one: str, other: str) -> bool:
    """Whether two names differ by one character: another one, one too many, or one too few."""
    pairs = zip(one, other, strict=False)
    same = next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
    tails = (one[same:], other[same:])
    rests = ((tails[0][1:], tails[1][1:]), (tails[0][1:], tails[1]), (tails[0], tails[1][1:]))
    return one != other and any(left == right for left, right in rests)


RULES = (name_nearly_same,)
