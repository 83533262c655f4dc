"""From a Disclosure to its saved document: checks, rendering, soundness, completeness, audit, then the file."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.errors import ChecksFailedError, TemplateError
from disclosuredoc.findings import Report
from disclosuredoc.model.totals import totals
from disclosuredoc.pipeline import ready
from disclosuredoc.pipeline.completeness import losses
from disclosuredoc.pipeline.own import audit_own, stated
from disclosuredoc.pipeline.reconciling import unreconciled
from disclosuredoc.pipeline.saving import save
from disclosuredoc.reading.wordml import transcript_of_parts
from disclosuredoc.rendering.compiled import Compiled, assembled
from disclosuredoc.rendering.document import document_parts
from disclosuredoc.rendering.package import packed
from disclosuredoc.rendering.validity import invariants
from disclosuredoc.rules.books import check

if TYPE_CHECKING:
    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure


@attrs.frozen(kw_only=True)
class Made:
    """A document that is ready to be saved.

    Attributes:
        data: the bytes of the .docx.
        report: what the rules found on its facts, and on its text beyond those.
    """

    data: bytes
    report: Report


@functools.lru_cache(maxsize=16)
def compiled(layout: Layout, wanted: tuple[str, ...] = ()) -> Compiled:
    """Return the compiled template of a layout with some of its parts; each is compiled once."""
    return assembled(ready.prepared(layout, wanted), layout, wanted)


def make(disclosure: Disclosure, layout: Layout, *, force: bool = False) -> Made:
    """Make a department's document, checked and audited, without saving it.

    Args:
        disclosure: the facts.
        layout: how they are printed.
        force: make it even though findings of severity error stand against it.

    Raises:
        ChecksFailedError: where such findings stand and it is not forced.
        TemplateError: where the template cannot be used, or would lose a text or figure of the facts.
    """
    report = check(disclosure, layout)
    if report.errors and not force:
        raise ChecksFailedError(report)
    template = compiled(layout, disclosure.parts)
    parts = document_parts(disclosure, template)
    problems = [*invariants(parts)]
    transcript = transcript_of_parts(parts, disclosure.department.name)
    problems += losses(disclosure, layout, transcript)
    if problems:
        raise TemplateError(template.name, problems)
    said = stated(transcript, disclosure)
    report += audit_own(transcript, disclosure, said) + unreconciled(totals(disclosure), said)
    if report.errors and not force:
        raise ChecksFailedError(report)
    return Made(data=packed(parts, template.package), report=report)


def render(disclosure: Disclosure, layout: Layout, out: str | Path, *, force: bool = False) -> Path:
    """Make a department's document and save it; returns its path.

    Raises:
        ChecksFailedError: findings of severity error stand against it, and it is not forced.
        TemplateError: the template cannot be used.
        OutputError: the file cannot be written; what stood there is untouched.
    """
    return save(make(disclosure, layout, force=force).data, Path(out))
