"""Repetitions (重复): a word or a sentence that stands twice in a row, and two spellings of one term."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.model.transcript import LONGEST_PASSAGE
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, WORDING, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Passage

AROUND = 15
LEAST = 8
"""A sentence of fewer characters may well be said twice."""
_DOUBLED = re.compile(r"([\u4e00-\u9fff]{2,8})\1")
_MEANT = lazy(
    "(?:研究|讨论|商量|考虑|休息|学习|活动|了解|打听|宣传|一个|一户|一项|逐个|逐项|逐户|一件|一步|一点|一条|一批)$"
)
"""Words that are said twice on purpose."""
_END = re.compile("[。！？；]")
_ENDS = ("。", "！", "？", "；")
SPELLINGS = {
    "公务用车运维费": "公务用车运行维护费",
    "机关运行费": "机关运行经费",
    "截止时间": "截至时间",
    "其它收入": "其他收入",
    "其它支出": "其他支出",
    "公务招待费": "公务接待费",
    "帐户": "账户",
}
"""Spellings of terms, and those to keep."""


@text_rule(WORDING, kind=Kind.WORDING, severity=Severity.WARNING)
def word_doubled(document: Document) -> Iterator[Breach]:
    """一个词不连写两遍。

    为什么：输入或粘贴时多出来的，读者一眼看得到。
    查出：互联网信息信息服务。
    符合：互联网信息服务；“逐户逐户”一类有意重叠的不在此列。
    """
    for passage in () if document.subject.own_layout else document.passages():
        for match in _DOUBLED.finditer(passage.text[:LONGEST_PASSAGE]):
            if not _MEANT.search(match[1]) and len(set(match[1])) > 1:
                yield Breach(
                    place=str(passage.place),
                    quote=passage.text[max(0, match.start() - AROUND) : match.end() + AROUND],
                    message=f"“{match[1]}”连写了两遍；请核对，删去多出的一个",
                    expected=match[1],
                )


@text_rule(WORDING, kind=Kind.WORDING, severity=Severity.WARNING)
def sentence_doubled(document: Document) -> Iterator[Breach]:
    """一段之内、相邻两段之间，同一句话不写两遍。

    为什么：粘贴时多贴了一次；有金额的，读者会以为是两笔钱。
    查出：项目支出40万元。项目支出40万元。
    符合：一句话只写一次；两节里各有一句“本部门无此项预算”不在此列。
    """
    before = ""
    for passage in () if document.subject.own_layout else document.passages():
        text = passage.text.strip()
        repeated = text == before and text.endswith(_ENDS) and not passage.place.table
        for sentence in [text] if repeated and len(text) > LEAST else _repeated(_sentences(passage)):
            yield Breach(
                place=str(passage.place),
                quote=sentence,
                message="这句话写了两遍；请核对，删去多出的一句",
            )
        before = text or before


def _repeated(sentences: list[str]) -> list[str]:
    """The sentences that stand there more than once."""
    return [sentence for sentence, count in Counter(sentences).items() if count > 1]


def _sentences(passage: Passage) -> list[str]:
    """The sentences of a passage that are long enough to be said once."""
    parts = (part.strip() for part in _END.split(passage.text[:LONGEST_PASSAGE]))
    return [part for part in parts if len(part) >= LEAST]


@text_rule(CONSISTENCY, kind=Kind.WORDING, severity=Severity.WARNING)
def term_varies(document: Document) -> Iterator[Breach]:
    """同一个名词在文稿里只有一种写法。

    为什么：一处写“机关运行费”，一处写“机关运行经费”，读者会以为是两项。
    查出：名词解释写“机关运行费”，正文写“机关运行经费”。
    符合：各处都写“机关运行经费”。
    """
    if document.subject.own_layout:
        return
    passages = list(document.passages())
    for wrong, right in SPELLINGS.items():
        places = [passage for passage in passages if wrong in passage.text]
        if places and any(right in passage.text for passage in passages):
            yield Breach(
                place=str(places[0].place),
                quote=wrong,
                message=f"这里写“{wrong}”，别处写“{right}”；请统一写“{right}”",
                expected=right,
            )


RULES = (word_doubled, sentence_doubled, term_varies)
