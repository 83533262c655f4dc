"""Placing: drafts become the county's documents, one after the other; the only room that replaces what was there."""

from __future__ import annotations

import functools
import unicodedata
from pathlib import Path
from typing import IO, TYPE_CHECKING

import attrs

from disclosuredoc.batch import journal
from disclosuredoc.batch.journal import Past
from disclosuredoc.batch.manifest import LINES, WIDTH, Entry, Failure, Manifest, leftover
from disclosuredoc.batch.resuming import sha256
from disclosuredoc.errors import ChecksFailedError, DisclosureError, InputError, OutputError
from disclosuredoc.findings import Problem, shown
from disclosuredoc.pipeline import names
from disclosuredoc.pipeline.department import Outcome
from disclosuredoc.pipeline.saving import make_folder, put
from disclosuredoc.reading.document import read_document

if TYPE_CHECKING:
    from disclosuredoc.batch.sources import Task
    from disclosuredoc.batch.work import Draft


@attrs.frozen(kw_only=True)
class Desk:
    """Where the drafts of a run are put in their places, and what it has come to so far.

    Attributes:
        out: the folder for documents.
        past: what earlier runs have left there.
        file: the open journal.
        verify: whether finished files are opened again.
        documents: what stands, by task.
        failed: what does not, by task.
        taken: whose department's folder is whose task's.
    """

    out: Path
    past: Past
    file: IO[bytes]
    verify: bool = False
    documents: dict[str, Entry] = attrs.field(factory=dict)
    failed: dict[str, Failure] = attrs.field(factory=dict)
    taken: dict[str, str] = attrs.field(factory=dict)


def place(desk: Desk, draft: Draft) -> Outcome:
    """Put a draft's files in their places, and say what became of the department."""
    try:
        if draft.entry is None or draft.document is None or draft.page is None:
            return refuse(desk, draft.task, draft.error or DisclosureError(), draft.department)
        _claim(desk, draft.entry, draft.task)
        require_own(desk, draft.entry.document, draft.entry.sha256)
        require_own(desk, draft.entry.report, draft.entry.report_sha256)
        make_folder((desk.out / draft.entry.document).parent)
        journal.strike(desk.file, draft.entry.source, (draft.entry.document, draft.entry.report))
        document = put(draft.document, desk.out / draft.entry.document)
        put(draft.page, desk.out / draft.entry.report)
        verify(desk, draft.entry.document, draft.entry.sha256)
    except DisclosureError as error:
        return refuse(desk, draft.task, error, draft.department)
    finally:
        for temporary in (draft.document, draft.page):
            if temporary is not None:
                temporary.unlink(missing_ok=True)
    journal.record(desk.file, draft.entry)
    desk.documents[draft.entry.source] = draft.entry
    return Outcome(source=draft.task.path, department=draft.department, document=document, report=draft.report)


def keep(desk: Desk, task: Task, entry: Entry) -> Outcome:
    """Let the document of an earlier run stand."""
    try:
        _claim(desk, entry, task)
        verify(desk, entry.document, entry.sha256)
    except DisclosureError as error:
        return refuse(desk, task, error, entry.department)
    desk.documents[entry.source] = entry
    return Outcome(
        source=task.path,
        department=entry.department,
        document=desk.out / entry.document,
        unchanged=True,
        standing=entry.findings.error,
    )


def refuse(desk: Desk, task: Task, error: DisclosureError, department: str) -> Outcome:
    """Note why a department has no document of this run."""
    report = error.report if isinstance(error, ChecksFailedError) else None
    outcome = Outcome(source=task.path, department=department, error=error)
    desk.failed[task.key] = Failure(
        source=task.key, department=department, exit_code=outcome.exit_code, lines=first_reasons(error)
    )
    return outcome if report is None else attrs.evolve(outcome, report=report)


def first_reasons(error: DisclosureError) -> tuple[str, ...]:
    """Return the first lines of an error, each not too long."""
    return tuple(shown(line, WIDTH) for line in str(error).splitlines()[:LINES])


def finished(desk: Desk, keys: frozenset[str]) -> Manifest:
    """Return the manifest of a run that is over, or was broken off.

    Args:
        desk: what the run has come to.
        keys: the tasks that the source has now, also those that were not asked for.
    """
    before = desk.past.manifest
    untouched = {key: one for key, one in before.documents.items() if key in keys and key not in desk.failed}
    failed = {key: one for key, one in before.failed.items() if key in keys} | desk.failed
    documents = untouched | desk.documents
    standing = {one.document for one in documents.values()}
    old = map(leftover, before.documents.values())
    return Manifest(
        documents=documents,
        failed={key: one for key, one in failed.items() if key not in documents},
        leftovers={
            one.document: one
            for one in (*before.leftovers.values(), *old)
            if one.document not in standing and (desk.out / one.document).is_file()
        },
    )


def folded(path: str) -> str:
    """Return a path as file systems compare it that know no difference of case or of composed characters.

    >>> folded("示例县/A局") == folded("示例县/a局")
    True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _claim(desk: Desk, entry: Entry, task: Task) -> None:
    """Take a department's folder for a task; the first by the names of files has it."""
    folder = entry.document.rpartition("/")[0]
    owner = desk.taken.setdefault(folded(folder), entry.source)
    if owner != entry.source:
        message = f"与 {owner} 的部门名称相同（作文件名时分不开），公开文件会互相覆盖"
        remedy = f"请改正其中一份的部门名称（department.name），或移走多余的一份：{owner}、{entry.source}"
        raise InputError(task.path.name, [Problem(task.path.name, message, remedy)])


def require_own(desk: Desk, path: str, digest: str) -> None:
    """Refuse to replace what somebody else has put there; a file that would be the same is as good as ours.

    Nothing is written through a link: neither a folder on the way nor the file may be one.

    Raises:
        OutputError: it is somebody else's, or a link.
    """
    target = functools.reduce(names.target, path.split("/"), desk.out)
    foreign = path not in desk.past.own and not desk.past.unreadable and target.exists()
    if foreign and sha256(target) != digest:
        reason = "这里已有同名文件，不是本程序生成的，没有覆盖；请移走它，再运行一次"
        raise OutputError(target.name, reason)


def verify(desk: Desk, path: str, digest: str) -> None:
    """Open a finished document again, where that is asked for.

    Raises:
        OutputError: it does not hold what was written.
        UnsafeFileError: it cannot be read.
    """
    if desk.verify:
        target = desk.out / path
        read_document(target)
        if sha256(target) != digest:
            raise OutputError(target.name, "写好后重新打开，内容不对；请检查磁盘，再运行一次")
