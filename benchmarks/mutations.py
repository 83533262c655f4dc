"""How many changes of one figure, word or name are found in the reference document: ``python benchmarks/mutations.py``.

Prints a table by kind, with the file alone and with the facts at hand, and what escapes; asserts nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.intake.toml import read_toml
from disclosuredoc.layouts import catalogue
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
    from disclosuredoc.findings import Report
    from disclosuredoc.model.transcript import Transcript

WANTED = {"数字": 100, "增减": 13, "年度": 45, "百分比": 42, "单位": 50, "名称": 50}
"""300 changes; there are no more direction words than 13."""


def main() -> None:
    """Make the changes, audit every document, print the table and what escapes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=2020)
    seed = parser.parse_args().seed
    disclosure = read_toml(ROOT / "examples" / "county" / "wangxinban.toml")
    parts = document_parts(disclosure, compile_layout(catalogue.load(disclosure.layout)))
    xml = parts[mutations.MAIN].decode()

    def alone(transcript: Transcript) -> Report:
        return text.audit(transcript, claims(transcript))

    def own(transcript: Transcript) -> Report:
        return audit_own(transcript, disclosure)

    before = {audit: audit(transcript_of_parts(parts, "文稿.docx")) for audit in (alone, own)}
    found: dict[str, Counter[str]] = {"alone": Counter(), "own": Counter()}
    escaped = []
    for change in mutations.sample(xml, disclosure, WANTED, seed=seed):
        seen = {audit: mutations.found(parts, xml, change, audit, report) for audit, report in before.items()}
        for audit, is_found in seen.items():
            found[audit.__name__][change.kind] += is_found
        if not seen[alone]:
            escaped.append(change)
    _print(found, escaped)


def _print(found: dict[str, Counter[str]], escaped: list[mutations.Change]) -> None:
    sys.stdout.write("kind      changes  file alone  facts known\n")
    for kind, count in WANTED.items():
        sys.stdout.write(f"{kind:8}{count:7}{found['alone'][kind]:11}{found['own'][kind]:13}\n")
    total = sum(WANTED.values())
    shares = [f"{sum(counter.values()) / total:.1%}" for counter in found.values()]
    sys.stdout.write(f"{'':10}{total:5}{shares[0]:>11}{shares[1]:>13}\n\nescaped from the file alone:\n")
    sys.stdout.writelines(f"  {change}\n" for change in escaped)


if __name__ == "__main__":
    main()
