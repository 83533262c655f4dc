"""``disclosuredoc import``: last year's document as this year's starting point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.cli import console
from disclosuredoc.pipeline.importing import import_document

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Write the facts file, say what is missing in it, and what the old document has wrong."""
    made = import_document(options.document, options.out, previous=options.as_previous)
    console.say(f"已读入 {made.path.name}；旧稿核查：{console.summary(made.report)}")
    for line in console.findings(made.report, notes=options.notes):
        console.say(f"  {line}")
    for gap in made.gaps:
        console.say(f"待补 {gap}")
    return int(bool(made.gaps or made.report.errors))
