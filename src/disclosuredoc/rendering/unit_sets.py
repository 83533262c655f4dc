"""The sets of the units (所属单位预算): the department's set once more for each unit, in a loop, in a unit's words."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from disclosuredoc.helpers import bookmarks
from disclosuredoc.helpers.ooxml import element, paragraph, qn, run
from disclosuredoc.rendering import marking, outline
from disclosuredoc.rendering.rewording import reword

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from disclosuredoc.layouts.layout import Layout, Sets

OUTER = "PartHeading"
"""The style of an outer part's heading."""
UNIT = "SetHeading"
"""The style of the heading of a unit's set."""


def outlined(content: Iterable[_Element], sets: Sets | None) -> Iterator[_Element]:
    """Yield the department's set between the outer headings, and an empty loop over the units' sets."""
    if sets is None:
        yield from content
        return
    yield _outer(1, sets.department, "department")
    yield from content
    yield _outer(2, sets.units, "units")
    yield paragraph(f"{{%p for {outline.UNITS} %}}")
    yield paragraph("{%p if loop.first %}")
    yield _unit(sets)
    yield paragraph("{%p else %}")
    yield _unit(sets, element("w:pageBreakBefore"))
    yield paragraph("{%p endif %}")
    yield paragraph("{%p endfor %}")


def fill(tree: _Element, layout: Layout) -> None:
    """Copy the department's set, its marks written, into the loop over the units' sets."""
    if layout.sets is None:
        return
    body = tree[0]
    headings = [child for key in marking.OUTER for child in body if _is_heading(child, key)]
    first, second = (body.index(heading) for heading in headings)
    copies = [copy.deepcopy(child) for child in body[first + 1 : second]]
    reword(copies, layout.sets.wording)
    end = body.index(body[-1]) - 1
    for offset, child in enumerate(copies):
        body.insert(end + offset, child)


def _outer(number: int, heading: str, key: str) -> _Element:
    """An outer part's heading, on a new page."""
    mark = marking.written(key, "marks")
    return paragraph(
        bookmarks.bookmarked([run(outline.outer(number, heading))], mark), OUTER, element("w:pageBreakBefore")
    )


def _unit(sets: Sets, *properties: _Element) -> _Element:
    heading = [run(outline.unit_heading(sets))]
    return paragraph(bookmarks.bookmarked(heading, marking.written(marking.SET)), UNIT, *properties)


def _is_heading(child: _Element, key: str) -> bool:
    name = marking.written(key, "marks").name
    return any(mark.get(qn("w:name")) == name for mark in child.iterchildren(qn("w:bookmarkStart")))
