"""The JSON shape that other programs build on."""

from __future__ import annotations

import json

from disclosuredoc.cli.reports import Examined, as_json
from disclosuredoc.findings import Finding, Kind, Report, Severity


def test_notes_stand_apart_from_findings() -> None:
    findings = tuple(
        Finding(rule="a", kind=Kind.WORDING, severity=severity, place="处", quote="数", message="错", basis="法")
        for severity in (Severity.NOTE, Severity.WARNING)
    )
    report = json.loads(
        as_json([Examined(source="a.docx", report=Report(findings, 5, 2)), Examined(source="b", report=Report())])
    )

    first, second = report["documents"]
    assert [finding["severity"] for finding in first["findings"]] == ["warning"]
    assert [finding["severity"] for finding in first["notes"]] == ["note"]
    assert (first["amounts"], first["tables"]) == (5, 2)
    assert second == {
        "source": "b",
        "findings": [],
        "notes": [],
        "amounts": 0,
        "tables": 0,
        "layout": None,
        "remarks": [],
    }
    assert report["summary"] == {"documents": 2, "error": 0, "warning": 1, "note": 1, "accepted": 0, "unreadable": 0}


def test_what_is_said_of_no_document_stands_beside_them() -> None:
    assert json.loads(as_json([], ["没有核查"]))["remarks"] == ["没有核查"]
