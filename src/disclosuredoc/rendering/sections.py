"""The sections of a document: a template's blocks in the layout's order, numbered, bookmarked, in the contents.

A template's body begins with its front (title, contents); ``[[ part KEY ]]`` begins a part, ``[[ section KEY ]]`` a
section of the explanation, ``[[ statements ]]`` stands for the budget statements. A part that is not printed is left
out; where only one is, its heading is the document's title and does not stand above it again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import attrs
from lxml import etree

from disclosuredoc.findings import Problem, shown
from disclosuredoc.helpers import bookmarks
from disclosuredoc.helpers.ooxml import PARAGRAPH_ORDER, element, qn
from disclosuredoc.rendering import marking, outline, pages, tabulation, unit_sets
from disclosuredoc.rendering.tags import texts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from disclosuredoc.layouts.layout import Layout, Part

_HEADING = re.compile(r"\s*\[\[\s*(section|part) +(\w+)\s*\]\]\s*")
_CONTENTS = re.compile(r"\s*\[\[\s*contents\s*\]\]\s*")
_STATEMENTS = re.compile(r"\s*\[\[\s*statements\s*\]\]\s*")


@attrs.frozen(repr=False)
class _Block:
    """A heading with what follows it."""

    kind: str
    key: str
    elements: list[etree._Element]


@attrs.frozen(kw_only=True, repr=False)
class _Body:
    """A template's body taken apart: its front, its blocks, and the section that its pages are set by."""

    front: list[etree._Element]
    blocks: list[_Block]
    section: etree._Element

    def block(self, kind: str, key: str) -> list[etree._Element]:
        """Return the elements of a block, its heading first; nothing where the template has none."""
        return next((block.elements for block in self.blocks if (block.kind, block.key) == (kind, key)), [])


def arrange(tree: etree._Element, layout: Layout, wanted: Collection[str] = ()) -> Iterator[Problem]:
    """Order, number and bookmark the parts and sections of a document in place; yield what the template lacks.

    Args:
        tree: the template's main part.
        layout: whose parts and sections they are.
        wanted: the keys of the parts that are printed; empty for all.
    """
    body = tree.find(qn("w:body"))
    if body is None:
        yield Problem("正文", "没有正文", "请换一个 Word 模板")
        return
    taken = _taken_apart(body)
    yield from _unknown(taken, layout)
    yield from _lacking(taken, layout, layout.printed(wanted))
    content = list(_set(taken, layout, wanted))
    front = list(_front(taken.front, layout, wanted))
    for child in list(body):
        body.remove(child)
    body.extend([*front, *unit_sets.outlined(content, layout.sets), taken.section])


def _taken_apart(body: etree._Element) -> _Body:
    """Cut a body at its headings: what stands before the first, then a block for each."""
    front: list[etree._Element] = []
    blocks: list[_Block] = []
    current = front
    section = element("w:sectPr")
    for child in body:
        heading = _HEADING.fullmatch(_text(child))
        if heading:
            current = []
            blocks.append(_Block(heading.group(1), heading.group(2), current))
        if child.tag == qn("w:sectPr"):
            section = child
        else:
            current.append(child)
    return _Body(front=front, blocks=blocks, section=section)


def _text(child: etree._Element) -> str:
    return "".join(text.text or "" for text in texts(child)) if child.tag == qn("w:p") else ""


def _known(layout: Layout) -> Mapping[tuple[str, str], str]:
    """The headings that a template of a layout may hold."""
    parts = {("part", part.key): part.heading for part in layout.parts}
    return parts | {("section", section.key): section.heading for section in layout.sections}


def _unknown(body: _Body, layout: Layout) -> Iterator[Problem]:
    """Yield the parts and sections that the layout does not know: nothing of them would be printed."""
    known = _known(layout)
    for block in body.blocks:
        if (block.kind, block.key) not in known and block.key not in layout.dropped:
            remedy = f"请删去这一节，或改用：{'、'.join(key for kind, key in known if kind == block.kind)}"
            yield Problem("正文", f"版式里没有“[[ {block.kind} {shown(block.key)} ]]”", remedy)


