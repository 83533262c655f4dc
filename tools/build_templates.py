"""Build the Word templates under ``templates/``: ``python -m tools.build_templates``.

The .docx that is committed is what this writes, byte for byte (a test holds it), so that a reviewer reads the words
here and trusts that nothing else is inside. A clerk edits a copy in a layouts folder of the bureau's own.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from tools.base import base_document

from disclosuredoc.rendering.package import packed
from tools import hebei

TEMPLATES = Path(__file__).parent.parent / "templates"


def hebei_2020() -> bytes:
    """Return the template of hebei/2020."""
    document = base_document()
    body = document.element.body
    final = body[-1]
    for element in list(body)[:-1]:
        body.remove(element)
    for element in hebei.content(document):
        final.addprevious(element)
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()})


def main() -> None:
    """Write every template."""
    (TEMPLATES / "hebei" / "2020" / "department.docx").write_bytes(hebei_2020())


if __name__ == "__main__":
    main()
