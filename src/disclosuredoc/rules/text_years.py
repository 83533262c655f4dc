"""Years that do not fit (年度): what is compared with which year, and whose year a figure is said to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年?")
_OWN = re.compile(
    r"(?<![\d\-—~至到从自])(?P<year>(?:19|20)\d\d)\s?年(?:度)?(?:本?部门|本?单位|收支|财政拨款|一般公共)?(?:预算|决算|“?三公”?经费|机关运行经费|政府采购)"
)
_HERE = re.compile(r"现将[^，。；]{0,60}?(?P<year>(?:19|20)\d\d)\s?年")
_ADVERB = re.compile(
    r"(?:^|[。；])\s*(?P<year>(?:19|20)\d\d)\s?年(?:度)?(?:[，,]|(?=[\u4e00-\u9fff]))(?!以来|至|到|起)"
)
_COMPARED = re.compile(r"(?:较|比|与|同|和|由|从|对比|上年|去年)[^，。；]{0,6}$")


@text_rule(CONSISTENCY, kind=Kind.COMPARISON)
def compared_year_differs(document: Document) -> Iterator[Breach]:
    """增减以上一年为比较对象。

    为什么：预算、决算的增减都是与上一年比；写成别的年份，数和说法对不上。
    查出：2017年“三公”经费较2015年下降2.3%。
    符合：2017年“三公”经费较2016年下降2.3%。
    """
    for claim in document.of(ClaimKind.CHANGE):
        year = claim.year or document.year
        named = _YEAR.search(claim.base)
        if year is None or named is None or claim.base.startswith("本年"):
            continue
        if int(named[1]) != year - 1:
            yield Breach(
                place=str(claim.place),
                quote=claim.quote,
                message=f"{year}年的{claim.item or '金额'}与{named[1]}年比较；请核对，应与上年（{year - 1}年）比较",
                expected=f"{year - 1}年",
            )


@text_rule(CONSISTENCY, kind=Kind.COMPARISON)
def stated_year_differs(document: Document) -> Iterator[Breach]:
    """说明中的预算、决算、三公经费、机关运行经费、政府采购都是标题所写年度或其上年的。

    为什么：沿用往年文稿时最容易漏改年份。
    查出：2020年部门预算说明中写“2018年机关运行经费安排4.67万元”。
    符合：写“2020年”，比较时写“2019年”。
    """
    if document.year is None:
        return
    for passage in document.transcript.passages:
        for match in (*_OWN.finditer(passage.text), *_HERE.finditer(passage.text)):
            near = {document.year} if match.re is _HERE else {document.year, document.year - 1}
            if int(match["year"]) not in near and not _COMPARED.search(passage.text[: match.start()][-12:]):
                yield _breach(document.year, str(passage.place), match)
    for claim in document.of(ClaimKind.AMOUNT):
        if claim.known and claim.year is not None and not document.year - 1 <= claim.year <= document.year:
            stated = re.search(rf"{claim.year}\s?年", claim.quote)
            if stated and not _OWN.search(claim.quote):
                yield _breach(document.year, str(claim.place), stated, claim.quote)


def _breach(year: int, place: str, match: re.Match[str], quote: str = "") -> Breach:
    return Breach(
        place=place,
        quote=quote or match.group(),
        message=f"文稿是{year}年度的，这里写{match.group()[:12]}；请核对年份",
        expected=f"{year}年",
    )


@text_rule(CONSISTENCY, kind=Kind.COMPARISON, severity=Severity.WARNING)
def sentence_year_differs(document: Document) -> Iterator[Breach]:
    """以年份开头的句子说的是本年度或上年的事；相差一两年的请核实。

    为什么：沿用往年文稿时，绩效目标里的年份也容易漏改。
    查出：2020年的文稿里写“2018年组织开展宣传活动3次”。
    符合：写“2020年”；规划期、法规的年份不在此列。
    """
    if document.year is None:
        return
    near = {document.year - 3, document.year - 2, document.year + 1, document.year + 2}
    for passage in document.transcript.passages:
        for match in _ADVERB.finditer(passage.text):
            if int(match["year"]) in near:
                yield _breach(
                    document.year, str(passage.place), match, passage.text[match.start() : match.start() + 30]
                )


RULES = (compared_year_differs, stated_year_differs, sentence_year_differs)
