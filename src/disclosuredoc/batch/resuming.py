"""Resuming: whether the document of an earlier run still stands, since nothing it was made from has changed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from disclosuredoc.batch.manifest import library
from disclosuredoc.batch.sources import facts
from disclosuredoc.errors import DisclosureError
from disclosuredoc.pipeline.department import layout

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from disclosuredoc.batch.manifest import Entry
    from disclosuredoc.batch.sources import Task
    from disclosuredoc.batch.work import Choices


def up_to_date(entry: Entry, task: Task, choices: Choices, digest: Callable[[str], str]) -> bool:
    """Whether a document would be made the same again, and its files are there as they were made.

    Args:
        entry: what the manifest says of it.
        task: where its facts are now.
        choices: what it would be made with now.
        digest: gives the digest of a layout as it is now.
    """
    return (
        entry.library == library()
        and entry.asked == (choices.layout or "")
        and (choices.force or not entry.findings.error)
        and entry.facts == facts(task)
        and entry.layout_digest == digest(entry.layout)
        and entry.sha256 == sha256(choices.out / entry.document)
        and entry.report_sha256 == sha256(choices.out / entry.report)
    )


def sha256(path: Path) -> str:
    """Return the hash of a file, empty where it is not there or cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def layout_digest(name: str, folder: Path | None = None) -> str:
    """Return the digest of a layout as it is now, empty where it cannot be used any more."""
    try:
        return layout(name, folder=folder).digest
    except DisclosureError:
        return ""
