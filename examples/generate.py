"""Make the example county's documents, one per department: ``python examples/generate.py NAME… | --all``.

NAME is the name of a file in ``examples/county``, such as ``wangxinban``. Documents are written to ``build/examples``.
This is also the shortest script that uses the library.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import disclosuredoc as dd

COUNTY = Path(__file__).parent / "county"
OUT = Path("build") / "examples"


def names() -> tuple[str, ...]:
    """Return the names of the example departments."""
    return tuple(sorted(path.stem for path in COUNTY.glob("*.toml") if path.name != "county.toml"))


def main(arguments: list[str] | None = None) -> int:
    """Make the documents that are asked for; return the highest exit code met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[*names(), []], help="、".join(names()))
    parser.add_argument("--all", action="store_true", help="every department")
    parser.add_argument("--out", type=Path, default=OUT, help="the folder for the documents")
    options = parser.parse_args(arguments)
    if not options.names and not options.all:
        parser.error("name a department, or say --all")
    options.out.mkdir(parents=True, exist_ok=True)
    code = 0
    for name in names() if options.all else options.names:
        outcome = dd.produce(COUNTY / f"{name}.toml", options.out)
        sys.stdout.write(f"{name}: {outcome.document or outcome.error}\n")
        code = max(code, outcome.exit_code)
    return code


if __name__ == "__main__":
    sys.exit(main())
