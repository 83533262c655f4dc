"""Bookmarks, links and contents: ids and names that stay unique across repeated parts.

Ids and names may be Jinja (``{{ office.marks.operating.id }}``): the template then takes them from the context,
and nothing has to be renumbered after rendering.
"""

from __future__ import annotations

import copy
import hashlib
import re
import types
import unicodedata
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.helpers.ooxml import element, field, paragraph, qn, run

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from lxml.etree import _Element

LONGEST = 40
"""The longest name that Word keeps."""
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}|.*\{\{.*\}\}.*")
"""A name of letters, digits and underscores, or Jinja that yields one."""
CONTENTS = r'TOC \o "1-2" \h \z \u'
"""The field that a table of contents is."""

_PLAIN_KEY = re.compile(r"[a-z](?:_?[a-z0-9])*")
_PLAIN_PART = re.compile(r"[a-z0-9](?:_?[a-z0-9])*")


@attrs.frozen
class Mark:
    """A bookmark: its number in the document and its name; both may be Jinja."""

    id: int | str
    name: str = attrs.field(validator=attrs.validators.matches_re(NAME))


def bookmark_name(key: str, *, within: str = "") -> str:
    """Return the name for a key within a part: valid, stable, and another one for another key or part.

    A plain key keeps its words; whatever had to be changed or shortened ends in a hash.

    >>> bookmark_name("operating", within="101001")
    'operating__101001'
    >>> bookmark_name("机关运行经费")
    'b___683be62d4c48dd7d'
    """
    plain = f"{key}__{within}" if within else key
    if _PLAIN_KEY.fullmatch(key) and (not within or _PLAIN_PART.fullmatch(within)) and len(plain) <= LONGEST:
        return plain
    told_apart = hashlib.blake2s(repr((key, within)).encode(), digest_size=8).hexdigest()
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "_", ascii_only).strip("_")
    started = words if words[:1].isalpha() else f"b{words}"
    return f"{started[: LONGEST - 3 - len(told_apart)].rstrip('_')}___{told_apart}"


def marks(keys: Iterable[str], *, within: str = "", start: int = 1) -> Mapping[str, Mark]:
    """Return a bookmark per key of one part, numbered from ``start``; a key given twice is a ValueError.

    >>> marks(["basic", "projects"], within="101001")["projects"]
    Mark(id=2, name='projects__101001')
    """
    wanted = tuple(keys)
    if len(set(wanted)) != len(wanted):
        msg = f"each key must be given once; got {list(wanted)}"
        raise ValueError(msg)
    named = {key: Mark(number, bookmark_name(key, within=within)) for number, key in enumerate(wanted, start)}
    return types.MappingProxyType(named)


def marks_of_parts(parts: Iterable[str], keys: Iterable[str], *, start: int = 1) -> Mapping[str, Mapping[str, Mark]]:
    """Return the bookmarks of repeated parts: the same keys in each, no id and no name twice.

    >>> marks_of_parts(["101001", "101002"], ["basic", "projects"])["101002"]["basic"]
    Mark(id=3, name='basic__101002')
    """
    wanted, given = tuple(parts), tuple(keys)
    if len(set(wanted)) != len(wanted):
        msg = f"each part must be given once; got {list(wanted)}"
        raise ValueError(msg)
    series = {part: marks(given, within=part, start=start + i * len(given)) for i, part in enumerate(wanted)}
    return types.MappingProxyType(series)


def bookmarked(content: Iterable[_Element], mark: Mark) -> tuple[_Element, ...]:
    """Return content between the two ends of a bookmark.

    >>> heading = paragraph(bookmarked([run("一、部门职责")], Mark(1, "duties")), "Heading1")
    >>> [child.tag.rpartition("}")[2] for child in heading]
    ['pPr', 'bookmarkStart', 'r', 'bookmarkEnd']
    """
    begin = element("w:bookmarkStart", id=mark.id, name=mark.name)
    return (begin, *content, element("w:bookmarkEnd", id=mark.id))


