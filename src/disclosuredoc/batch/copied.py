"""Copied passages (雷同文字): the same long words of their own under the names of two departments, in linear time.

Each text is cut into clauses, its own names and figures covered; the clauses of a window make one print. What is kept
of a department are its prints; only those that share some are read again, to say where. What stands under many names
is statutory or fixed wording and no copy.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from array import array
from typing import TYPE_CHECKING, TypeAlias

import attrs

from disclosuredoc.errors import DisclosureError
from disclosuredoc.findings import Finding, Kind, Report, Severity
from disclosuredoc.model.transcript import Subject
from disclosuredoc.reading.document import read_document
from disclosuredoc.rules.agreement import texts
from disclosuredoc.rules.text_document import Document
from disclosuredoc.rules.text_identity import own_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.transcript import Transcript

Prints: TypeAlias = "array[int]"
"""The prints of one department's texts, eight bytes each."""

WINDOW = 16
"""So many characters make a print: a few clauses."""
LONG = 32
"""A passage of fewer characters may be the same by chance."""
MANY = 5
"""What stands under more names than these is statutory or fixed wording."""
NEVER = "(?!)"
"""A pattern of nothing."""
_CLAUSE = re.compile(r"[^，。；：！？,;:!?]+")
_BLANKS = re.compile(r"[\s“”\"'（）()《》、.．·]+")
_FIGURE = re.compile(r"[0-9０-９%％]+")
_OWN_WORDS = re.compile("职责|职能|绩效|目标|重点|任务|其他")
"""Sections that a department writes in words of its own."""
_FIXED_WORDS = re.compile("名词解释")
_ALIKE = re.compile("indicators|reasons")
"""Places in the facts whose words are short and alike everywhere."""
_NUMBERED = re.compile(r"^[\s（(]*[0-9０-９一二三四五六七八九十]+[）).．、]\s*")


@attrs.frozen(kw_only=True)
class Own:
    """What one department writes in words of its own.

    Attributes:
        name: whose words they are.
        names: how it and its units are called.
        texts: places and texts.
    """

    name: str
    names: tuple[str, ...]
    texts: tuple[tuple[str, str], ...]


Clauses: TypeAlias = "list[str]"
"""The clauses of one text, in order, its own names and all figures covered."""


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


def among(files: Sequence[Path]) -> dict[Path, Report]:
    """Return what is copied among documents, by file; one that cannot be read is left to the audit to name."""
    marked: list[tuple[Path, Prints]] = []
    for file in files:
        with contextlib.suppress(DisclosureError):
            marked.append((file, prints(_read(file))))
    found: dict[Path, Report] = {}
    for number, finding in copied([own for _, own in marked], lambda number: _read(marked[number][0])):
        file = marked[number][0]
        found[file] = found.get(file, Report()) + Report((finding,))
    return found


def _read(file: Path) -> Own:
    return words_of_document(read_document(file), Subject())


def prints(own: Own) -> Prints:
    """Return the prints of a department's words."""
    return array("Q", sorted({mark for clauses in _clauses(own) for mark, _, _ in _windows(clauses)}))


def copied(marked: Sequence[Prints], read: Callable[[int], Own]) -> Iterator[tuple[int, Finding]]:
    """Yield each copied passage under each of the departments that have it, with the department's number.

    Args:
        marked: the prints of all departments, in order.
        read: returns a department's words once more, by its number.
    """
    owners = _owners(marked)
    again = sorted({number for numbers in owners.values() for number in numbers})
    whose = {number: read(number) for number in again}
    there = {(number, mark): at for number in again for mark, at in _places(whose[number], owners)}
    for number in again:
        for at, clauses in enumerate(_clauses(whose[number])):
            for mark, words in _runs(clauses, owners):
                other = next((one for one in owners[mark] if whose[one].name != whose[number].name), None)
                if other is not None:
                    yield number, _finding(whose[number], at, words, whose[other], there[other, mark])


def _owners(marked: Sequence[Prints]) -> dict[int, list[int]]:
    """Return the prints that several departments have, but not many, each with these departments."""
    seen: set[int] = set()
    again: set[int] = set()
    for own in marked:
        again.update(seen.intersection(own))
        seen.update(own)
    owners: dict[int, list[int]] = {}
    for number, own in enumerate(marked):
        for mark in again.intersection(own):
            owners.setdefault(mark, []).append(number)
    return {mark: numbers for mark, numbers in owners.items() if len(numbers) <= MANY}


def _clauses(own: Own) -> Iterator[Clauses]:
    """Yield the clauses of each of a department's texts."""
    names = re.compile("|".join(map(re.escape, sorted(filter(None, own.names), key=len, reverse=True))) or NEVER)
    for _, text in own.texts:
        covered = _BLANKS.sub("", _FIGURE.sub("0", names.sub("□", _NUMBERED.sub("", text))))
        yield _CLAUSE.findall(covered)


def _windows(clauses: Clauses) -> Iterator[tuple[int, int, int]]:
    """Yield the print of the window that begins with each clause, its first clause and the one after its last."""
    end = length = 0
    for start, clause in enumerate(clauses):
        while length < WINDOW and end < len(clauses):
            length += len(clauses[end])
            end += 1
        if length < WINDOW:
            return
        digest = hashlib.blake2b("|".join(clauses[start:end]).encode("utf-8"), digest_size=8).digest()
        yield int.from_bytes(digest, "big"), start, end
        length -= len(clause)


def _places(own: Own, owners: dict[int, list[int]]) -> Iterator[tuple[int, str]]:
    """Yield the prints of a department that others have, each with its place."""
    for (place, _), clauses in zip(own.texts, _clauses(own), strict=True):
        yield from ((mark, place) for mark, _, _ in _windows(clauses) if mark in owners)


def _runs(clauses: Clauses, owners: dict[int, list[int]]) -> Iterator[tuple[int, str]]:
    """Yield each long run of clauses that others have: its first print and its words."""
    runs: list[tuple[int, int, int]] = []
    for mark, start, end in _windows(clauses):
        if mark in owners:
            on = bool(runs) and start <= runs[-1][2]
            first, begun, _ = runs.pop() if on else (mark, start, end)
            runs.append((first, begun, end))
    for mark, start, end in runs:
        words = "，".join(clauses[start:end])
        if len(words) >= LONG:
            yield mark, words


def _finding(own: Own, at: int, words: str, other: Own, place: str) -> Finding:
    """Return the finding on one copied passage: worse where it still says the other's name."""
    here, text = own.texts[at]
    named = next((name for name in other.names if name in text and name not in own.names), None)
    told = f"与{other.name}（{place}）的文字相同"
    return Finding(
        rule="copied-passage",
        kind=Kind.IDENTITY,
        severity=Severity.ERROR if named else Severity.WARNING,
        place=here,
        quote=words,
        message=f"{told}，其中还写着“{named}”；请改为本部门的名称和情况" if named else f"{told}；请核实是否照抄",
        basis="各部门文字比对",
        expected=own.name if named else None,
    )
