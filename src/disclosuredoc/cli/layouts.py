"""``disclosuredoc layouts``: what layouts there are, and what one says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.cli import console
from disclosuredoc.layouts import catalogue

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """List the layouts, or print one: in brief, or with ``--resolved`` all that it says after merging."""
    folder = Path(options.layouts) if options.layouts else None
    if options.name is None:
        for name in catalogue.names(folder):
            layout = catalogue.load(name, folder)
            seen = "依据已公开文件" if layout.status.value == "seen" else "推定"
            console.say(f"{name}　{layout.province} {layout.year}年　{seen}")
    elif options.resolved:
        console.say(catalogue.resolved(options.name, folder))
    else:
        layout = catalogue.load(options.name, folder)
        console.say(f"{layout.name}　{layout.province} {layout.year}年{layout.title}")
        for section in layout.sections:
            console.say(f"{'　' * section.level}{section.heading}")
    return 0
