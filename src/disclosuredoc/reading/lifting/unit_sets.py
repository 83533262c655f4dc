"""单位预算: a document that holds a set for each budget unit, taken apart into the department's own and the units'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.model.transcript import Passage, Table

if TYPE_CHECKING:
    from disclosuredoc.model.transcript import Transcript

_HEADING = re.compile(r"[一二三四五六七八九十百]+、\s*(.{2,60}?)(?:收支预算|单位预算)")
_OUTER = re.compile(r"第[一二三四五六七八九十]+部分\s*.*所属单位预算")
TITLE = 2
"""So many first passages name the body and the year; every set is read with them."""


@attrs.define(repr=False)
class _Part:
    """A set as it is collected."""

    unit: str
    passages: list[Passage] = attrs.field(factory=list)
    tables: list[Table] = attrs.field(factory=list)


def unit_sets(transcript: Transcript) -> tuple[Transcript, dict[str, Transcript]]:
    """Return the department's own part of a document, and the set of each unit by its name."""
    parts = [_Part("")]
    begun = {}
    for passage in transcript.passages:
        heading = _HEADING.fullmatch(passage.text.strip()) if passage.level else None
        if heading or (passage.level and _OUTER.fullmatch(passage.text.strip())):
            parts.append(_Part(heading[1] if heading else ""))
        parts[-1].passages.append(passage)
        begun[str(passage.place)] = parts[-1]
    current = parts[0]
    for table in transcript.tables:
        current = begun.get(str(table.before[-1].place), current) if table.before else current
        current.tables.append(table)
    title = transcript.passages[:TITLE]
    whole = attrs.evolve(transcript, passages=tuple(parts[0].passages), tables=tuple(parts[0].tables))
    return whole, {
        part.unit: attrs.evolve(transcript, passages=(*title, *part.passages), tables=tuple(part.tables))
        for part in parts
        if part.unit
    }
