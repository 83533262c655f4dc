"""The texts that cells of a workbook share: how long each is, before a reader repeats them for every cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from disclosuredoc.packages.streaming import stream

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosuredoc.packages.opener import Package

STRINGS = "xl/sharedStrings.xml"


def shared_lengths(package: Package) -> Sequence[int]:
    """Return how long each shared text is, in its order; none where there are none."""
    scan = _Scan()
    if STRINGS in package.parts:
        where = (package.name, STRINGS)
        stream(package.parts[STRINGS], where, start=scan.start, end=scan.end, text=scan.text)
    return scan.lengths


@attrs.define(repr=False)
class _Scan:
    """What expat reports of the shared texts."""

    lengths: list[int] = attrs.field(factory=list)

    def start(self, tag: str, _attributes: list[str]) -> None:
        if tag.endswith("}si"):
            self.lengths.append(0)

    def end(self, tag: str) -> None:
        """Nothing ends that matters."""

    def text(self, piece: str) -> None:
        if self.lengths:
            self.lengths[-1] += len(piece)
