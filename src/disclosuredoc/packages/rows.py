"""Rows of a Word part's tables, known by their form: most of a document is the same few rows with other texts.

A *form* is the XML of a row with a hole where each of its texts stands. A document has hundreds of rows and some forty
forms, and the next department's has the same ones: what a form says has to be found out once, by whoever parses the
part, and ``condensed`` puts something short in the place of the rows that are known.

It never decides what is well-formed. A row is taken out whole, from ``<w:tr`` to the next ``</w:tr>``; whoever knows
its form has parsed that form by itself, in the part's own namespaces; its texts are parsed where it puts them.
Where bytes may mean something else than they look like, ``opening`` says so, and nothing is taken.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Known = TypeVar("_Known")
_Piece: TypeAlias = tuple[bytes, bytes, bytes, list[bytes]]

HOLE = b"\0"
"""Where a text stood in a form; no XML may hold it."""
STAND_IN = b"stand-in-for-"
"""What the names of stand-ins hold; a part that holds it itself is left alone."""
SEPARATOR = "\ue000"
"""Parts the texts of a row in its stand-in: a character for private use; likewise."""
KEPT = 4 * 1024 * 1024
"""Of a part that is not larger the rows are kept until the next one: whoever proves a document sound, reads it too."""
MOST_FORMS = 256
"""Of a part with more forms the later ones are not taken: to get to know them costs more than they save."""
LONGEST_FORM = 16 * 1024
"""Rows of a longer form are not taken; one of Word's widest, with 63 columns, is about as long. Nor is a root's tag."""
_END, _TEXT_END = b"</w:tr>", b"</w:t>"
_HOLED = b">" + HOLE + _TEXT_END
_ROOT = rb"w:(?:document|hdr|ftr|footnotes|endnotes|comments)"
_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?(?:<\?xml\s[^<>?]*\?>)?\s*<(" + _ROOT + rb")(?:\s[^<>]*)?(?<!/)>")
_NAMESPACE = re.compile(rb"\sxmlns(:[^\s=]+)?")
_DOUBTFUL = ((b"!", b"<!"), (b"?", b"<?"), (b"\xee", SEPARATOR.encode()), (HOLE, HOLE), (STAND_IN, STAND_IN))
"""What makes text of what looks like elements (comments, CDATA, instructions), and our own marks.

Each behind a byte of it that is rare, which is looked for first: that is thirty times as quick.
"""
_NUMBER = re.compile(rb'( (?:w:rsid\w*|w14:(?:paraId|textId))=")[0-9A-Fa-f]{8}(?=")')


def opening(data: bytes) -> bytes:
    """Return how a part begins, to the end of its root's tag; nothing where it is not certain what its bytes mean.

    >>> opening(b'<w:hdr xmlns:w="x"><w:p/></w:hdr>'), opening(b'<w:hdr xmlns:w="x"><!--<w:p/>--></w:hdr>')
    (b'<w:hdr xmlns:w="x">', b'')
    """
    start = _OPENING.match(data)
    if start is None or start.end() > LONGEST_FORM:
        return b""
    rest = data[start.end() :]
    if any(byte in rest and mark in rest for byte, mark in _DOUBTFUL):
        return b""
    if b"xmlns" in rest and not {b"", *_NAMESPACE.findall(start[0])}.isdisjoint(_NAMESPACE.findall(rest)):
        return b""
    return start[0]


def enclosed(begun: bytes, content: bytes) -> bytes:
    """Return a part that begins as another one (its ``opening``) and holds some content.

    >>> enclosed(b'<w:hdr xmlns:w="x">', b"<w:p/>")
    b'<w:hdr xmlns:w="x"><w:p/></w:hdr>'
    """
    return begun + content + b"</" + _OPENING.sub(rb"\1", begun) + b">"


def condensed(
    data: bytes, learn: Callable[[bytes], _Known | None], write: Callable[[_Known, list[bytes], bytes], bytes]
) -> bytes:
    """Return a part that has an ``opening`` with something in the place of each row that is known.

    Args:
        data: the part.
        learn: called once with each form; returns what is known of its rows, None to leave them as they are.
        write: called with what is known of a row, its texts as they are escaped, and its XML; returns what to put.
    """
    if _END not in data:  # it would take the place of the part whose rows are kept
        return data
    pieces, rest = _pieces(data) if len(data) <= KEPT else _pieces.__wrapped__(data)
    forms: dict[bytes, _Known | None] = {}
    shorter: list[bytes] = []
    for before, xml, form, texts in pieces:
        known = forms[form] if form in forms else _learned(form, forms, learn)
        shorter += (before, xml if known is None else write(known, texts, xml))
    return b"".join([*shorter, rest])


@functools.lru_cache(maxsize=1)
def _pieces(data: bytes) -> tuple[list[_Piece], bytes]:
    """Cut a part at its rows: what is before each, its XML, form and texts; and the rest. Parts are asked twice."""
    *pieces, rest = data.split(_END)
    cut = []
    for piece in pieces:
        start = max(piece.rfind(b"<w:tr>"), piece.rfind(b"<w:tr "), 0)
        xml = piece[start:] + _END
        cut.append((piece[:start], xml, *_cut(xml)))
    return cut, rest


def _cut(xml: bytes) -> tuple[bytes, list[bytes]]:
    """Return the form of a row and its texts."""
    *runs, end = xml.split(_TEXT_END)
    heads: list[bytes] = []
    texts: list[bytes] = []
    for run in runs:
        head, _, text = run.rpartition(b">")
        heads.append(head)
        texts.append(text)
    return _HOLED.join([*heads, end]), texts


def _learned(form: bytes, forms: dict[bytes, _Known | None], learn: Callable[[bytes], _Known | None]) -> _Known | None:
    """Return what is known of a form that has not been met; the numbers that Word gives to each row are all one."""
    if not form.startswith(b"<w:tr") or len(form) > LONGEST_FORM:
        return None
    same = form if b"'" in form else _NUMBER.sub(rb"\g<1>00000000", form)
    if same not in forms and len(forms) < MOST_FORMS:
        forms[same] = learn(same)
    return forms.get(same)
