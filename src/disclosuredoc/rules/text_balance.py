"""Balance (收支对应): income against expenditure, and what is spent from a source against what comes from it."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.remembering import once
from disclosuredoc.model.transcript import Claim, ClaimKind
from disclosuredoc.rules.law import ARITHMETIC
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document
from disclosuredoc.rules.text_statements import NAME, Statement, amount

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

_TOTALS = {"收入总计": "支出总计", "收入": "支出"}
_BALANCED = (("本年收入合计", "收入总计"), ("本年支出合计", "支出总计"))
_GRAND_TOTAL = re.compile(r"总\s*计")
"""What a table holds that has both."""
_OTHER_MONEY = re.compile("结转|结余|弥补|盈余|净结余|年中追加")
_FUNDED = re.compile("(?:拨款|收入|资金)安排的支出$")
_SOURCES = {
    "一般公共预算": "一般公共预算拨款收入",
    "政府性基金": "政府性基金预算拨款收入",
    "国有资本经营": "国有资本经营预算拨款收入",
    "财政专户": "财政专户管理资金收入",
}
PURCHASES = "政府采购"
"""The scope of amounts of the table of purchases."""


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def totals_differ(document: Document) -> Iterator[Breach]:
    """收入总计等于支出总计。

    为什么：部门预算收支平衡，两个总计不等就有一边漏了结转或算错了。
    查出：收入总计640.5万元，支出总计604.5万元。
    符合：两个总计都是640.5万元。
    """
    yield from _unequal(document, "收入总计")


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC, severity=Severity.WARNING)
def income_differs(document: Document) -> Iterator[Breach]:
    """没有结转结余的部门，预算收入等于预算支出。

    为什么：收入和支出相差的部分要有来处。
    查出：预算收入73.01万元，预算支出71.03万元，全文没有提到结转结余。
    符合：两个数相同，或写明上年结转、年终结转。
    """
    if not any(_OTHER_MONEY.search(passage.text) for passage in document.passages()):
        yield from _unequal(document, "收入")


def _unequal(document: Document, item: str) -> Iterator[Breach]:
    """Yield a total of income that differs from that of expenditure: of one year, set, kind, money and body."""
    first = _first(document, (item, _TOTALS[item]))
    for key, income in first.items():
        name, *rest = key
        spent = first.get((_TOTALS[item], *rest)) if name == item else None
        if (
            spent is not None
            and income.phase == "预算"
            and _yuan(income) != _yuan(spent)
            and not _coarser(income, spent)
        ):
            yield Breach(
                place=str(spent.place),
                quote=spent.quote,
                message=f"{spent.item}{_quote(spent)}与{income.item}{_quote(income)}不等；请核对两个数",
                expected=_quote(income),
            )


def _first(document: Document, items: tuple[str, ...]) -> dict[tuple[object, ...], Claim]:
    """The first statement about each of some items, by year, set, kind, money and body."""
    found: dict[tuple[object, ...], Claim] = {}
    for claim in (claim for item in items for claim in document.amounts.get(item, ())):
        if claim.figure is not None and claim.figure.is_money and claim.phase != "上年":
            found.setdefault((claim.item, claim.year, claim.edition, claim.phase, claim.scope, claim.owner), claim)
    return found


def _yuan(claim: Claim) -> Decimal | None:
    return claim.figure.in_yuan.value if claim.figure else None


def _quote(claim: Claim) -> str:
    return claim.figure.quote if claim.figure else ""


def _coarser(one: Claim, other: Claim) -> bool:
    """Whether two amounts are printed with different exactness, so that they need not look the same."""
    both = [claim.figure.in_yuan.decimals for claim in (one, other) if claim.figure]
    return both[0] != both[1]


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def source_exceeded(document: Document) -> Iterator[Breach]:
    """用一种资金安排的采购，不超过这种资金的收入。

    为什么：没有政府性基金收入的部门，采购表里不会有政府性基金；多半是两栏填反了。
    查出：政府性基金预算拨款收入0万元，采购表基金预算拨款一栏29.00。
    符合：采购的资金来源与收入相符；有上年结转的不在此列。
    """
    income = _income(document)
    for claim in document.of(ClaimKind.AMOUNT) if income else ():
        whole = income.get((claim.item, claim.edition)) if claim.scope == PURCHASES else None
        if whole is not None and (_yuan(claim) or 0) > (_yuan(whole) or 0):
            yield _against(claim, whole, "大于")


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def source_differs(document: Document) -> Iterator[Breach]:
    """没有结转结余的部门，用一种资金安排的支出等于这种资金的收入。

    为什么：两处说的是同一笔钱。
    查出：国有资本经营预算拨款收入0万元，使用国有资本经营预算拨款安排的支出4万元。
    符合：两个数相同；有上年结转、年终结转的不在此列。
    """
    income = _income(document)
    for claim in document.of(ClaimKind.AMOUNT) if income else ():
        if claim.known or claim.scope not in _SOURCES or not _FUNDED.search(claim.item):
            continue
        whole = income.get((_SOURCES[claim.scope], claim.edition))
        if whole is not None and _yuan(claim) != _yuan(whole) and not claim.place.table and not _coarser(claim, whole):
            yield _against(claim, whole, "不等于")


@once
def _income(document: Document) -> dict[tuple[str, int], Claim]:
    """The income by source and set, where no money is carried over."""
    carried = [claims for item, claims in document.amounts.items() if "结转" in item or "结余" in item]
    if any(_yuan(claim) for claims in carried for claim in claims):
        return {}
    found: dict[tuple[str, int], Claim] = {}
    for claim in (claim for item in _SOURCES.values() for claim in document.amounts.get(item, ())):
        if not (claim.scope or claim.owner or claim.place.table):
            found.setdefault((claim.item, claim.edition), claim)
    return found


def _against(claim: Claim, whole: Claim, how: str) -> Breach:
    return Breach(
        place=str(claim.place),
        quote=claim.quote,
        message=f"这里的{_quote(claim)}{how}{whole.place}的{whole.item}{_quote(whole)}；请核对资金来源和金额",
    )


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC, severity=Severity.WARNING)
def balance_differs(document: Document) -> Iterator[Breach]:
    """没有结转结余的，收入总计等于本年收入合计，支出总计等于本年支出合计。

    为什么：两行之间只有结转结余，结转结余空着，两行就是同一个数。
    查出：本年支出合计73.01，年终结转结余空着，支出总计79.01。
    符合：两行相同，或结转结余有数并且加得起来。
    """
    for one in document.statements_holding(pattern=_GRAND_TOTAL):
        for column in one.heads:
            if NAME.search(one.head(column)):
                labels = ["".join(text.split()) for text in one.texts(column)]
                for year, whole in _BALANCED:
                    if year in labels and whole in labels:
                        yield from _unbalanced(one, column, labels.index(year), labels.index(whole))


def _unbalanced(one: Statement, label: int, year: int, whole: int) -> Iterator[Breach]:
    """Yield the totals of a side that differ from those of the year, where nothing stands in the rows between."""
    rows = slice(year, whole + 1)
    between = one.texts(label, rows)[1:-1]
    carried = all("结转" in text or "结余" in text for text in between)
    beside = takewhile(lambda column: not NAME.search(one.head(column)), range(label + 1, max(one.heads) + 1))
    for column in beside if between and carried else ():
        of_year, *nothing, of_whole = one.texts(column, rows)
        both = amount(of_year), amount(of_whole)
        if None not in both and both[0] != both[1] and not any(nothing):
            yield Breach(
                place=str(one.rows[whole][column].place),
                quote=of_whole,
                message=f"本年合计是{of_year}，没有结转结余，总计却是{of_whole}；请核对两行",
                expected=of_year,
            )


RULES = (totals_differ, income_differs, source_exceeded, source_differs, balance_differs)