def reference(text: str, target: Mark | str, style: str | None = None) -> _Element:
    """Return a link to a bookmark of the same document.

    >>> reference("见第三部分", "operating").get(qn("w:anchor"))
    'operating'
    """
    return _link([run(text, style)], target)


def contents_entry(text: str, target: Mark | str, level: int, page: int | str | None = None) -> _Element:
    r"""Return a complete contents entry: style ``toc n``, a link, and where the page is known tab and page number.

    >>> contents_entry("一、部门职责", "duties", 1, 3).xpath("string()")
    '一、部门职责 PAGEREF duties \\h 3'
    """
    name = target.name if isinstance(target, Mark) else target
    number = () if page is None else (run("\t"), *field(rf"PAGEREF {name} \h", str(page)))
    return paragraph([_link([run(text), *number], name)], f"TOC{level}")


def contents(entries: Sequence[_Element]) -> list[_Element]:
    """Return entries as one table of contents that Word can update; the entries themselves stay as they are.

    The field begins in the first entry and ends in the last. An entry that is a Jinja paragraph (``{%p … %}``)
    is replaced whole when rendered: the first may not be one, and after a last one the field ends in a paragraph
    of its own.

    >>> [len(entry) for entry in contents([contents_entry("一、部门职责", "duties", 1)])]
    [6]
    """
    if not entries or _is_control(entries[0]):
        msg = "a table of contents must begin with an entry that is always printed"
        raise ValueError(msg)
    copies = [copy.deepcopy(entry) for entry in entries]
    begin, instruction, separate, _, end = field(CONTENTS, "")
    for place, piece in enumerate((begin, instruction, separate), start=1):
        copies[0].insert(place, piece)
    if _is_control(copies[-1]):
        copies.append(paragraph([], "TOC1"))
    copies[-1].append(end)
    return copies


def _is_control(entry: _Element) -> bool:
    """Say whether a paragraph is nothing but a Jinja paragraph tag."""
    return any("{%p " in (text.text or "") for text in entry.iter(qn("w:t")))


def _link(content: Iterable[_Element], target: Mark | str) -> _Element:
    """Return runs as a link to a bookmark."""
    return element("w:hyperlink", *content, anchor=target.name if isinstance(target, Mark) else target, history=1)


def foreign(names: Iterable[str], ours: Collection[str]) -> tuple[str, ...]:
    """Return the names that are not ours; Jinja that yields a name is.

    >>> foreign(["_GoBack", "operating", "_Toc471398463", "{{ mark.name }}"], {"operating"})
    ('_GoBack', '_Toc471398463')
    """
    return tuple(name for name in names if name not in ours and "{{" not in name)


def strip_foreign(tree: _Element, ours: Collection[str] = ()) -> tuple[str, ...]:
    """Take bookmarks that are not ours out of a tree, both ends and ends without a beginning; return their names.

    >>> body = element("w:body", paragraph(bookmarked([run("一")], Mark(7, "_GoBack"))))
    >>> strip_foreign(body), len(body[0])
    (('_GoBack',), 1)
    """
    ends = list(tree.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd")))
    names = foreign((end.get(qn("w:name"), "") for end in ends if end.tag == qn("w:bookmarkStart")), ours)
    kept = {end for pair in _pairs(ends) if pair[0].get(qn("w:name"), "") not in names for end in pair}
    for end in ends:
        parent = end.getparent()
        if parent is not None and end not in kept:
            parent.remove(end)
    return names


def _pairs(ends: Iterable[_Element]) -> list[tuple[_Element, _Element]]:
    """Pair beginnings with the ends that follow them under the same id, the latest first."""
    begun: dict[str | None, list[_Element]] = {}
    pairs = []
    for end in ends:
        waiting = begun.setdefault(end.get(qn("w:id")), [])
        if end.tag == qn("w:bookmarkStart"):
            waiting.append(end)
        elif waiting:
            pairs.append((waiting.pop(), end))
    return pairs
