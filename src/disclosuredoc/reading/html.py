"""Web pages (.html) into a Transcript: blocks and <br> part paragraphs, tables are laid on the grid by their spans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs
from lxml import etree

from disclosuredoc.packages.streaming import page
from disclosuredoc.reading.assembling import BODY, assemble
from disclosuredoc.reading.drafts import Block, Grid, Line, Mark
from disclosuredoc.reading.headings import is_contents
from disclosuredoc.reading.spans import MOST_COLUMNS, MOST_ROWS, Spans, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Transcript

_SKIPPED = frozenset({"script", "style", "noscript", "template", "head", "iframe", "svg", "select", "textarea"})
_INLINE = frozenset(
    {"a", "abbr", "b", "big", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "label"}
    | {"mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_BREAK = "\n"
_GONE = frozenset({"del", "s", "strike"})
_HEADING = re.compile(r"h([1-6])")
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)


def transcript_of_page(text: str, source: str) -> Transcript:
    """Return what a web page says.

    Raises:
        UnsafeFileError: its elements stand too deep in each other.
    """
    root = page(text, source)
    return assemble(source, [(BODY, [] if root is None else list(_parted(_blocks(root))))])


@attrs.define(repr=False)
class _Flow:
    """The blocks of an element so far, and the pieces of the paragraph that is being read."""

    blocks: list[Block] = attrs.field(factory=list)
    seen: list[str] = attrs.field(factory=list)
    inserted: list[str] = attrs.field(factory=list)
    deleted: list[str] = attrs.field(factory=list)
    hidden: list[str] = attrs.field(factory=list)
    marks: list[Mark] = attrs.field(factory=list)
    open: dict[str, int] = attrs.field(factory=lambda: dict.fromkeys(("ins", "gone", "hidden"), 0))
    level: int = 0


def _blocks(root: etree._Element) -> list[Block]:
    """Return the paragraphs and tables inside an element, in order."""
    flow = _Flow()
    _say(flow, root.text)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if element is root:
            continue
        name = str(element.tag)
        if name not in _INLINE and name != "br":
            _end_paragraph(flow)
        if event == "start":
            if not _begin(flow, element, name):
                walker.skip_subtree()
            continue
        _end(flow, element, name)
    _end_paragraph(flow)
    return flow.blocks


def _begin(flow: _Flow, element: etree._Element, name: str) -> bool:
    """Begin an element; whether what stands in it is read with it."""
    if name == "table":
        flow.blocks += _table(element)
    if name == "table" or name in _SKIPPED:
        return False
    if name == "br":
        flow.seen.append(_BREAK)
    if name == "a" and (element.get("name") or "").startswith("_"):
        flow.marks.append(Mark("bookmark", element.get("name") or ""))
    if heading := _HEADING.fullmatch(name):
        flow.level = int(heading[1])
    _switch(flow, element, name, 1)
    _say(flow, element.text)
    return True


def _end(flow: _Flow, element: etree._Element, name: str) -> None:
    if name != "table" and name not in _SKIPPED:
        _switch(flow, element, name, -1)
        flow.level = 0 if _HEADING.fullmatch(name) else flow.level
    _say(flow, element.tail)


def _switch(flow: _Flow, element: etree._Element, name: str, step: int) -> None:
    """Begin or end what is inserted, struck out or hidden."""
    flow.open["ins"] += step * (name == "ins")
    flow.open["gone"] += step * (name in _GONE)
    hiding = element.get("hidden") is not None or _HIDING.search(element.get("style") or "") is not None
    flow.open["hidden"] += step * hiding


def _say(flow: _Flow, text: str | None) -> None:
    """Put a piece of text where it belongs: seen, inserted, deleted or hidden."""
    if not text:
        return
    folded = _BLANKS.sub(" ", text)
    if flow.open["gone"]:
        flow.deleted.append(folded)
    elif flow.open["hidden"]:
        flow.hidden.append(folded)
    else:
        flow.seen.append(folded)
        if flow.open["ins"]:
            flow.inserted.append(folded)


def _end_paragraph(flow: _Flow) -> None:
    """End the paragraph, if anything stands in it."""
    text = "\n".join(line for line in map(_folded, "".join(flow.seen).split(_BREAK)) if line)
    line = Line(
        text=text,
        level=flow.level,
        contents=is_contents(text),
        inserted=_folded("".join(flow.inserted)),
        deleted=_folded("".join(flow.deleted)),
        hidden=_folded("".join(flow.hidden)),
    )
    for pieces in (flow.seen, flow.inserted, flow.deleted, flow.hidden):
        pieces.clear()
    if line.says_something:
        line.marks, flow.marks = _revised(line) + flow.marks, []
        flow.blocks.append(line)


def _revised(line: Line) -> list[Mark]:
    texts = {"insertion": line.inserted, "deletion": line.deleted, "hidden": line.hidden}
    return [Mark(kind, "", text) for kind, text in texts.items() if text]


def _folded(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def _parted(blocks: list[Block]) -> Iterator[Block]:
    """Yield blocks outside tables, with a paragraph of its own for each line that a <br> ends."""
    for block in blocks:
        if not isinstance(block, Line) or "\n" not in block.text:
            yield block
            continue
        first, *others = block.text.split("\n")
        block.text = first
        block.contents = is_contents(first)
        yield block
        yield from (Line(text=text, level=block.level, contents=is_contents(text)) for text in others)


def _table(table: etree._Element) -> list[Block]:
    """Return a table after its caption; tables inside its cells stay inside them.

    A table of one column only lays out the page: what stands in it is no table.
    """
    spans = Spans()
    slots = []
    for row in _rows(table):
        spans.begin_row()
        for cell in row.iterchildren("td", "th"):
            slot = spans.place(span(cell.get("colspan"), MOST_COLUMNS), span(cell.get("rowspan"), MOST_ROWS))
            slot.blocks = _blocks(cell)
            slots.append(slot)
    above = [block for caption in table.iterchildren("caption") for block in _blocks(caption)]
    rows = spans.grid.rows
    if all(len(row) <= 1 for row in rows):
        return [*above, *(block for slot in slots for block in _parted(slot.blocks))]
    return [*above, Grid(rows)]


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table.iterchildren("tr", "thead", "tbody", "tfoot"):
        if child.tag == "tr":
            yield child
        else:
            yield from child.iterchildren("tr")
