"""Web pages (.html) into a Transcript: blocks are paragraphs, tables are laid on the grid by their spans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from disclosuredoc.packages.streaming import page
from disclosuredoc.reading.assembling import BODY, assemble
from disclosuredoc.reading.drafts import Block, Grid, Line
from disclosuredoc.reading.headings import is_contents
from disclosuredoc.reading.spans import MOST_COLUMNS, MOST_ROWS, Spans, span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosuredoc.model.transcript import Transcript

_SKIPPED = frozenset({"script", "style", "noscript", "template", "head", "iframe", "svg", "select", "textarea"})
_INLINE = frozenset(
    {"a", "abbr", "b", "big", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "label"}
    | {"mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_HEADING = re.compile(r"h[1-6]")
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")


def transcript_of_page(text: str, source: str) -> Transcript:
    """Return what a web page says.

    Raises:
        UnsafeFileError: its elements stand too deep in each other.
    """
    root = page(text, source)
    return assemble(source, [(BODY, [] if root is None else _blocks(root))])


def _blocks(root: etree._Element) -> list[Block]:
    """Return the paragraphs and tables inside an element, in order."""
    found: list[Block] = []
    pieces: list[str] = []

    def flush() -> None:
        text = "\n".join(line for line in (_folded(line) for line in "".join(pieces).split("\n")) if line)
        pieces.clear()
        if text:
            found.append(Line(text=text, contents=is_contents(text)))

    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        name = str(element.tag)
        inner = element is not root
        if event == "start":
            if inner and name not in _INLINE and name != "br":
                flush()
            if inner and name == "table":
                found.append(_grid(element))
            if inner and (name == "table" or name in _SKIPPED):
                walker.skip_subtree()
            else:
                pieces.append("\n" if name == "br" else _BLANKS.sub(" ", element.text or ""))
        else:
            if inner and name not in _INLINE and name != "br":
                flush()
            if inner:
                pieces.append(_BLANKS.sub(" ", element.tail or ""))
    flush()
    return found


def _folded(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def _grid(table: etree._Element) -> Grid:
    """Return a table; tables inside its cells stay inside them."""
    spans = Spans()
    for row in _own(table, "tr", ("thead", "tbody", "tfoot")):
        spans.begin_row()
        for cell in row.iterchildren("td", "th"):
            slot = spans.place(span(cell.get("colspan"), MOST_COLUMNS), span(cell.get("rowspan"), MOST_ROWS))
            slot.blocks = _blocks(cell)
    return spans.grid


def _own(table: etree._Element, name: str, through: tuple[str, ...]) -> Iterable[etree._Element]:
    for child in table:
        if child.tag == name:
            yield child
        elif child.tag in through:
            yield from _own(child, name, through)
