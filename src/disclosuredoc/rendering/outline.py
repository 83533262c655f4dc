"""The outline of a document: what its parts, statements and sections are called, and its table of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.helpers import bookmarks, numerals
from disclosuredoc.helpers.ooxml import paragraph
from disclosuredoc.rendering import marking
from disclosuredoc.rendering.rewording import reworded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from lxml.etree import _Element

    from disclosuredoc.layouts.layout import Layout, Sets

UNITS = "office in unit_sets"
"""The loop over the sets of the units: inside it, ``office`` is the unit."""
Entry = tuple[str, str, int]
"""What a heading says, the key of its bookmark, its level."""


def numbered(layout: Layout) -> Mapping[str, str]:
    """Return the typed headings of the sections by key: 一、… for sections, （一）… for what they are divided into."""
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


def part_headings(layout: Layout, wanted: Collection[str] = ()) -> Mapping[str, str]:
    """Return the headings of the parts that stand above them: numbered where the document is one set of several."""
    printed = layout.printed(wanted)
    if layout.sets:
        return {part.key: part.heading for part in printed}
    if len(printed) == 1:
        return {}
    return {part.key: outer(number, part.heading) for number, part in enumerate(printed, 1)}


def outer(number: int, heading: str) -> str:
    """Return the heading of an outer part.

    >>> outer(1, "部门预算")
    '第一部分　部门预算'
    """
    return f"第{numerals.cardinal(number)}部分　{heading}"


def unit_heading(sets: Sets) -> str:
    """Return the heading of a unit's set, for the loop over them."""
    return f"{{{{ loop.index | numeral }}}}、{{{{ office.title }}}}{sets.unit}"


def contents(layout: Layout, wanted: Collection[str] = ()) -> list[_Element]:
    """Return the table of contents: parts, statements and sections of the department's set, then of each unit's."""
    own = list(_entries(layout, wanted))
    if layout.sets is None:
        return bookmarks.contents([_entry(*entry) for entry in own])
    department, units = (marking.written(key, "marks") for key in marking.OUTER)
    return bookmarks.contents(
        [
            bookmarks.contents_entry(outer(1, layout.sets.department), department, 1),
            *(_entry(*entry) for entry in own),
            bookmarks.contents_entry(outer(2, layout.sets.units), units, 1),
            paragraph(f"{{%p for {UNITS} %}}"),
            _entry(unit_heading(layout.sets), marking.SET, 1),
            *(_entry(reworded(text, layout.sets.wording), key, level) for text, key, level in own),
            paragraph("{%p endfor %}"),
        ]
    )


def _entry(text: str, key: str, level: int) -> _Element:
    return bookmarks.contents_entry(text, marking.written(key), level)


def _entries(layout: Layout, wanted: Collection[str]) -> Iterator[Entry]:
    """The entries of one set."""
    headed = part_headings(layout, wanted)
    sections = numbered(layout)
    for part in layout.printed(wanted):
        if part.key in headed:
            yield headed[part.key], marking.part(part.key), 1
        if part.key == "statements":
            yield from ((each.name, marking.statement(each.key), 2) for each in layout.statements)
        else:
            yield from ((sections[each.key], each.key, each.level) for each in layout.sections)
