"""One changed fact in a finished document is found: words and figures knowing the facts or not, the rest by anybody."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import mutations
from disclosuredoc.findings import Report
from disclosuredoc.intake.toml import read_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.transcript import Transcript
from disclosuredoc.pipeline.auditing import audited
from disclosuredoc.pipeline.own import audit_own
from disclosuredoc.pipeline.production import compiled
from disclosuredoc.reading.document import transcript_of_parts
from disclosuredoc.rendering.document import document_parts

DISCLOSURE = read_toml(Path(__file__).parents[1] / "examples" / "county" / "wangxinban.toml")
EACH = 4
ENOUGH = 0.9
"""Of so few changes; ``benchmarks/mutations.py`` makes a thousand."""


def alone(transcript: Transcript) -> Report:
    return audited(transcript).report


def own(transcript: Transcript) -> Report:
    return audit_own(transcript, DISCLOSURE)


@pytest.fixture(scope="module")
def parts() -> Mapping[str, bytes]:
    return document_parts(DISCLOSURE, compiled(catalogue.load(DISCLOSURE.layout)))


@pytest.mark.parametrize(("audit", "kinds"), [(alone, mutations.KINDS), (own, mutations.WORDS)])
def test_a_changed_fact_is_found(
    parts: Mapping[str, bytes], audit: Callable[[Transcript], Report], kinds: tuple[str, ...]
) -> None:
    xml = parts[mutations.MAIN].decode()
    before = audit(transcript_of_parts(parts, "文稿.docx"))
    changes = mutations.sample(xml, DISCLOSURE, dict.fromkeys(kinds, EACH), seed=2020)
    missed = [str(change) for change in changes if not mutations.found(parts, xml, change, audit, before)]

    assert len(changes) == EACH * len(kinds)
    assert len(missed) <= (1 - ENOUGH) * len(changes), missed


def test_the_unchanged_document_is_clean_and_says_how_much_was_compared(parts: Mapping[str, bytes]) -> None:
    report = alone(transcript_of_parts(parts, "文稿.docx"))

    assert report.findings == ()
    assert (report.amounts > 0, report.tables) == (True, 16)
