"""A county in one run: sources in, one outcome a department; what has not changed stands, a failure stops nothing."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path
from typing import IO, TYPE_CHECKING

import attrs

from disclosuredoc.batch import executors, journal, resemblance
from disclosuredoc.batch.locking import locked
from disclosuredoc.batch.manifest import JOURNAL, MANIFEST
from disclosuredoc.batch.placing import Desk, finished, folded, keep, place
from disclosuredoc.batch.report import PAGE, county_page
from disclosuredoc.batch.resuming import layout_digest, up_to_date
from disclosuredoc.batch.sources import Task, selected, tasks
from disclosuredoc.batch.summary import Run, source_of, summed, with_counties
from disclosuredoc.batch.work import Choices, lost, work
from disclosuredoc.errors import OutputError
from disclosuredoc.pipeline import names
from disclosuredoc.pipeline.department import Outcome
from disclosuredoc.pipeline.saving import make_folder, save, sweep

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from disclosuredoc.batch.journal import Past
    from disclosuredoc.batch.manifest import Entry, Manifest
    from disclosuredoc.batch.work import Draft


def _nobody(_: str) -> None:
    """Tell nobody."""


@attrs.frozen(kw_only=True)
class County:
    """A county that is made while one goes through it; its length is the number of its departments.

    Attributes:
        all_tasks: all departments of the source.
        wanted: those that are made.
        choices: what they are made with.
        force_all: whether also what has not changed is made again.
        verify: whether every finished file is opened again.
        jobs: how many worker processes; one for this process.
        limit: the time limit for one department in a worker process, in seconds.
        executor: an executor of the caller's own.
        dask: the address of a dask scheduler.
        say: told what a person should know of the folder, a line each.
        summaries: after its departments, what became of what they have together; one for each county that has any.
    """

    all_tasks: tuple[Task, ...]
    wanted: tuple[Task, ...]
    choices: Choices
    force_all: bool = False
    verify: bool = False
    jobs: int = 1
    limit: float = executors.LIMIT
    executor: Executor | None = None
    dask: str = ""
    say: Callable[[str], None] = _nobody
    summaries: list[Outcome] = attrs.field(factory=list, init=False)

    def __len__(self) -> int:
        return len(self.wanted)

    def __iter__(self) -> Iterator[Outcome]:
        """Yield the outcome of each department, in the order of the files' names.

        Raises:
            OutputError: the folder for documents cannot be used, or is full.
            InputError: the cluster cannot be reached.
        """
        self.summaries.clear()
        out = make_folder(self.choices.out)
        with locked(out):
            sweep(out)
            try:
                yield from _made(self, out)
            finally:
                sweep(out)


def produce_all(  # noqa: PLR0913 - choices of the caller, by name
    source: str | Path,
    out: str | Path,
    *,
    layout: str | None = None,
    folder: Path | None = None,
    force: bool = False,
    only: Collection[str] = (),
    force_all: bool = False,
    verify: bool = False,
    jobs: int = 1,
    limit: float = executors.LIMIT,
    executor: Executor | None = None,
    dask: str = "",
    say: Callable[[str], None] = _nobody,
) -> County:
    """Return a county, which is made while one goes through its outcomes.

    Args:
        source: the folder of facts, or a folder of such folders.
        out: the folder for the documents, made where it is missing.
        layout: a layout other than that of the facts.
        folder: a user's own layouts.
        force: write documents even against findings of severity error.
        only: the names of the departments, or of their files, that are made; all where none is named.
        force_all: make again what has not changed.
        verify: open every finished file again.
        jobs: how many worker processes; a script that asks for more than one needs ``if __name__ == "__main__":``.
        limit: the time limit for one department in a worker process, in seconds.
        executor: any executor, in place of worker processes; it stays open.
        dask: the address of a dask scheduler, in place of worker processes.
        say: told what a person should know of the folder, a line each.

    Raises:
        InputError: there are no facts in the source, or a name is not known.
    """
    found = tasks(Path(source))
    return County(
        all_tasks=found,
        wanted=selected(found, only),
        choices=Choices(
            out=Path(out).absolute(), layout=layout, folder=folder.absolute() if folder else None, force=force
        ),
        force_all=force_all,
        verify=verify,
        jobs=jobs,
        limit=limit,
        executor=executor,
        dask=dask,
        say=say,
    )


def _made(county: County, out: Path) -> Iterator[Outcome]:
    past = _past(county, out)
    standing = _standing(county, past)
    todo = [task for task in county.wanted if task.key not in standing]
    with _journal(out) as file:
        desk = Desk(out=out, past=past, file=file, verify=county.verify)
        _strike(desk, todo)
        _take(desk, county)
        with _runner(county, len(todo)) as runner:
            make = functools.partial(work, county.choices)
            with contextlib.closing(executors.in_order(runner, make, todo, lost)) as drafts:
                yield from _placed(desk, county.wanted, standing, drafts)
        manifest = _together(county, desk, finished(desk, frozenset(task.key for task in county.all_tasks)))
    _close(county, out, manifest)


def _past(county: County, out: Path) -> Past:
    """Return what earlier runs have left, and say so where it cannot be read; the run's own files are no links."""
    for own in (MANIFEST, JOURNAL, PAGE):
        names.target(out, own)
    try:
        past = journal.fold(out)
    except OSError as error:
        raise OutputError(MANIFEST, "读不出这个清单；请移走它，或请管理员授权") from error
    if not (past.known or past.unreadable) and (out / PAGE).exists():
        raise OutputError(PAGE, "这里已有同名文件，不是本程序生成的，没有覆盖；请移走它，或换一个文件夹")
    if past.unreadable:
        county.say(f"{MANIFEST} 已损坏，或出自其他版本；全部文件重新生成")
    return past


