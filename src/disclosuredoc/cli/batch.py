"""``disclosuredoc batch``: every department of a folder, one document each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.batch.county import produce_all
from disclosuredoc.cli import console

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from disclosuredoc.pipeline.department import Outcome


def run(options: argparse.Namespace) -> int:
    """Make all documents; a department that fails is named, and the rest are made."""
    outcomes = produce_all(
        Path(options.source),
        Path(options.out),
        layout=options.layout,
        folder=Path(options.layouts) if options.layouts else None,
        force=options.force,
    )
    return tell(outcomes, notes=options.notes)


def tell(outcomes: Iterable[Outcome], *, notes: bool = False) -> int:
    """Print what became of each department, and return the highest exit code."""
    code = made = failed = 0
    for outcome in outcomes:
        code = max(code, outcome.exit_code)
        if outcome.error is not None:
            failed += 1
            console.warn(f"{outcome.source.name} {outcome.department} 没有生成：")
            console.complain(outcome.error)
            continue
        made += 1
        name = outcome.document.name if outcome.document else ""
        console.say(f"{outcome.source.name} → {name}：{console.summary(outcome.report)}")
        for line in console.findings(outcome.report, notes=notes):
            console.say(f"  {line}")
    console.say(
        f"共 {made + failed} 个部门，已生成 {made} 个" + (f"，{failed} 个没有生成，请按上面所列改正" if failed else "")
    )
    return code
