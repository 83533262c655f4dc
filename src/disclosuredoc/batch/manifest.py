"""The manifest: what was made from what, as frozen records, and how they are written and read as JSON."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import attrs
import cattrs

from disclosuredoc.batch.prints import Prints
from disclosuredoc.findings import SHOWN, Severity, shown
from disclosuredoc.model.totals import DepartmentTotals
from disclosuredoc.money import Money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosuredoc.findings import Report

MANIFEST = "manifest.json"
JOURNAL = "manifest.journal"
FORMAT = 2
"""Raised when what an entry says is no longer what an older version wrote."""
LINES = 5
"""So many findings or reasons of a department are kept in its entry; all of them stand in its report."""
WIDTH = 3 * SHOWN
"""How long such a line may be."""


@attrs.frozen(kw_only=True)
class Counts:
    """How many findings of each severity a document has, and how many its department has accepted."""

    error: int = 0
    warning: int = 0
    note: int = 0
    accepted: int = 0


@attrs.frozen(kw_only=True)
class Entry:
    """A document that was made, and what from.

    Attributes:
        source: the key of its task.
        department: whose it is.
        document: its path inside the folder for documents.
        sha256: the hash of its bytes.
        report: the path of its report, and
        report_sha256: the hash of that.
        facts: the hash of what the facts were read from.
        layout: the layout's name, and
        layout_digest: the hash of all that it says, its template and code lists included.
        template: the template's name, and
        template_sha256: its hash.
        asked: the layout that was asked for in place of that of the facts, empty where none was.
        library: the version that made it.
        findings: how many there are.
        lines: the first of them.
        totals: what is kept of its figures, for the county's own document.
        prints: what is kept of its words, to find copies among the departments.
        seconds: how long it took; no part of what is the same in every run.
    """

    source: str
    department: str
    document: str
    sha256: str
    report: str
    report_sha256: str
    facts: str
    layout: str
    layout_digest: str
    template: str
    template_sha256: str
    asked: str
    library: str
    findings: Counts
    totals: DepartmentTotals
    lines: tuple[str, ...] = ()
    prints: Prints = attrs.field(factory=Prints, repr=False)
    seconds: float = attrs.field(default=0.0, eq=False)


@attrs.frozen(kw_only=True)
class Failure:
    """A department without a document of this run.

    Attributes:
        source: the key of its task.
        department: its name, where that could be read.
        exit_code: what kind of error it was.
        lines: the first of the reasons.
    """

    source: str
    department: str
    exit_code: int
    lines: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Leftover:
    """A document of an earlier run that no facts stand for any more; it is never deleted unasked.

    Attributes:
        source: the key of the task it was made from.
        department: whose it was.
        document: its path inside the folder for documents.
        report: the path of its report.
    """

    source: str
    department: str
    document: str
    report: str


@attrs.frozen(kw_only=True)
class Copied:
    """A passage that two departments of a county have.

    Attributes:
        county: the county's folder, empty in a run of one.
        severity: how grave it is.
        line: whose it is, where it stands, and who has it too.
    """

    county: str
    severity: Severity
    line: str


@attrs.frozen(kw_only=True)
class Together:
    """A county's own document, and what from.

    Attributes:
        county: the county's folder, empty in a run of one.
        name: the county's name.
        document: its path inside the folder for documents.
        sha256: the hash of its bytes.
        made_from: the hash of all totals, the county's facts, layout, template and version that it was made from.
        layout: the layout's name.
        template: the template's name, and
        template_sha256: its hash.
        departments: how many departments it adds up.
        findings: how many there are.
        lines: the first of them.
    """

    county: str
    name: str
    document: str
    sha256: str
    made_from: str
    layout: str
    template: str
    template_sha256: str
    departments: int
    findings: Counts
    lines: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Manifest:
    """All that is known of a folder for documents.

    Attributes:
        documents: what was made, by task.
        failed: what was not, by task.
        leftovers: documents of earlier runs, by path.
        counties: the counties' own documents, by county.
        copied: what departments have copied from each other.
    """

    documents: Mapping[str, Entry] = attrs.field(factory=dict)
    failed: Mapping[str, Failure] = attrs.field(factory=dict)
    leftovers: Mapping[str, Leftover] = attrs.field(factory=dict)
    counties: Mapping[str, Together] = attrs.field(factory=dict)
    copied: tuple[Copied, ...] = ()


class UnreadableError(ValueError):
    """A manifest that is damaged, or written by another version."""


@functools.cache
def library() -> str:
    """Return the version of this library; looked up once, for it is read from a file."""
    return version("disclosuredoc")


def counts(report: Report) -> Counts:
    """Count the findings of a report."""
    return Counts(
        error=len(report.errors), warning=len(report.warnings), note=len(report.notes), accepted=len(report.accepted)
    )


def first_lines(report: Report) -> tuple[str, ...]:
    """Return the first findings of a report that somebody should look at, what must be corrected before the rest."""
    listed = (*report.of(Severity.ERROR), *report.of(Severity.WARNING), *report.accepted)
    return tuple(shown(str(finding), WIDTH) for finding in listed[:LINES])


def leftover(entry: Entry) -> Leftover:
    """Return what is left of an entry that no longer stands."""
    return Leftover(source=entry.source, department=entry.department, document=entry.document, report=entry.report)


def as_json(manifest: Manifest) -> str:
    """Return a manifest as JSON, tasks in order; prints and timings stand apart, all but timings is always the same."""
    documents = _ordered(manifest.documents)
    data = {
        "format": FORMAT,
        "documents": [
            {key: one[key] for key in one if key not in _APART} for one in map(RECORDS.unstructure, documents)
        ],
        "failed": RECORDS.unstructure(_ordered(manifest.failed)),
        "leftovers": RECORDS.unstructure(_ordered(manifest.leftovers)),
        "counties": RECORDS.unstructure(_ordered(manifest.counties)),
        "copied": RECORDS.unstructure(manifest.copied),
        "prints": {entry.source: str(entry.prints) for entry in documents},
        "timings": {entry.source: round(entry.seconds, 3) for entry in documents},
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Manifest:
    """Return the manifest in a JSON text.

    Raises:
        UnreadableError: it is damaged, or of another version.
    """
    try:
        data = json.loads(text)
        if data["format"] != FORMAT:
            raise UnreadableError(text[:SHOWN])
        apart = {"prints": data["prints"], "seconds": data["timings"]}
        plain = [one | {key: apart[key][one["source"]] for key in apart} for one in data["documents"]]
        entries = RECORDS.structure(plain, tuple[Entry, ...])
        failed = RECORDS.structure(data["failed"], tuple[Failure, ...])
        leftovers = RECORDS.structure(data["leftovers"], tuple[Leftover, ...])
        counties = RECORDS.structure(data["counties"], tuple[Together, ...])
        copied = RECORDS.structure(data["copied"], tuple[Copied, ...])
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, cattrs.BaseValidationError) as error:
        raise UnreadableError(text[:SHOWN]) from error
    return Manifest(
        documents={one.source: one for one in entries},
        failed={one.source: one for one in failed},
        leftovers={one.document: one for one in leftovers},
        counties={one.county: one for one in counties},
        copied=copied,
    )


def _ordered(records: Mapping[str, Any]) -> Sequence[Any]:
    return [records[key] for key in sorted(records)]


def _records() -> cattrs.Converter:
    """Return the converter of all records of manifest and journal."""
    converter = cattrs.Converter()
    converter.register_unstructure_hook_func(lambda kind: kind is Prints, str)
    converter.register_structure_hook_func(lambda kind: kind is Prints, lambda text, _: Prints.read(text))
    converter.register_unstructure_hook(Money, lambda money: f"{money.yuan:f}")
    converter.register_structure_hook(Money, lambda text, _: Money(text))
    return converter


_APART = {"prints", "seconds"}
"""Of an entry these stand apart from what people read."""
RECORDS = _records()
