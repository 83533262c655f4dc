"""File names from department names: safe on Windows and Linux, and never outside the output folder."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from pathvalidate import sanitize_filename

if TYPE_CHECKING:
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


def safe(stem: str) -> str:
    """Return a stem without anything that Windows, Linux or a folder could take amiss.

    >>> safe("示例县/财政局. ")
    '示例县_财政局'
    """
    plain = unicodedata.normalize("NFC", stem)
    cleaned = sanitize_filename(plain, replacement_text="_", platform="universal").lstrip("~. ")
    short = cleaned.encode("utf-8")[:LONGEST].decode("utf-8", errors="ignore").rstrip(". ")
    return short or "未命名部门"
