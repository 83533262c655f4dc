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
import itertools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_Known = TypeVar("_Known")
Row: TypeAlias = tuple[_Known, Sequence[bytes], bytes]
"""A row: what is known of its form, its texts as they are escaped, and the form."""
_Table: TypeAlias = tuple[bytes, Sequence[bytes], list[tuple[bytes, Sequence[bytes]]]]

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
_KEPT_FORMS = 1024
"""So many forms are kept for the next document."""
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
    is_certain = _is_certain if _END in data and len(data) <= KEPT else _is_certain.__wrapped__
    return start[0] if is_certain(data, start.end()) else b""


@functools.lru_cache(maxsize=1)
def _is_certain(data: bytes, begun: int) -> bool:
    """Whether all that looks like elements in a part is some, and its names mean what its root says.

    Looked for from the end of the part: in XML that is twice as quick, here and where it is cut.
    """
    if any(data.rfind(byte, begun) >= 0 and data.rfind(mark, begun) >= 0 for byte, mark in _DOUBTFUL):
        return False
    names = {b"", *_NAMESPACE.findall(data, 0, begun)}
    return data.rfind(b"xmlns", begun) < 0 or names.isdisjoint(_NAMESPACE.findall(data, begun))


def enclosed(begun: bytes, content: bytes) -> bytes:
    """Return a part that begins as another one (its ``opening``) and holds some content.

    >>> enclosed(b'<w:hdr xmlns:w="x">', b"<w:p/>")
    b'<w:hdr xmlns:w="x"><w:p/></w:hdr>'
    """
    return begun + content + b"</" + _OPENING.sub(rb"\1", begun) + b">"


def filled(form: bytes, texts: Sequence[bytes]) -> bytes:
    """Return the XML that has a form and some texts.

    >>> filled(b"<w:t>" + HOLE + b"</w:t>", [b"A"])
    b'<w:t>A</w:t>'
    """
    pieces = itertools.zip_longest(form.split(HOLE), texts, fillvalue=b"")
    return b"".join(itertools.chain.from_iterable(pieces))


def condensed(
    data: bytes,
    learn: Callable[[bytes], _Known | None],
    write: Callable[[list[Row[_Known]]], bytes],
    between: Callable[[bytes, Sequence[bytes]], bytes] = filled,
) -> bytes:
    """Return a part that has an ``opening`` with something in the place of the rows that are known.

    Args:
        data: the part.
        learn: called once with each form; returns what is known of its rows, None to leave them as they are.
        write: called with known rows that follow each other directly; returns what to put for all of them.
        between: called with the form and the texts of what stands between these, other rows among it; returns what to
            put for them.
    """
    if _END not in data:  # it would take the place of the part whose rows are kept
        return between(data, ())
    tables, forms = _tables(data) if len(data) <= KEPT else _tables.__wrapped__(data)
    known = _learned(forms, learn)
    shorter: list[bytes] = []
    for gap, said, rows in tables:
        shorter.append(between(gap, said))
        run: list[Row[_Known]] = []
        for form, texts in rows:
            about = known.get(form)
            if about is not None:
                run.append((about, texts, form))
                continue
            shorter += (write(run) if run else b"", between(form, texts))
            run = []
        if run:
            shorter.append(write(run))
    return b"".join(shorter)


@functools.lru_cache(maxsize=1)
def _tables(data: bytes) -> tuple[list[_Table], Mapping[bytes, bytes]]:
    """Cut a part at its rows; each part is asked twice.

    Returns:
        the rows that follow each other, each with its form and texts, behind what is before them and its texts; the
        forms that are not too long, each with the one that it is the same as but for the numbers that Word gives.
    """
    *runs, end = data.rsplit(_TEXT_END)
    heads, brackets, texts = zip(*[run.rpartition(b">") for run in runs], strict=True) if runs else ((), (), ())
    if b"" in brackets:  # a text that ends twice
        return [(data, (), [])], {}
    *pieces, rest = _HOLED.join([*heads, end]).rsplit(_END)
    tables: list[_Table] = []
    forms: dict[bytes, tuple[bytes, int]] = {}
    at = 0
    for piece in pieces:
        before, row = (b"", piece) if piece in forms else _parted(piece)
        form, holes = forms.get(row) or forms.setdefault(row, (row + _END, row.count(HOLE)))
        if before or not tables:
            first = at + before.count(HOLE)
            tables.append((before, texts[at:first], []))
            at = first
        tables[-1][-1].append((form, texts[at : at + holes]))
        at += holes
    tables.append((rest, texts[at:], []))
    return tables, {form: _numberless(form) for form, _ in forms.values() if len(form) <= LONGEST_FORM}


def _parted(piece: bytes) -> tuple[bytes, bytes]:
    """Return what is before a row that ends a piece, and the row."""
    start = max(piece.rfind(b"<w:tr>"), piece.rfind(b"<w:tr "), 0)
    return piece[:start], piece[start:]


@functools.lru_cache(maxsize=_KEPT_FORMS)
def _numberless(form: bytes) -> bytes:
    """Return a form with one number in the place of all those that Word gives to each row."""
    return form if b"'" in form else _NUMBER.sub(rb"\g<1>00000000", form)


def _learned(forms: Mapping[bytes, bytes], learn: Callable[[bytes], _Known | None]) -> dict[bytes, _Known | None]:
    """Return what is known of the forms of a part that may be rows, where they are not too many."""
    known: dict[bytes, _Known | None] = {}
    for same in forms.values():
        if same.startswith(b"<w:tr") and same not in known and len(known) < MOST_FORMS:
            known[same] = learn(same)
    return {form: known.get(same) for form, same in forms.items()}
