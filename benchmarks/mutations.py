"""How many changes of one fact are found in the documents of the example county: ``python benchmarks/mutations.py``.

Prints a table by kind, with the file alone, with its layout recognised, and with the facts at hand, and what escapes
the file with its layout; asserts nothing.  ``--document NAME`` looks at one department, ``--each N`` says how many
changes of a kind are made (all there are, where there are fewer).
"""

from __future__ import annotations

import argparse
import functools
import random
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Report
from disclosuredoc.intake.toml import read_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.model.transcript import Transcript
from disclosuredoc.pipeline.auditing import audit_own
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.document import transcript_of_parts
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.document import document_parts
from disclosuredoc.rules import text

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import mutations  # noqa: E402 - the tests' own changes

if TYPE_CHECKING:
    from disclosuredoc.layouts.layout import Layout

EACH = 77
"""Thirteen kinds of so many changes are a thousand."""
WAYS = ("alone", "layout", "facts")


@attrs.frozen(kw_only=True)
class Document:
    """A department's document: its facts, its parts, its body, and how it is audited in each way."""

    name: str
    disclosure: Disclosure
    parts: Mapping[str, bytes]
    xml: str
    audits: dict[str, Callable[[Transcript], Report]]
    before: dict[str, Report]


def _alone(transcript: Transcript, *, layout: Layout | None = None) -> Report:
    return text.audit(transcript, claims(transcript), layout=layout)


@functools.cache
def _layout(name: str) -> Layout:
    return catalogue.load(name)


def _document(path: Path) -> Document:
    disclosure = read_toml(path)
    layout = _layout(disclosure.layout)
    parts = document_parts(disclosure, compile_layout(layout))
    audits: dict[str, Callable[[Transcript], Report]] = {
        "alone": _alone,
        "layout": functools.partial(_alone, layout=layout),
        "facts": functools.partial(audit_own, disclosure=disclosure),
    }
    transcript = transcript_of_parts(parts, "文稿.docx")
    return Document(
        name=path.stem,
        disclosure=disclosure,
        parts=parts,
        xml=parts[mutations.MAIN].decode(),
        audits=audits,
        before={way: audit(transcript) for way, audit in audits.items()},
    )


def main() -> None:
    """Make the changes, audit every document, print the table and what escapes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=2020)
    parser.add_argument("--each", type=int, default=EACH)
    parser.add_argument("--document", default="*")
    asked = parser.parse_args()
    paths = sorted((ROOT / "examples" / "county").glob(f"{asked.document}.toml"))
    documents = [_document(path) for path in paths if path.stem != "county"]
    possible: dict[str, list[tuple[Document, mutations.Change]]] = {kind: [] for kind in mutations.KINDS}
    for document in documents:
        for change in mutations.changes(document.xml, document.disclosure):
            if not change.typed:
                possible[change.kind].append((document, change))
    chance = random.Random(asked.seed)  # noqa: S311 - changes to try, no secret
    chosen = {kind: chance.sample(same, min(asked.each, len(same))) for kind, same in possible.items()}
    _print(chosen)


def _print(chosen: dict[str, list[tuple[Document, mutations.Change]]]) -> None:
    total: Counter[str] = Counter()
    escaped = []
    sys.stdout.write("kind    changes   file alone  with layout  facts known\n")
    for kind, made in chosen.items():
        found: Counter[str] = Counter()
        for document, change in made:
            seen = {way: _found(document, change, way) for way in WAYS}
            found.update(way for way, is_found in seen.items() if is_found)
            if not seen["layout"]:
                escaped.append(f"{document.name} {change}")
        total += found
        total["changes"] += len(made)
        sys.stdout.write(f"{kind:6}{len(made):7}" + "".join(f"{found[way]:13}" for way in WAYS) + "\n")
    shares = "".join(f"{total[way] / total['changes']:13.1%}" for way in WAYS)
    sys.stdout.write(f"{'':6}{total['changes']:9}{shares}\n\nescaped the file with its layout:\n")
    sys.stdout.writelines(f"  {one}\n" for one in escaped)


def _found(document: Document, change: mutations.Change, way: str) -> bool:
    audit, before = document.audits[way], document.before[way]
    return mutations.found(document.parts, document.xml, change, audit, before)


if __name__ == "__main__":
    main()
