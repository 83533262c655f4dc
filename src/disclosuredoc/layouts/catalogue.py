"""The catalogue of layouts: their names, one of them, and what it says when all that it extends is merged in."""

from __future__ import annotations

import functools
import hashlib
from typing import TYPE_CHECKING

import attrs
import tomli_w

from disclosuredoc.errors import LayoutNotFoundError, TemplateError
from disclosuredoc.findings import Problem, shown
from disclosuredoc.layouts import shelves, soundness
from disclosuredoc.layouts.codes import CodeLists, Codes, Complete, Scheme
from disclosuredoc.layouts.layout import COUNTY_TEMPLATE, TEMPLATE, Layout, Template
from disclosuredoc.layouts.merge import merge
from disclosuredoc.layouts.reading import code_list
from disclosuredoc.layouts.shelves import LAYOUT
from disclosuredoc.layouts.structure import structured

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from disclosuredoc.layouts.merge import Plain
    from disclosuredoc.layouts.shelves import Folder

MADE = ("name", "template", "county_template", "about", "digest", "codes", "dropped")
"""Fields of a layout that come from its folder, not from layout.toml."""


def names(folder: Path | None = None) -> tuple[str, ...]:
    """Return the names of all layouts, a user's own folder included."""
    return shelves.names(shelves.shelves(folder))


def load(name: str, folder: Path | None = None) -> Layout:
    """Return a layout; a user's own folder comes before the built-in ones.

    Raises:
        LayoutNotFoundError: there is no layout of this name.
        TemplateError: it is there, but cannot be used.
    """
    return _built_in(name) if folder is None else _layout(name, _lineage(name, folder))


def resolved(name: str, folder: Path | None = None) -> str:
    """Return what a layout says with all that it extends merged in, as TOML.

    Raises:
        LayoutNotFoundError: there is no layout of this name.
        TemplateError: it is there, but cannot be used.
    """
    return tomli_w.dumps(_merged(name, _lineage(name, folder)))


@functools.cache
def _built_in(name: str) -> Layout:
    return _layout(name, _lineage(name, None))


def _lineage(name: str, folder: Path | None) -> tuple[Folder, ...]:
    on = shelves.shelves(folder)
    known = shelves.names(on)
    if name not in known:
        raise LayoutNotFoundError(shown(name), known)
    return shelves.lineage(name, on)


def _layout(name: str, folders: tuple[Folder, ...]) -> Layout:
    plain = _merged(name, folders)
    template = _template(name, folders, TEMPLATE)
    complete = structured(plain.pop("complete_levels", {}), Complete, f"{name}/{LAYOUT} complete_levels")
    made: Plain = {
        "name": name,
        "codes": _codes(name, folders, complete),
        "template": template,
        "county_template": _template(name, folders, COUNTY_TEMPLATE),
        "dropped": sorted({key for folder in folders for key in _keys(folder.own)} - set(_keys(plain))),
    }
    layout = structured(plain | made | {"digest": ""}, Layout, f"{name}/{LAYOUT}")
    _raise_any(name, list(soundness.problems(layout)))
    return attrs.evolve(layout, digest=_digest(plain, layout))


def _keys(plain: Plain) -> Iterator[str]:
    """Yield the keys of the parts and sections that a layout.toml names."""
    for name in ("parts", "sections"):
        rows = plain.get(name)
        if isinstance(rows, list):
            yield from (str(row["key"]) for row in rows if isinstance(row, dict) and "key" in row)


def _digest(plain: Plain, layout: Layout) -> str:
    """Hash all that shapes a department's document."""
    shaping = {key: value for key, value in plain.items() if key != "county"}
    digest = hashlib.sha256(f"{layout.name}\n{tomli_w.dumps(shaping)}\n{layout.codes!r}\n".encode())
    digest.update(layout.template.content or b"")
    return digest.hexdigest()


def _template(name: str, folders: tuple[Folder, ...], file: str) -> Template:
    """Return the newest template of a file name in the folders."""
    for folder in reversed(folders):
        content = folder.read(file)
        if content is not None:
            return Template(name=f"{folder.name}/{file}", content=content)
    return Template(name=name)


def _codes(name: str, folders: tuple[Folder, ...], complete: Complete) -> CodeLists:
    """Return the code lists that the files of all folders make, the oldest first."""
    problems: list[Problem] = []

    def made(scheme: Scheme, levels: tuple[int, ...]) -> Codes:
        contents = [(f"{folder.name}/{scheme.key}.csv", folder.read(f"{scheme.key}.csv")) for folder in folders]
        files = [(file, content) for file, content in contents if content is not None]
        return code_list(scheme, files, levels, problems.append)

    lists = CodeLists(
        function=made(Scheme.FUNCTION, complete.function),
        economic=made(Scheme.ECONOMIC, complete.economic),
        procurement=made(Scheme.PROCUREMENT, complete.procurement),
    )
    _raise_any(name, problems)
    return lists


def _merged(name: str, folders: tuple[Folder, ...]) -> Plain:
    """Merge the layout.toml of all folders; what the newest extends is kept."""
    problems: list[Problem] = []
    plain: Plain = {}
    for folder in folders:
        problems.extend(_misplaced(folder))
        unmerged: list[Problem] = []
        plain = merge(plain, folder.own, unmerged.append)
        problems.extend(attrs.evolve(problem, place=f"{folder.name}/{LAYOUT} {problem.place}") for problem in unmerged)
    _raise_any(name, problems)
    return plain


def _misplaced(folder: Folder) -> Iterator[Problem]:
    """Yield what a layout.toml must not say, or must say itself."""
    place = f"{folder.name}/{LAYOUT}"
    for key in MADE:
        if key in folder.own:
            yield Problem(f"{place} {key}", "这一项由文件夹决定，不能写在 layout.toml 里", "请删去")
    if folder.name not in folder.extends and "status" not in folder.own:
        yield Problem(f"{place} status", "没有写明依据", "见过当年公开件的写 seen，推定的写 inferred")


def _raise_any(name: str, problems: list[Problem]) -> None:
    if problems:
        raise TemplateError(name, problems)
