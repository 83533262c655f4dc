"""The rules on text (核查文稿), in a book one can read, and the door to them: ``audit``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Finding, Kind, Report, Severity
from disclosuredoc.model.transcript import Claim, ClaimKind, Subject, Transcript
from disclosuredoc.rules import (
    personal_data,
    text_agreement,
    text_balance,
    text_changes,
    text_codes,
    text_counts,
    text_glossary,
    text_identity,
    text_indicators,
    text_layout,
    text_marks,
    text_names,
    text_repetition,
    text_residue,
    text_rows,
    text_selfreference,
    text_shares,
    text_structure,
    text_sums,
    text_tables,
    text_threepublic,
    text_units,
    text_wording,
    text_years,
)
from disclosuredoc.rules.text_document import Document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.rules.rule import TextRule

BOOK: tuple[TextRule, ...] = (
    *text_identity.RULES,
    *text_names.RULES,
    *text_selfreference.RULES,
    *text_sums.RULES,
    *text_balance.RULES,
    *text_counts.RULES,
    *text_changes.RULES,
    *text_threepublic.RULES,
    *text_shares.RULES,
    *text_agreement.RULES,
    *text_years.RULES,
    *text_tables.RULES,
    *text_rows.RULES,
    *text_codes.RULES,
    *text_units.RULES,
    *text_wording.RULES,
    *text_indicators.RULES,
    *text_glossary.RULES,
    *text_structure.RULES,
    *text_layout.RULES,
    *text_repetition.RULES,
    *text_marks.RULES,
    *personal_data.TEXT_RULES,
    *text_residue.RULES,
)
"""Every rule on any document, also on our own; on those of others there are more (``text_others``)."""
ENOUGH = 3
"""Of so many figures each follows from the others: two amounts and a percentage, three amounts."""


def audit(
    transcript: Transcript, claims: Sequence[Claim], *, subject: Subject | None = None, layout: Layout | None = None
) -> Report:
    """Hold what a document states against the rules on text.

    Args:
        transcript: the document as read.
        claims: what it states.
        subject: what is known of whose it is.
        layout: the layout that it follows, where it was recognised.
    """
    document = Document(transcript=transcript, claims=tuple(claims), subject=subject or Subject(), layout=layout)
    year = document.year
    book = BOOK if document.subject.own_layout else (*BOOK, *_of_others())
    findings = [finding for rule in book if year is None or rule.holds_in(year) for finding in rule.findings(document)]
    tables = len(transcript.tables)
    if not any(claim.figure is not None and claim.figure.is_money for claim in document.claims):
        return Report((*findings, _nothing_read(transcript.source)), 0, tables)
    return Report(tuple(findings), _compared(document), tables)


def _of_others() -> tuple[TextRule, ...]:
    from disclosuredoc.rules.text_others import OF_OTHERS  # noqa: PLC0415 - of our own the facts have been asked

    return OF_OTHERS


def concluded(report: Report, source: str) -> Report:
    """Return a report that does not call a document faultless in which no two figures could be compared.

    Args:
        report: the report on a document.
        source: the document's name.
    """
    return report if report.findings or report.amounts else Report((_nothing_compared(source),), 0, report.tables)


def _nothing_compared(source: str) -> Finding:
    return Finding(
        rule="nothing-compared",
        kind=Kind.STRUCTURE,
        severity=Severity.ERROR,
        place=source,
        quote="",
        message="未能核对：读出了金额，但没有两个可以相互核对的数；请确认文件完整，或另附预算表一并核对",
        basis="读入结果",
    )


def _nothing_read(source: str) -> Finding:
    return Finding(
        rule="nothing-read",
        kind=Kind.STRUCTURE,
        severity=Severity.ERROR,
        place=source,
        quote="",
        message="未能核对：没有读出任何金额；请确认文件是部门预算公开的文稿，且不是扫描图片",
        basis="读入结果",
    )


def _compared(document: Document) -> int:
    """How many figures took part in a sum, a change, a share or a comparison of two statements."""
    added = [*document.of(ClaimKind.SUM), *document.of(ClaimKind.PRODUCT)]
    moved = [*document.of(ClaimKind.CHANGE), *document.of(ClaimKind.SHARE)]
    seen = [
        *[claim for whole in added for claim in (whole, *whole.parts)],
        *[claim for claim in moved if _computable(claim)],
        *[stated.claim for same in text_agreement.groups(document) for stated in same],
    ]
    spots = {(claim.place, claim.figure.start) for claim in seen if claim.figure is not None}
    spots |= {(claim.place, claim.now.start) for claim in seen if claim.now is not None}
    spots |= {(claim.place, claim.base_figure.start) for claim in seen if claim.base_figure is not None}
    return len(spots)


def _computable(claim: Claim) -> bool:
    """Whether a change or share has enough figures beside it to be computed again."""
    figures = (claim.figure, claim.now, claim.base_figure, claim.percentage)
    return sum(figure is not None for figure in figures) >= ENOUGH
