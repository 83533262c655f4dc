"""Build the Word templates under ``templates/``: ``python -m tools.build_templates``.

The .docx that is committed is what this writes, byte for byte (a test holds it), so that a reviewer reads the words
here and trusts that nothing else is inside. A clerk edits a copy in a layouts folder of the bureau's own.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from tools.base import base_document

from disclosuredoc.rendering.package import packed
from tools import county, department

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from docx.document import Document
    from lxml.etree import _Element

TEMPLATES = Path(__file__).parent.parent / "templates"


BUILT = ("national/2020", "hebei/2020")
"""The layouts with templates of their own: one form, whose words each layout says."""


def department_template() -> bytes:
    """Return the template of a department's document."""
    return _built(department.content)


def county_template() -> bytes:
    """Return the template of a county's own document."""
    return _built(lambda _: county.content())


def _built(content: Callable[[Document], Iterable[_Element]]) -> bytes:
    document = base_document()
    body = document.element.body
    final = body[-1]
    for element in list(body)[:-1]:
        body.remove(element)
    for element in content(document):
        final.addprevious(element)
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()})


def main() -> None:
    """Write every template."""
    for file, template in (("department.docx", department_template()), ("county.docx", county_template())):
        for name in BUILT:
            (TEMPLATES / name / file).write_bytes(template)


if __name__ == "__main__":
    main()
