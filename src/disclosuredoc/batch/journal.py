"""The journal beside the manifest: what is about to be replaced is struck out first, so that a kill loses nothing."""

from __future__ import annotations

import json
import os
from typing import IO, TYPE_CHECKING

import attrs
import cattrs

from disclosuredoc.batch.manifest import (
    JOURNAL,
    MANIFEST,
    RECORDS,
    Entry,
    Manifest,
    UnreadableError,
    as_json,
    from_json,
    leftover,
)
from disclosuredoc.pipeline.saving import save

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@attrs.frozen(kw_only=True)
class Past:
    """What earlier runs have left in a folder.

    Attributes:
        manifest: what they made.
        own: the paths of all files that are ours, also of those that were being replaced when a run was killed.
        known: whether there is a manifest or a journal at all.
        unreadable: whether the manifest could not be read, so that nothing is known of the files there.
    """

    manifest: Manifest = attrs.field(factory=Manifest)
    own: frozenset[str] = frozenset()
    known: bool = False
    unreadable: bool = False


@attrs.frozen(kw_only=True)
class Line:
    """One line of a journal.

    Attributes:
        struck: the task whose entry no longer stands.
        files: the files that are about to be replaced.
        made: the entry that stands now.
    """

    struck: str = ""
    files: tuple[str, ...] = ()
    made: Entry | None = None


def fold(out: Path) -> Past:
    """Return what the manifest of a folder says, with the journal of a run that did not end laid over it."""
    path = out / MANIFEST
    known = path.exists() or (out / JOURNAL).exists()
    try:
        manifest = from_json(path.read_text(encoding="utf-8")) if path.exists() else Manifest()
    except (UnreadableError, UnicodeDecodeError):
        return Past(unreadable=True)
    documents, leftovers = dict(manifest.documents), dict(manifest.leftovers)
    own = {file for one in documents.values() for file in (one.document, one.report)}
    own |= {file for one in leftovers.values() for file in (one.document, one.report)}
    own |= {one.document for one in manifest.counties.values()}
    for line in _lines(out / JOURNAL):
        struck = documents.pop(line.struck, None)
        if struck is not None:
            leftovers[struck.document] = leftover(struck)
        own.update(line.files)
        if line.made is not None:
            documents[line.made.source] = line.made
    return Past(
        manifest=attrs.evolve(manifest, documents=documents, leftovers=leftovers), own=frozenset(own), known=known
    )


def _lines(path: Path) -> Iterator[Line]:
    """Yield the whole lines of a journal; where a kill or a power cut has torn it, it ends."""
    if not path.exists():
        return
    with path.open("rb") as file:
        for line in file:
            try:
                yield RECORDS.structure(json.loads(line), Line)
            except (ValueError, TypeError, cattrs.BaseValidationError):
                return


def strike(journal: IO[bytes], source: str, files: Iterable[str]) -> None:
    """Strike out what stood for a task before its files are replaced, and name those files as ours."""
    _write(journal, Line(struck=source, files=tuple(files)))


def record(journal: IO[bytes], made: Entry) -> None:
    """Record what was made."""
    _write(journal, Line(made=made))


def settle(journal: IO[bytes]) -> None:
    """Make what was written durable, even against a power cut."""
    os.fsync(journal.fileno())


def close(out: Path, manifest: Manifest) -> None:
    """Write the manifest that a journal has come to, then remove the journal.

    Raises:
        OutputError: it cannot be written; the journal stays.
    """
    save(as_json(manifest).encode("utf-8", "backslashreplace"), out / MANIFEST)
    (out / JOURNAL).unlink(missing_ok=True)


def _write(journal: IO[bytes], line: Line) -> None:
    journal.write(json.dumps(RECORDS.unstructure(line)).encode() + b"\n")
    journal.flush()