def _lacking(body: _Body, layout: Layout, printed: Sequence[Part]) -> Iterator[Problem]:
    """Yield the parts and sections that the template does not have."""
    known = _known(layout)
    wanted: list[tuple[str, str]] = [("part", part.key) for part in printed]
    if any(part.key == "explanation" for part in printed):
        wanted += [("section", section.key) for section in layout.sections]
    for kind, key in wanted:
        if not body.block(kind, key):
            yield Problem("正文", f"缺少“{known[kind, key]}”一节", f"请加上一段 [[ {kind} {key} ]]")
    if any(part.key == "statements" for part in printed) and not pages.is_measured(body.section):
        yield Problem("正文", "没有可用的页面大小和页边距", "请在 Word 的“页面设置”中设好后保存")


def _set(body: _Body, layout: Layout, wanted: Collection[str]) -> Iterator[etree._Element]:
    """The content of a set, its parts in order; each begins a page, the first of several sets with its heading."""
    headings = outline.part_headings(layout, wanted)
    begins_a_page = layout.sets is not None
    for part in layout.printed(wanted):
        own = body.block("part", part.key)
        if part.key not in headings:
            own = own[1:]
        elif own:
            _write(own[0], headings[part.key], marking.part(part.key))
        content = list(_part(part, own, body, layout))
        for first in content[:1] if not begins_a_page else []:
            _break_before(first)
        begins_a_page = any(last.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None for last in content[-1:])
        yield from content


def _part(part: Part, own: list[etree._Element], body: _Body, layout: Layout) -> Iterator[etree._Element]:
    """A part: what the template says of it, with the statements in place of their mark, or the sections behind it."""
    for child in own:
        if _STATEMENTS.fullmatch(_text(child)):
            yield from tabulation.statements(layout, body.section) if pages.is_measured(body.section) else ()
        else:
            yield child
    if part.key == "explanation":
        headings = outline.numbered(layout)
        for section in layout.sections:
            elements = body.block("section", section.key)
            for heading in elements[:1]:
                _write(heading, headings[section.key], section.key)
            yield from elements


def _front(front: list[etree._Element], layout: Layout, wanted: Collection[str]) -> Iterator[etree._Element]:
    """The front with the contents in place of their mark."""
    for child in front:
        if _CONTENTS.fullmatch(_text(child)):
            yield from outline.contents(layout, wanted)
        else:
            yield child


def _write(heading: etree._Element, words: str, key: str) -> None:
    """Write a heading's words, and a bookmark around them."""
    _title(heading, words)
    _bookmark(heading, cast("Element", texts(heading)[0].getparent()), key)


def _title(heading: etree._Element, words: str) -> None:
    """Write a heading into the first text of its paragraph, which then stands in a run of the paragraph itself."""
    first, *others = texts(heading)
    first.text = words
    for other in others:
        cast("Element", other.getparent()).remove(other)
    run = cast("Element", first.getparent())
    if run.getparent() is not heading:
        heading.append(run)


def _bookmark(heading: etree._Element, run: etree._Element, key: str) -> None:
    position = list(heading).index(run)
    heading.remove(run)
    for offset, child in enumerate(bookmarks.bookmarked([run], marking.written(key))):
        heading.insert(position + offset, child)


def _break_before(child: etree._Element) -> None:
    """Let a paragraph begin a page."""
    properties = child.find(qn("w:pPr"))
    if properties is None:
        properties = element("w:pPr")
        child.insert(0, properties)
    if properties.find(qn("w:pageBreakBefore")) is None:
        before = [qn(f"w:{name}") for name in PARAGRAPH_ORDER[: PARAGRAPH_ORDER.index("pageBreakBefore")]]
        properties.insert(sum(each.tag in before for each in properties), element("w:pageBreakBefore"))
