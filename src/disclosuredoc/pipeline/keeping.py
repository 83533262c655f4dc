"""Prepared templates kept beside our own byte code, so that a cold command does not prepare them anew.

They stand in ``__pycache__``, where Python keeps what it has compiled of this very file: who may write there decides
what we do in any case. So do Python's own switches: ``PYTHONDONTWRITEBYTECODE`` and ``PYTHONPYCACHEPREFIX``.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
from lxml import etree

from disclosuredoc.errors import OutputError
from disclosuredoc.layouts.layout import Layout
from disclosuredoc.pipeline.saving import make_folder, save
from disclosuredoc.rendering.prepared import Prepared, dumped, loaded

if TYPE_CHECKING:
    from collections.abc import Iterator

MAKERS = ("disclosuredoc", "docxtpl", "jinja2")
"""The packages that prepare a template; a line changed in one of them, and what was kept is no more."""
_DIGEST = hashlib.sha256().digest_size


def prepared(layout: Layout, wanted: tuple[str, ...]) -> Prepared:
    """Return the prepared template of a layout: the one that was kept, or a new one, which is kept from now on.

    Raises:
        TemplateError: with every mistake of the template.
    """
    file, made_from = place(layout, wanted), key(layout, wanted)
    found = _kept(file, made_from)
    if found is None:
        from disclosuredoc.rendering.preparing import prepare  # noqa: PLC0415 - brings docxtpl, which is slow to import

        found = prepare(layout.template.read(), layout.template.name, layout, wanted)
        _keep(file, made_from, found)
    return found


def place(layout: Layout, wanted: tuple[str, ...]) -> Path:
    """Return where a prepared template is kept: one file for each layout and choice of parts, however often it changes.

    Args:
        layout: whose template.
        wanted: the keys of the parts that it prints; empty for all.
    """
    named = hashlib.sha256(repr((layout.name, layout.about, wanted)).encode()).hexdigest()[:16]
    beside = importlib.util.cache_from_source(str(Path(__file__).with_name(f"prepared-{named}.py")))
    return Path(beside).with_suffix(".template")


def key(layout: Layout, wanted: tuple[str, ...]) -> bytes:
    """Return a hash of all that a prepared template is made from: what the layout says, the template, what makes it."""
    said = [getattr(layout, field.name) for field in attrs.fields(Layout) if field.name != "codes"]
    by = (sys.version, etree.LXML_VERSION, etree.LIBXML_VERSION, *_sources())
    template = hashlib.sha256(layout.template.read()).digest()
    return hashlib.sha256(repr((said, template, wanted, by)).encode()).digest()


def _sources() -> Iterator[tuple[str, int, int]]:
    """Yield the source files of the makers with their sizes and times, by which Python knows its own byte code too."""
    for maker in MAKERS:
        spec = importlib.util.find_spec(maker)
        for folder in (spec and spec.submodule_search_locations) or ():
            for path, _, files in os.walk(folder):
                for file in files:
                    if file.endswith(".py"):
                        about = os.stat(os.path.join(path, file))  # noqa: PTH116, PTH118 - some 270 files: pathlib doubles it
                        yield path + file, about.st_size, about.st_mtime_ns


def _kept(file: Path, made_from: bytes) -> Prepared | None:
    """Return what is kept in a file, None where that is nothing, damaged, or made from something else."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    digest, body = data[:_DIGEST], data[_DIGEST:]
    return loaded(body) if hashlib.sha256(made_from + body).digest() == digest else None


def _keep(file: Path, made_from: bytes, made: Prepared) -> None:
    """Keep a prepared template, where Python keeps its byte code and may write; else it is prepared anew next time."""
    if sys.dont_write_bytecode:
        return
    body = dumped(made)
    with contextlib.suppress(OutputError):
        make_folder(file.parent)
        save(hashlib.sha256(made_from + body).digest() + body, file)
