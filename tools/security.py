"""The tables of SECURITY.md that are not typed: the limits, and the figures of the last runs."""

from __future__ import annotations

import ast
import itertools
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.packages import limits

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "SECURITY.md"
RUNS = ROOT / ".fuzz"
MUTATIONS = ROOT / "docs" / "reference" / "mutations.md"
_ALL = re.compile(r"^\| 合计 \| (\d+) \| (\d+) \|", re.MULTILINE)
"""The last row of the table of changes: how many were made, and how many of them an audit has found."""


def limit_rows() -> Iterator[str]:
    """Yield a row for each limit: its name, its value, and why it is so."""
    body = ast.parse(Path(limits.__file__).read_text(encoding="utf-8")).body
    for statement, reason in itertools.pairwise(body):
        match statement, reason:
            case ast.Assign(targets=[ast.Name(id=name)]), ast.Expr(value=ast.Constant(value=str(words))):
                value = getattr(limits, name)
                whole, rest = divmod(value, limits.MEGABYTE)
                yield f"| `{name}` | {f'{value:,}' if rest else f'{whole} MB'} | {words} |"


def figure_rows(runs: Path, mutations: Path) -> Iterator[str]:
    """Yield a row for each thing that was tried, as the runs themselves have counted."""
    for counted in sorted(runs.glob("*/tried.json")):
        found = [path for path in (counted.parent / "found").glob("*") if not path.suffix]
        yield f"| inputs to {counted.parent.name} | {json.loads(counted.read_text())['inputs']:,} | {len(found)} |"
    soak = runs / "soak.json"
    if soak.is_file():
        told = json.loads(soak.read_text())
        yield f"| interrupted county runs | {told['rounds']:,} | {told['differing']} |"
    if changes := _ALL.search(mutations.read_text(encoding="utf-8")) if mutations.is_file() else None:
        made, escaped = int(changes[1]), int(changes[1]) - int(changes[2])
        yield f"| changes of one printed fact, audited | {made:,} | {escaped:,} |"


def filled(text: str, name: str, rows: list[str]) -> str:
    """Return a page with the rows of one of its tables replaced."""
    return re.sub(
        rf"(<!-- {name} -->\n(?:\|.*\n){{2}})(?:\|.*\n)*",
        lambda head: head[1] + "".join(f"{row}\n" for row in rows),
        text,
    )


def main() -> None:
    """Write the tables; figures only where there has been a run."""
    text = filled(PAGE.read_text(encoding="utf-8"), "limits", list(limit_rows()))
    if rows := list(figure_rows(RUNS, MUTATIONS)):
        text = filled(text, "figures", rows)
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
