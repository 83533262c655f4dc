"""Tidying a template before it is used: what Word leaves in a file and nobody sees, and what must not be there.

Word cuts text into runs for its own purposes (spelling marks, revision ids, the language of a word). Such cuts are
joined, since no clerk can see or avoid them; any other cut through a tag stays, and proofreading reports it.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, cast

from lxml import etree

from disclosuredoc.findings import Problem
from disclosuredoc.helpers import bookmarks
from disclosuredoc.helpers.ooxml import W, qn
from disclosuredoc.rendering.tags import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_REVISIONS = {
    qn("w:ins"): "修订（插入）",
    qn("w:del"): "修订（删除）",
    qn("w:moveFrom"): "修订（移动）",
    qn("w:moveTo"): "修订（移动）",
    qn("w:commentReference"): "批注",
}
_UNSEEN = {qn("w:lang"), qn("w:noProof")}
_HINT = qn("w:hint")
"""Which font Word takes for a sign that both scripts have: it changes in the middle of what is typed in Chinese."""
_DROPPED = ("docProps/", "customXml/", "word/comments", "word/people", "word/glossary/")


def tidy(tree: etree._Element, part: str) -> Iterator[Problem]:
    """Tidy a part in place; yield what a template must not hold (revisions, comments)."""
    for paragraph, place in places(tree, part):
        for element in paragraph.iter(*_REVISIONS):
            kind = _REVISIONS[str(element.tag)]
            yield Problem(place, f"模板里有{kind}", "请在 Word 中接受全部修订、删除全部批注后保存")
    bookmarks.strip_foreign(tree)
    for page in list(tree.iter(qn("w:lastRenderedPageBreak"))):
        _remove(page)
    _join_runs(tree)
    for element in tree.iter():
        for attribute in [name for name in element.attrib if str(name).startswith(f"{{{W}}}rsid")]:
            del element.attrib[attribute]


def kept(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts that a template hands on: no properties, custom data, comments or people."""
    return {name: data for name, data in parts.items() if not name.startswith(_DROPPED)}


def _join_runs(tree: etree._Element) -> None:
    """Join neighbouring runs that differ in nothing a reader sees, where Word itself has cut them."""
    for run in [run for run in tree.iter(qn("w:r")) if all(child.tag == qn("w:rPr") for child in run)]:
        _remove(run)
    proofed: set[etree._Element | None] = set()
    for mark in list(tree.iter(qn("w:proofErr"))):
        proofed.add(mark.getnext())
        _remove(mark)
    for run in list(tree.iter(qn("w:r"))):
        before = run.getprevious()
        if before is None or before.tag != run.tag or not _plain(before) or not _plain(run):
            continue
        by_word = run in proofed or _has_revision_id(run) or _has_revision_id(before) or _unseen(run) != _unseen(before)
        if by_word and _look(run) == _look(before):
            _text(run).text = (_text(before).text or "") + (_text(run).text or "")
            _keep_hint(before, run)
            _text(run).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            _remove(before)


def _remove(element: etree._Element) -> None:
    cast("_Element", element.getparent()).remove(element)


def _plain(run: etree._Element) -> bool:
    """Whether a run holds one text and nothing else."""
    return [child.tag for child in run if child.tag != qn("w:rPr")] == [qn("w:t")]


def _text(run: etree._Element) -> etree._Element:
    return run[-1]


def _has_revision_id(run: etree._Element) -> bool:
    return any(str(name).startswith(f"{{{W}}}rsid") for name in run.attrib)


def _properties(run: etree._Element) -> list[etree._Element]:
    return list(run.iterfind(f"{qn('w:rPr')}/*"))


def _hint(run: etree._Element) -> str | None:
    return next((child.get(_HINT) for child in _properties(run) if child.get(_HINT)), None)


def _keep_hint(before: etree._Element, run: etree._Element) -> None:
    """Give a run that takes in the one before it that one's hint: quotation marks stay as wide as they were."""
    properties = before.find(qn("w:rPr"))
    if properties is not None and _hint(before) and not _hint(run):
        own = run.find(qn("w:rPr"))
        if own is not None:
            run.remove(own)
        run.insert(0, properties)


def _look(run: etree._Element) -> list[bytes]:
    """What a reader sees of a run's properties: all but language, proofing and hints."""
    plain = [deepcopy(child) for child in _properties(run) if child.tag not in _UNSEEN]
    for child in plain:
        child.attrib.pop(_HINT, None)
    return [etree.tostring(child) for child in plain if child.tag != qn("w:rFonts") or child.attrib]


def _unseen(run: etree._Element) -> list[bytes]:
    hint = (_hint(run) or "").encode()
    return [hint, *(etree.tostring(child) for child in _properties(run) if child.tag in _UNSEEN)]
