"""The decorators: a function becomes a named, dated, cited value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from disclosuredoc.findings import Finding, Kind, Severity
from disclosuredoc.model import transcript
from disclosuredoc.rules.law import ARITHMETIC
from disclosuredoc.rules.rule import Breach, FactRule, Subject, TextRule, rule, text_rule
from disclosuredoc.rules.text_document import Document
from sample import disclosure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure


@rule(ARITHMETIC, kind=Kind.ARITHMETIC, since=2021, until=2023)
def never_kept(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """总也不符合。"""
    yield Breach(place="[department] name", quote=disclosure.department.name, message="不对；请改正", expected="别的")


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC, severity=Severity.NOTE)
def never_written(document: Document) -> Iterator[Breach]:
    """总也写不对。"""
    yield Breach(place=document.transcript.source, message="不对；请改正")


def test_a_rule_is_called_as_its_function_with_hyphens() -> None:
    assert (never_kept.name, never_kept.doc, never_kept.subject) == ("never-kept", "总也不符合。", Subject.FACTS)


def test_a_breach_becomes_a_finding_with_the_basis_of_its_rule(layout: Layout) -> None:
    assert list(never_kept.findings(disclosure(), layout)) == [
        Finding(
            rule="never-kept",
            kind=Kind.ARITHMETIC,
            severity=Severity.ERROR,
            place="[department] name",
            quote="示例县农业技术推广中心",
            message="不对；请改正",
            basis="算术关系",
            expected="别的",
        )
    ]


def test_a_rule_on_text_has_the_same_findings() -> None:
    read = transcript.Transcript(source="a.docx")
    document = Document(transcript=read, claims=(), subject=transcript.Subject())
    findings = list(never_written.findings(document))
    assert [(one.rule, one.severity, one.place) for one in findings] == [("never-written", Severity.NOTE, "a.docx")]


@pytest.mark.parametrize(("year", "holds"), [(2020, False), (2021, True), (2023, True), (2024, False)])
def test_a_rule_holds_in_its_years_only(year: int, *, holds: bool) -> None:
    assert never_kept.holds_in(year) is holds


def test_a_rule_without_years_always_holds() -> None:
    timeless: FactRule = attrs.evolve(never_kept, since=None, until=None)
    assert timeless.holds_in(1999)


def test_a_rule_on_text_looks_at_text() -> None:
    asked: TextRule = never_written
    assert asked.subject is Subject.TEXT
