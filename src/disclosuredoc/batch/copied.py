"""Copied passages (雷同文字): the same long words of their own under the names of two departments, in linear time.

What is kept of a department are its prints; only those that share a long run of them are read again, to say where.
What stands under many names is statutory or fixed wording and no copy.
"""

from __future__ import annotations

import contextlib
import functools
import re
from typing import TYPE_CHECKING

from disclosuredoc.batch.prints import Own, Prints, Read, prints, read_again
from disclosuredoc.errors import DisclosureError
from disclosuredoc.findings import Finding, Kind, Report, Severity
from disclosuredoc.model.transcript import Subject
from disclosuredoc.reading.document import read_document
from disclosuredoc.rules.agreement import texts
from disclosuredoc.rules.text_document import Document
from disclosuredoc.rules.text_identity import own_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.transcript import Transcript

LONG = 32
"""A passage of fewer characters may be the same by chance."""
MANY = 5
"""What stands under more names than these is statutory or fixed wording."""
_OWN_WORDS = re.compile("职责|职能|绩效|目标|重点|任务|其他")
"""Sections that a department writes in words of its own."""
_FIXED_WORDS = re.compile("名词解释")
_ALIKE = re.compile("indicators|reasons")
"""Places in the facts whose words are short and alike everywhere."""


def words_of_facts(disclosure: Disclosure) -> Own:
    """Return what a department's facts say in words of their own; indicators and reasons are short and alike."""
    department = disclosure.department
    names = (department.name, *department.short_names, *(unit.name for unit in disclosure.units))
    own = tuple((place, text) for place, text in texts(disclosure) if not _ALIKE.search(place))
    return Own(name=department.name, names=names, texts=own)


def words_of_document(transcript: Transcript, subject: Subject) -> Own:
    """Return what a document says in words of its own: its duties, goals and other matters; all of it without these."""
    names = own_names(Document(transcript=transcript, claims=(), subject=subject))
    running = [passage for passage in transcript.passages if not passage.level]
    chosen = [
        passage
        for passage in running
        if _OWN_WORDS.search(passage.place.section) and not _FIXED_WORDS.search(passage.place.section)
    ]
    said = tuple((str(passage.place), passage.text) for passage in chosen or running)
    return Own(name=names[0] if names else transcript.source, names=names, texts=said)


def among(files: Iterable[Path]) -> dict[Path, Report]:
    """Return what is copied among documents, by file; one that cannot be read is left to the audit to name."""
    marked: dict[Path, Prints] = {}
    for file in files:
        with contextlib.suppress(DisclosureError):
            marked[file] = prints(_words(file))
    return among_marked(marked)


def among_marked(marked: Mapping[Path, Prints]) -> dict[Path, Report]:
    """Return what is copied among documents whose prints were kept when they were read, by file."""
    files = list(marked)
    found: dict[Path, Report] = {}
    for number, finding in copied(list(marked.values()), lambda number: _again(files[number])):
        found[files[number]] = found.get(files[number], Report()) + Report((finding,))
    return found


def _words(file: Path) -> Own:
    return words_of_document(read_document(file), Subject())


def _again(file: Path) -> Own:
    """Return a document's words once more; none where it is gone since, or has changed so that it cannot be read."""
    try:
        return _words(file)
    except DisclosureError:
        return Own(name=file.name)


def copied(marked: Sequence[Prints], read: Callable[[int], Own]) -> Iterator[tuple[int, Finding]]:
    """Yield each copied passage under each of the departments that have it, with the department's number.

    Args:
        marked: the prints of all departments, in order.
        read: returns a department's words once more, by its number; asked once for each.
    """
    owners = _owners(marked)
    whose = functools.cache(lambda number: read_again(read(number)))
    for number, own in enumerate(marked):
        for mark, begin, end in _runs(own, owners):
            other = next((one for one in owners[mark] if whose(one).own.name != whose(number).own.name), None)
            if other is not None and mark in whose(other).places and mark in whose(number).places:
                yield number, _finding(whose(number), (begin, end), whose(other).own, whose(other).places[mark])


def _owners(marked: Sequence[Prints]) -> Mapping[int, list[int]]:
    """Return the prints that several departments have, but not many, each with these departments."""
    seen: set[int] = set()
    again: set[int] = set()
    for own in marked:
        again.update(seen.intersection(own.marks))
        seen.update(own.marks)
    owners: dict[int, list[int]] = {}
    for number, own in enumerate(marked):
        for mark in again.intersection(own.marks):
            owners.setdefault(mark, []).append(number)
    return {mark: numbers for mark, numbers in owners.items() if len(numbers) <= MANY}


def _runs(own: Prints, owners: Mapping[int, list[int]]) -> Iterator[tuple[int, int, int]]:
    """Yield each long run of clauses that others have: its first print, where it begins and where it ends."""
    runs: list[tuple[int, int, int]] = []
    for mark, begin, end in own.windows():
        if mark in owners:
            on = bool(runs) and begin <= runs[-1][2] + 1
            first, begun, _ = runs.pop() if on else (mark, begin, end)
            runs.append((first, begun, end))
    yield from (run for run in runs if run[2] - run[1] >= LONG)


def _finding(here: Read, passage: tuple[int, int], other: Own, place: str) -> Finding:
    """Return the finding on one copied passage: worse where it still says the other's name."""
    own = here.own
    at, text, said = here.words(*passage)
    named = next((name for name in other.names if name in text and name not in own.names), None)
    told = f"与{other.name}（{place}）的文字相同"
    return Finding(
        rule="copied-passage",
        kind=Kind.IDENTITY,
        severity=Severity.ERROR if named else Severity.WARNING,
        place=at,
        quote=said,
        message=f"{told}，其中还写着“{named}”；请改为本部门的名称和情况" if named else f"{told}；请核实是否照抄",
        basis="各部门文字比对",
        expected=own.name if named else None,
    )
