"""A document of an earlier run stands when nothing it was made from has changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest

import counties
from disclosuredoc.batch.manifest import Counts, Entry
from disclosuredoc.batch.resuming import layout_digest, sha256, up_to_date
from disclosuredoc.batch.sources import Task, tasks
from disclosuredoc.batch.work import Choices, work
from disclosuredoc.pipeline.saving import put


def made(folder: Path) -> tuple[Entry, Task, Choices]:
    """Make one office's document and report, and return what the manifest would say."""
    choices = Choices(out=folder / "out")
    (folder / "out" / "示例县第1局").mkdir(parents=True)
    task = tasks(counties.county(folder / "county", 1))[0]
    (draft,) = work(choices, (task,))
    assert draft.entry is not None
    assert draft.document is not None
    assert draft.page is not None
    put(draft.document, choices.out / draft.entry.document)
    put(draft.page, choices.out / draft.entry.report)
    return draft.entry, task, choices


def test_what_has_not_changed_stands(tmp_path: Path) -> None:
    assert up_to_date(*made(tmp_path), layout_digest)


@pytest.mark.parametrize(
    "changes",
    [{"library": "0.0.9"}, {"layout_digest": "0"}, {"facts": "0"}, {"asked": "national/2020"}, {"sha256": "0"}],
)
def test_what_was_made_from_something_else_stands_no_more(tmp_path: Path, changes: dict[str, Any]) -> None:
    entry, task, choices = made(tmp_path)

    assert not up_to_date(attrs.evolve(entry, **changes), task, choices, layout_digest)


@pytest.mark.parametrize("name", ["document", "report"])
def test_a_file_that_was_touched_or_lost_stands_no_more(tmp_path: Path, name: str) -> None:
    entry, task, choices = made(tmp_path)
    file = choices.out / getattr(entry, name)
    file.write_bytes(file.read_bytes() + b" ")
    assert not up_to_date(entry, task, choices, layout_digest)
    file.unlink()
    assert not up_to_date(entry, task, choices, layout_digest)


def test_a_forced_document_stands_only_where_it_is_forced_again(tmp_path: Path) -> None:
    entry, task, choices = made(tmp_path)
    forced = attrs.evolve(entry, findings=Counts(error=1))

    assert not up_to_date(forced, task, choices, layout_digest)
    assert up_to_date(forced, task, attrs.evolve(choices, force=True), layout_digest)


def test_a_layout_that_is_gone_has_no_digest() -> None:
    assert layout_digest("hebei/1999") == ""
    assert layout_digest("hebei/2020")


def test_a_file_that_is_not_there_has_no_hash(tmp_path: Path) -> None:
    assert sha256(tmp_path / "a") == ""
