"""Documents are audited as anybody's, or as our own with what is known of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import sample
import word
from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.auditing import audit, audit_own
from disclosuredoc.pipeline.production import compiled, render
from disclosuredoc.reading.document import transcript_of_parts
from disclosuredoc.rendering.document import document_parts

LAYOUT = catalogue.load("hebei/2020")


def test_our_own_document_has_no_findings_and_its_amounts_are_counted(tmp_path: Path) -> None:
    path = render(sample.disclosure(), LAYOUT, tmp_path / "公开.docx")
    report = audit(str(path))

    assert report.errors == report.warnings == ()
    assert report.amounts > 20
    assert report.tables > 3


def test_another_departments_name_is_found_in_our_own_document() -> None:
    parts = document_parts(sample.disclosure(), compiled(LAYOUT))
    old, new = f"{sample.NAME}财政拨款“三公”经费", "示例县司法局财政拨款“三公”经费"
    xml = parts[word.MAIN].decode()
    assert old in xml
    swapped = {**parts, word.MAIN: xml.replace(old, new, 1).encode()}
    report = audit_own(transcript_of_parts(swapped, "公开.docx"), sample.disclosure())

    assert any("示例县司法局" in str(finding) for finding in report.errors)


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnsafeFileError, match="找不到文件"):
        audit(tmp_path / "无.docx")
