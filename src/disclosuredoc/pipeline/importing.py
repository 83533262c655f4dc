"""Importing (读入旧稿): an old document becomes a facts file, its gaps named and its findings beside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import tomli_w

from disclosuredoc.errors import InputError, LayoutNotFoundError
from disclosuredoc.findings import Problem, Report
from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.saving import require_free, save
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.document import read_document
from disclosuredoc.reading.lifting import PROVINCE, as_previous, gaps, gaps_of_previous, lift
from disclosuredoc.reading.lifting.figures import fiscal_year
from disclosuredoc.reading.recognition import DocumentKind, recognised
from disclosuredoc.rules import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.transcript import Claim, Transcript


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
    target = require_free(Path(out))
    transcript = read_document(Path(document))
    stated = claims(transcript)
    recognition = recognised(transcript)
    last = as_previous(transcript, stated)
    facts = last if previous else _lifted(transcript, stated, recognition.layout)
    if not previous and "stated" not in facts:
        raise _only_previous(transcript) if last else _no_disclosure(transcript)
    if not facts:
        raise _no_disclosure(transcript)
    missing = gaps_of_previous(facts, transcript) if previous else gaps(facts, transcript)
    report = text.concluded(text.audit(transcript, stated), transcript.source)
    return Imported(
        path=save(_toml(facts), target), gaps=(*_accounts(transcript, recognition.kind), *missing), report=report
    )


def _accounts(transcript: Transcript, kind: DocumentKind) -> Iterator[Problem]:
    """Yield what is to be said of 决算: next year's budget is compared with this year's budget, not its accounts."""
    if kind is DocumentKind.ACCOUNTS:
        yield Problem(transcript.source, "旧稿是决算，不是预算，读出的可能是决算数", "上年预算数请按上年公开的预算核对")


def _lifted(transcript: Transcript, stated: Sequence[Claim], recognised_as: Layout | None) -> dict[str, Any]:
    """Return the facts, under the layout that the document follows, or that of its year."""
    layout = recognised_as or _assumed(transcript)
    if layout is None:
        return lift(transcript, stated)
    return lift(transcript, stated, layout.name, [term.term for term in layout.glossary])


def _assumed(transcript: Transcript) -> Layout | None:
    """Return the layout to begin with where none is recognised: that of the document's year."""
    try:
        return catalogue.load(f"{PROVINCE}/{fiscal_year(transcript)}")
    except LayoutNotFoundError:
        return None


def _toml(facts: dict[str, Any]) -> bytes:
    return tomli_w.dumps(facts).encode()


def _no_disclosure(transcript: Transcript) -> InputError:
    message = "没有读出收入、支出的金额，不像部门预算公开的文稿"
    return InputError(transcript.source, [Problem(transcript.source, message, "请给出旧的公开文件本身")])


def _only_previous(transcript: Transcript) -> InputError:
    message = "只有“三公”经费等数，没有收入、支出的金额，不是完整的部门预算公开"
    return InputError(
        transcript.source, [Problem(transcript.source, message, "只要下一年比较用的数，请加 --as-previous")]
    )
