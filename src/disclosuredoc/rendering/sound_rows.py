"""What breaks no invariant by itself: found out once a form, and not built again for each document.

A document has hundreds of rows of some forty forms (``packages.rows``), and of those the next document has nearly all.
A form is looked at by the invariants themselves; where they find nothing, and nothing in it has to fit anything
elsewhere (bookmarks, links, fields, drawings, relationships, a table in the table), its rows are left out of the tree
but for an empty one, which stands for all that follow each other. The texts of the rows are parsed, all at once.
Elsewhere what only says how something looks is left out.
"""

from __future__ import annotations

import contextlib
import functools
import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import attrs
from lxml import etree

from disclosuredoc.helpers.ooxml import qn
from disclosuredoc.packages.rows import HOLE, LONGEST_FORM, condensed, enclosed, filled, opening
from disclosuredoc.rendering import invariants
from disclosuredoc.rendering.grids import LEFT_OUT, GridRow, grid_row

if TYPE_CHECKING:
    from disclosuredoc.packages.rows import Row

_LEFT_OUT = LEFT_OUT.encode()
_KEPT = 1024
"""So many forms of rows are kept for the next document."""
_KEPT_PIECES = 256
"""So many forms of what stands between rows are kept likewise."""
_SMALL, _KEPT_PARTS = 16 * 1024, 32
"""Parts that are not larger than that are kept likewise, so many of them."""
_OUTWARD = (
    *(qn(f"w:{name}") for name in ("bookmarkStart", "bookmarkEnd", "hyperlink", "fldChar", "instrText", "fldSimple")),
    "{*}docPr",
)
"""What has to fit something elsewhere in the document."""
_LOOKS = (
    rb"<w:(?:rFonts|b|bCs|i|iCs|u|sz|szCs|color|kern|lang|spacing|ind|jc|snapToGrid|w|shd|pStyle|tab|keepNext|keepLines"
    rb"|pageBreakBefore|outlineLvl|widowControl|vAlign|noWrap|cantSplit|tblHeader|trHeight|tblLayout|tblLook"
    rb"|top|left|bottom|right|insideH|insideV)(?: w:[A-Za-z]+=\"[^<>\"]*\")*/>"
)
_IDLE = re.compile(
    rb"(?:<w:(?P<of>pPr|rPr|tblBorders|tblCellMar|tabs)>(?:" + _LOOKS + rb")*</w:(?P=of)>|" + _LOOKS + rb")"
    rb"(?=<(?:w:[a-z]|/w:(?:[pr]|pPr|tblPr)>))"
)
"""What no invariant asks for, where something follows it in the same element or that is none which has to end with it.

A cell must end with a paragraph, and a body with the properties of its section.
"""


@attrs.frozen(repr=False)
class Parsed:
    """A part that is well-formed.

    Attributes:
        tree: its tree; nobody changes it, since that of a small part is kept for the next document.
        data: the bytes that the tree was read from.
        rows: the rows that are left out of both since they are known to be sound, in runs that follow each other.
    """

    tree: etree._Element
    data: bytes
    rows: Sequence[Sequence[GridRow]] = ()


def parsed(data: bytes) -> Parsed:
    """Return what there is to look at in a part.

    Raises:
        lxml.etree.XMLSyntaxError: the part is not well-formed.
    """
    return _parsed_small(data) if len(data) <= _SMALL else _parsed(data)


def _parsed(data: bytes) -> Parsed:
    begun = opening(data)
    if begun:
        with contextlib.suppress(etree.XMLSyntaxError):  # all of the part is to say what is wrong with it
            return _without_rows(data, begun)
    return Parsed(etree.fromstring(data), data)


@functools.lru_cache(maxsize=_KEPT_PARTS)
def _parsed_small(data: bytes) -> Parsed:
    """Parse a small part: the styles, settings and footers of a layout are the same in each of its documents."""
    return _parsed(data)


def _without_rows(data: bytes, begun: bytes) -> Parsed:
    rows: list[list[GridRow]] = []
    said: list[bytes] = []

    def write(run: list[Row[GridRow]]) -> bytes:
        rows.append([row for row, _, _ in run])
        for _, texts, _ in run:
            said.extend(texts)
        return b'<w:tr %b="%d %d"/>' % (_LEFT_OUT, len(rows) - 1, len(run))

    short = condensed(data, partial(sound_row, begun), write, partial(_without_looks, begun))
    etree.fromstring(enclosed(begun, b"\n".join(said)))
    return Parsed(etree.fromstring(short), short, rows)


@functools.lru_cache(maxsize=_KEPT)
def sound_row(begun: bytes, form: bytes) -> GridRow | None:
    """Return how the rows of a form lie on the grid, None where it is not certain that they are sound."""
    body = _sound(begun, b"<w:tbl>" + form.replace(HOLE, b"-") + b"</w:tbl>")
    return None if body is None or len(list(body.iter(qn("w:tbl")))) > 1 else grid_row(body[0][0])


def _without_looks(begun: bytes, form: bytes, texts: Sequence[bytes]) -> bytes:
    """Return what stands between rows without the elements that only say how something looks."""
    return filled(_plainer(begun, form) if len(form) <= LONGEST_FORM else form, texts)


@functools.lru_cache(maxsize=_KEPT_PIECES)
def _plainer(begun: bytes, form: bytes) -> bytes:
    idle = b"".join([found[0] for found in _IDLE.finditer(form)])
    return form if _sound(begun, idle) is None else _IDLE.sub(b"", form)


def _sound(begun: bytes, content: bytes) -> etree._Element | None:
    """Return the body of a document with some content, None where it is not certain that this is sound."""
    try:
        tree = etree.fromstring(enclosed(begun, b"<w:body>" + content + b"<w:sectPr/></w:body>"))
    except etree.XMLSyntaxError:
        return None
    if tree[0].tag != qn("w:body") or any(True for _ in tree.iter(*_OUTWARD)) or invariants.references(tree):
        return None
    return None if any(True for _ in invariants.misplaced(tree, content)) else tree[0]
