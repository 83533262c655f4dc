"""Style of figures (数字写法): thousands marks and decimals of percentages, one way in one document."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.model.transcript import ClaimKind, Figure
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import WORDING, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Claim

THOUSAND = 1000
_LEADING = lazy(r"(?<![\dA-Za-z.,，_-])0\d{1,12}(?:\.\d{1,4})?\s?(?:万元|亿元|元|%)|^0\d{1,12}\.\d\d$", re.MULTILINE)
_LONG = re.compile(r"(?<![\d.,])\d{4,}")


@text_rule(WORDING, kind=Kind.WORDING, severity=Severity.WARNING)
def thousands_vary(document: Document) -> Iterator[Breach]:
    """正文中的金额，千位分隔号要么都用，要么都不用。

    为什么：一处8,237.23，一处1317.14，读者会多看一眼是不是一种数。
    查出：三公经费8,237.23万元，增加1317.14万元。
    符合：都写8237.23、1317.14，或都写8,237.23、1,317.14。
    """
    written = [(claim, figure) for claim in document.claims for figure in _figures(claim)]
    grouped = [claim for claim, figure in written if "," in figure.quote or "，" in figure.quote]
    plain = [(claim, figure) for claim, figure in written if _LONG.match(figure.quote)]
    if grouped and plain:
        claim, figure = plain[0]
        yield Breach(
            place=str(claim.place),
            quote=claim.quote,
            message=f"这里写{figure.quote}，{grouped[0].place}的数用了千位分隔号；请统一",
        )


def _figures(claim: Claim) -> Iterator[Figure]:
    """The amounts of the text that a claim states by itself."""
    figure = claim.figure if claim.kind in {ClaimKind.AMOUNT, ClaimKind.CHANGE} and not claim.place.table else None
    if figure is not None and figure.is_money and abs(figure.value) >= THOUSAND:
        yield figure


HALF_A_HUNDREDTH = Decimal("0.005")


@text_rule(WORDING, kind=Kind.WORDING, severity=Severity.WARNING)
def percentages_vary(document: Document) -> Iterator[Breach]:
    """正文中的百分比保留同样多的小数位；小数正好是零的可以少写。

    为什么：一处49.46%，一处22%，读者不知道22%是正好还是约数。
    查出：多数百分比保留两位小数，一处由18.15万元增加4万元写“增长22%”。
    符合：写22.04%；由8万元减少2万元写25%，因为就是25.00%。
    """
    rates = [
        (claim, claim.percentage)
        for claim in document.of(ClaimKind.CHANGE)
        if claim.percentage is not None and claim.percentage.value and not claim.place.table
    ]
    fine = [rate for _, rate in rates if rate.decimals > 1]
    for claim, rate in rates if len(fine) > 1 else ():
        if rate.decimals == 0 and _is_rounded(claim):
            yield Breach(
                place=str(claim.place),
                quote=claim.quote,
                message=f"这里的{rate.quote}没有小数，别处的百分比有两位小数；请统一保留两位小数",
            )


def _is_rounded(claim: Claim) -> bool:
    """Whether the amounts beside a percentage show that its two decimals would not be zeros."""
    if claim.figure is None or claim.base_figure is None or claim.percentage is None or not claim.base_figure.value:
        return False
    exact = claim.figure.in_yuan.value / claim.base_figure.in_yuan.value * 100
    return abs(exact - claim.percentage.value) >= HALF_A_HUNDREDTH


@text_rule(WORDING, kind=Kind.WORDING, severity=Severity.WARNING)
def leading_zero(document: Document) -> Iterator[Breach]:
    """金额和百分比的整数部分不以0开头，小于1的除外。

    为什么：“07.4万元”多半是首位数字写错了。
    查出：机关运行经费07.4万元；增长05.2%；表中03.18。
    符合：7.4万元，0.4万元，0.52%。
    """
    for passage in document.passages() if _LEADING.search(document.whole) else ():
        for match in _LEADING.finditer(passage.text):
            yield Breach(
                place=str(passage.place),
                quote=passage.text[max(0, match.start() - 20) : match.end()],
                message=f"{match.group()}以0开头；请核对首位数字",
            )


RULES = (thousands_vary, percentages_vary, leading_zero)
