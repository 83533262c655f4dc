"""The benchmarks: ``python -m benchmarks``, or ``make bench``.

Everything is measured in one run on the same facts and the same document: ratios, with the least and the greatest of
all rounds. Prints a table, writes it where it is told to; asserts nothing.
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import counties, measures, samples

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.measures import Line

SMALL = measures.Size(rounds=1, times=1, county=2, rows=(10, 20), departments=(2, 3))
"""What the smoke run measures."""
FEW = counties.Large(texts=10, departments=4, province=4)
"""What the smoke run measures of large counties."""
TABLE = Path(__file__).parents[1] / "docs" / "reference" / "benchmarks.md"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--small", action="store_true", help="as little as shows that everything runs")
    parser.add_argument("--long", action="store_true", help="also large counties, on two processes and a cluster")
    parser.add_argument("-o", "--out", type=Path, default=TABLE)
    given = parser.parse_args(arguments)
    size = SMALL if given.small else measures.Size(rounds=given.rounds)
    with tempfile.TemporaryDirectory() as folder:
        large = FEW if given.small else counties.Large()
        lines = [*measured(Path(folder), size), *counties.copies(large)]
        if given.long:
            lines += [*counties.counties(Path(folder), large), *counties.province(Path(folder), large)]
        page = written(lines, size)
    given.out.write_text(page, encoding="utf-8")
    sys.stdout.write(page)


def measured(folder: Path, size: measures.Size) -> list[Line]:
    """Measure everything; the county, which the documentation quotes first, comes first."""
    sample = samples.reference()
    helped, one, first, *county = measures.commands(sample, folder, size)
    made = measures.documents(sample, folder, size)
    return [*county, *made, *measures.growth(sample, folder, size), helped, one, first, *measures.reading(sample, size)]


def written(lines: Iterable[Line], size: measures.Size) -> str:
    """Return the page with the table."""
    rows = "\n".join(f"| {line.what} | {line.result} | {line.must} | {line.aim} |" for line in lines)
    return _PAGE.format(rows=rows, rounds=size.rounds, python=platform.python_version(), machine=platform.machine())


_PAGE = """\
# Benchmarks (性能比较)

One run of `make bench`: the median of the ratios within each of {rounds} interleaved rounds.
The county of a hundred is made in a fifth of the rounds, larger ones are made once.
`python -m benchmarks --long` also makes large counties, on two processes and on a cluster.
The least and the greatest ratio stand in brackets.
Python {python}, {machine}; other machines give other times and much the same ratios.
All engines make the same document of the reference department.
Their texts are compared before anything is timed, empty paragraphs aside.
The floor and the other engines deflate at level 6, we at level 3 (`docs/decisions/quick-documents.md`).
The templates of the engines of Node are made by one builder from the finished document (`benchmarks/dialects.py`).
Reading back and rules are measured on departments of the synthetic county, each met for the first time.

| | measured | must | aim |
|---|---|---|---|
{rows}
"""

if __name__ == "__main__":
    main()
