"""The bookmarks of a document: one for each part, statement and section of each set, no id and no name twice."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from disclosuredoc.helpers import bookmarks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosuredoc.helpers.bookmarks import Mark
    from disclosuredoc.layouts.layout import Layout

OUTER = ("department", "units")
"""The keys of the outer parts, where units have sets of their own."""
SET = "set"
"""The key of the heading of a unit's set."""


def part(key: str) -> str:
    """Return the key of a part's bookmark."""
    return f"part_{key}"


def statement(key: str) -> str:
    """Return the key of a statement's bookmark."""
    return f"statement_{key}"


def keys(layout: Layout) -> tuple[str, ...]:
    """Return the keys of the bookmarks of one set; a section's is its own."""
    return (
        SET,
        *(part(each.key) for each in layout.parts),
        *(statement(each.key) for each in layout.statements),
        *(section.key for section in layout.sections),
    )


def outer_marks() -> Mapping[str, Mark]:
    """Return the bookmarks of the outer parts; they have the first numbers."""
    return bookmarks.marks(OUTER)


@functools.lru_cache(maxsize=1_000)
def marks(layout: Layout, within: str = "", position: int = 0) -> Mapping[str, Mark]:
    """Return the bookmarks of a set.

    Args:
        layout: whose parts, statements and sections are marked.
        within: the unit's code; empty for the department's own set.
        position: which set of the document it is, counted from 0.
    """
    wanted = keys(layout)
    return bookmarks.marks(wanted, within=within, start=len(OUTER) + 1 + position * len(wanted))


def written(key: str, owner: str = "office.marks") -> bookmarks.Mark:
    """Return a bookmark whose id and name a document's facts give."""
    return bookmarks.Mark(f"{{{{ {owner}.{key}.id }}}}", f"{{{{ {owner}.{key}.name }}}}")
