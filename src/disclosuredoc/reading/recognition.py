"""Recognition (版式识别): of what kind and year a document is, and which layout it follows, by what the layouts say.

A layout fits where most of its sections or of its statements stand in the document word for word, and no other layout
of the year fits as well; when in doubt none does, for another province's form is no mistake.
"""

from __future__ import annotations

import enum
import re
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.helpers.titles import bare, title_year
from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from disclosuredoc.model.transcript import Transcript

TITLES = 6
"""The title stands in one of so many first paragraphs."""
LONGEST = 60
"""What is longer is no heading."""
HEADS = 2
"""The title of a table may stand in one of its first rows."""
_NAMED = re.compile("[^\\W省]{1,2}[^\\W全我本各外该级省]省")
"""A province by its name; 全省 and 我省 name none."""
_CLAUSE = re.compile("[，。；：]")


class DocumentKind(enum.Enum):
    """What a document discloses; the value is what clerks read."""

    DEPARTMENT = "部门预算"
    UNIT = "单位预算"
    THREE_PUBLIC = "“三公”专页"
    ACCOUNTS = "决算"
    UNKNOWN = "种类不明"


_KINDS = (
    (DocumentKind.ACCOUNTS, re.compile("决算")),
    (DocumentKind.DEPARTMENT, re.compile("部门.{0,4}预算")),
    (DocumentKind.UNIT, re.compile("单位预算")),
    (DocumentKind.THREE_PUBLIC, re.compile("三公")),
    (DocumentKind.UNKNOWN, re.compile("预算")),
)
"""What a title says, the surest first; a title that only speaks of a budget is the title all the same."""


@attrs.frozen(kw_only=True)
class Recognition:
    """What a document was recognised as.

    Attributes:
        kind: what it discloses.
        year: the fiscal year; None where no title names one.
        layout: the layout that it follows; None where none is sure to fit.
        reason: why there is no layout, in Chinese; empty where there is one.
    """

    kind: DocumentKind
    year: int | None
    layout: Layout | None = None
    reason: str = ""


def recognised(transcript: Transcript, folder: Path | None = None) -> Recognition:
    """Recognise a document by its title, its sections and the names of its statements.

    Args:
        transcript: the document as read.
        folder: a user's own layouts, which come first.

    Raises:
        TemplateError: a layout of the document's year cannot be used.
    """
    first = [passage.text for passage in transcript.passages[:TITLES]]
    kind, year = _kind(first), title_year(first)
    if kind is DocumentKind.ACCOUNTS:
        return Recognition(kind=kind, year=year, reason="是决算，版式都是预算的")
    if kind is DocumentKind.THREE_PUBLIC:
        return Recognition(kind=kind, year=year, reason="是“三公”经费专页，不是整份预算公开")
    if year is None:
        return Recognition(kind=kind, year=year, reason="标题里没有读出预算年度")
    layouts = [catalogue.load(name, folder) for name in catalogue.names(folder) if name.endswith(f"/{year}")]
    if not layouts:
        return Recognition(kind=kind, year=year, reason=f"没有{year}年度的版式")
    layout, reason = _best(transcript, layouts, _provinces(first))
    return Recognition(kind=kind, year=year, layout=layout, reason=reason)


def _kind(first: Iterable[str]) -> DocumentKind:
    """Return what the first title that says so says that it is; of a sentence its beginning is looked at."""
    titles = (_CLAUSE.split(text, maxsplit=1)[0] for text in first)
    return next((kind for title in titles for kind, words in _KINDS if words.search(title)), DocumentKind.UNKNOWN)


def _provinces(first: Iterable[str]) -> list[str]:
    return [name for text in first for name in _NAMED.findall(text)]


def _best(transcript: Transcript, layouts: Iterable[Layout], provinces: list[str]) -> tuple[Layout | None, str]:
    """Return the layout that fits best, or why there is none."""
    there = set(_headings(transcript))
    fits = {layout.name: _fit(layout, there) for layout in layouts if _may_be_of(layout, provinces)}
    best = max(fits.values(), default=0)
    fitting = [layout for layout in layouts if best and fits.get(layout.name) == best]
    match fitting:
        case [layout]:
            return layout, ""
        case []:
            return None, "各节和各表的名称与当年的版式不相符"
    return None, f"{'、'.join(layout.name for layout in fitting)} 同样相符"


def _headings(transcript: Transcript) -> Iterator[str]:
    """Yield everything that may be a heading or the title of a table, bare."""
    texts = [passage.text for passage in transcript.passages]
    texts += [cell.passage.text for table in transcript.tables for row in table.cells[:HEADS] for cell in row]
    return (bare(text) for text in texts if len(text) <= LONGEST)


def _may_be_of(layout: Layout, provinces: list[str]) -> bool:
    """Whether a document that names provinces may follow a layout: one of all provinces, or of one that it names."""
    return not provinces or "省" not in layout.province or any(name.endswith(layout.province) for name in provinces)


def _fit(layout: Layout, there: set[str]) -> int:
    """How many of a layout's sections and statements a document has; 0 unless it has two thirds of either."""
    sections = _found((section.heading for section in layout.sections if section.level == 1), layout, there)
    statements = _found((statement.name for statement in layout.statements), layout, there)
    most = any(found.count(True) * 3 >= len(found) * 2 for found in (sections, statements) if found)
    return sections.count(True) + statements.count(True) if most else 0


def _found(names: Iterable[str], layout: Layout, there: set[str]) -> list[bool]:
    return [any(bare(words) in there for words in layout.wordings(name)) for name in names]


__all__ = ["DocumentKind", "Recognition", "recognised"]
