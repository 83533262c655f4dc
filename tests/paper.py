"""The pages of a PDF as a reader sees them: their size, the lines on them, where each line stands."""

from __future__ import annotations

import html
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
from tools.base import BOTTOM, RIGHT

from validators import DEBIAN, needed

if TYPE_CHECKING:
    from collections.abc import Iterator

TWIPS = 20
"""Twips in a point; all lengths here are points."""
BODY = 17
"""What a line of 三号 is at least high; lines of tables are at most 16."""
SAME_LINE = 8
"""By how much the middles of two words of one line may differ."""
CHARACTER = 16.5
"""How far a 三号 punctuation mark may hang over the margin."""
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)


@attrs.frozen(kw_only=True)
class TextLine:
    """A line as it stands on a page, or a word of it.

    Attributes:
        text: its words, without blanks between them.
        left: where it begins.
        right: where it ends.
        top: its upper edge.
        bottom: its lower edge.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """How far down the page its middle is."""
        return (self.top + self.bottom) / 2

    @property
    def is_body(self) -> bool:
        """Whether it is as large as running text."""
        return self.bottom - self.top >= BODY


@attrs.frozen(kw_only=True)
class Page:
    """A page of a document.

    Attributes:
        width: of the paper.
        height: of the paper.
        lines: from top to bottom, the page number not among them.
        footer: the line with the page number.
    """

    width: float
    height: float
    lines: tuple[TextLine, ...]
    footer: TextLine

    @property
    def number(self) -> str:
        """The page number as printed."""
        return self.footer.text

    @property
    def number_is_right(self) -> bool:
        """Whether the page number stands in the right half."""
        return self.footer.left > self.width / 2

    @property
    def is_landscape(self) -> bool:
        """Whether the paper lies across."""
        return self.width > self.height

    @property
    def margin(self) -> float:
        """Where the text ends on the right."""
        return self.width - (BOTTOM if self.is_landscape else RIGHT) / TWIPS


def page_texts(pdf: Path) -> list[str]:
    """Return the text of each page, without blanks and line ends."""
    return ["".join(line.text for line in page.lines) for page in pages(pdf)]


def page_sizes(pdf: Path) -> list[tuple[float, float]]:
    """Return the width and height of each page."""
    return [(page.width, page.height) for page in pages(pdf)]


def pages(pdf: Path) -> list[Page]:
    """Return the pages of a PDF."""
    tool = needed("pdftotext", f"{DEBIAN} poppler-utils")
    found = subprocess.run([tool, "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True, timeout=60)
    return [_page(float(width), float(height), words) for width, height, words in _PAGE.findall(found.stdout)]


def _page(width: float, height: float, words: str) -> Page:
    *lines, footer = _lines(words)
    return Page(width=width, height=height, lines=tuple(lines), footer=footer)


def _lines(words: str) -> Iterator[TextLine]:
    """Words gathered into lines by their middle."""
    line: list[TextLine] = []
    for word in sorted(map(_word, _WORD.findall(words)), key=lambda word: word.middle):
        if line and word.middle - line[-1].middle > SAME_LINE:
            yield _joined(line)
            line = []
        line.append(word)
    yield _joined(line)


def _word(found: tuple[str, str, str, str, str]) -> TextLine:
    left, top, right, bottom = map(float, found[:4])
    return TextLine(text=html.unescape(found[4]), left=left, right=right, top=top, bottom=bottom)


def _joined(words: list[TextLine]) -> TextLine:
    return TextLine(
        text="".join(word.text for word in sorted(words, key=lambda word: word.left)),
        left=min(word.left for word in words),
        right=max(word.right for word in words),
        top=min(word.top for word in words),
        bottom=max(word.bottom for word in words),
    )
