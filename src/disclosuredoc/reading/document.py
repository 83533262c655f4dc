"""The door of the wing: a document that anybody wrote becomes a Transcript, by what it is; a .docx must be one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.findings import shown
from disclosuredoc.packages import limits
from disclosuredoc.packages.opener import open_package, read_file
from disclosuredoc.reading.decoding import decoded
from disclosuredoc.reading.html import transcript_of_page
from disclosuredoc.reading.office import converted, convertible
from disclosuredoc.reading.pdf import PDF, transcript_of_pdf
from disclosuredoc.reading.plain import transcript_of_text
from disclosuredoc.reading.volume import require_readable
from disclosuredoc.reading.wordml import transcript_of_parts

if TYPE_CHECKING:
    from disclosuredoc.model.transcript import Transcript

HEAD = 2000
"""Among so many first characters a page says that it is one."""
_PACKAGE_NAMES = frozenset({".docx", ".docm", ".dotx", ".wps", ".pdf", ".rtf", ".xls", ".xlsx"})
_WORD_NAMES = frozenset({".docx", ".docm", ".dotx"})
"""What is called so must be so: the opener refuses what only says that it is a document of Word."""
_OTHERS = (b"PK", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"Rar!", b"7z\xbc\xaf")
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|meta|body|table|div|p|span|h[1-6])\b", re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml|MIME-Version:", re.IGNORECASE)


def read_document(path: Path) -> Transcript:
    """Read a .docx, .txt or .html; a .doc, .wps or .rtf through the office program; a .pdf where the extra is there.

    Raises:
        UnsafeFileError: it cannot be read, or is refused, or is of another kind; says what to do.
        InputError: it is no text in any encoding in use.
    """
    data = read_file(path)
    name = shown(path.name) or "文件"
    if path.suffix.lower() in _WORD_NAMES:
        return read_bytes(data, path.name)
    if data.startswith(PDF):
        return transcript_of_pdf(data, name)
    return read_bytes(converted(data, name) if convertible(data) else data, path.name)


def read_bytes(data: bytes, name: str) -> Transcript:
    """Read the bytes of a document.

    Args:
        data: the file.
        name: its base name, for messages, and for what its bytes leave open.

    Raises:
        UnsafeFileError: it cannot be read, or is refused, or is of another kind; says what to do.
        InputError: it is no text in any encoding in use.
    """
    return require_readable(_read(data, shown(name) or "文件"))


def _read(data: bytes, name: str) -> Transcript:
    """Read the bytes of a document of whatever kind it is."""
    if data.startswith(_OTHERS) or Path(name).suffix.lower() in _PACKAGE_NAMES:
        return transcript_of_parts(open_package(data, name=name).parts, name)
    if len(data) > limits.TEXT:
        raise UnsafeFileError(name, f"超过 {limits.TEXT // limits.MEGABYTE} MB；请给出公开文件本身")
    text = decoded(data, name)
    if not text.strip("\ufeff \t\r\n\0"):
        raise UnsafeFileError(name, "是空文件；请换一个文件")
    head = text[:HEAD]
    if _PAGE.search(head) and head.lstrip("\ufeff \t\r\n").startswith("<"):
        return transcript_of_page(text, name)
    if _XML.match(head):
        raise UnsafeFileError(name, "是 XML 或网页归档文件；请在 Word 或 WPS 中另存为 .docx 后再试")
    return transcript_of_text(text, name)


__all__ = ["read_bytes", "read_document", "transcript_of_parts"]
