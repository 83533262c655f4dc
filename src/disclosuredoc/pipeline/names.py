"""File names from department names: safe on Windows and Linux, and never outside the output folder."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from disclosuredoc.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

LONGEST = 200
"""In UTF-8 bytes, so that the whole name with its endings stays below the 255 that file systems allow."""
FAILED = "（未通过核查）"
"""How the name of a document ends that was forced against findings of severity error."""


def file_name(disclosure: Disclosure, layout: Layout, *, failed: bool = False) -> str:
    """Return the file name of a department's document.

    Args:
        disclosure: whose document.
        layout: its title ends the name.
        failed: whether it was forced.
    """
    stem = f"{disclosure.department.name}{disclosure.year}年{layout.titled(disclosure.parts)}"
    return f"{safe(stem)}{FAILED if failed else ''}.docx"


def target(out: Path, name: str) -> Path:
    """Return where a document goes: in the folder itself, never through a link that leads elsewhere.

    Raises:
        OutputError: such a link stands there.
    """
    path = out / name
    if path.is_symlink():
        raise OutputError(name, "这里放着一个链接，会写到别处；请先移走这个链接")
    return path


def is_taken(path: Path, others: Iterable[Path]) -> bool:
    """Whether some system takes a path for one of the others: their names differ only in case or normalisation."""
    return _folded(path) in map(_folded, others)


def _folded(path: Path) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", str(path)).casefold())


def safe(stem: str) -> str:
    """Return a stem without anything that Windows, Linux or a folder could take amiss.

    >>> safe("示例县/财政局. ")
    '示例县_财政局'
    """
    plain = unicodedata.normalize("NFC", stem)
    if plain.isalnum() and not plain[0].isascii():  # letters and digits alone; what systems reserve begins in Latin
        return _short(plain)
    from pathvalidate import is_valid_filename, sanitize_filename  # noqa: PLC0415 - most names need none of it

    short = _short(sanitize_filename(plain, replacement_text="_", platform="universal").lstrip("~. -")).rstrip(". ")
    head, dot, rest = short.partition(".")
    is_device = head and not is_valid_filename(head.rstrip(), platform="universal")  # also before an ending
    return f"{head.rstrip()}_{dot}{rest}" if is_device else short or "未命名部门"


def _short(name: str) -> str:
    """Return as much of a name as may be."""
    return name.encode("utf-8")[:LONGEST].decode("utf-8", errors="ignore")
