"""Which part of a package is what."""

from __future__ import annotations

from disclosuredoc.reading.relations import MAIN, main_part, related
from reading.wordfile import PACKAGE, relations

PARTS = {"word/document.xml": b"", "word/styles.xml": b"", "docProps/core.xml": b""}


def test_targets_are_found_from_the_part_that_names_them() -> None:
    parts = {**PARTS, "word/_rels/document.xml.rels": relations(styles="styles.xml", properties="../docProps/core.xml")}

    assert related(parts, MAIN, "a.docx") == {"styles": ["word/styles.xml"], "properties": ["docProps/core.xml"]}


def test_absolute_targets_are_found() -> None:
    parts = {**PARTS, "_rels/.rels": relations(officeDocument="/word/document.xml")}

    assert main_part(parts, related(parts, "", "a.docx")) == "word/document.xml"


def test_outside_and_missing_targets_are_left_out() -> None:
    outside = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Type="a/styles" Target="styles.xml" TargetMode="External"/>'
    )
    parts = {**PARTS, "word/_rels/document.xml.rels": f"{outside}</Relationships>".encode()}

    assert related(parts, MAIN, "a.docx") == {}
    assert related({**PARTS, "_rels/.rels": relations(styles="none.xml")}, "", "a.docx") == {}


def test_without_any_document_there_is_no_main_part() -> None:
    assert main_part({}, {}) == ""
