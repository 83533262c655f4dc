"""Word files for tests: templates with one thing changed, and what a document says as plain text."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

TEMPLATE = Path(__file__).parents[1] / "templates" / "hebei" / "2020" / "department.docx"
MAIN = "word/document.xml"


def parts(data: bytes) -> dict[str, bytes]:
    """Return the members of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: dict[str, bytes]) -> bytes:
    """Return a package of some members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def template(old: str = "", new: str = "", *, raw: bool = False, part: str = MAIN, file: Path = TEMPLATE) -> bytes:
    """Return the Hebei template with the first place of some text changed; ``raw`` changes the XML itself."""
    members = parts(file.read_bytes())
    xml = members[part].decode("utf-8")
    before, after = (old, new) if raw else (escape(old), escape(new))
    assert before in xml
    members[part] = xml.replace(before, after, 1).encode("utf-8")
    return packed(members)


def paragraphs(data: bytes) -> list[str]:
    """Return the texts of a document's paragraphs, those of cells included, in order."""
    xml = parts(data)[MAIN].decode("utf-8")
    return [_text(paragraph) for paragraph in re.findall(r"<w:p[ >].*?</w:p>", xml, re.DOTALL)]


def _text(paragraph: str) -> str:
    pieces = re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(br|tab)/>", paragraph)
    text = "".join(words or {"br": "\n", "tab": "\t"}.get(mark, "") for words, mark in pieces)
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&#39;", "'"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, char)
    return text
