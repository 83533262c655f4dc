"""Styles of a .docx (样式): which hide their text, which are headings, which are entries of the contents."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

import attrs

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages.streaming import stream
from disclosuredoc.reading.names import attribute, is_on, local, number

_HEADING = re.compile(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录) ?(?:[1-9]|heading|标题)", re.IGNORECASE)
BODY_LEVEL = 9
"""The outline level, counted from 0, that stands for running text."""
DEEPEST = 50
"""How far a chain of styles is followed; Word itself allows eleven."""
SMALL = 512 * 1024
"""Styles up to this size are kept for the next document; those of Word are about 40 KB."""


@attrs.frozen(kw_only=True, repr=False)
class Style:
    """A style, with what it has from the styles it is based on.

    Attributes:
        level: its outline level, counted from 1; 0 for running text.
        hidden: its text is hidden (隐藏文字).
        contents: it is one of the contents (目录 1 …).
    """

    level: int = 0
    hidden: bool = False
    contents: bool = False


PLAIN = Style()
"""What a paragraph has in a file without styles."""


@attrs.frozen(eq=False, repr=False)
class Styles:
    """The styles of a document by id, and that of paragraphs which name none; equal to themselves alone."""

    known: Mapping[str, Style] = attrs.field(factory=dict)
    default: Style = PLAIN

    def of(self, identifier: str) -> Style:
        """Return a style, the default for one that does not exist."""
        return self.known.get(identifier, self.default)


@attrs.define(eq=False, repr=False)
class _Written:
    """A style as it is written."""

    name: str = ""
    based_on: str = ""
    hidden: bool | None = None
    level: int | None = None
    is_default: bool = False


def styles_of(data: bytes, source: str, part: str) -> Styles:
    """Return the styles of a styles part; the departments of one template share them.

    Raises:
        UnsafeFileError: the part is broken.
    """
    try:
        return _kept(data) if len(data) <= SMALL else _read(data)
    except UnsafeFileError as error:
        raise UnsafeFileError(source, error.reason, part) from error


def _read(data: bytes) -> Styles:
    written: dict[str, _Written] = {}
    path: list[str] = []
    current = _Written()

    def start(tag: str, attributes: list[str]) -> None:
        nonlocal current
        path.append(local(tag))
        if path[-1] == "style":
            paragraph = attribute(attributes, "type") in {"", "paragraph"}
            current = _Written(is_default=paragraph and is_on(attribute(attributes, "default") or "0"))
            written[attribute(attributes, "styleId")] = current
        else:
            _note(current, path[-3:], attribute(attributes, "val"))

    stream(data, ("", ""), start=start, end=lambda _: path.pop(), text=lambda _: None)
    known = {identifier: _resolved(identifier, written) for identifier in written}
    default = next((known[identifier] for identifier, style in written.items() if style.is_default), PLAIN)
    return Styles(known, default)


_kept = functools.lru_cache(maxsize=16)(_read)


def _note(style: _Written, path: list[str], value: str) -> None:
    """Note what an element, the last of a path, says of the style that it stands in."""
    match path:
        case [_, "style", "name"]:
            style.name = value
        case [_, "style", "basedOn"]:
            style.based_on = value
        case ["style", "pPr", "outlineLvl"]:
            style.level = outline_level(value)
        case ["style", "rPr", "vanish"]:
            style.hidden = is_on(value)


def _resolved(identifier: str, written: Mapping[str, _Written]) -> Style:
    """Return a style with what it inherits; the nearest that says something decides."""
    chain: dict[str, _Written] = {}
    while identifier in written and identifier not in chain and len(chain) < DEEPEST:
        chain[identifier] = written[identifier]
        identifier = written[identifier].based_on
    levels = [level for style in chain.values() if (level := _level(style)) is not None]
    hidden = [style.hidden for style in chain.values() if style.hidden is not None]
    return Style(
        level=levels[0] if levels else 0,
        hidden=bool(hidden and hidden[0]),
        contents=any(_CONTENTS.fullmatch(style.name) for style in chain.values()),
    )


def _level(style: _Written) -> int | None:
    """Return the level a style sets; one of Word's own headings has it by its name."""
    heading = _HEADING.fullmatch(style.name)
    return int(heading[1]) if style.level is None and heading else style.level


def outline_level(value: str) -> int:
    """Return an outline level counted from 1; 0 for running text or what is no level.

    >>> outline_level("0"), outline_level("9"), outline_level("x")
    (1, 0, 0)
    """
    level = number(value, BODY_LEVEL, 0, BODY_LEVEL)
    return 0 if level == BODY_LEVEL else level + 1
