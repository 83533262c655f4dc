"""A document of our own: what it states, and the rules on its text, with what the facts say of whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.model.three_public import ECONOMIC_CODES
from disclosuredoc.model.transcript import Subject
from disclosuredoc.reading.claims import claims
from disclosuredoc.rules import text
from disclosuredoc.rules.reasons import REASONED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosuredoc.findings import Report
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.transcript import Claim, Transcript


def stated(transcript: Transcript, disclosure: Disclosure) -> tuple[Claim, ...]:
    """Return what a document of our own states, knowing which of its words are names, uses and reasons.

    Args:
        transcript: the document, read back.
        disclosure: the facts it was made from.
    """
    own = (disclosure.department.name, *(unit.name for unit in disclosure.units), *disclosure.former_names)
    names = [*dict.fromkeys(own), *(project.name for project in disclosure.projects)]
    return claims(transcript, names, _told(disclosure))


def audit_own(transcript: Transcript, disclosure: Disclosure, said: Sequence[Claim] | None = None) -> Report:
    """Audit a document of our own as it was rendered, knowing whose it is.

    Args:
        transcript: the document, read back.
        disclosure: the facts it was made from.
        said: what it states, where that has been read already.
    """
    subject = Subject(
        name=disclosure.department.name,
        short_names=disclosure.department.short_names,
        year=disclosure.year,
        own_layout=True,
        units=(*(unit.name for unit in disclosure.units), *disclosure.former_names),
    )
    return text.audit(transcript, stated(transcript, disclosure) if said is None else said, subject=subject)


def _told(disclosure: Disclosure) -> Iterator[str]:
    """Yield what the facts say of uses and reasons; the amounts in it have been held against the facts."""
    yield from (project.purpose for project in disclosure.projects)
    for item in (*REASONED, "three_public", *ECONOMIC_CODES):
        yield getattr(disclosure.budget, f"{item}_change").reason
