"""The bodies of a county: which there are, what each is called, under which code; no two are alike."""

from __future__ import annotations

import functools
import itertools
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.batch.synthetic.kinds import Kind, kinds, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNTY = "示例县"
FIRST_CODE, CODES = 101, 899
"""The three digits that a department's code begins with: from 101 to 999."""
AGAIN = 899
"""Added to how often these have come already: three digits more, which no department gives to its own units."""
OFFICES_PER_PLACE_BODY = 2
"""So many bodies of the county come before the next body of a place, until all have come."""


@attrs.frozen(kw_only=True)
class Body:
    """A body of the county.

    Attributes:
        number: counted from 0.
        kind: what kind of body it is.
        place: the town it belongs to; empty for a body of the county.
    """

    number: int
    kind: Kind
    place: str = ""

    @property
    def name(self) -> str:
        """Its full name."""
        return f"{COUNTY}{self.place}{self.kind.per_place or ''}{self.kind.name}"

    @property
    def short_name(self) -> str:
        """What it is called for short."""
        short = self.kind.short or self.kind.name
        return f"{self.place}{self.kind.per_place or ''}{short}" if self.place else f"县{short}"

    @property
    def former_name(self) -> str | None:
        """What a body of its kind was called last year, where it may have been renamed."""
        return f"{COUNTY}{self.kind.former}" if self.kind.former else None

    @property
    def code(self) -> str:
        """Its code: three digits, three more where the county has more bodies than those can number."""
        again, first = divmod(self.number, CODES)
        return f"{FIRST_CODE + first}{AGAIN + again}" if again else f"{FIRST_CODE + first}"


def most() -> int:
    """Return how many bodies a county can have at most."""
    places = len(phrases()["places"]["first"]) * len(phrases()["places"]["second"])
    return len(_offices()) + places * len(_place_kinds())


def bodies(number: int) -> Iterator[Body]:
    """Yield so many bodies: those of the county among the first, then those of one place after the other."""
    for at, (kind, place) in enumerate(itertools.islice(_order(), number)):
        yield Body(number=at, kind=kind, place=place)


@functools.cache
def _offices() -> tuple[Kind, ...]:
    return tuple(kind for kind in kinds() if kind.per_place is None)


@functools.cache
def _place_kinds() -> tuple[Kind, ...]:
    return tuple(kind for kind in kinds() if kind.per_place is not None)


def _order() -> Iterator[tuple[Kind, str]]:
    """Yield kinds and places in the order of the county."""
    of_places = ((kind, place) for place in _places() for kind in _place_kinds())
    for at, office in enumerate(_offices(), 1):
        yield office, ""
        if at % OFFICES_PER_PLACE_BODY == 0:
            yield next(of_places)
    yield from of_places


def _places() -> Iterator[str]:
    """Yield the names of places, neighbours in the list unlike each other."""
    first, second = phrases()["places"]["first"], phrases()["places"]["second"]
    for round_ in range(len(second)):
        for at, start in enumerate(first):
            yield start + second[(at + round_) % len(second)]
