"""What is wrong in plain data, by key path, and how it becomes a Problem with the nearest right word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias

import attrs

from disclosuredoc.errors import InputError
from disclosuredoc.findings import Problem, shown
from disclosuredoc.helpers.lookalike import squashed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Path: TypeAlias = tuple[str | int, ...]
"""Keys and numbers (from 0) that lead to a value."""

ADVISED = 200
"""For how many problems the nearest right word is looked up; more are not shown anyway."""
COMPARED = 1000
"""With how many words a wrong one is compared."""
NO_CHOICES: Mapping[str, Path] = {}


class Refused(ValueError):  # noqa: N818  (a verdict on a value, told apart from what went wrong in the code)
    """A value that is refused.

    Args:
        message: what is wrong.
        remedy: what to do.
        word: the wrong word, where there is a list of right ones.
        choices: the right words, each with the path where the facts define it (empty for fixed words).
    """

    def __init__(self, message: str, remedy: str, word: str = "", choices: Mapping[str, Path] = NO_CHOICES) -> None:
        super().__init__(message, remedy, word, choices)


@attrs.frozen(repr=False)
class Fault:
    """Something wrong at a path of plain data.

    Attributes:
        path: where.
        message: what is wrong.
        remedy: what to do.
        word: the wrong word, where there is a list of right ones.
        choices: the right words, each with the path where the facts define it (empty for fixed words).
        other: another path that the fault is about.
        quoted: whether the line of the file is to be quoted.
    """

    path: Path
    message: str
    remedy: str
    word: str = ""
    choices: Mapping[str, Path] = NO_CHOICES
    other: Path = ()
    quoted: bool = False


class Locator(Protocol):
    """Knows where facts stand in the file they came from."""

    @property
    def source(self) -> str:
        """The file's name."""
        ...

    def line(self, path: Path) -> int:
        """Return what problems are ordered by."""
        ...

    def place(self, path: Path) -> str:
        """Return the place of a path, as the user knows it."""
        ...

    def quote(self, path: Path) -> str:
        """Return the text that stands there; empty where it need not be shown."""
        ...


def refusal(places: Locator, faults: Iterable[Fault]) -> InputError:
    """Return the error with all that is wrong, in the order in which it stands there."""
    ordered = sorted(faults, key=lambda fault: places.line(fault.path))
    return InputError(places.source, problems(ordered, places.place, places.quote))


def problems(
    faults: Iterable[Fault], place: Callable[[Path], str], quote: Callable[[Path], str]
) -> tuple[Problem, ...]:
    """Return faults as problems, in the order given.

    Args:
        faults: what is wrong.
        place: names the place of a path as the user knows it.
        quote: returns the text that stands there.
    """
    return tuple(_problem(fault, place, quote, advised=n < ADVISED) for n, fault in enumerate(faults))


def _problem(fault: Fault, place: Callable[[Path], str], quote: Callable[[Path], str], *, advised: bool) -> Problem:
    message, remedy, other = fault.message, fault.remedy, fault.other
    near = nearest(fault.word, fault.choices) if advised and fault.choices else None
    if near is not None:
        likeness = "只差空格、大小写、全角或看不见的字符" if squashed(near) == squashed(fault.word) else "相近"
        message += f"，与“{shown(near)}”{likeness}"
        other = other or fault.choices[near]
    if other:
        message += f"（另见 {place(other)}）"
    if fault.quoted and (line := quote(fault.path)):
        message += f"，该行为：{shown(line)}"
    return Problem(place(fault.path), message, remedy)


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice most like a word, None where none is.

    >>> nearest("amuont", ["amount", "unit"])
    'amount'
    """
    from difflib import get_close_matches  # noqa: PLC0415 - most facts hold no wrong word

    words = list(choices)[:COMPARED]
    same = [choice for choice in words if squashed(choice) == squashed(word)]
    return next(iter(same or get_close_matches(word[:100], words, n=1)), None)