def _standing(county: County, past: Past) -> dict[str, Entry]:
    """Return the entries of the departments that need not be made again, by task."""
    digest = functools.cache(functools.partial(layout_digest, folder=county.choices.folder))
    known = {} if county.force_all else past.manifest.documents
    return {
        task.key: known[task.key]
        for task in county.wanted
        if task.key in known and up_to_date(known[task.key], task, county.choices, digest)
    }


@contextlib.contextmanager
def _journal(out: Path) -> Iterator[IO[bytes]]:
    """Open the journal; a line that cannot be written is told in a clerk's words."""
    try:
        with (out / JOURNAL).open("ab") as file:
            yield file
    except OSError as error:
        raise OutputError(JOURNAL, "清单写不进去，可能磁盘已满；请腾出空间后再运行一次") from error


def _strike(desk: Desk, todo: list[Task]) -> None:
    """Strike out what is to be made again, before anything of it is replaced."""
    for task in todo:
        known = desk.past.manifest.documents.get(task.key)
        if known is not None:
            journal.strike(desk.file, task.key, (known.document, known.report))
    journal.settle(desk.file)


def _take(desk: Desk, county: County) -> None:
    """Keep the folders of the departments that were not asked for."""
    wanted = {task.key for task in county.wanted}
    for task in county.all_tasks:
        known = desk.past.manifest.documents.get(task.key)
        if known is not None and task.key not in wanted:
            desk.taken[folded(known.document.rpartition("/")[0])] = task.key


def _runner(county: County, number: int) -> contextlib.AbstractContextManager[executors.Runner]:
    if county.executor is not None:
        return executors.given(county.executor)
    if county.dask:
        return executors.cluster(county.dask)
    return executors.processes(county.jobs, number, county.limit) if county.jobs > 1 else executors.in_process()


def _placed(
    desk: Desk, wanted: tuple[Task, ...], standing: dict[str, Entry], drafts: Iterator[Draft]
) -> Iterator[Outcome]:
    """Yield the outcomes of what stands and of what is made, in the order of the tasks."""
    for task in wanted:
        yield keep(desk, task, standing[task.key]) if task.key in standing else place(desk, next(drafts))


def _together(county: County, desk: Desk, manifest: Manifest) -> Manifest:
    """Do what the departments of each county have together: compare their words, add up their figures."""
    reports = resemblance.resemblances(county.all_tasks, manifest.documents)
    source = county.all_tasks[0].path.parent
    county.summaries.extend(Outcome(source=source, department=name, report=one) for name, one in reports.items())
    wanted = frozenset(task.key for task in county.wanted)
    run = Run(desk=desk, choices=county.choices, wanted=wanted, force_all=county.force_all)
    done = list(summed(run, county.all_tasks, manifest))
    county.summaries.extend(one.outcome for one in done if one.outcome is not None)
    for one in done:
        if one.why:
            county.say(one.why)
    compared = attrs.evolve(manifest, copied=tuple(resemblance.lines(reports)))
    return with_counties(compared, done, desk)


def _close(county: County, out: Path, manifest: Manifest) -> None:
    """Write what the run has come to: the report for people, the manifest for the next run."""
    keys = {*(task.key for task in county.all_tasks), *map(source_of, {task.county for task in county.all_tasks})}
    for old in manifest.leftovers.values():
        why = "这次没有生成或改了文件名" if old.source in keys else "已不在填报数据中"
        county.say(f"{old.source} {why}；原有文件没有删除，请人工核对，勿再公开：{old.document}")
    save(county_page(manifest).encode("utf-8", "backslashreplace"), out / PAGE)
    journal.close(out, manifest)
