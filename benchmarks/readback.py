"""Reading back and auditing against rendering, for one document, in one run: ``python benchmarks/readback.py``.

Prints the median of paired ratios with their spread over interleaved rounds; asserts nothing.
"""

from __future__ import annotations

import argparse
import io
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
from docxtpl import DocxTemplate

from disclosuredoc.intake.toml import read_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.auditing import audit_own
from disclosuredoc.reading.document import transcript_of_parts
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.context import context
from disclosuredoc.rendering.document import document_parts
from disclosuredoc.rendering.environment import environment
from disclosuredoc.rendering.layingout import lay_out
from disclosuredoc.rendering.package import CORE, packed, properties

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

EXAMPLE = Path(__file__).parents[1] / "examples" / "county" / "wangxinban.toml"


def timed(work: Callable[[], object], times: int) -> float:
    """Return the seconds that one call takes, on average over some."""
    start = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - start) / times


def plain_docxtpl(disclosure: Disclosure, layout: Layout) -> Callable[[], object]:
    """Return what docxtpl's documented use costs a document: open, render, save."""
    laid_out = lay_out(layout.template.read(), layout.template.name, layout)
    template = packed({**laid_out.parts, CORE: properties(disclosure, layout.title)})
    names = attrs.asdict(context(disclosure, layout), recurse=False)
    closed = environment(layout)

    def work() -> None:
        document = DocxTemplate(io.BytesIO(template))
        document.render(names, closed, autoescape=True)
        document.save(io.BytesIO())

    return work


def main() -> None:
    """Compare, round by round."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("facts", nargs="?", type=Path, default=EXAMPLE)
    options.add_argument("--rounds", type=int, default=9)
    options.add_argument("--times", type=int, default=10, help="calls in a round")
    given = options.parse_args()
    disclosure = read_toml(given.facts)
    compiled = compile_layout(catalogue.load(disclosure.layout))
    parts = document_parts(disclosure, compiled)
    transcript = transcript_of_parts(parts, "公开.docx")
    work: dict[str, Callable[[], object]] = {
        "render and zip": lambda: packed(document_parts(disclosure, compiled)),
        "read back": lambda: transcript_of_parts(parts, "公开.docx"),
        "claims and rules": lambda: audit_own(transcript, disclosure),
        "plain docxtpl": plain_docxtpl(disclosure, compiled.layout),
    }
    rounds = [{name: timed(call, given.times) for name, call in work.items()} for _ in range(given.rounds)]
    for name in work:
        milliseconds = [one[name] * 1000 for one in rounds]
        ratios = [one[name] / one["render and zip"] for one in rounds]
        sys.stdout.write(
            f"{name:18} {statistics.median(milliseconds):8.2f} ms   "
            f"{statistics.median(ratios):5.2f} × rendering ({min(ratios):.2f} to {max(ratios):.2f})\n"
        )


if __name__ == "__main__":
    main()
