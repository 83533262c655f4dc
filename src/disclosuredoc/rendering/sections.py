"""The sections of a document: a template's blocks in the layout's order, numbered, bookmarked, in the contents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import attrs
from lxml import etree

from disclosuredoc.findings import Problem
from disclosuredoc.helpers import bookmarks, numerals
from disclosuredoc.helpers.ooxml import qn
from disclosuredoc.rendering.tags import texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from disclosuredoc.layouts.layout import Layout, Section

_HEADING = re.compile(r"\s*\[\[\s*section +(\w+)\s*\]\]\s*")
_CONTENTS = re.compile(r"\s*\[\[\s*contents\s*\]\]\s*")


@attrs.frozen
class _Block:
    """A heading with what follows it; what stands before the first heading has no key."""

    key: str | None
    elements: list[etree._Element]


def arrange(tree: etree._Element, layout: Layout) -> Iterator[Problem]:
    """Order, number and bookmark the sections of a document in place; yield what the template lacks."""
    body = tree.find(qn("w:body"))
    if body is None:
        yield Problem("正文", "没有正文", "请换一个 Word 模板")
        return
    known = {section.key: section for section in layout.sections}
    final = [child for child in body if child.tag == qn("w:sectPr")]
    preface, blocks = _blocks([child for child in body if child not in final], known)
    for section in layout.sections:
        if section.key not in {block.key for block in blocks}:
            yield Problem("正文", f"缺少“{section.heading}”一节", f"请加上一段 [[ section {section.key} ]]")
    headings = numbered(layout)
    ordered = [element for section in layout.sections for element in _written(section, blocks, headings)]
    for child in list(body):
        body.remove(child)
    body.extend([*_with_contents(preface, layout, headings), *ordered, *final])


def numbered(layout: Layout) -> Mapping[str, str]:
    """Return the typed headings of a layout by key: 一、… for sections, （一）… for their parts."""
    headings: dict[str, str] = {}
    first = second = 0
    for section in layout.sections:
        if section.level == 1:
            first, second = first + 1, 0
            headings[section.key] = f"{numerals.cardinal(first)}、{section.heading}"
        else:
            second += 1
            headings[section.key] = f"{numerals.bracketed(second)}{section.heading}"
    return headings


def _blocks(children: list[etree._Element], known: Mapping[str, Section]) -> tuple[list[etree._Element], list[_Block]]:
    """Cut a body at its headings: what stands before the first, then a block for each heading."""
    preface: list[etree._Element] = []
    blocks: list[_Block] = []
    current = preface
    for child in children:
        heading = _HEADING.fullmatch(_text(child))
        if heading:
            current = []
            blocks.append(_Block(heading.group(1), current))
        current.append(child)
    return preface, [block for block in blocks if block.key in known]


def _text(child: etree._Element) -> str:
    return "".join(text.text or "" for text in texts(child)) if child.tag == qn("w:p") else ""


def _written(section: Section, blocks: list[_Block], headings: Mapping[str, str]) -> Iterator[etree._Element]:
    """The elements of a section, its heading written and bookmarked."""
    for block in blocks:
        if block.key == section.key:
            heading = block.elements[0]
            _title(heading, headings[section.key])
            _bookmark(heading, cast("Element", texts(heading)[0].getparent()), section.key)
            yield from block.elements


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
    mark = bookmarks.Mark(f"{{{{ office.marks.{key}.id }}}}", f"{{{{ office.marks.{key}.name }}}}")
    position = list(heading).index(run)
    heading.remove(run)
    for offset, child in enumerate(bookmarks.bookmarked([run], mark)):
        heading.insert(position + offset, child)


def _with_contents(
    preface: list[etree._Element], layout: Layout, headings: Mapping[str, str]
) -> Iterator[etree._Element]:
    """The preface with the contents in place of their mark."""
    for child in preface:
        if not _CONTENTS.fullmatch(_text(child)):
            yield child
            continue
        yield from bookmarks.contents(
            [
                bookmarks.contents_entry(
                    headings[section.key], f"{{{{ office.marks.{section.key}.name }}}}", section.level
                )
                for section in layout.sections
            ]
        )
