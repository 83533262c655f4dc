"""The door of the wing: a document that anybody wrote becomes a Transcript, by what it is and not by its name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages.opener import open_package, read_file
from disclosuredoc.reading.decoding import decoded
from disclosuredoc.reading.html import transcript_of_page
from disclosuredoc.reading.plain import transcript_of_text
from disclosuredoc.reading.wordml import transcript_of_parts

if TYPE_CHECKING:
    from disclosuredoc.model.transcript import Transcript

PAGES = frozenset({".html", ".htm"})
TEXTS = frozenset({".txt"})
LARGEST_TEXT = 20 * 1024 * 1024
"""The largest .txt or .html, in bytes; a page with its pictures elsewhere is far below."""
_PACKAGES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")


def read_document(path: Path) -> Transcript:
    """Read a .docx, .txt or .html.

    Raises:
        UnsafeFileError: it cannot be read, or is refused, or is of another kind; says what to do.
        InputError: it is no text in any encoding in use.
    """
    return read_bytes(read_file(path), path.name)


def read_bytes(data: bytes, name: str) -> Transcript:
    """Read the bytes of a document.

    Args:
        data: the file.
        name: its base name, for messages; .txt and .html are told apart by it.

    Raises:
        UnsafeFileError: it cannot be read, or is refused, or is of another kind; says what to do.
        InputError: it is no text in any encoding in use.
    """
    suffix = Path(name).suffix.lower()
    if suffix not in PAGES | TEXTS:
        return transcript_of_parts(open_package(data, name=name).parts, name)
    if data.startswith(_PACKAGES):
        raise UnsafeFileError(name, "文件的内容与名称不符，不是文本；请改正扩展名，或另存为 .docx")
    if len(data) > LARGEST_TEXT:
        raise UnsafeFileError(name, f"超过 {LARGEST_TEXT // 1024 // 1024} MB；请给出公开文件本身")
    if not data.strip():
        raise UnsafeFileError(name, "是空文件；请换一个文件")
    text = decoded(data, name)
    return transcript_of_page(text, name) if suffix in PAGES else transcript_of_text(text, name)


__all__ = ["LARGEST_TEXT", "PAGES", "TEXTS", "read_bytes", "read_document", "transcript_of_parts"]
