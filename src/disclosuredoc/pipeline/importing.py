"""Importing (读入旧稿): an old document becomes a facts file, its gaps named and its findings beside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import tomli_w

from disclosuredoc.errors import InputError, LayoutNotFoundError, OutputError
from disclosuredoc.findings import Problem, Report
from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.saving import save
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.document import read_document
from disclosuredoc.reading.lifting import as_previous, gaps, lift
from disclosuredoc.reading.lifting.figures import fiscal_year
from disclosuredoc.rules import text

if TYPE_CHECKING:
    from disclosuredoc.model.transcript import Transcript


PROVINCE = "hebei"
"""Whose layouts are followed where the document does not say."""


@attrs.frozen(kw_only=True)
class Imported:
    """What came of an old document.

    Attributes:
        path: the facts file that was written.
        gaps: what the document does not say, each with what to do.
        report: what the audit found in the document.
    """

    path: Path
    gaps: tuple[Problem, ...]
    report: Report


def import_document(document: str | Path, out: str | Path, *, previous: bool = False) -> Imported:
    """Read an old document into a new facts file; one that exists is never overwritten.

    Args:
        document: a .docx, .txt or .html that anybody wrote.
        out: the facts file.
        previous: take only the figures that next year compares with, as ``[previous]``.

    Raises:
        InputError: it is no disclosure: it states neither income nor expenditure.
        UnsafeFileError: it cannot be read, or is refused.
        OutputError: the facts file is there already, or cannot be written.
    """
    target = Path(out)
    if target.exists():
        raise OutputError(target.name, "已有这个文件，没有改动；请换一个文件名，或先移走它")
    transcript = read_document(Path(document))
    stated = claims(transcript)
    facts = lift(transcript, stated, known=_explained(transcript))
    if not facts.get("stated"):
        raise _no_disclosure(transcript)
    missing = gaps(facts, transcript)
    if previous:
        facts, missing = as_previous(facts), ()
    report = text.concluded(text.audit(transcript, stated), transcript.source)
    return Imported(path=save(_toml(facts), target), gaps=missing, report=report)


def _explained(transcript: Transcript) -> frozenset[str]:
    """Return the terms that the layout of the document's year explains."""
    try:
        layout = catalogue.load(f"{PROVINCE}/{fiscal_year(transcript)}")
    except LayoutNotFoundError:
        return frozenset()
    return frozenset(term.term for term in layout.glossary)


def _toml(facts: dict[str, Any]) -> bytes:
    return tomli_w.dumps(facts).encode()


def _no_disclosure(transcript: Transcript) -> InputError:
    message = "没有读出收入、支出的金额，不像部门预算公开的文稿"
    return InputError(transcript.source, [Problem(transcript.source, message, "请给出旧的公开文件本身")])
