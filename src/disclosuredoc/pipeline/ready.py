"""What a cold command finds ready: its layout, and its template as it was prepared before."""

from __future__ import annotations

import functools
import hashlib
import pickle
from typing import TYPE_CHECKING

import attrs
from lxml import etree

from disclosuredoc.layouts import shelves
from disclosuredoc.layouts.layout import Layout
from disclosuredoc.pipeline.keeping import Form, kept, stamps
from disclosuredoc.rendering.prepared import Prepared, dumped, loaded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from disclosuredoc.pipeline.keeping import Stamp


def layout(name: str, folder: Path | None = None) -> Layout:
    """Return a layout; one out of a user's own folder is read each time.

    Raises:
        LayoutNotFoundError: there is no layout of this name.
        TemplateError: it is there, but cannot be used.
    """
    return built_in(name) if folder is None else _read(name, folder)


@functools.cache
def built_in(name: str) -> Layout:
    """Return a built-in layout; each is read, or found ready, once.

    Raises:
        LayoutNotFoundError: there is no layout of this name.
        TemplateError: it is there, but cannot be used.
    """
    form: Form[Layout] = Form(pickle.dumps, pickle.loads)
    return kept(f"layout {name}", (name, tuple(_shelf())), lambda: _read(name), form)


def _read(name: str, folder: Path | None = None) -> Layout:
    from disclosuredoc.layouts.catalogue import load  # noqa: PLC0415 - brings what checks a layout; a kept one is sound

    return load(name, folder)


def _shelf() -> Iterator[Stamp]:
    """Yield all files of the built-in layouts: years extend each other, and there are some forty."""
    for shelf in shelves.shelves(None):
        yield from stamps(str(shelf))


def prepared(layout: Layout, wanted: tuple[str, ...]) -> Prepared:
    """Return the prepared template of a layout with some of its parts.

    Raises:
        TemplateError: with every mistake of the template.
    """
    template = layout.template
    content = template.read()

    def make() -> Prepared:
        from disclosuredoc.rendering.preparing import prepare  # noqa: PLC0415 - brings docxtpl, which is slow to import

        return prepare(content, template.name, layout, wanted)

    said = [getattr(layout, field.name) for field in attrs.fields(Layout) if field.name != "codes"]
    by = (etree.LXML_VERSION, etree.LIBXML_VERSION)
    made_from = (said, hashlib.sha256(content).hexdigest(), wanted, by)
    return kept(f"template {layout.name} {layout.about} {wanted}", made_from, make, Form(dumped, loaded))
