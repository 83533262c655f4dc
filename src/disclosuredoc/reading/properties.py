"""Properties of a .docx (文档属性) and the people in it, as residues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.model.transcript import Place, Residue
from disclosuredoc.packages.streaming import stream
from disclosuredoc.reading.names import attribute, local

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PLACE = Place(part="属性")
_COUNTS = {
    "pages",
    "words",
    "characters",
    "charactersWithSpaces",
    "lines",
    "paragraphs",
    "totalTime",
    "docSecurity",
    "scaleCrop",
    "linksUpToDate",
    "sharedDoc",
    "hyperlinksChanged",
    "appVersion",
}
_VALUE_DEPTH = 2
_KINDS = {"core-properties", "extended-properties", "custom-properties"}


def properties(parts: Mapping[str, bytes], root: Mapping[str, Sequence[str]], source: str) -> Iterator[Residue]:
    """Yield the core, application and custom properties that say something: title, creator, company …

    Raises:
        UnsafeFileError: a part is broken.
    """
    for kind in sorted(_KINDS & root.keys()):
        for part in root[kind]:
            for name, value in _values(parts[part], (source, part)):
                if value and name not in _COUNTS:
                    yield Residue(kind="property", name=name, text=value, place=PLACE)


def people(parts: Mapping[str, bytes], names: Sequence[str], source: str) -> Iterator[Residue]:
    """Yield the people whom the file knows as authors.

    Raises:
        UnsafeFileError: a part is broken.
    """
    for part in names:
        authors: list[str] = []

        def start(tag: str, attributes: list[str], authors: list[str] = authors) -> None:
            if local(tag) == "person":
                authors.append(attribute(attributes, "author"))

        stream(parts[part], (source, part), start=start, end=lambda _: None, text=lambda _: None)
        yield from (Residue(kind="property", name="people", text=author, place=PLACE) for author in authors)


def _values(data: bytes, where: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the names and values of a part of properties; a custom property's name is its attribute."""
    names: list[str] = []
    values: list[list[str]] = []
    depth = 0

    def start(tag: str, attributes: list[str]) -> None:
        nonlocal depth
        depth += 1
        if depth == _VALUE_DEPTH:
            word = local(tag)
            custom = attribute(attributes, "name")
            names.append(f"custom.{custom}" if custom else word[:1].lower() + word[1:])
            values.append([])

    def end(_tag: str) -> None:
        nonlocal depth
        depth -= 1

    def text(piece: str) -> None:
        if depth >= _VALUE_DEPTH:
            values[-1].append(piece)

    stream(data, where, start=start, end=end, text=text)
    return [(name, "".join(pieces).strip()) for name, pieces in zip(names, values, strict=True)]
