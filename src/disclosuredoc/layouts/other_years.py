"""In which other year a code stands: the nation-wide code lists (全国通用版式) of all years."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from disclosuredoc.layouts import shelves
from disclosuredoc.layouts.reading import code_list

if TYPE_CHECKING:
    from disclosuredoc.findings import Problem
    from disclosuredoc.layouts.codes import Code, Codes, Scheme

NATIONAL = "national"
"""The folder of the nation-wide layouts."""


@functools.lru_cache(maxsize=4096)
def listed(scheme: Scheme, code: str, year: int) -> tuple[tuple[int, Code], ...]:
    """Return the other years whose nation-wide list has a code, the nearest first, with what it means there."""
    years = sorted(_years(), key=lambda other: abs(other - year))
    entries = [(other, _list(scheme, other).lookup(code)) for other in years if other != year]
    return tuple((other, entry) for other, entry in entries if entry is not None)


@functools.cache
def _years() -> tuple[int, ...]:
    names = (name.split("/") for name in shelves.names(shelves.shelves(None)))
    return tuple(int(year) for province, year in names if province == NATIONAL)


@functools.cache
def _list(scheme: Scheme, year: int) -> Codes:
    """Return a list as our own files make it; a test holds them sound."""
    problems: list[Problem] = []
    folders = shelves.lineage(f"{NATIONAL}/{year}", shelves.shelves(None))
    contents = [(folder.name, folder.read(f"{scheme.key}.csv")) for folder in folders]
    files = [(name, content) for name, content in contents if content is not None]
    return code_list(scheme, files, (), problems.append)
