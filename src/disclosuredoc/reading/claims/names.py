"""Names (名称) that are known beforehand: they are no figure's clause, whatever words they contain."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.reading.claims.clauses import Clause, Role, clause, level
from disclosuredoc.reading.claims.items import item
from disclosuredoc.reading.claims.tokens import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosuredoc.model.transcript import Cell, Passage, Table, Transcript

COVER = "□"
"""Stands for each character of a name that the grammar would take for something else."""
_NOUN = re.compile(r"[^\d。!?\n;，,、:()\u3014\u3015\[\]【】\ \-+±≥≤<>＜＞]+")
"""One word without a mark, a blank or a figure."""


@attrs.frozen(repr=False)
class _Cover:
    """Words to be covered, everywhere or only where they are introduced as a use or a reason."""

    words: str
    introduced: bool = False

    def over(self, text: str) -> str:
        """Return a text that holds the words with them covered."""
        hidden = COVER * len(self.words)
        if self.introduced:
            return re.sub(f"(?<=[于是]){re.escape(self.words)}", hidden, text)
        return text.replace(self.words, hidden)


def covered(transcript: Transcript, names: Iterable[str], texts: Iterable[str] = ()) -> Transcript:
    """Return a transcript in which names that tell no figure's item are covered; every character keeps its place.

    Those are names that the grammar takes for something else, and names of several things, which are given twice;
    texts that give a use or a reason are covered after 用于, 原因是, where they are more than one noun.
    """
    times = Counter(names)
    told = {name for name, count in times.items() if count == 1 and _is_noun(name)}
    covers = [_Cover(name) for name in _longest_first(times.keys() - told)]
    broken = {text for text in texts if not _NOUN.fullmatch(plain(text))}
    covers += [_Cover(text, introduced=True) for text in _longest_first(broken)]
    tables = [(table, _texts(table)) for table in transcript.tables]
    said = {passage.text for passage in transcript.passages}
    changed = _changed(said.union(*(texts for _, texts in tables)), covers)
    if not changed:
        return transcript
    return attrs.evolve(
        transcript,
        passages=tuple(_passage(passage, changed) for passage in transcript.passages),
        tables=tuple(table if changed.keys().isdisjoint(texts) else _table(table, changed) for table, texts in tables),
    )


def _texts(table: Table) -> set[str]:
    """All texts of a table, and those above it."""
    texts = {cell.passage.text for row in table.cells for cell in row}
    texts.update([passage.text for passage in table.before])
    return texts


def _changed(texts: set[str], covers: list[_Cover]) -> dict[str, str]:
    """The texts in which anything is covered, and what is left of them."""
    whole = "\n".join(texts)
    used = [cover for cover in covers if cover.words and cover.words in whole]
    left = {text: text for text in texts} if used else {}
    for cover in used:
        left.update({text: cover.over(now) for text, now in left.items() if cover.words in now})
    return {text: now for text, now in left.items() if now != text}


def _is_noun(name: str) -> bool:
    """Whether the grammar reads a name as one noun that no other document uses for an item of its own."""
    taken = _NOUN.fullmatch(plain(name)) is None or clause(name) != Clause(role=Role.AMOUNT, noun=name)
    return not taken and level(name) is None and not item(name).known


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _passage(passage: Passage, changed: dict[str, str]) -> Passage:
    text = changed.get(passage.text)
    return passage if text is None else passage._replace(text=text)


def _table(table: Table, changed: dict[str, str]) -> Table:
    return attrs.evolve(
        table,
        cells=tuple(_row(row, changed) for row in table.cells),
        before=tuple(_passage(passage, changed) for passage in table.before),
    )


def _row(row: tuple[Cell, ...], changed: dict[str, str]) -> tuple[Cell, ...]:
    return tuple(
        cell._replace(passage=_passage(cell.passage, changed)) if cell.passage.text in changed else cell for cell in row
    )
