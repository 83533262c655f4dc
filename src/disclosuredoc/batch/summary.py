"""The county's own document in a batch (全县汇总): made when all departments stand, again only where it changes."""

from __future__ import annotations

import functools
import hashlib
import itertools
import re
from collections.abc import Collection
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.batch import journal
from disclosuredoc.batch.manifest import Leftover, Together, counts, first_lines, library
from disclosuredoc.batch.placing import Desk, require_own, verify
from disclosuredoc.batch.resuming import layout_digest, sha256, up_to_date
from disclosuredoc.batch.sources import counties
from disclosuredoc.batch.work import Choices, template_hash
from disclosuredoc.errors import DisclosureError
from disclosuredoc.findings import shown
from disclosuredoc.intake.county import read_county
from disclosuredoc.intake.toml import COUNTY
from disclosuredoc.layouts.county import of_county
from disclosuredoc.model.county import CountySummary, Listed
from disclosuredoc.pipeline import ready
from disclosuredoc.pipeline.county import county_file, make_county
from disclosuredoc.pipeline.department import Outcome
from disclosuredoc.pipeline.saving import save

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from disclosuredoc.batch.manifest import Entry, Manifest
    from disclosuredoc.batch.sources import Task
    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.county import CountyFacts
    from disclosuredoc.pipeline.production import Made

SEVERAL = 2
"""One department alone is no county."""
NAMED = 5
"""So many missing departments are named."""
SOURCE = "全县汇总"
"""What the county's own document is called where a file of facts is named otherwise."""
_COUNTY = re.compile(r".*[县区旗]|.*?[市州盟省]")


@attrs.frozen(kw_only=True)
class Run:
    """What the county's own documents of a run are made with.

    Attributes:
        desk: where documents are put in their places.
        choices: what the departments were made with.
        wanted: the keys of the tasks that were asked for; what the others were made from may have changed since.
        force_all: whether also what has not changed is made again.
    """

    desk: Desk
    choices: Choices
    wanted: Collection[str]
    force_all: bool = False


@attrs.frozen(kw_only=True)
class Summed:
    """What became of a county's own document.

    Attributes:
        entry: what the manifest will say, None where there is none.
        outcome: what became of it, None where it cannot be made yet.
        why: why it cannot.
    """

    entry: Together | None = None
    outcome: Outcome | None = None
    why: str = ""


def summed(run: Run, tasks: Sequence[Task], manifest: Manifest) -> Iterator[Summed]:
    """Make the own document of each county of a source; a county of one department has none.

    Args:
        run: what they are made with.
        tasks: all departments of the source.
        manifest: what the departments have come to.
    """
    for own in counties(tasks).values():
        if len(own) >= SEVERAL:
            why = _missing(run, own, manifest) or _differing(own, manifest.documents)
            yield Summed(why=why) if why else _made(run, own, manifest.documents)


def with_counties(manifest: Manifest, done: Sequence[Summed], desk: Desk) -> Manifest:
    """Return a manifest with the counties' own documents; what no longer stands is left over, never deleted."""
    entries = {one.entry.county: one.entry for one in done if one.entry is not None}
    standing = {one.document for one in entries.values()}
    old = {
        one.document: Leftover(source=source_of(one.county), department=one.name, document=one.document, report="")
        for one in desk.past.manifest.counties.values()
    }
    leftovers = {**manifest.leftovers, **old}
    return attrs.evolve(
        manifest,
        counties=entries,
        leftovers={
            path: one for path, one in leftovers.items() if path not in standing and (desk.out / path).is_file()
        },
    )


def source_of(county: str) -> str:
    """Return what the own document of a county is called among the sources."""
    return f"{county}/{SOURCE}" if county else SOURCE


def _missing(run: Run, tasks: Sequence[Task], manifest: Manifest) -> str:
    """Say which departments a county's totals would lack: not made, or changed since."""
    digest = functools.cache(functools.partial(layout_digest, folder=run.choices.folder))
    lacking = [task for task in tasks if not _stands(run, task, manifest.documents, digest)]
    if not lacking:
        return ""
    named = "、".join(shown(_name(task, manifest)) for task in lacking[:NAMED])
    more = "等" if len(lacking) > NAMED else ""
    return (
        f"{source_of(tasks[0].county)}没有生成：{len(tasks)} 个部门中缺 {len(lacking)} 个（{named}{more}）；"
        "这些部门都生成后，再运行一次全部部门"
    )


