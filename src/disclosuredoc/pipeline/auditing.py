"""Auditing: anybody's document, recognised, read into claims and held against the rules on text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Report
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.transcript import Subject
from disclosuredoc.pipeline.known import Known, accepted
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.recognition import Recognition, recognised
from disclosuredoc.rules import text
from disclosuredoc.rules.text_document import Document
from disclosuredoc.rules.text_identity import own_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosuredoc.model.transcript import Transcript


@attrs.frozen(kw_only=True)
class Audited:
    """A document that was audited.

    Attributes:
        report: what was found in it.
        name: whose it is, as its title says; empty where no title does.
        recognition: its kind, year and layout.
        explains: whether it has sections of text, not only tables.
    """

    report: Report
    name: str
    recognition: Recognition
    explains: bool


def audit(
    file: str | Path,
    *,
    layout: str | None = None,
    folder: str | Path | None = None,
    known: Sequence[Known] = (),
) -> Report:
    """Audit a document that anybody wrote: .docx, .txt or .html.

    Args:
        file: the document.
        layout: the layout to hold it against, such as ``hebei/2020``; else the one that it is recognised to follow.
        folder: a user's own layouts, which come first.
        known: findings that are accepted, see ``pipeline.known.read_known``.

    Raises:
        UnsafeFileError: it cannot be read, or is refused; says what to do.
        LayoutNotFoundError: there is no such layout.
        TemplateError: a layout of its year is broken.
    """
    from disclosuredoc.reading.document import read_document  # noqa: PLC0415 - brings all formats; ours needs one

    found = audited(read_document(Path(file)), layout=layout, folder=folder)
    return accepted(found.report, Path(file).name, known)


def audited(transcript: Transcript, *, layout: str | None = None, folder: str | Path | None = None) -> Audited:
    """Audit a document that was read, as ``audit`` does, and say as what it was recognised."""
    recognition = _recognised(transcript, layout, Path(folder) if folder else None)
    stated = tuple(claims(transcript))
    found = text.concluded(text.audit(transcript, stated, layout=recognition.layout), transcript.source)
    remarks = (f"未能认出版式：{recognition.reason}，只按通用规则核查",) if recognition.reason else ()
    document = Document(transcript=transcript, claims=(), subject=Subject())
    return Audited(
        report=attrs.evolve(found, layout=recognition.layout.name if recognition.layout else "", remarks=remarks),
        name=next(iter(own_names(document)), ""),
        recognition=recognition,
        explains=any(passage.place.section for passage in transcript.passages),
    )


def _recognised(transcript: Transcript, layout: str | None, folder: Path | None) -> Recognition:
    """Recognise a document; a layout that the caller names is the one it follows."""
    if layout is None:
        return recognised(transcript, folder)
    named = catalogue.load(layout, folder)
    return attrs.evolve(recognised(transcript, folder), layout=named, reason="")
