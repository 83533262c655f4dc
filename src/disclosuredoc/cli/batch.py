"""``disclosuredoc batch``: every department of a folder, one document and one report each."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.batch.county import produce_all
from disclosuredoc.cli import console, progress

if TYPE_CHECKING:
    import argparse

    from disclosuredoc.batch.county import County
    from disclosuredoc.pipeline.department import Outcome


def run(options: argparse.Namespace) -> int:
    """Make all documents; a department that fails is named, and the rest are made."""
    county = produce_all(
        Path(options.source),
        Path(options.out),
        layout=options.layout,
        folder=Path(options.layouts) if options.layouts else None,
        force=options.force,
        only=options.only,
        force_all=options.force_all,
        verify=options.verify,
        jobs=options.jobs,
        limit=options.time_limit,
        dask=options.dask,
        say=console.warn,
    )
    return tell(county, notes=options.notes)


def tell(county: County, *, notes: bool = False) -> int:
    """Print what became of each department, and return the highest exit code."""
    code, done, started = 0, Counter[str](), time.monotonic()
    try:
        for outcome in county:
            progress.clear()
            code = max(code, outcome.exit_code)
            done[_tell(outcome, notes=notes)] += 1
            progress.show(done.total(), len(county), time.monotonic() - started)
    except KeyboardInterrupt:
        progress.clear()
        console.warn(f"已中止：{done.total()} 个部门已处理完；再次运行同一条命令，会从这里接着做")
        return 130
    progress.clear()
    for outcome in county.summaries:
        code = max(code, outcome.exit_code)
        _tell_together(outcome, notes=notes)
    made, kept, failed = done["made"], done["kept"], done["failed"]
    console.say(
        f"共 {done.total()} 个部门，已生成 {made} 个"
        + (f"，未变 {kept} 个" if kept else "")
        + (f"，{failed} 个没有生成，请按上面所列改正" if failed else "")
    )
    return code


def _tell_together(outcome: Outcome, *, notes: bool) -> None:
    """Print what became of what the departments of a county have together; nothing where it has not changed."""
    if outcome.error is not None:
        console.warn(f"{outcome.department}没有生成：")
        console.complain(outcome.error)
    elif not outcome.unchanged:
        what = f"全县汇总 → {outcome.document.name}" if outcome.document else f"{outcome.department}各部门之间"
        console.say(f"{what}：{console.summary(outcome.report)}")
        for line in console.findings(outcome.report, notes=notes):
            console.say(f"  {line}")


def _tell(outcome: Outcome, *, notes: bool) -> str:
    """Print what became of a department, and return in one word what that is."""
    name = outcome.document.name if outcome.document else ""
    if outcome.error is not None:
        console.warn(f"{outcome.source.name} {outcome.department} 没有生成：")
        console.complain(outcome.error)
        return "failed"
    if outcome.unchanged:
        if outcome.standing:
            console.say(f"{outcome.source.name} → {name}：未变，仍有必须改正 {outcome.standing} 处，见核查报告")
        return "kept"
    console.say(f"{outcome.source.name} → {name}：{console.summary(outcome.report)}")
    for line in console.findings(outcome.report, notes=notes):
        console.say(f"  {line}")
    return "made"
