"""The loop: whatever valid facts are printed, the audit finds nothing in the document that a check has not found."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

import strategies
from disclosuredoc.findings import Finding, Report, Severity
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.pipeline.own import audit_own
from disclosuredoc.pipeline.production import make
from disclosuredoc.reading.document import read_bytes
from disclosuredoc.rules.books import check

LAYOUT = catalogue.load("hebei/2020")
drawn = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def grave(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.severity is not Severity.NOTE]


@drawn
@given(strategies.disclosures())
def test_the_audit_finds_nothing_that_the_check_has_not_found(disclosure: Disclosure) -> None:
    assert grave(make(disclosure, LAYOUT, force=True).report) == grave(check(disclosure, LAYOUT))


@drawn
@given(strategies.disclosures())
def test_the_saved_document_reads_as_the_rendered_one(disclosure: Disclosure) -> None:
    made = make(disclosure, LAYOUT, force=True)
    again = audit_own(read_bytes(made.data, disclosure.department.name), disclosure)

    assert check(disclosure, LAYOUT) + again == made.report
