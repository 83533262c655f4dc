"""``disclosuredoc form``: the workbook that a clerk fills in, blank, or begun from what there is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.cli import console
from disclosuredoc.intake.beginning import begun
from disclosuredoc.intake.form import form
from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.department import read
from disclosuredoc.pipeline.saving import save

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Write the workbook; nothing is written where anything that it is begun from is wrong."""
    folder = Path(options.layouts) if options.layouts else None
    layout = catalogue.load(options.layout, folder) if options.layout else None
    content = begun(
        [read(name) for name in options.facts],
        roster=Path(options.roster) if options.roster else None,
        lines=Path(options.lines) if options.lines else None,
        layout=options.layout or "",
    )
    document = save(form(content, layout.codes if layout else None), Path(options.out))
    console.say(f"已生成 {document.name}；请先看“填写说明”，再从“部门”表填起")
    if layout is None:
        console.say("没有写 --layout：表里没有编码列表，版式请在“部门”表里填")
    return 0
