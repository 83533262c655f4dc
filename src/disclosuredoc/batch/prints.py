"""Prints (文字指纹): what is kept of a department's words so that copies are found without keeping the words.

Each text is cut into clauses, its own names and figures covered; the clauses of a window make one print, kept with
where it begins and ends, so that the length of a copied passage is known before anything is read again.
"""

from __future__ import annotations

import base64
import bisect
import hashlib
import re
from array import array
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator

WINDOW = 16
"""So many characters make a print: a few clauses."""
APART = 2
"""So many characters lie between two texts: clauses of one text are one character apart."""
NEVER = "(?!)"
"""A pattern of nothing."""
_CLAUSE = re.compile(r"[^，。；：！？,;:!?]+")
_BLANKS = re.compile(r"[\s“”\"'（）()《》、.．·]+")
_FIGURE = re.compile(r"[0-9０-９%％]+")
_NUMBERED = re.compile(r"^[\s（(]*[0-9０-９一二三四五六七八九十]+[）).．、]\s*")

Window: TypeAlias = "tuple[int, int, int]"
"""A print, where it begins and where it ends, counted in characters over all of a department's texts."""


@attrs.frozen(kw_only=True)
class Own:
    """What one department writes in words of its own.

    Attributes:
        name: whose words they are.
        names: how it and its units are called.
        texts: places and texts.
    """

    name: str
    names: tuple[str, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()


@attrs.frozen(kw_only=True)
class Prints:
    """The prints of one department's texts, in their order, sixteen bytes each.

    Attributes:
        marks: the prints.
        begins: where each begins.
        ends: where each ends.
    """

    marks: array[int] = attrs.field(factory=lambda: array("Q"))
    begins: array[int] = attrs.field(factory=lambda: array("I"))
    ends: array[int] = attrs.field(factory=lambda: array("I"))

    def windows(self) -> Iterator[Window]:
        """Yield the prints with their places."""
        return zip(self.marks, self.begins, self.ends, strict=True)

    def __str__(self) -> str:
        """The prints as text, for a manifest."""
        parts = (self.marks, self.begins, self.ends)
        return " ".join(base64.b64encode(part.tobytes()).decode("ascii") for part in parts)

    @classmethod
    def read(cls, text: str) -> Prints:
        """Return the prints in such a text.

        Raises:
            ValueError: it is damaged.
        """
        marks, begins, ends = (base64.b64decode(part, validate=True) for part in text.split(" "))
        read = cls(marks=array("Q", marks), begins=array("I", begins), ends=array("I", ends))
        if not len(read.marks) == len(read.begins) == len(read.ends):
            raise ValueError(text[:WINDOW])
        return read


def prints(own: Own) -> Prints:
    """Return the prints of a department's words."""
    made = Prints()
    for start, clauses in _texts(own):
        for mark, begin, end in _windows(clauses, start):
            made.marks.append(mark)
            made.begins.append(begin)
            made.ends.append(end)
    return made


@attrs.frozen(kw_only=True)
class Read:
    """A department's words read once more, to say what stands at a print.

    Attributes:
        own: the words.
        starts: where each text begins.
        texts: the texts with names and figures covered.
        places: the place of each print.
    """

    own: Own
    starts: tuple[int, ...]
    texts: tuple[str, ...]
    places: Mapping[int, str]

    def words(self, begin: int, end: int) -> tuple[str, str, str]:
        """Return the place of a passage, the text it is part of, and its own words, names and figures covered."""
        at = bisect.bisect_right(self.starts, begin) - 1
        start = self.starts[at]
        return *self.own.texts[at], self.texts[at][begin - start : end - start]


def read_again(own: Own) -> Read:
    """Return a department's words with the places of its prints; of a print that stands twice the first."""
    places: dict[int, str] = {}
    starts, texts = [], []
    for (place, _), (start, clauses) in zip(own.texts, _texts(own), strict=True):
        starts.append(start)
        texts.append(_joined(clauses))
        for mark, _, _ in _windows(clauses, start):
            places.setdefault(mark, place)
    return Read(own=own, starts=tuple(starts), texts=tuple(texts), places=places)


def _joined(clauses: list[str]) -> str:
    return "，".join(clauses)


def _texts(own: Own) -> Iterator[tuple[int, list[str]]]:
    """Yield the clauses of each of a department's texts, and where it begins."""
    names = re.compile("|".join(map(re.escape, sorted(filter(None, own.names), key=len, reverse=True))) or NEVER)
    start = 0
    for _, text in own.texts:
        covered = _BLANKS.sub("", _FIGURE.sub("0", names.sub("□", _NUMBERED.sub("", text))))
        clauses = _CLAUSE.findall(covered)
        yield start, clauses
        start += len(_joined(clauses)) + APART


def _windows(clauses: list[str], start: int) -> Iterator[Window]:
    """Yield the print of the window that begins with each clause of a text."""
    last = length = 0
    for first, clause in enumerate(clauses):
        while length < WINDOW and last < len(clauses):
            length += len(clauses[last])
            last += 1
        if length < WINDOW:
            return
        digest = hashlib.blake2b("|".join(clauses[first:last]).encode("utf-8"), digest_size=8).digest()
        yield int.from_bytes(digest, "big"), start, start + length + last - first - 1
        length -= len(clause)
        start += len(clause) + 1
