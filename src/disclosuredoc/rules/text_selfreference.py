"""Self-reference (自称): 我局, 我院, 我办 against the kind of body whose document it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document
from disclosuredoc.rules.text_identity import own_names

if TYPE_CHECKING:
    from collections.abc import Iterator

_SELF = lazy("(?<![自本])我(?P<kind>局|院|办|委|校|馆|站|所|队)(?![县市省区])")
_ALSO = {
    "校": "校学园幼",
    "院": "院",
    "办": "办处",
    "所": "所",
    "站": "站",
    "馆": "馆",
    "队": "队",
    "委": "委",
    "局": "局",
}
"""Characters of a name that allow a body to call itself so."""


@text_rule(CONSISTENCY, kind=Kind.IDENTITY, severity=Severity.WARNING)
def self_reference_differs(document: Document) -> Iterator[Breach]:
    """自称与单位名称相符：局称“我局”，院称“我院”。

    为什么：照别的单位的文稿改写时，容易漏改自称。
    查出：县委网信办的文稿写“我局2020年预算”。
    符合：写“我办”或“我部门”“我单位”。
    """
    names = "".join(own_names(document))
    if not names or document.subject.own_layout:
        return
    listed = "".join(row[0].passage.text for table in document.transcript.tables for row in table.cells if row)
    for passage in document.passages():
        for match in _SELF.finditer(passage.text) if "我" in passage.text else ():
            if not set(_ALSO[match["kind"]]) & set(names + listed):
                yield Breach(
                    place=str(passage.place),
                    quote=passage.text[max(0, match.start() - 10) : match.end() + 20],
                    message=f"这里自称“{match.group()}”，文稿是{own_names(document)[0]}的；请改为相符的自称",
                )


RULES = (self_reference_differs,)
