"""Styles of a .docx: the outline level of each, whether its text is hidden, whether it is an entry of the contents."""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

from disclosuredoc.packages.streaming import stream
from disclosuredoc.reading.names import attribute, is_on, local

LEVELS = 9
"""Outline levels 0 to 8 are headings; 9 is running text."""
DEEPEST = 50
"""How far a chain of styles is followed; Word itself allows eleven."""
_CONTENTS = re.compile(r"(?:toc|目录) ?\d", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Style:
    """What a style says of its paragraphs or runs.

    Attributes:
        level: the outline level, counted from 1; 0 for running text.
        hidden: its text is hidden.
        contents: its paragraphs are entries of the contents (目录).
    """

    level: int = 0
    hidden: bool = False
    contents: bool = False


PLAIN = Style()
"""What a paragraph without a style has."""


@attrs.frozen
class Styles:
    """The styles of a document by id, and that of paragraphs which name none."""

    known: Mapping[str, Style] = attrs.field(factory=dict)
    default: Style = PLAIN

    def of(self, name: str) -> Style:
        """Return the style with an id; a missing one is the default."""
        return self.known.get(name, self.default)


@attrs.define
class _Declared:
    """A style as it is declared, before what it is based on is looked up."""

    based_on: str = ""
    level: int | None = None
    hidden: bool | None = None
    contents: bool = False


def outline_level(value: str) -> int:
    """Return an outline level counted from 1; 0 for running text or what is no level.

    >>> outline_level("0"), outline_level("9"), outline_level("x")
    (1, 0, 0)
    """
    return int(value) + 1 if value.isascii() and value.isdecimal() and len(value) == 1 and int(value) < LEVELS else 0


def styles_of(data: bytes, source: str, part: str) -> Styles:
    """Read the styles part of a document.

    Raises:
        UnsafeFileError: the part is broken.
    """
    declared: dict[str, _Declared] = {}
    standard: list[str] = []
    current = _Declared()
    in_runs = False

    def start(tag: str, attributes: list[str]) -> None:
        nonlocal current, in_runs
        name, value = local(tag), attribute(attributes, "val")
        if name == "style":
            current = declared.setdefault(attribute(attributes, "styleId"), _Declared())
            if attribute(attributes, "type") == "paragraph" and attribute(attributes, "default") in {"1", "true", "on"}:
                standard.append(attribute(attributes, "styleId"))
        elif name == "rPr":
            in_runs = True
        elif name == "name":
            current.contents = _CONTENTS.match(value) is not None
        elif name == "basedOn":
            current.based_on = value
        elif name == "outlineLvl":
            current.level = outline_level(value)
        elif name == "vanish" and in_runs:
            current.hidden = is_on(value)

    def end(tag: str) -> None:
        nonlocal in_runs
        if local(tag) == "rPr":
            in_runs = False

    stream(data, (source, part), start=start, end=end, text=lambda _: None)
    known = {name: _resolved(name, declared) for name in declared}
    return Styles(known, known[standard[0]] if standard else PLAIN)


def _resolved(name: str, declared: Mapping[str, _Declared]) -> Style:
    """Return what a style says together with those it is based on."""
    level: int | None = None
    hidden: bool | None = None
    contents = False
    for _ in range(DEEPEST):
        style = declared.get(name)
        if style is None:
            break
        level = style.level if level is None else level
        hidden = style.hidden if hidden is None else hidden
        contents = contents or style.contents
        name = style.based_on
    return Style(level=level or 0, hidden=bool(hidden), contents=contents)
