"""How many changes of one fact an audit finds: ``python -m benchmarks.mutations --count 1000 --seed 2020``.

Every document of the example county is changed in one place at a time and audited as anybody would audit it.
Writes a page with what was found of each kind, and every change that escaped with its reason; asserts nothing.
"""

from __future__ import annotations

import argparse
import functools
import random
import re
import sys
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Report
from disclosuredoc.intake.toml import parse_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.pipeline.auditing import audited
from disclosuredoc.reading.document import transcript_of_parts
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.document import document_parts

ROOT = Path(__file__).parents[1]
COUNTY = ROOT / "examples" / "county"
sys.path.insert(0, str(ROOT / "tests"))

import mutations  # noqa: E402 - the tests' own changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosuredoc.model.transcript import Transcript

PAGE = ROOT / "docs" / "reference" / "mutations.md"
REFERENCE = "wangxinban"
"""The department whose document is looked at by itself."""
OF_WORDS = 300
"""So many changes of its figures, words and names are made for each seed; fewer where a kind has not as many."""
TYPED = "所填文字"
"""The kind of changes in what the department typed itself."""
CHUNK = 8
_DIGIT = re.compile(r"\d")
_CHANGED = re.compile(r"(?P<before>[\d.]*)\[(?P<old>[^\]→]*)→[^\]]*\](?P<after>[\d.]*)")
_REASONS = {
    "缺行": "这一行只在这张表里，删去后其余各行仍然对",
    "括号": "去掉一边后仍读得通",
    "待填": "看不出这里原来有数",
    "单位": "看不出原来是万元",
}
"""Why a change of some kinds escapes, whatever it is."""


@attrs.frozen(kw_only=True)
class Document:
    """A department's document: its facts, its parts, its body, and what is found before anything is changed."""

    disclosure: Disclosure
    parts: Mapping[str, bytes]
    xml: str
    before: Report


@attrs.frozen(kw_only=True)
class Tried:
    """A change that was made in a document, of what kind it counts, and whether it was found."""

    name: str
    change: mutations.Change
    kind: str
    found: bool


def _audit(transcript: Transcript) -> Report:
    return audited(transcript).report


@functools.cache
def document(name: str, layout: str) -> Document:
    """Return a department's document in a layout; its dates are those of the layout's year."""
    facts = (COUNTY / f"{name}.toml").read_text(encoding="utf-8")
    if not re.search(rf'(?m)^layout = "{layout}"', facts):
        years = int(layout[-4:]) - 2020
        facts = re.sub(r"(?m)^(layout|year) = .*\n", "", facts)
        facts = re.sub(r"20(?:19|20)(?=[-年])", lambda year: str(int(year.group()) + years), facts)
        facts = f'layout = "{layout}"\n{facts}'
    disclosure = parse_toml(facts.encode(), f"{name}.toml")
    parts = document_parts(disclosure, compile_layout(catalogue.load(layout)))
    before = _audit(transcript_of_parts(parts, "文稿.docx"))
    return Document(disclosure=disclosure, parts=parts, xml=parts[mutations.MAIN].decode(), before=before)


def possible(names: Iterable[str], layout: str) -> dict[str, list[tuple[str, mutations.Change]]]:
    """Return every change that can be made in some documents, by kind; those in typed texts are a kind of their own."""
    found: dict[str, list[tuple[str, mutations.Change]]] = {kind: [] for kind in (*mutations.KINDS, TYPED)}
    for name in names:
        one = document(name, layout)
        for change in mutations.changes(one.xml, one.disclosure):
            found[TYPED if change.typed else change.kind].append((name, change))
    return found


