"""Assembling: drafts of lines and tables become passages, tables and residues with their places."""

from __future__ import annotations

import collections
import itertools
from typing import TYPE_CHECKING, TypeAlias

import attrs

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.model.transcript import Cell, Passage, Place, Residue, Table, Transcript
from disclosuredoc.reading.drafts import Block, Box, Grid, Line, PlainCells, Slot
from disclosuredoc.reading.headings import mark_sections

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ABOVE = 3
"""How many paragraphs above a table are kept with it."""
MOST_PIECES = 250_000
"""So many paragraphs and cells are read; 500 pages with a table of 10,000 rows have half as many."""
BODY = "正文"
TEXT_BOX = "文本框"
_Row: TypeAlias = tuple[str, str, int, int]
"""Where a row stands: its part, section and table, and its number."""


@attrs.define(eq=False, repr=False)
class _Assembly:
    """What has been assembled so far."""

    section: str = ""
    paragraphs: collections.Counter[str] = attrs.field(factory=collections.Counter)
    numbers: collections.Counter[str] = attrs.field(factory=collections.Counter)
    passages: list[Passage] = attrs.field(factory=list)
    tables: list[Table | None] = attrs.field(factory=list)
    residues: list[Residue] = attrs.field(factory=list)


def assemble(source: str, flows: Iterable[tuple[str, Sequence[Block]]], residues: Iterable[Residue] = ()) -> Transcript:
    """Return the transcript of a document's flows.

    Args:
        source: the file's name.
        flows: each part's name (正文, 页眉 …) and its blocks, in the order in which they are to be read.
        residues: what stands in the file outside its text.

    Raises:
        UnsafeFileError: there is more of it than anybody publishes.
    """
    flows = list(flows)
    if sum(_pieces(blocks) for _, blocks in flows) > MOST_PIECES:
        raise too_much(source)
    assembly = _Assembly()
    for part, blocks in flows:
        if part == BODY:
            mark_sections([block for block in blocks if isinstance(block, Line)])
        _lay(assembly, part, blocks)
        assembly.section = ""
    return Transcript(
        source=source,
        passages=tuple(assembly.passages),
        tables=tuple(table for table in assembly.tables if table is not None),
        residues=(*assembly.residues, *residues),
    )


def _lay(assembly: _Assembly, part: str, blocks: Sequence[Block]) -> None:
    """Give the blocks of a flow their places, and each table the paragraphs around it."""
    above: collections.deque[Passage] = collections.deque(maxlen=ABOVE)
    waiting: int | None = None
    for block in blocks:
        if isinstance(block, Line):
            passage = _paragraph(assembly, part, block)
            if passage.text.strip():
                above.append(passage)
                _close(assembly, waiting, passage)
                waiting = None
        elif isinstance(block, Grid):
            waiting = _table(assembly, part, block, tuple(above))
            above.clear()
        else:
            _lay(assembly, TEXT_BOX, block.blocks)


def _close(assembly: _Assembly, waiting: int | None, passage: Passage) -> None:
    """Give the table above a paragraph that paragraph."""
    table = None if waiting is None else assembly.tables[waiting]
    if waiting is not None and table is not None:
        assembly.tables[waiting] = attrs.evolve(table, after=passage)


def too_much(source: str) -> UnsafeFileError:
    """What is said of a document of more than ``MOST_PIECES``."""
    return UnsafeFileError(source, f"段落和单元格超过{MOST_PIECES // 10_000}万个；请给出公开文件本身")


def _pieces(blocks: Sequence[Block]) -> int:
    """How many paragraphs and cells some blocks are; a cell of several paragraphs counts as so many."""
    pieces = 0
    for block in blocks:
        if isinstance(block, Line):
            pieces += 1
        elif isinstance(block, Box):
            pieces += _pieces(block.blocks)
        else:
            pieces += sum(map(_cells_in, itertools.chain.from_iterable(block.rows)))
    return pieces


def _cells_in(each: Slot | PlainCells) -> int:
    return len(each.cells) if isinstance(each, PlainCells) else max(1, _pieces(each.blocks))


def _paragraph(assembly: _Assembly, part: str, line: Line) -> Passage:
    number = assembly.paragraphs[part] + 1 + line.skipped
    assembly.paragraphs[part] = number
    if line.opens:
        assembly.section = line.text.strip()
    passage = _passage(line, Place(part=part, section=assembly.section, paragraph=number))
    if line.says_something:
        assembly.passages.append(passage)
    if line.marks:
        _keep(assembly, line, passage.place)
    return passage


def _passage(line: Line, place: Place) -> Passage:
    return Passage(
        place=place,
        text=line.text,
        level=line.level,
        inserted=line.inserted,
        deleted=line.deleted,
        hidden=line.hidden,
    )


def _keep(assembly: _Assembly, line: Line, place: Place) -> None:
    for mark in line.marks:
        assembly.residues.append(Residue(kind=mark.kind, name=mark.name, text=mark.text, place=place))


def _table(assembly: _Assembly, part: str, grid: Grid, above: tuple[Passage, ...]) -> int:
    """Assemble a table; those nested in it are numbered after it. Returns where it is kept."""
    assembly.numbers[part] += 1
    number = assembly.numbers[part]
    index = len(assembly.tables)
    assembly.tables.append(None)
    section = assembly.section
    rows = []
    for row, drafts in enumerate(grid.rows, 1):
        cells: list[Cell] = []
        where = (part, section, number, row)
        for each in drafts:
            if isinstance(each, PlainCells):
                cells += _plain_cells(each, where)
            else:
                cells.append(_cell(assembly, each, _place(where, each.column)))
        rows.append(tuple(cells))
    assembly.tables[index] = Table(number=number, cells=tuple(rows), before=above)
    return index


def _plain_cells(plain: PlainCells, where: _Row) -> list[Cell]:
    """Assemble cells that are nothing but text."""
    return [
        Cell(Passage(_place(where, cell.column), text, cell.level), 1, cell.columns)
        for cell, text in zip(plain.cells, plain.texts, strict=True)
    ]


def _place(where: _Row, column: int) -> Place:
    """Return where a cell stands."""
    part, section, table, row = where
    return Place(part=part, section=section, table=table, row=row, column=column)


def _cell(assembly: _Assembly, slot: Slot, place: Place) -> Cell:
    """Assemble a cell: its paragraphs are one text, its nested tables are tables of their own."""
    lines = [block for block in slot.blocks if type(block) is Line]
    for line in lines:
        if line.marks:
            _keep(assembly, line, place)
    passage = _passage(lines[0] if len(lines) == 1 else _joined(lines), place)
    if len(lines) < len(slot.blocks):
        _inside(assembly, slot, place)
    return Cell(passage=passage, rows=slot.rows, columns=slot.columns)


def _joined(lines: Sequence[Line]) -> Line:
    return Line(
        text="\n".join(line.text for line in lines if line.text),
        inserted="".join(line.inserted for line in lines),
        deleted="".join(line.deleted for line in lines),
        hidden="".join(line.hidden for line in lines),
    )


def _inside(assembly: _Assembly, slot: Slot, place: Place) -> None:
    """Assemble the tables and text boxes that stand in a cell."""
    above: collections.deque[Passage] = collections.deque(maxlen=ABOVE)
    waiting: int | None = None
    for block in slot.blocks:
        match block:
            case Line(text=text) if text.strip():
                above.append(_passage(block, place))
                _close(assembly, waiting, above[-1])
                waiting = None
            case Grid():
                waiting = _table(assembly, place.part, block, tuple(above))
                above.clear()
            case Box():
                _lay(assembly, TEXT_BOX, block.blocks)
