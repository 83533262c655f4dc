"""What is about to be replaced is struck out first; a run that was killed is read up to where it was torn."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from batch.test_manifest import ENTRY, MANIFEST
from disclosuredoc.batch import journal
from disclosuredoc.batch.manifest import Manifest, from_json, leftover

OTHER = attrs.evolve(ENTRY, source="d.toml", document="丁局/丁局.docx")


def write(out: Path, *, torn: bytes = b"") -> None:
    with (out / "manifest.journal").open("ab") as file:
        journal.strike(file, "a.toml", (ENTRY.document, ENTRY.report))
        journal.strike(file, "d.toml", (OTHER.document, OTHER.report))
        journal.record(file, OTHER)
        journal.settle(file)
        file.write(torn)


def test_a_folder_without_manifest_has_no_past(tmp_path: Path) -> None:
    assert journal.fold(tmp_path) == journal.Past()


def test_what_was_struck_out_stands_no_more_and_what_was_made_stands(tmp_path: Path) -> None:
    journal.close(tmp_path, MANIFEST)
    write(tmp_path)
    past = journal.fold(tmp_path)

    assert past.manifest.documents == {"d.toml": OTHER}
    assert past.manifest.leftovers[ENTRY.document] == leftover(ENTRY)
    assert past.own >= {ENTRY.document, OTHER.document, "丙局/丙局.docx"}


@pytest.mark.parametrize("torn", [b'{"struck": "d', b"\xff\n", b"[1]\n", b'{"made": {"source": 1}}\n'])
def test_a_torn_line_ends_the_journal(tmp_path: Path, torn: bytes) -> None:
    write(tmp_path, torn=torn)

    assert journal.fold(tmp_path).manifest.documents == {"d.toml": OTHER}


@pytest.mark.parametrize("data", [b"", b"{", b"\xff"])
def test_a_manifest_that_cannot_be_read_is_said_to_be_so(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(data)

    assert journal.fold(tmp_path) == journal.Past(unreadable=True)


def test_at_the_end_the_manifest_is_written_and_the_journal_gone(tmp_path: Path) -> None:
    write(tmp_path)
    journal.close(tmp_path, Manifest(documents={"d.toml": OTHER}))

    assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]
    assert from_json((tmp_path / "manifest.json").read_text(encoding="utf-8")).documents == {"d.toml": OTHER}