def _stands(run: Run, task: Task, documents: Mapping[str, Entry], digest: Callable[[str], str]) -> bool:
    entry = documents.get(task.key)
    return entry is not None and (task.key in run.wanted or up_to_date(entry, task, run.choices, digest))


def _name(task: Task, manifest: Manifest) -> str:
    known = manifest.documents.get(task.key) or manifest.failed.get(task.key)
    return (known.department if known else "") or task.department or task.path.name


def _differing(tasks: Sequence[Task], documents: Mapping[str, Entry]) -> str:
    """Say that departments of several years or provinces are not added up."""
    kinds = sorted({f"{documents[task.key].layout}，{documents[task.key].totals.year}年" for task in tasks})
    if len(kinds) == 1:
        return ""
    told = "；".join(kinds)
    return f"{source_of(tasks[0].county)}没有生成：各部门的版式和年度不同（{told}），不能相加；请改成相同的"


def _made(run: Run, tasks: Sequence[Task], documents: Mapping[str, Entry]) -> Summed:
    """Make a county's own document, or let it stand where nothing has changed."""
    county = tasks[0].county
    entries = [documents[task.key] for task in tasks]
    path = tasks[0].path.with_name(COUNTY)
    try:
        layout = ready.layout(entries[0].layout, run.choices.folder)
        summary = _summary(read_county(path), county, entries)
        entry = run.desk.past.manifest.counties.get(county)
        made_from = _digest(summary, layout)
        if entry is None or run.force_all or not _still(run, entry, made_from):
            forced = any(one.findings.error for one in entries)
            made = make_county(summary, layout, force=run.choices.force)
            entry = _entry(summary, layout, made, county, made_from, forced=forced)
            return _saved(run, entry, made, path)
        verify(run.desk, entry.document, entry.sha256)
    except DisclosureError as error:
        return Summed(outcome=Outcome(source=path, department=source_of(county), error=error))
    outcome = Outcome(
        source=path,
        department=entry.name,
        document=run.desk.out / entry.document,
        unchanged=True,
        standing=entry.findings.error,
    )
    return Summed(entry=entry, outcome=outcome)


def _summary(facts: CountyFacts, county: str, entries: Sequence[Entry]) -> CountySummary:
    return CountySummary(
        name=facts.county or _common(entries) or county or "全县",
        year=entries[0].totals.year,
        facts=facts,
        departments=tuple(Listed(totals=one.totals, document=one.document.rpartition("/")[2]) for one in entries),
    )


def _still(run: Run, past: Together, made_from: str) -> bool:
    return past.made_from == made_from and sha256(run.desk.out / past.document) == past.sha256


def _entry(  # noqa: PLR0913 - what a line of the manifest is made of
    summary: CountySummary, layout: Layout, made: Made, county: str, made_from: str, *, forced: bool
) -> Together:
    own = of_county(layout)
    file = county_file(summary, layout, failed=forced or bool(made.report.errors))
    return Together(
        county=county,
        name=summary.name,
        document=f"{county}/{file}" if county else file,
        sha256=hashlib.sha256(made.data).hexdigest(),
        made_from=made_from,
        layout=layout.name,
        template=own.template.name,
        template_sha256=template_hash(own),
        departments=len(summary.departments),
        findings=counts(made.report),
        lines=first_lines(made.report),
    )


def _saved(run: Run, entry: Together, made: Made, path: Path) -> Summed:
    """Put a county's own document in its place."""
    require_own(run.desk, entry.document, entry.sha256)
    journal.strike(run.desk.file, source_of(entry.county), (entry.document,))
    journal.settle(run.desk.file)
    document = save(made.data, run.desk.out / entry.document)
    verify(run.desk, entry.document, entry.sha256)
    return Summed(
        entry=entry, outcome=Outcome(source=path, department=entry.name, document=document, report=made.report)
    )


def _common(entries: Sequence[Entry]) -> str:
    """Return the county as the names of all its departments begin: what they have in common, up to 县 or its like."""
    names = sorted(one.department for one in entries)
    alike = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(names[0], names[-1], strict=False))
    shared = _COUNTY.match("".join(character for character, _ in alike))
    return shared[0] if shared else ""


def _digest(summary: CountySummary, layout: Layout) -> str:
    """Hash all that a county's own document is made from."""
    said = f"{summary!r}\n{of_county(layout).digest}\n{library()}"
    return hashlib.sha256(said.encode("utf-8", "backslashreplace")).hexdigest()
