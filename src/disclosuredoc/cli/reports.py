"""Reports as JSON: one entry per file, clean ones too; the shape is promised to other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosuredoc.findings import Finding


@attrs.frozen(kw_only=True)
class Examined:
    """A file that was checked or audited: its report, or why it could not be read and the exit code for that."""

    source: str
    report: Report
    error: str = ""
    code: int = 0


def as_json(examined: Iterable[Examined], remarks: Iterable[str] = ()) -> str:
    """Return the JSON text of some reports: documents with findings and notes, and a summary.

    Args:
        examined: the files.
        remarks: what is to be said of none of them.
    """
    documents = []
    totals = {"error": 0, "warning": 0, "note": 0, "accepted": 0, "unreadable": 0}
    for one in examined:
        entry: dict[str, object] = {
            "source": one.source,
            "findings": [_finding(finding) for finding in one.report.findings if finding.severity.value != "note"],
            "notes": [_finding(finding) for finding in one.report.findings if finding.severity.value == "note"],
            "amounts": one.report.amounts,
            "tables": one.report.tables,
            "layout": one.report.layout or None,
            "remarks": list(one.report.remarks),
        }
        if one.error:
            entry["error"] = one.error
            totals["unreadable"] += 1
        totals["error"] += len(one.report.errors)
        totals["warning"] += len(one.report.warnings)
        totals["note"] += len(one.report.notes)
        totals["accepted"] += len(one.report.accepted)
        documents.append(entry)
    return json.dumps(
        {"documents": documents, "summary": {"documents": len(documents), **totals}, "remarks": list(remarks)},
        ensure_ascii=False,
        indent=2,
    )


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "place": finding.place,
        "quote": finding.quote,
        "message": finding.message,
        "basis": finding.basis,
        "expected": finding.expected,
        "accepted": finding.accepted,
    }
