"""Names (名称) that are known beforehand: they are no figure's clause, whatever words they contain."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.reading.claims.clauses import Clause, Role, clause, level
from disclosuredoc.reading.claims.items import item
from disclosuredoc.reading.claims.tokens import Mark, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosuredoc.model.transcript import Cell, Passage, Table, Transcript

COVER = "□"
"""Stands for each character of a name that the grammar would take for something else."""


def covered(transcript: Transcript, names: Iterable[str], texts: Iterable[str] = ()) -> Transcript:
    """Return a transcript in which names that tell no figure's item are covered; every character keeps its place.

    Those are names that the grammar takes for something else, and names of several things, which are given twice;
    texts that give a use or a reason are covered after 用于, 原因是, where they are more than one noun.
    """
    times = Counter(names)
    told = {name for name, count in times.items() if count == 1 and _is_noun(name)}
    covers = [re.compile(re.escape(name)) for name in sorted(times.keys() - told, key=len, reverse=True)]
    broken = {text for text in texts if [token.mark for token in tokens(text)] != [Mark.WORD]}
    covers += [re.compile(f"(?<=[于是]){re.escape(text)}") for text in sorted(broken, key=len, reverse=True)]
    if not covers:
        return transcript
    return attrs.evolve(
        transcript,
        passages=tuple(_passage(passage, covers) for passage in transcript.passages),
        tables=tuple(_table(table, covers) for table in transcript.tables),
    )


def _is_noun(name: str) -> bool:
    """Whether the grammar reads a name as one noun that no other document uses for an item of its own."""
    words = [token.mark for token in tokens(name)]
    plain = words == [Mark.WORD] and clause(name) == Clause(role=Role.AMOUNT, noun=name)
    return plain and level(name) is None and not item(name).known


def _passage(passage: Passage, covers: list[re.Pattern[str]]) -> Passage:
    text = passage.text
    for cover in covers:
        text = cover.sub(lambda match: COVER * len(match.group()), text)
    return passage if text == passage.text else attrs.evolve(passage, text=text)


def _table(table: Table, covers: list[re.Pattern[str]]) -> Table:
    return attrs.evolve(
        table,
        cells=tuple(tuple(_cell(cell, covers) for cell in row) for row in table.cells),
        before=tuple(_passage(passage, covers) for passage in table.before),
    )


def _cell(cell: Cell, covers: list[re.Pattern[str]]) -> Cell:
    return attrs.evolve(cell, passage=_passage(cell.passage, covers))
