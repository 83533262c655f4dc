"""``disclosuredoc import``: last year's document as this year's starting point, or a workbook as facts files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.cli import console
from disclosuredoc.intake.file import is_workbook
from disclosuredoc.pipeline.department import exit_code
from disclosuredoc.pipeline.importing import import_document
from disclosuredoc.pipeline.unpacking import unpack_workbook

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Write the facts file, say what is missing in it, and what the old document has wrong."""
    if is_workbook(Path(options.document)):
        return _unpack(options.document, options.out)
    made = import_document(options.document, options.out, previous=options.as_previous)
    console.say(f"已读入 {made.path.name}；旧稿核查：{console.summary(made.report)}")
    for line in console.findings(made.report, notes=options.notes):
        console.say(f"  {line}")
    for gap in made.gaps:
        console.say(f"待补 {gap}")
    return int(bool(made.gaps or made.report.errors))


def _unpack(workbook: str, folder: str) -> int:
    """Write a facts file for each department of a workbook; one that cannot be written is named."""
    code = 0
    for one in unpack_workbook(workbook, folder):
        if one.error:
            console.warn(console.complaint(one.error, one.department))
            code = max(code, exit_code(one.error))
        else:
            console.say(f"已写出 {one.path.name}")
    return code
