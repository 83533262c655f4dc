"""The work of one task, wherever it is done: read, check, render, audit; document and report are set aside."""

from __future__ import annotations

import functools
import hashlib
import time
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.batch.copied import words_of_facts
from disclosuredoc.batch.manifest import Entry, counts, first_lines, library
from disclosuredoc.batch.prints import prints
from disclosuredoc.batch.report import department_page
from disclosuredoc.batch.sources import Task, read_task, spots
from disclosuredoc.errors import ChecksFailedError, DisclosureError, OutputError
from disclosuredoc.findings import Report
from disclosuredoc.helpers.garbage import collecting_seldom
from disclosuredoc.intake.locating import located as in_workbook
from disclosuredoc.model.totals import totals
from disclosuredoc.pipeline.department import layout_of
from disclosuredoc.pipeline.names import file_name, safe
from disclosuredoc.pipeline.production import make
from disclosuredoc.pipeline.saving import set_aside

if TYPE_CHECKING:
    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

REPORT = "核查报告.html"
"""The report that stands beside a department's document."""
RESERVED = frozenset({"manifest.json", "manifest.journal", "report.html"})
"""Names in the folder for documents that no department's folder may have."""


@attrs.frozen(kw_only=True)
class Choices:
    """What all tasks of a run are done with; small enough to be sent anywhere.

    Attributes:
        out: the folder for documents, absolute.
        layout: a layout other than that of the facts.
        folder: a user's own layouts.
        force: whether documents are made against findings of severity error.
    """

    out: Path
    layout: str | None = None
    folder: Path | None = None
    force: bool = False


@attrs.frozen(kw_only=True)
class Draft:
    """What became of a task, before its files are put in their places.

    Attributes:
        task: the task.
        department: its name, where the facts could be read.
        entry: what the manifest will say, None where there is no document.
        document: the temporary file with the document.
        page: the temporary file with the report.
        report: what the rules found.
        error: why there is no document.
    """

    task: Task
    department: str = ""
    entry: Entry | None = None
    document: Path | None = None
    page: Path | None = None
    report: Report = Report()
    error: DisclosureError | None = None


def work(choices: Choices, tasks: tuple[Task, ...]) -> tuple[Draft, ...]:
    """Do a chunk of tasks.

    Raises:
        OutputError: the folder for documents cannot be written to.
    """
    with collecting_seldom():
        return tuple(_draft(choices, task) for task in tasks)


def lost(task: Task, reason: str) -> Draft:
    """Return the draft of a task that was lost on its way."""
    return Draft(task=task, error=OutputError(task.path.name, reason))


def _draft(choices: Choices, task: Task) -> Draft:
    started = time.perf_counter()
    name = ""
    try:
        disclosure, read_from = read_task(task)
        name = disclosure.department.name
        layout = layout_of(disclosure, choices.layout, choices.folder)
        made = make(disclosure, layout, force=choices.force)
    except ChecksFailedError as error:
        failed = ChecksFailedError(located(task, error.report))
        return Draft(task=task, department=name, report=failed.report, error=failed)
    except DisclosureError as error:
        return Draft(task=task, department=name, error=error)
    report = located(task, made.report)
    document, page = _places(task, disclosure, layout, failed=bool(report.errors))
    text = department_page(name, Path(document).name, report).encode()
    entry = Entry(
        source=task.key,
        department=name,
        document=document,
        sha256=hashlib.sha256(made.data).hexdigest(),
        report=page,
        report_sha256=hashlib.sha256(text).hexdigest(),
        facts=read_from,
        layout=layout.name,
        layout_digest=layout.digest,
        template=layout.template.name,
        template_sha256=template_hash(layout),
        asked=choices.layout or "",
        library=library(),
        findings=counts(report),
        lines=first_lines(report),
        totals=totals(disclosure),
        prints=prints(words_of_facts(disclosure)),
        seconds=time.perf_counter() - started,
    )
    return Draft(
        task=task,
        department=name,
        entry=entry,
        document=set_aside(made.data, choices.out, Path(document).name),
        page=set_aside(text, choices.out, REPORT),
        report=report,
    )


def located(task: Task, report: Report) -> Report:
    """Return a report whose places are a clerk's: the cells of a workbook, the keys of a file."""
    cells = spots(task)
    return report if cells is None else in_workbook(report, cells)


def _places(task: Task, disclosure: Disclosure, layout: Layout, *, failed: bool) -> tuple[str, str]:
    """Return where document and report will stand: in a folder of the department's, that in its county's."""
    own = safe(disclosure.department.name)
    folder = f"{own}（部门）" if own.casefold() in RESERVED else own
    above = f"{task.county}/{folder}" if task.county else folder
    return f"{above}/{file_name(disclosure, layout, failed=failed)}", f"{above}/{REPORT}"


@functools.lru_cache(maxsize=16)
def template_hash(layout: Layout) -> str:
    """Return the hash of a layout's template."""
    return hashlib.sha256(layout.template.read()).hexdigest()
