"""Code lists of a year: functional classification, economic classification, procurement catalogue.

A list is a CSV of ``code,name,status``; a later year's file holds only what differs (see ``reading``).
"""

from __future__ import annotations

import enum
import heapq
import itertools
import re
from functools import cached_property

import attrs

ALIKE = 0.6
"""From which likeness on a code is worth naming."""


class Evidence(enum.Enum):
    """How well an entry is known."""

    VERIFIED = "verified"
    """Read in a source, or in a document that quotes it."""
    MEMORY = "memory"
    """In common use, but not read in the official list."""


class Scheme(enum.Enum):
    """A classification, by how long its codes are on each level."""

    FUNCTION = (3, 5, 7)
    """支出功能分类: 类, 款, 项."""
    ECONOMIC = (3, 5)
    """部门预算支出经济分类: 类, 款."""
    PROCUREMENT = (1, 3, 5, 7, 9, 11)
    """政府采购品目: a letter, then groups of two digits."""

    @property
    def key(self) -> str:
        """The list's name in layouts, and of its file."""
        return self.name.lower()

    def level(self, code: str) -> int | None:
        """Return the level of a code by its length, 1 for the highest; None where no code is so long.

        >>> Scheme.FUNCTION.level("2013701")
        3
        """
        return self.value.index(len(code)) + 1 if len(code) in self.value else None

    def bare(self, code: str) -> str:
        """Return a code without the pairs of zeros that pad it: 政府采购品目 are often printed with eight digits.

        >>> Scheme.PROCUREMENT.bare("A05040000")
        'A0504'
        """
        return re.sub(r"(00)+$", "", code) if self is Scheme.PROCUREMENT and code.endswith("00") else code


@attrs.frozen(kw_only=True)
class Code:
    """One entry of a list.

    Attributes:
        code: the code, such as ``2013701`` or ``A0999``.
        name: its name (科目名称, 品目名称).
        level: 1 for the highest: 类, 款, 项.
        status: how well it is known.
    """

    code: str
    name: str
    level: int
    status: Evidence


@attrs.frozen(kw_only=True)
class Codes:
    """One code list of a year.

    Attributes:
        scheme: which classification it is.
        entries: the codes, in the order of the list.
        complete: the levels on which every code there is stands in the list.
    """

    scheme: Scheme
    entries: tuple[Code, ...] = ()
    complete: frozenset[int] = frozenset()

    @cached_property
    def _by_code(self) -> dict[str, Code]:
        return {entry.code: entry for entry in self.entries}

    def lookup(self, code: str) -> Code | None:
        """Return the entry of a code, None where the list has none."""
        return self._by_code.get(self.scheme.bare(code))

    def parent(self, code: str) -> Code | None:
        """Return the nearest entry above a code, None on the highest level and where the list has none."""
        above = (self.lookup(part) for part in reversed(self.above(code)))
        return next((entry for entry in above if entry is not None), None)

    def above(self, code: str) -> tuple[str, ...]:
        """Return the codes above a code, the highest first, whether the list has them or not."""
        bare = self.scheme.bare(code)
        return tuple(bare[:length] for length in self.scheme.value if length < len(bare))

    def nearest(self, code: str, n: int = 3) -> tuple[Code, ...]:
        """Return the entries most like a code that the list does not have, of its own level where it has one."""
        bare = self.scheme.bare(code)
        level = self.scheme.level(bare)
        candidates = [entry for entry in self.entries if level in {None, entry.level}]
        likeness = [(_likeness(bare, entry.code), entry) for entry in candidates]
        best = heapq.nsmallest(n, likeness, key=lambda pair: (-pair[0], pair[1].code))
        return tuple(entry for score, entry in best if score >= ALIKE)

    def rules_out(self, code: str) -> bool:
        """Whether a code is certainly wrong: the list would have it, or one above it, and has not.

        A 项 needs its 款 and a 款 its 类, also where the list is not complete; the procurement list goes only as deep
        as is in use.
        """
        parts = (*self.above(code), self.scheme.bare(code))
        lacking = [part for part in parts if self.lookup(part) is None]
        orphan = self.scheme is not Scheme.PROCUREMENT and parts[-2:-1] == tuple(lacking[-2:-1])
        listed = any(self.is_complete(self.scheme.level(part)) for part in lacking)
        return bool(lacking) and (listed or (orphan and bool(self.entries)))

    def is_complete(self, level: int | None) -> bool:
        """Whether a code of this level that the list does not have is certainly wrong."""
        return level in self.complete


def _likeness(code: str, other: str) -> float:
    """Return how much two codes are alike: digits that agree from the left count first, then swapped ones."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - most facts hold no wrong code

    pairs = zip(code, other, strict=False)
    prefix = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
    swapped = sorted(code) == sorted(other)
    return prefix + swapped + SequenceMatcher(None, code, other).ratio()


@attrs.frozen(kw_only=True)
class Complete:
    """The levels of each list on which every code there is stands in the list (``[complete_levels]``)."""

    function: tuple[int, ...] = ()
    economic: tuple[int, ...] = ()
    procurement: tuple[int, ...] = ()


@attrs.frozen(kw_only=True)
class CodeLists:
    """The three lists of a year."""

    function: Codes
    economic: Codes
    procurement: Codes
