"""The few WordprocessingML elements that tables, bookmarks and the base document touch.

Pure functions that return new elements of python-docx's own classes, so that
``document.element.body.append(paragraph("…"))`` is at once a python-docx paragraph.
Text may be Jinja (``{{ row.name }}``, ``{%tr for … %}``): here it is ordinary text.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

__all__ = ["R", "W", "attribute", "element", "field", "in_order", "paragraph", "qn", "run"]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""The namespace of WordprocessingML."""
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""The namespace of relationships (``r:id``)."""
_NAMESPACES = {"w": W, "r": R, "xml": "http://www.w3.org/XML/1998/namespace"}

PARAGRAPH_ORDER = (
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "kinsoku",
    "wordWrap",
    "overflowPunct",
    "topLinePunct",
    "autoSpaceDE",
    "autoSpaceDN",
    "bidi",
    "adjustRightInd",
    "snapToGrid",
    "spacing",
    "ind",
    "contextualSpacing",
    "mirrorIndents",
    "suppressOverlap",
    "jc",
    "textDirection",
    "textAlignment",
    "textboxTightWrap",
    "outlineLvl",
    "divId",
    "cnfStyle",
    "rPr",
    "sectPr",
    "pPrChange",
)
"""The order in which the standard wants a paragraph's properties."""
RUN_ORDER = (
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "smallCaps",
    "strike",
    "dstrike",
    "outline",
    "shadow",
    "emboss",
    "imprint",
    "noProof",
    "snapToGrid",
    "vanish",
    "webHidden",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "highlight",
    "u",
    "effect",
    "bdr",
    "shd",
    "fitText",
    "vertAlign",
    "rtl",
    "cs",
    "em",
    "lang",
    "eastAsianLayout",
    "specVanish",
    "oMath",
)
"""The order in which the standard wants a run's properties."""


@functools.cache
def qn(tag: str) -> str:
    """Return the full name of an element or attribute of ``w:``, ``r:`` or ``xml:``, as python-docx does.

    >>> qn("w:p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    prefix, _, local = tag.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


@functools.cache
def attribute(name: str) -> str:
    """Return the full name of an attribute: of ``w:`` where no prefix is given before ``_``.

    >>> attribute("val") == qn("w:val"), attribute("r_id") == qn("r:id"), attribute("xml_space") == qn("xml:space")
    (True, True, True)
    """
    prefix, _, local = name.rpartition("_")
    return qn(f"{prefix or 'w'}:{local}")


def element(tag: str, *children: _Element | None, **attributes: str | int) -> _Element:
    """Return a ``w:`` element with its children and attributes; a child that is None is left out.

    >>> spacing = element("w:spacing", line=560, lineRule="exact")
    >>> spacing.get(qn("w:line")), spacing.get(qn("w:lineRule"))
    ('560', 'exact')
    """
    from docx.oxml import OxmlElement  # noqa: PLC0415 - slow to import; a prepared template needs none

    made = OxmlElement(tag, nsdecls={"w": W, "r": R})
    for name, value in attributes.items():
        made.set(attribute(name), str(value))
    made.extend(child for child in children if child is not None)
    return made


def in_order(properties: Iterable[_Element | None], order: tuple[str, ...]) -> list[_Element]:
    """Return properties in the order the standard wants, those that are None left out.

    >>> [p.tag == qn("w:b") for p in in_order([element("w:sz", val=32), None, element("w:b")], RUN_ORDER)]
    [True, False]
    """
    return sorted((p for p in properties if p is not None), key=lambda p: order.index(etree.QName(p).localname))


def run(text: str, style: str | None = None, *properties: _Element, bold: bool = False) -> _Element:
    r"""Return a run; tabs and line breaks become ``w:tab`` and ``w:br``, blanks are kept.

    Chinese text and what a template fills in (``{{ }}``, ``[[ ]]``) carry the hint that sets “ ” … — in the Chinese
    font, as Word does when one types.

    >>> [child.tag.rpartition("}")[2] for child in run("编制部门\t单位：万元", bold=True)]
    ['rPr', 't', 'tab', 't']
    """
    hint = () if text.isascii() and "{{" not in text and "[[" not in text else (element("w:rFonts", hint="eastAsia"),)
    return element(
        "w:r", _run_properties(style, *properties, *hint, bold=bold), *map(_piece, re.findall(r"[\t\n]|[^\t\n]+", text))
    )


def field(instruction: str, result: str, style: str | None = None, *properties: _Element) -> tuple[_Element, ...]:
    """Return a complex field as runs: begin, instruction, separate, result, end, each in a run of its own.

    >>> [piece.xpath("string()") for piece in field("PAGE", "1")]
    ['', ' PAGE ', '', '1', '']
    """
    pieces = (
        element("w:fldChar", fldCharType="begin"),
        _kept("w:instrText", f" {instruction} "),
        element("w:fldChar", fldCharType="separate"),
        _kept("w:t", result),
        element("w:fldChar", fldCharType="end"),
    )
    return tuple(element("w:r", _run_properties(style, *properties, bold=False), piece) for piece in pieces)


def paragraph(content: str | Iterable[_Element] = (), style: str | None = None, *properties: _Element) -> _Element:
    """Return a paragraph of a text or of runs; its properties may be given in any order.

    >>> paragraph("一、部门职责", "Heading1").xpath("string()")
    '一、部门职责'
    >>> len(paragraph([run("共"), run("3", bold=True), run("项")]))
    3
    """
    pieces = [run(content)] * bool(content) if isinstance(content, str) else content
    named = element("w:pStyle", val=style) if style else None
    ordered = in_order((named, *properties), PARAGRAPH_ORDER)
    return element("w:p", element("w:pPr", *ordered) if ordered else None, *pieces)


def _run_properties(style: str | None, *properties: _Element, bold: bool) -> _Element | None:
    """Return the properties of a run, or None when it has none."""
    named = element("w:rStyle", val=style) if style else None
    weight = (element("w:b"), element("w:bCs")) if bold else ()
    ordered = in_order((named, *weight, *properties), RUN_ORDER)
    return element("w:rPr", *ordered) if ordered else None


def _piece(text: str) -> _Element:
    """Return a tab, a line break or a text."""
    return element({"\t": "w:tab", "\n": "w:br"}[text]) if text in "\t\n" else _kept("w:t", text)


def _kept(tag: str, text: str) -> _Element:
    """Return an element that keeps the blanks of its text."""
    made = element(tag, xml_space="preserve")
    made.text = text
    return made
