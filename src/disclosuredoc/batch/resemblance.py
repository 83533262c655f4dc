"""Resemblance (雷同): what the departments of each county have copied from each other, told at the end of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from disclosuredoc.batch.copied import copied, words_of_facts
from disclosuredoc.batch.manifest import WIDTH, Copied
from disclosuredoc.batch.prints import Own
from disclosuredoc.batch.sources import counties, read_task
from disclosuredoc.batch.work import located
from disclosuredoc.errors import DisclosureError
from disclosuredoc.findings import Report, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from disclosuredoc.batch.manifest import Entry
    from disclosuredoc.batch.sources import Task
    from disclosuredoc.findings import Finding


def resemblances(tasks: Sequence[Task], documents: Mapping[str, Entry]) -> Mapping[str, Report]:
    """Return what is copied among the departments of each county, by county; only those where something is.

    Other counties are not compared: departments of the same kind have the same duties by law.

    Args:
        tasks: all departments of the source.
        documents: the documents that stand, by task.
    """
    reports = {county: _of_county(own, documents) for county, own in counties(tasks).items()}
    return {county: report for county, report in reports.items() if report.findings}


def _of_county(tasks: Sequence[Task], documents: Mapping[str, Entry]) -> Report:
    standing = [task for task in tasks if task.key in documents]
    marked = [documents[task.key].prints for task in standing]
    found = copied(marked, lambda number: _read(standing[number], documents))
    return Report(tuple(_told(finding, standing[number], documents) for number, finding in found))


def _read(task: Task, documents: Mapping[str, Entry]) -> Own:
    """Return a department's words; none where its facts have changed since its document was made."""
    try:
        disclosure, read_from = read_task(task)
    except DisclosureError:
        return Own(name=task.key)
    return words_of_facts(disclosure) if read_from == documents[task.key].facts else Own(name=task.key)


def _told(finding: Finding, task: Task, documents: Mapping[str, Entry]) -> Finding:
    """Return a finding whose place begins with the department, in the words of its source."""
    (here,) = located(task, Report((finding,))).findings
    return attrs.evolve(here, place=f"{documents[task.key].department}（{task.path.name}）{here.place}")


def lines(reports: Mapping[str, Report]) -> Iterator[Copied]:
    """Yield what is copied as the manifest keeps it."""
    for county, report in reports.items():
        yield from (
            Copied(county=county, severity=finding.severity, line=shown(str(finding), WIDTH))
            for finding in report.findings
        )
