"""``disclosuredoc check``: the facts against the rules, without making a document."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.cli import console
from disclosuredoc.cli.reports import Examined, as_json
from disclosuredoc.errors import DisclosureError
from disclosuredoc.findings import Report, shown
from disclosuredoc.intake.file import is_workbook
from disclosuredoc.intake.locating import located
from disclosuredoc.intake.workbook import read_workbook, selected
from disclosuredoc.pipeline.department import exit_code, layout_of, read
from disclosuredoc.rules.books import check

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from disclosuredoc.intake.workbook import Entry
    from disclosuredoc.model.disclosure import Disclosure


def run(options: argparse.Namespace) -> int:
    """Check every source; the exit code is the highest met."""
    code = 0
    examined = []
    for name in options.sources:
        for source, checked in _departments(Path(name), options.only):
            try:
                report = checked(options)
            except DisclosureError as error:
                code = max(code, exit_code(error))
                examined.append(Examined(source=source, report=Report(), error=console.complaint(error, source)))
                continue
            code = max(code, int(bool(report.errors)))
            examined.append(Examined(source=source, report=report))
    if options.format == "json":
        console.say_json(as_json(examined))
    else:
        _tell(examined, notes=options.notes)
    return code


def _departments(path: Path, only: str | None) -> Iterator[tuple[str, Callable[[argparse.Namespace], Report]]]:
    """Yield each department of a source: what it is called, and how it is read and checked."""
    if not is_workbook(path):
        yield path.name, lambda options: _checked(read(path, only=only), options)
        return
    try:
        entries = read_workbook(path)
        chosen = entries if only is None else (selected(entries, only, path.name),)
    except DisclosureError as error:
        yield path.name, functools.partial(_refuse, error)
        return
    for entry in chosen:
        yield f"{path.name} {shown(entry.department)}", functools.partial(_of_entry, entry)


def _refuse(error: DisclosureError, _options: argparse.Namespace) -> Report:
    raise error


def _of_entry(entry: Entry, options: argparse.Namespace) -> Report:
    return located(_checked(entry.facts, options), entry.cells)


def _checked(disclosure: Disclosure, options: argparse.Namespace) -> Report:
    return check(disclosure, layout_of(disclosure, options.layout, Path(options.layouts) if options.layouts else None))


def _tell(examined: list[Examined], *, notes: bool) -> None:
    for one in examined:
        if one.error:
            console.warn(one.error)
            continue
        console.say(f"{one.source}：{console.summary(one.report)}")
        for line in console.findings(one.report, notes=notes):
            console.say(f"  {line}")
