"""``disclosuredoc render``: one department's document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.cli import console
from disclosuredoc.pipeline.department import layout_of, read
from disclosuredoc.pipeline.production import make
from disclosuredoc.pipeline.saving import save

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Make the document; under ``--force`` also against findings, which are then listed to sign off."""
    disclosure = read(options.source, only=options.only)
    layout = layout_of(disclosure, options.layout, Path(options.layouts) if options.layouts else None)
    made = make(disclosure, layout, force=options.force)
    document = save(made.data, Path(options.out))
    for line in console.findings(made.report, notes=options.notes):
        console.say(line)
    console.say(f"已生成 {document.name}：{console.summary(made.report)}")
    console.say("目录已带链接；页码请在 Word 或 WPS 中选中目录，按 F9 更新后公开。")
    return int(bool(made.report.errors))
