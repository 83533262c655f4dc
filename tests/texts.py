"""Documents in a line: transcripts of typed paragraphs and tables, and what they state in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.model.transcript import Cell, Claim, ClaimKind, Passage, Place, Residue, Subject, Table, Transcript
from disclosuredoc.reading.claims import claims
from disclosuredoc.rules.text import audit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosuredoc.findings import Report
    from disclosuredoc.layouts.layout import Layout

SIGNS = {1: "+", -1: "-", 0: "=", None: "?"}


def table(*rows: str, before: Iterable[str] = ("表",), number: int = 1, section: str = "") -> Table:
    """A table of rows whose cells are parted by ｜; a cell ``词<2x3`` covers two rows and three columns."""
    return Table(
        number=number,
        cells=tuple(_row(row, at, number, section) for at, row in enumerate(rows, 1)),
        before=tuple(Passage(place=Place(paragraph=1, section=section), text=text) for text in before),
    )


def _row(row: str, at: int, number: int, section: str) -> tuple[Cell, ...]:
    cells = []
    column = 1
    for text in row.split("｜"):
        words, _, size = text.partition("<")
        down, _, along = size.partition("x")
        place = Place(table=number, row=at, column=column, section=section)
        if words != "^":
            cells.append(Cell(passage=Passage(place=place, text=words), rows=int(down or 1), columns=int(along or 1)))
        column += int(along or 1)
    return tuple(cells)


def document(*paragraphs: str, tables: Iterable[Table] = (), residues: Iterable[Residue] = ()) -> Transcript:
    """A document of paragraphs; one that begins with # is a heading, and the section of those below it."""
    passages = []
    section = ""
    for number, text in enumerate(paragraphs, 1):
        level = 1 if text.startswith("#") else 0
        section = text.lstrip("#") if level else section
        passages.append(Passage(place=Place(paragraph=number, section=section), text=text.lstrip("#"), level=level))
    return Transcript(source="文稿", passages=tuple(passages), tables=tuple(tables), residues=tuple(residues))


def audited(
    *paragraphs: str, tables: Iterable[Table] = (), subject: Subject | None = None, layout: Layout | None = None
) -> Report:
    """The report on a document of paragraphs and tables."""
    transcript = document(*paragraphs, tables=tables)
    return audit(transcript, claims(transcript), subject=subject, layout=layout)


def found(*paragraphs: str, tables: Iterable[Table] = (), subject: Subject | None = None) -> list[str]:
    """The names of the rules that such a document breaks."""
    return [finding.rule for finding in audited(*paragraphs, tables=tables, subject=subject).findings]


def stated(*paragraphs: str, kinds: str = "amount change share sum product") -> list[str]:
    """What a document states, each claim in short."""
    wanted = [ClaimKind(kind) for kind in kinds.split()]
    return [short(claim) for claim in claims(document(*paragraphs)) if claim.kind in wanted]


def short(claim: Claim) -> str:
    """A claim in short: 公务接待费=3万元, 公务接待费+2万元 200% (3万元←1万元), 公务接待费 3/5=60%, 合计=[甲+乙]."""
    figure = claim.figure.quote if claim.figure else ""
    if claim.kind is ClaimKind.SUM:
        return f"{claim.item}{figure}=[{'+'.join(part.item for part in claim.parts)}]"
    if claim.kind is ClaimKind.SHARE:
        base = claim.base_figure.quote if claim.base_figure else ""
        return f"{claim.item} {figure}/{base}={claim.percentage.quote if claim.percentage else ''}"
    if claim.kind is ClaimKind.CHANGE:
        now = claim.now.quote if claim.now else ""
        base = claim.base_figure.quote if claim.base_figure else ""
        rate = claim.percentage.quote if claim.percentage else ""
        return " ".join(f"{claim.item}{SIGNS[claim.direction]}{figure} {rate} {now}←{base}".split()).rstrip("←").strip()
    return f"{claim.item}={figure}"


def told(
    rule: str,
    *paragraphs: str,
    tables: Iterable[Table] = (),
    subject: Subject | None = None,
    layout: Layout | None = None,
) -> list[tuple[str, str | None]]:
    """Where a document breaks one rule, and what is expected there."""
    report = audited(*paragraphs, tables=tables, subject=subject, layout=layout)
    return [(finding.place, finding.expected) for finding in report.findings if finding.rule == rule]


def weighed(*stated_by_hand: Claim) -> list[str]:
    """The names of the rules that claims made by hand break, in a document without a word."""
    return [finding.rule for finding in audit(Transcript(source="文稿"), stated_by_hand).findings]
