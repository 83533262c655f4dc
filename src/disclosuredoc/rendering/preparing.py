"""Preparing a template: laid out, its tags made plain Jinja by docxtpl, compiled in the closed environment.

All of it depends on the template, the layout and the parts that are wanted alone, so that it is done once for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docxtpl import DocxTemplate
from jinja2.exceptions import TemplateError as JinjaError

from disclosuredoc.errors import TemplateError
from disclosuredoc.findings import Problem
from disclosuredoc.rendering.environment import environment
from disclosuredoc.rendering.layingout import LaidOut, lay_out
from disclosuredoc.rendering.package import packed
from disclosuredoc.rendering.prepared import UNUSABLE, Prepared

if TYPE_CHECKING:
    from collections.abc import Collection

    from disclosuredoc.layouts.layout import Layout


def prepare(template: bytes, name: str, layout: Layout, wanted: Collection[str] = ()) -> Prepared:
    """Lay out and compile a template, with the parts that are wanted; all where none is named.

    Raises:
        TemplateError: with every mistake of the template.
    """
    laid_out = lay_out(template, name, layout, wanted)
    closed = environment(layout)
    try:
        codes = {part: closed.compile(plain(laid_out, part)) for part in laid_out.tagged}
    except (JinjaError, RecursionError) as error:
        raise TemplateError(name, [Problem("正文", *UNUSABLE)]) from error
    untouched = {part: data for part, data in laid_out.parts.items() if part not in codes}
    return Prepared(name=name, parts=untouched, package=packed(untouched), codes=codes)


def plain(laid_out: LaidOut, part: str) -> str:
    """Return a part's XML as docxtpl prepares it for Jinja."""
    prepared_xml: str = DocxTemplate("").patch_xml(laid_out.parts[part].decode("utf-8"))
    return prepared_xml
