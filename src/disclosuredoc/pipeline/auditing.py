"""Auditing: a document, ours or anybody's, read into claims and held against the rules on text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.model.three_public import ECONOMIC_CODES
from disclosuredoc.model.transcript import Subject
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.document import read_document
from disclosuredoc.rules import text
from disclosuredoc.rules.reasons import REASONED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.findings import Report
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.transcript import Transcript


def audit(file: str | Path) -> Report:
    """Audit a document that anybody wrote: .docx, .txt or .html.

    Raises:
        UnsafeFileError: it cannot be read, or is refused; says what to do.
    """
    transcript = read_document(Path(file))
    return text.concluded(text.audit(transcript, claims(transcript)), transcript.source)


def audit_own(transcript: Transcript, disclosure: Disclosure) -> Report:
    """Audit a document of our own as it was rendered, knowing whose it is.

    Args:
        transcript: the document, read back.
        disclosure: the facts it was made from.
    """
    subject = Subject(
        name=disclosure.department.name,
        short_names=disclosure.department.short_names,
        year=disclosure.year,
        own_layout=True,
        units=(*(unit.name for unit in disclosure.units), *disclosure.former_names),
    )
    names = [*{subject.name, *subject.units}, *(project.name for project in disclosure.projects)]
    return text.audit(transcript, claims(transcript, names, _told(disclosure)), subject=subject)


def _told(disclosure: Disclosure) -> Iterator[str]:
    """Yield what the facts say of uses and reasons; the amounts in it have been held against the facts."""
    yield from (project.purpose for project in disclosure.projects)
    for item in (*REASONED, "three_public", *ECONOMIC_CODES):
        yield getattr(disclosure.budget, f"{item}_change").reason
