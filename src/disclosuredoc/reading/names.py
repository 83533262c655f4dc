"""Names and values in the XML of a .docx, the same for both of its standards (transitional and strict)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
COMPATIBILITY = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)
_OFF = {"0", "false", "off", "none"}


def local(tag: str) -> str:
    """Return a name without its namespace."""
    return tag.rpartition("}")[2]


def attribute(attributes: Sequence[str], name: str) -> str:
    """Return the value of an attribute, whatever its namespace; empty where it is missing."""
    ending = f"}}{name}"
    for index in range(0, len(attributes), 2):
        given = attributes[index]
        if given == name or given.endswith(ending):
            return attributes[index + 1]
    return ""


def is_on(value: str) -> bool:
    """Whether a switch is on; one without a value is."""
    return value.lower() not in _OFF


def number(value: str, missing: int, lowest: int, highest: int) -> int:
    """Return a whole number within its limits, ``missing`` for what is none."""
    digits = value.strip()
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > len(str(highest)) + 1:
        return missing
    return min(max(int(digits), lowest), highest)
