"""A prepared template in its environment, compiled once and rendered many times.

Per document there is one Jinja render a part and nothing after it: line breaks and tabs are written by the environment,
no table grid grows, no id is renumbered. A test holds every part equal to docxtpl's own ``render``.
"""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs
from jinja2 import Template
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.exceptions import UndefinedError

from disclosuredoc.errors import TemplateError
from disclosuredoc.findings import Problem
from disclosuredoc.layouts.layout import Layout
from disclosuredoc.packages import limits
from disclosuredoc.rendering.environment import environment
from disclosuredoc.rendering.package import part_name
from disclosuredoc.rendering.prepared import UNUSABLE

if TYPE_CHECKING:
    from disclosuredoc.rendering.county_vocabulary import CountyContext
    from disclosuredoc.rendering.prepared import Prepared
    from disclosuredoc.rendering.vocabulary import Context

PIECES = 500
"""So many values, with the text between them, are a block."""
_TOO_MUCH = ("印出的内容太多", "请检查 for 是否套用了同一个名称")
_NAMED = re.compile(r"'([^'.\s]+)'")


@attrs.frozen(kw_only=True, repr=False)
class Compiled:
    """A template that is ready to render.

    Attributes:
        name: the template's name, for messages.
        layout: the layout that is written into it.
        wanted: the keys of the parts that it prints; empty for all.
        parts: the parts that are the same in every document.
        package: the package that they begin, zipped once.
        templates: the Jinja templates of the parts that are not.
    """

    name: str
    layout: Layout
    wanted: tuple[str, ...] = ()
    parts: Mapping[str, bytes]
    package: bytes = attrs.field(repr=False)
    templates: Mapping[str, Template]


def compile_layout(layout: Layout, wanted: Collection[str] = ()) -> Compiled:
    """Lay out and compile the template of a layout, with the parts that are wanted; all where none is named.

    Raises:
        TemplateError: with every mistake of the template.
    """
    return compile_template(layout.template.read(), layout.template.name, layout, wanted)


def compile_template(template: bytes, name: str, layout: Layout, wanted: Collection[str] = ()) -> Compiled:
    """Lay out and compile a template of a clerk's own.

    Raises:
        TemplateError: with every mistake of the template.
    """
    from disclosuredoc.rendering.preparing import prepare  # noqa: PLC0415 - brings docxtpl; a kept template needs none

    return assembled(prepare(template, name, layout, wanted), layout, wanted)


def assembled(prepared: Prepared, layout: Layout, wanted: Collection[str] = ()) -> Compiled:
    """Put a prepared template into the environment of its layout.

    Args:
        prepared: what was made of the layout's template.
        layout: the layout that it was prepared with.
        wanted: the parts that it was prepared with.
    """
    closed = environment(layout)
    return Compiled(
        name=prepared.name,
        layout=layout,
        wanted=tuple(wanted),
        parts=prepared.parts,
        package=prepared.package,
        templates={part: Template.from_code(closed, code, {}) for part, code in prepared.codes.items()},
    )


def render(compiled: Compiled, context: Context | CountyContext) -> dict[str, bytes]:
    """Render all parts of a document.

    Raises:
        TemplateError: where a name has no value.
    """
    return {**compiled.parts, **{part: _whole(blocks) for part, blocks in streams(compiled, context).items()}}


def _whole(blocks: Iterable[bytes]) -> bytes:
    """Join blocks without holding all of them beside the whole."""
    buffer = io.BytesIO()
    buffer.writelines(blocks)
    return buffer.getvalue()


def streams(compiled: Compiled, context: Context | CountyContext) -> dict[str, Iterator[bytes]]:
    """Return the parts that differ from document to document, rendered block by block as they are asked for.

    Raises:
        TemplateError: where a name has no value, once it is asked for.
    """
    names = {field.name: getattr(context, field.name) for field in attrs.fields(type(context))}
    return {part: _blocks(compiled, part, names) for part in compiled.templates}


def _blocks(compiled: Compiled, part: str, names: dict[str, object]) -> Iterator[bytes]:
    """Render a part block by block, as long as it is bearable: loops within loops multiply what the facts say."""
    place = part_name(part) or "正文"
    template = compiled.templates[part]
    pieces = template.root_render_func(template.new_context(names))  # what ``generate`` hands on, piece by piece
    left = limits.PRINTED
    try:
        while block := list(itertools.islice(pieces, PIECES)):
            text = "".join(block)
            left -= len(text) + limits.PIECE * len(block)
            if left < 0:
                raise TemplateError(compiled.name, [Problem(place, *_TOO_MUCH)])
            yield text.encode("utf-8")
    except (JinjaError, TypeError) as error:
        raise TemplateError(compiled.name, [_general(error, place)]) from error


def _general(error: Exception, place: str) -> Problem:
    names = _NAMED.findall(str(error))
    if isinstance(error, UndefinedError) and names:
        return Problem(place, f"字段“{names[-1]}”在这份填报数据里没有值", "请写成 {% if … %}…{% endif %}，有值时才印")
    return Problem(place, *UNUSABLE)
