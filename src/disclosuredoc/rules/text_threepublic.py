"""“三公”经费 as a document states it: vehicles split into 购置 and 运行, nothing else among its parts, a rise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.rules.law import PLAUSIBILITY
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

WHOLE = "“三公”经费"
VEHICLES = "公务用车购置及运行维护费"
_OF_VEHICLES = ("公务用车购置费", "公务用车运行维护费")
_OUTSIDE = lazy("会议费|培训费|差旅费|劳务费|办公费")
"""Items that are no part of “三公”经费."""
_LISTED = lazy("三公”?经费(?P<whole>[^。；]{0,60}?)(?:其中|包括|分别为)(?P<parts>[^。；]{4,200})")


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def vehicles_not_split(document: Document) -> Iterator[Breach]:
    """“三公”经费专页中，公务用车购置及运行维护费分列购置费和运行维护费。

    为什么：买车和养车是两回事，合在一起看不出有没有买车。
    查出：标题是“三公”经费决算，只写公务用车购置及运行维护费1.18万元。
    符合：其中购置费0万元，运行维护费1.18万元；部门预算全文、没有公务用车支出的不在此列。
    """
    if not any("三公" in passage.text for passage in document.transcript.passages[:1]):
        return
    items = {claim.item for claim in document.of(ClaimKind.AMOUNT)}
    if items.intersection(_OF_VEHICLES) or any(
        name in text for text in document.texts.values() for name in _OF_VEHICLES
    ):
        return
    stated = (claim for claim in document.of(ClaimKind.AMOUNT) if claim.item == VEHICLES and not claim.place.table)
    whole = next((claim for claim in stated if claim.figure and claim.figure.value), None)
    if whole is not None:
        yield Breach(
            place=str(whole.place),
            quote=whole.quote,
            message="公务用车购置及运行维护费没有分列购置费和运行维护费；请分开写，没有的写0",
        )


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def outside_three_public(document: Document) -> Iterator[Breach]:
    """“三公”经费只包括因公出国（境）费、公务用车购置及运行维护费、公务接待费。

    为什么：会议费、培训费不属于“三公”经费，加进去总数就大了。
    查出：“三公”经费15万元，其中公务接待费5万元，会议费10万元。
    符合：会议费、培训费另外说明。
    """
    for place, text in document.texts.items():
        for match in _LISTED.finditer(text) if "三公" in text else ():
            part = _OUTSIDE.search(match["parts"])
            if part and not _OUTSIDE.search(match["whole"]):
                yield Breach(
                    place=place,
                    quote=match.group(),
                    message=f"{part.group()}不属于“三公”经费，这里列为其中一项；请另外说明",
                )


@text_rule(PLAUSIBILITY, kind=Kind.COMPARISON, severity=Severity.NOTE)
def three_public_grows(document: Document) -> Iterator[Breach]:
    """“三公”经费比上年增加的，提示一下。

    为什么：“三公”经费一般只减不增，增加了会有人问。
    查出：“三公”经费比上年增加4万元。
    符合：与上年持平或减少；增加的写明原因。
    """
    for claim in document.of(ClaimKind.CHANGE) if not document.subject.own_layout else ():
        if WHOLE in claim.item and claim.direction == 1 and "预算" not in claim.base.replace("上年预算", ""):
            yield Breach(
                place=str(claim.place), quote=claim.quote, message="“三公”经费比上年增加；请确认，并写明增加的原因"
            )


RULES = (vehicles_not_split, three_public_grows)
OF_OTHERS = (outside_three_public,)