def drawn(
    changes: Mapping[str, list[tuple[str, mutations.Change]]], kinds: Sequence[str], count: int, *, seed: int
) -> Iterator[tuple[str, str, mutations.Change]]:
    """Yield so many changes, as many of each kind as there are, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - changes to try, no secret
    for at, kind in enumerate(kinds):
        each = count // len(kinds) + (at < count % len(kinds))
        for name, change in chance.sample(changes[kind], min(each, len(changes[kind]))):
            yield kind, name, change


def tried(wanted: tuple[str, str, str, mutations.Change]) -> Tried:
    """Make one change and audit the document."""
    layout, kind, name, change = wanted
    one = document(name, layout)
    found = mutations.found(one.parts, one.xml, change, _audit, one.before)
    return Tried(name=name, change=change, kind=kind, found=found)


def reason(one: Tried, layout: str) -> str:
    """Say why a change escaped, as far as the document shows it."""
    if one.kind in {TYPED, "增减", "百分比"} and not one.change.typed and "万元" not in one.change.around:
        return "部门自己写的话，别处没有可比的"
    if one.kind == "换列":
        figures = _DIGIT.search(one.change.around)
        return "互换的两栏只在这张表里，加起来仍然对" if figures else "互换的两栏没有数"
    if one.kind in _REASONS:
        return _REASONS[one.kind]
    match = _CHANGED.search(one.change.around)
    number = "".join(match.groups()) if match else ""
    text = re.sub(r"<[^>]+>", "\n", document(one.name, layout).xml)
    alone = len(re.findall(rf"(?<![\d.]){re.escape(number)}(?![\d.])", text)) <= 1
    return "只写了一处，没有可比的" if alone else "别处另有同样的数，但看不出是同一项"


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the changes, audit every document, write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="changes in the documents of the county")
    parser.add_argument("--seed", type=int, default=2020)
    parser.add_argument("--seeds", type=int, default=5, help="so many times the reference department's words")
    parser.add_argument("--layout", default="hebei/2020")
    parser.add_argument("--document", default="*", help="one department instead of all")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("-o", "--out", type=Path, default=PAGE)
    asked = parser.parse_args(arguments)
    names = sorted(path.stem for path in COUNTY.glob(f"{asked.document}.toml") if path.stem != "county")
    changes = possible(names, asked.layout)
    own = {kind: [each for each in same if each[0] == REFERENCE] for kind, same in changes.items()}
    seeds = range(asked.seed, asked.seed + asked.seeds)
    rounds = [
        list(drawn(changes, mutations.KINDS, asked.count, seed=asked.seed)),
        list(drawn(changes, [TYPED], asked.count // 10, seed=asked.seed)),
        *(list(drawn(own, mutations.WORDS, OF_WORDS, seed=seed)) for seed in seeds if own[mutations.WORDS[0]]),
    ]
    with ProcessPoolExecutor(asked.jobs) as workers:
        wanted = [(asked.layout, *each) for made in rounds for each in made]
        results = iter(list(workers.map(tried, wanted, chunksize=CHUNK)))
    county, typed, *reference = [[next(results) for _ in made] for made in rounds]
    page = _PAGE.format(
        seed=asked.seed,
        layout=asked.layout,
        count=len(county),
        departments=len(names),
        table=_table(county),
        typed=_table(typed),
        reference="\n".join(_seeds(seeds, reference)),
        escaped="\n".join(_escaped(county, asked.layout)),
        escaped_reference="\n".join(sorted({line for made in reference for line in _escaped(made, asked.layout)})),
    )
    asked.out.write_text(page, encoding="utf-8")
    sys.stdout.write(page)


def _table(made: list[Tried]) -> str:
    total, found = Counter(one.kind for one in made), Counter(one.kind for one in made if one.found)
    lines = [f"| {kind} | {total[kind]} | {found[kind]} | {found[kind] / total[kind]:.1%} |" for kind in total]
    whole = sum(found.values()) / max(1, len(made))
    return "\n".join([*lines, f"| 合计 | {len(made)} | {sum(found.values())} | {whole:.1%} |"])


def _seeds(seeds: Iterable[int], rounds: list[list[Tried]]) -> Iterator[str]:
    for seed, made in zip(seeds, rounds, strict=False):
        found = sum(one.found for one in made)
        yield f"| {seed} | {len(made)} | {found} | {found / len(made):.1%} |"


def _escaped(made: list[Tried], layout: str) -> Iterator[str]:
    for one in made:
        if not one.found:
            around = str(one.change).replace("|", "｜").replace("\n", " ")
            yield f"- `{one.name}` {_table_of(one, layout)}{around}：{reason(one, layout)}。"


def _table_of(one: Tried, layout: str) -> str:
    """The number of the table that was changed, where it was one."""
    before = document(one.name, layout).xml[: one.change.edits[0][0]]
    inside = before.rfind("<w:tbl>") > before.rfind("</w:tbl>")
    return f"第{before.count('<w:tbl>')}张表 " if inside else ""


_PAGE = """\
# Mutations (改一处，查得出吗)

Written by `python -m benchmarks.mutations --count {count} --seed {seed} --layout {layout}`.
Each change alters one fact in a finished .docx, to the worse:

- a digit in a sentence (数字) or in a cell (格), a word of direction (增减), a year (年度), a percentage (百分比);
- a unit (单位), a name (名称), an amount left to fill in (待填);
- a section (缺节) or a row (缺行) that is lost, two columns exchanged (换列), a sentence twice (重句);
- a bracket or quotation mark without its partner (括号).

The document is then read back and audited by itself, as `audit FILE` does; nothing is known but the file.
A change counts as found where an error or a warning is told that was not told before; notes and moved places do not.

## The county ({departments} departments, statements and explanation, seed {seed})

| kind | changes | found | share |
|---|---|---|---|
{table}

Escaped:

{escaped}

## Texts that the department typed

Purposes, goals, indicators, reasons: what is changed there stands nowhere else, so the document alone cannot show it.
These changes are counted apart.

| kind | changes | found | share |
|---|---|---|---|
{typed}

## The reference department ({layout}), its figures, words and names

| seed | changes | found | share |
|---|---|---|---|
{reference}

Escaped:

{escaped_reference}
"""

if __name__ == "__main__":
    main()
