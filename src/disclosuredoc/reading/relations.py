"""Relations of a package: which part is the document, and which are its styles, headers, notes and comments."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from disclosuredoc.packages.streaming import stream
from disclosuredoc.reading.names import attribute, local

if TYPE_CHECKING:
    from collections.abc import Mapping

MAIN = "word/document.xml"


def related(parts: Mapping[str, bytes], owner: str, source: str) -> dict[str, list[str]]:
    """Return the parts that one part (``""`` for the package) relates to, by the last word of their kind.

    Raises:
        UnsafeFileError: the relations are broken.
    """
    folder, base = posixpath.split(owner)
    name = posixpath.join(folder, "_rels", f"{base}.rels")
    found: dict[str, list[str]] = {}

    def start(tag: str, attributes: list[str]) -> None:
        if local(tag) == "Relationship" and attribute(attributes, "TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, attribute(attributes, "Target"))).lstrip("/")
            if target in parts:
                found.setdefault(attribute(attributes, "Type").rpartition("/")[2], []).append(target)

    if name in parts:
        stream(parts[name], (source, name), start=start, end=lambda _: None, text=lambda _: None)
    return found


def main_part(parts: Mapping[str, bytes], root: Mapping[str, list[str]]) -> str:
    """Return the part that is the document itself, empty where there is none."""
    return next(iter(root.get("officeDocument", ())), MAIN if MAIN in parts else "")
