"""Marking (批注): a copy of an audited .docx in which each finding stands as a Word comment at its place.

The places are found by reading: a probe of the document has a bookmark in each paragraph, and the reader tells where
each bookmark stands, so that there is one way of counting paragraphs, tables and merged cells, and not two.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages.opener import Package, open_package, read_file
from disclosuredoc.pipeline.saving import require_free, save
from disclosuredoc.reading.names import WORD
from disclosuredoc.reading.relations import main_part, related
from disclosuredoc.reading.wordml import transcript_of_parts
from disclosuredoc.rendering.comments import commented
from disclosuredoc.rendering.package import packed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosuredoc.findings import Finding, Report

_PARAGRAPHS = tuple(f"{{{namespace}}}p" for namespace in WORD)
_BODIES = tuple(f"{{{namespace}}}body" for namespace in WORD)
_TEXTS = tuple(f"{{{namespace}}}t" for namespace in WORD)
_PROBE = "disclosuredoc-probe-"


def marked(file: str | Path, report: Report, *, notes: bool = False) -> bytes:
    """Return a copy of a .docx in which each finding of a report on it is a comment; the file stays as it is.

    Args:
        file: the document that was audited.
        report: what was found in it.
        notes: mark the notes as well.

    Raises:
        UnsafeFileError: it is no .docx, or is refused.
    """
    path = Path(file)
    data = read_file(path)
    if not data.startswith(b"PK"):
        raise UnsafeFileError(path.name, "批注只能写进 .docx；请在 Word 或 WPS 中另存为 .docx，再核查这一份")
    package = open_package(data, name=path.name)
    main = main_part(package.parts, related(package.parts, "", package.name))
    held = next(iter(related(package.parts, main, package.name).get("comments", ())), "")
    tree = package.xml(main)
    places = _places(package, main, tree)
    listed = [finding for finding in report.findings if notes or finding.severity.value != "note"]
    remarks = [_remark(finding, places.get(finding.place, ()), tree) for finding in listed]
    return packed(commented(package.parts, (main, tree), held, remarks) if remarks else package.parts)


def mark(file: str | Path, report: Report, out: str | Path, *, notes: bool = False) -> Path:
    """Save a marked copy of a document beside it; a file that exists is never overwritten.

    Args:
        file: the document that was audited.
        report: what was found in it.
        out: the copy.
        notes: mark the notes as well.

    Raises:
        UnsafeFileError: it is no .docx, or is refused.
        OutputError: the copy is there already, or cannot be written.
    """
    target = require_free(Path(out))
    return save(marked(file, report, notes=notes), target)


def _places(package: Package, main: str, tree: etree._Element) -> dict[str, list[etree._Element]]:
    """Return the paragraphs of the document by their places as findings name them; the tree stays as it is."""
    probes = {}
    for number, paragraph in enumerate(list(tree.iter(*_PARAGRAPHS))):
        namespace = etree.QName(paragraph).namespace
        names = {f"{{{namespace}}}id": str(number), f"{{{namespace}}}name": f"{_PROBE}{number}"}
        probe = etree.Element(f"{{{namespace}}}bookmarkStart", names)
        paragraph.insert(0, probe)
        probes[f"{_PROBE}{number}"] = (paragraph, probe)
    transcript = transcript_of_parts({**package.parts, main: etree.tostring(tree)}, package.name)
    for paragraph, probe in probes.values():
        paragraph.remove(probe)
    places: dict[str, list[etree._Element]] = {}
    for residue in transcript.residues:
        if residue.name in probes:
            places.setdefault(str(residue.place), []).append(probes[residue.name][0])
    return places


def _remark(finding: Finding, there: Sequence[etree._Element], tree: etree._Element) -> tuple[etree._Element, str]:
    """Return the paragraph that a finding is written beside, and what is written.

    Word has no comments in headers, footers and text boxes; what is found in a box stands beside the paragraph that
    it hangs on, and what has no place in the text beside the first one, both with the place in words.
    """
    words = _words(finding)
    if not there:
        return _first(tree), f"（{finding.place}，不能在原处批注）\n{words}"
    paragraph = next((one for one in there if finding.quote in _text(one)), there[0])
    around = list(paragraph.iterancestors(*_PARAGRAPHS))
    return (around[-1], f"（{finding.place}）\n{words}") if around else (paragraph, words)


def _words(finding: Finding) -> str:
    label = f"已说明（{finding.accepted}）" if finding.accepted else finding.severity.label
    quote = f"“{finding.quote}”：" if finding.quote else ""
    return f"【{label}】{quote}{finding.message}\n依据：{finding.basis}；规则：{finding.rule}"


def _text(paragraph: etree._Element) -> str:
    return "".join(piece.text or "" for piece in paragraph.iter(*_TEXTS))


def _first(tree: etree._Element) -> etree._Element:
    """Return the first paragraph of the document; one is made where there is none."""
    for paragraph in tree.iter(*_PARAGRAPHS):
        return paragraph
    paragraph = etree.Element(f"{{{etree.QName(tree).namespace}}}p")
    next(tree.iter(*_BODIES), tree).insert(0, paragraph)
    return paragraph
