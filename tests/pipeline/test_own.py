"""A document of our own is audited with what is known of it."""

from __future__ import annotations

import sample
import word
from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.own import audit_own
from disclosuredoc.pipeline.production import compiled
from disclosuredoc.reading.document import transcript_of_parts
from disclosuredoc.rendering.document import document_parts


def test_another_departments_name_is_found_in_our_own_document() -> None:
    parts = document_parts(sample.disclosure(), compiled(catalogue.load("hebei/2020")))
    old, new = f"{sample.NAME}财政拨款“三公”经费", "示例县司法局财政拨款“三公”经费"
    xml = parts[word.MAIN].decode()
    assert old in xml
    swapped = {**parts, word.MAIN: xml.replace(old, new, 1).encode()}
    report = audit_own(transcript_of_parts(swapped, "公开.docx"), sample.disclosure())

    assert any("示例县司法局" in str(finding) for finding in report.errors)
