"""One document: a compiled template and a Disclosure into the parts and the bytes of a .docx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.rendering.compiled import render, streams
from disclosuredoc.rendering.context import context
from disclosuredoc.rendering.package import CORE, properties, zipped

if TYPE_CHECKING:
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.rendering.compiled import Compiled


def document_parts(disclosure: Disclosure, compiled: Compiled) -> dict[str, bytes]:
    """Return the parts of a department's document, before they are zipped.

    Raises:
        TemplateError: where the template asks for what is not there.
    """
    parts = render(compiled, context(disclosure, compiled.layout, compiled.wanted))
    return {**parts, CORE: properties(disclosure, compiled.layout.titled(compiled.wanted))}


def document(disclosure: Disclosure, compiled: Compiled) -> bytes:
    """Return the bytes of a department's document; equal input gives equal bytes.

    Its text is zipped as it is rendered, so that a long table needs no more memory than its rows.

    Raises:
        TemplateError: where the template asks for what is not there.
    """
    core = properties(disclosure, compiled.layout.titled(compiled.wanted))
    streamed = streams(compiled, context(disclosure, compiled.layout, compiled.wanted))
    return zipped({CORE: (core,), **streamed}, compiled.package)
