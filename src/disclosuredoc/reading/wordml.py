"""The parts of a .docx into a Transcript: body, notes, headers, footers, and what stands in the file beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.model.transcript import Place, Residue, Transcript
from disclosuredoc.reading.assembling import BODY, assemble
from disclosuredoc.reading.properties import people, properties
from disclosuredoc.reading.relations import main_part, related
from disclosuredoc.reading.styles import Styles, styles_of
from disclosuredoc.reading.walker import walk_comments, walk_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosuredoc.reading.walk import Comment

FLOWS = {"footnotes": "脚注", "endnotes": "尾注", "header": "页眉", "footer": "页脚"}
"""The parts that are read after the body, by the kind of their relation."""


def transcript_of_parts(parts: Mapping[str, bytes], source: str) -> Transcript:
    """Return what a .docx says, from its parts: those of an opened package, or rendered and not yet zipped.

    Args:
        parts: the parts by their names.
        source: the file's name.

    Raises:
        UnsafeFileError: a part is broken, or there is no document among them.
    """
    root = related(parts, "", source)
    main = main_part(parts, root)
    if not main:
        raise UnsafeFileError(source, "里面没有 Word 正文；请在 Word 或 WPS 中打开，另存为 .docx 后再试")
    inner = related(parts, main, source)
    styles = _styles(parts, inner, source)
    comments = _comments(parts, inner, styles, source)
    met: set[str] = set()
    flows = [(BODY, walk_part(parts[main], (source, main), styles, comments, met))]
    for kind, part in FLOWS.items():
        flows += [(part, walk_part(parts[name], (source, name), styles, comments, met)) for name in inner.get(kind, ())]
    loose = (
        Residue(kind="comment", name=comment.author, text=comment.text, place=Place())
        for number, comment in comments.items()
        if number not in met
    )
    beside = (*loose, *properties(parts, root, source), *people(parts, inner.get("people", ()), source))
    return assemble(source, flows, beside)


def _styles(parts: Mapping[str, bytes], inner: Mapping[str, list[str]], source: str) -> Styles:
    name = next(iter(inner.get("styles", ())), "")
    return styles_of(parts[name], source, name) if name else Styles()


def _comments(
    parts: Mapping[str, bytes], inner: Mapping[str, list[str]], styles: Styles, source: str
) -> dict[str, Comment]:
    comments: dict[str, Comment] = {}
    for name in inner.get("comments", ()):
        comments |= walk_comments(parts[name], (source, name), styles)
    return comments
