"""Years that do not fit (年度): what is compared with which year, and whose year a figure is said to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.helpers.remembering import once
from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document
from disclosuredoc.rules.text_identity import own_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Passage

FAR = 10
"""A year so far away is history or a plan, no slip of the pen."""
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年?")
_ANY = re.compile(r"(?:19|20)\d\d")
"""What may be a year."""
_DATED = re.compile(r"(?:19|20)\d\d\s?年")
_OWN = re.compile(
    r"(?<![\d\-—~至到从自])(?P<year>(?:19|20)\d\d)\s?年(?:度)?(?:本?部门|本?单位|收支|财政拨款|一般公共)?"
    "(?:信息公开|预算|决算|“?三公”?经费|机关运行经费|政府采购)"
)
_HERE = re.compile(r"现将[^，。；]{0,60}?(?P<year>(?:19|20)\d\d)\s?年")
_AS_OF = re.compile(r"截[至止](?:时间|日期)?[:：]?\s?(?P<year>(?:19|20)\d\d)\s?年")
_ADVERB = re.compile(
    r"(?:^|[。；])\s*(?P<year>(?:19|20)\d\d)\s?年(?:度)?(?!以来|以后|以前|之前|之后|至|到|起|底|末|初|前|后)(?=[，,\u4e00-\u9fff])"
)
_COMPARED = lazy(r"(?:较|比|与|同|和|由|从|对比|上年|去年)[^，。；]{0,6}$")


@text_rule(CONSISTENCY, kind=Kind.COMPARISON)
def compared_year_differs(document: Document) -> Iterator[Breach]:
    """增减以上一年为比较对象。

    为什么：预算、决算的增减都是与上一年比；写成别的年份，数和说法对不上。
    查出：2017年“三公”经费较2015年下降2.3%。
    符合：2017年“三公”经费较2016年下降2.3%。
    """
    for claim in document.of(ClaimKind.CHANGE):
        named = _YEAR.search(claim.base)
        of_base = named is not None and claim.year == int(named[1])
        year = document.year if of_base else claim.year or document.year
        if year is None or named is None or int(named[1]) in {year - 1, (document.year or year) - 1}:
            continue
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
    year = document.year
    if year is None:
        return
    told: set[tuple[str, str]] = set()
    for place, words, quote in (*_written(document, year), *_claimed(document, year)):
        if (place, words) not in told:
            told.add((place, words))
            yield _breach(year, place, words, quote)


def _written(document: Document, year: int) -> Iterator[tuple[str, str, str]]:
    """Yield the years before 部门预算 and the like, after 现将, and of the date as of which assets are counted."""
    names = own_names(document)
    for passage in _dated(document):
        text = _without(passage.text, names)
        if "现将" not in text and {f"{year}", f"{year - 1}"}.issuperset(_ANY.findall(text)):
            continue
        for pattern, near in ((_OWN, (year, year - 1)), (_HERE, (year,)), (_AS_OF, (year, year - 1))):
            for match in pattern.finditer(text):
                if int(match["year"]) not in near and not _COMPARED.search(text[: match.start()][-12:]):
                    yield str(passage.place), f"{match['year']}年", match.group()


@once
def _dated(document: Document) -> list[Passage]:
    """The paragraphs that name a year."""
    return document.prose.holding(pattern=_DATED)


def _without(text: str, names: tuple[str, ...]) -> str:
    """A text without the subject's own names: one may have a year in it."""
    for name in names:
        text = text.replace(name, "")
    return text


def _claimed(document: Document, year: int) -> Iterator[tuple[str, str, str]]:
    """Yield the years of amounts of well-known items that are neither this year nor the last."""
    for claim in document.of(ClaimKind.AMOUNT):
        if claim.known and claim.year is not None and not year - 1 <= claim.year <= year:
            yield str(claim.place), f"{claim.year}年", claim.quote


def _breach(year: int, place: str, words: str, quote: str) -> Breach:
    return Breach(
        place=place,
        quote=quote,
        message=f"文稿是{year}年度的，这里写{words}；请核对年份",
        expected=f"{year}年",
    )


@text_rule(CONSISTENCY, kind=Kind.COMPARISON, severity=Severity.WARNING)
def sentence_year_differs(document: Document) -> Iterator[Breach]:
    """以年份开头的句子说的是本年度或上年的事；不是的请核实。

    为什么：沿用往年文稿时，绩效目标里的年份也容易漏改。
    查出：2020年的文稿里写“2018年组织开展宣传活动3次”。
    符合：写“2020年”；规划期、法规的年份、“某年以来”不在此列。
    """
    year = document.year
    if year is None:
        return
    for passage in _dated(document):
        yield from _sentences(passage, year)


def _sentences(passage: Passage, year: int) -> Iterator[Breach]:
    for match in _ADVERB.finditer(passage.text):
        distance = abs(int(match["year"]) - year)
        if int(match["year"]) != year - 1 and 0 < distance <= FAR:
            start = match.start("year")
            yield _breach(year, str(passage.place), f"{match['year']}年", passage.text[start : start + 30])


RULES = (compared_year_differs, stated_year_differs, sentence_year_differs)
