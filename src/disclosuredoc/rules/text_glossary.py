"""Glossary (名词解释): terms that are explained and never used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import WORDING, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Passage

FEWEST = 3
"""Whoever explains so many terms that are not there has copied another glossary."""
_HEADING = lazy("名词解释|专业名词|名词说明")
_TERM = lazy(r"^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?)?\s*(?P<term>[^：:。，；]{2,24})[：:]")
_MARKS = lazy(r"[\s“”‘’\"（）()]")
_MONEY = lazy("收入$|支出$|拨款$|结转(?:结余)?$|资金$")
"""Terms of money of one's own: other terms explain tables and words of the law."""


@text_rule(WORDING, kind=Kind.WORDING, severity=Severity.WARNING)
def glossary_idle(document: Document) -> Iterator[Breach]:
    """名词解释只解释文稿里用到的收支名词。

    为什么：照抄范本，会解释本部门没有的收入和支出。
    查出：解释了上缴上级支出、事业单位经营支出、上级补助收入，而全文、各表都没有这几项。
    符合：用到的才解释；只多一两个的不指出。
    """
    told = list(terms(document)) if not document.subject.own_layout else []
    whole = _MARKS.sub("", "\n".join(document.texts.values())) if told else ""
    idle = [(term, passage) for term, passage in told if _MONEY.search(term) and _is_idle(term, passage, whole)]
    if FEWEST <= len(idle) < len(told):
        yield Breach(
            place=str(idle[0][1].place),
            quote="、".join(term for term, _ in idle),
            message="名词解释里的这些名词，文稿别处都没有用到；请核对，删去用不到的",
        )


def _is_idle(term: str, passage: Passage, whole: str) -> bool:
    """Whether a term stands nowhere but in its own explanation."""
    bare = _MARKS.sub("", term)
    return whole.count(bare) == _MARKS.sub("", passage.text).count(bare)


def terms(document: Document) -> Iterator[tuple[str, Passage]]:
    """Yield the terms that the glossary explains, with their paragraphs."""
    for passage in document.transcript.passages:
        match = _TERM.match(passage.text) if _HEADING.search(passage.place.section) and not passage.level else None
        if match:
            yield match["term"].strip(), passage


RULES = (glossary_idle,)
