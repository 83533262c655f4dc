"""``disclosuredoc check``: the facts against the rules, without making a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.cli import console
from disclosuredoc.cli.reports import Examined, as_json
from disclosuredoc.errors import DisclosureError
from disclosuredoc.findings import Report
from disclosuredoc.intake.toml import read_toml
from disclosuredoc.pipeline.department import exit_code, layout_of
from disclosuredoc.rules.books import check

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Check every source; the exit code is the highest met."""
    code = 0
    examined = []
    for name in options.sources:
        try:
            disclosure = read_toml(Path(name))
            layout = layout_of(disclosure, options.layout, Path(options.layouts) if options.layouts else None)
            report = check(disclosure, layout)
        except DisclosureError as error:
            code = max(code, exit_code(error))
            source = Path(name).name
            examined.append(Examined(source=source, report=Report(), error=console.complaint(error, source)))
            continue
        code = max(code, int(bool(report.errors)))
        examined.append(Examined(source=Path(name).name, report=report))
    if options.format == "json":
        console.say_json(as_json(examined))
    else:
        _tell(examined, notes=options.notes)
    return code


def _tell(examined: list[Examined], *, notes: bool) -> None:
    for one in examined:
        if one.error:
            console.warn(one.error)
            continue
        console.say(f"{one.source}：{console.summary(one.report)}")
        for line in console.findings(one.report, notes=notes):
            console.say(f"  {line}")
