"""The manifest says what was made from what, and is read back as it was."""

from __future__ import annotations

import json

import pytest

import summaries
from disclosuredoc.batch.manifest import (
    LINES,
    Copied,
    Counts,
    Entry,
    Failure,
    Leftover,
    Manifest,
    Together,
    UnreadableError,
    as_json,
    counts,
    first_lines,
    from_json,
)
from disclosuredoc.batch.prints import Own, prints
from disclosuredoc.findings import Finding, Kind, Report, Severity

ENTRY = Entry(
    source="a.toml",
    department="甲局",
    document="甲局/甲局.docx",
    sha256="1",
    report="甲局/核查报告.html",
    report_sha256="2",
    facts="3",
    layout="hebei/2020",
    layout_digest="4",
    template="hebei/2020/department.docx",
    template_sha256="5",
    asked="",
    library="0.1.0",
    findings=Counts(warning=1),
    totals=summaries.ONE,
    lines=("请核实",),
    prints=prints(Own(name="甲局", texts=(("第1段", "负责全县供水管网改造，按月公布进度。"),))),
    seconds=1.25,
)
TOGETHER = Together(
    county="",
    name="示例县",
    document="示例县汇总.docx",
    sha256="6",
    made_from="7",
    layout="hebei/2020",
    template="hebei/2020/county.docx",
    template_sha256="8",
    departments=2,
    findings=Counts(note=1),
)
MANIFEST = Manifest(
    documents={"a.toml": ENTRY},
    failed={"b.toml": Failure(source="b.toml", department="", exit_code=2, lines=("错",))},
    leftovers={"丙局/丙局.docx": Leftover(source="c.toml", department="丙局", document="丙局/丙局.docx", report="x")},
    counties={"": TOGETHER},
    copied=(Copied(county="", severity=Severity.WARNING, line="【请核实】甲局"),),
)


def finding(severity: Severity, message: str = "错") -> Finding:
    return Finding(rule="r", kind=Kind.WORDING, severity=severity, place="第1段", quote="", message=message, basis="法")


def test_a_manifest_is_read_back_as_it_was() -> None:
    assert from_json(as_json(MANIFEST)) == MANIFEST
    assert from_json(as_json(MANIFEST)).documents["a.toml"].seconds == 1.25


def test_source_document_and_hash_stand_as_promised() -> None:
    document = json.loads(as_json(MANIFEST))["documents"][0]

    assert (document["source"], document["document"], document["sha256"]) == ("a.toml", "甲局/甲局.docx", "1")


def test_timings_stand_apart_from_what_is_the_same_in_every_run() -> None:
    data = json.loads(as_json(MANIFEST))

    assert data.pop("timings") == {"a.toml": 1.25}
    assert "1.25" not in json.dumps(data)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "{}",
        '{"format": 0}',
        as_json(MANIFEST)[:200],
        as_json(MANIFEST).replace('"layout":', '"x":'),
        as_json(MANIFEST).replace('"income": "', '"income": "x'),
    ],
)
def test_a_damaged_manifest_or_one_of_another_version_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError):
        from_json(text)


def test_findings_are_counted_and_the_gravest_come_first() -> None:
    report = Report((finding(Severity.NOTE), finding(Severity.WARNING), finding(Severity.ERROR)))

    assert counts(report) == Counts(error=1, warning=1, note=1)
    assert [line[:6] for line in first_lines(report)] == ["【必须改正】", "【请核实】第"]
    assert len(first_lines(Report((finding(Severity.ERROR),) * 9))) == LINES
