"""Pages turned aside: the sections that wide statements stand in, made from the template's own."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from disclosuredoc.helpers.ooxml import element, paragraph, qn

if TYPE_CHECKING:
    from lxml.etree import _Element


SIDES = ("top", "right", "bottom", "left")
SMALLEST, LARGEST = 2_835, 31_680
"""Between so many twips a text is wide and high: from five centimetres to the largest page of Word."""


def is_measured(section: _Element) -> bool:
    """Whether a section says how large its pages and their margins are, and leaves room for text either way."""
    size, margins = _property(section, "w:pgSz"), _property(section, "w:pgMar")
    return _says_so(section) and all(
        SMALLEST <= _measure(size, side) - sum(_measure(margins, margin) for margin in taking) <= LARGEST
        for side, taking in (("w", ("left", "right")), ("h", ("top", "bottom")))
    )


def _says_so(section: _Element) -> bool:
    return all(
        part.get(qn(f"w:{name}"), "").isdecimal()
        for tag, names in (("w:pgSz", ("w", "h")), ("w:pgMar", (*SIDES, "footer")))
        for part in [_property(section, tag)]
        for name in names
    )


def turned(section: _Element) -> _Element:
    """Return a measured section turned a quarter: the binding side comes to the top (GB/T 9704, 横排表格)."""
    made = copy.deepcopy(section)
    size, margins = _property(made, "w:pgSz"), _property(made, "w:pgMar")
    width, height = (_measure(size, name) for name in ("w", "h"))
    size.attrib.update(element("w:pgSz", w=height, h=width, orient="landscape").attrib)
    top, right, bottom, left = (_measure(margins, side) for side in SIDES)
    footer = right - (bottom - _measure(margins, "footer"))
    margins.attrib.update(element("w:pgMar", top=left, right=top, bottom=right, left=bottom, footer=footer).attrib)
    return made


def text_width(section: _Element) -> int:
    """Return how wide the text of a measured section's pages is, in twips."""
    margins = _property(section, "w:pgMar")
    return _measure(_property(section, "w:pgSz"), "w") - _measure(margins, "left") - _measure(margins, "right")


def _property(section: _Element, tag: str) -> _Element:
    found = section.find(qn(tag))
    return element(tag) if found is None else found


def _measure(part: _Element, name: str) -> int:
    return int(part.get(qn(f"w:{name}"), "0"))


def section_break(section: _Element) -> _Element:
    """Return a paragraph of no height that ends a section, so that none begins a page of its own."""
    return paragraph([], None, element("w:spacing", line=20, lineRule="exact"), copy.deepcopy(section))
