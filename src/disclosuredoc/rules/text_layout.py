"""What a layout (版式) demands of a document that follows it: its sections, its fixed rows, its fixed labels."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.likeness import one_apart
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.helpers.titles import bare
from disclosuredoc.rules.law import FORM
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_glossary import terms
from disclosuredoc.rules.text_repetition import SPELLINGS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.transcript import Passage, Table
    from disclosuredoc.rules.text_document import Document

HEADS = 2
FEWEST = 3
"""A table with so many rows of the form is that form."""
_WORDS = lazy("[\u4e00-\u9fff]")
LONG_ENOUGH = 4
"""Labels of fewer characters may differ by one and mean two things."""


@text_rule(FORM, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def section_missing(document: Document) -> Iterator[Breach]:
    """版式规定的一级各节都有；只核对认出了版式的文稿。

    为什么：公开的内容有规定的范围，少一节就是没有公开。
    查出：河北2020年版式的文稿没有“机关运行经费安排情况”一节。
    符合：各节齐全，没有内容的一节写明没有。
    """
    layout = document.layout
    if layout is None or document.subject.own_layout:
        return
    there = {bare(passage.text) for passage in document.transcript.passages if passage.place.section}
    titles = {bare(passage.place.section) for passage in document.transcript.passages}
    wanted = [layout.wordings(section.heading) for section in layout.sections if section.level == 1]
    known = {bare(words) for section in layout.sections for words in layout.wordings(section.heading)}
    for heading in _missing(wanted, there, titles - known):
        yield Breach(
            place=document.transcript.source,
            quote=heading,
            message=f"没有“{heading}”这一节；请补上，没有内容的写明没有",
        )


@text_rule(FORM, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def statement_missing(document: Document) -> Iterator[Breach]:
    """版式规定的公开表都有；只核对认出了版式的文稿，另附公开表的不核对。

    为什么：没有数的表也要公开，读者才知道是没有，不是漏了。
    查出：九张公开表少了“部门预算政府性基金预算财政拨款支出表”。
    符合：各表齐全，没有数的写明本表无数据。
    """
    layout = document.layout
    if layout is None or document.subject.own_layout:
        return
    written = Counter(bare(passage.text) for passage in document.transcript.passages)
    titles = {bare(text) for table in document.transcript.tables for text in _titles(table)}
    wanted = [layout.wordings(statement.name) for statement in layout.statements]
    names = {bare(words) for wordings in wanted for words in wordings}
    counts = sorted(written[name] for name in names if name in written) or [1]
    usual = counts[(len(counts) - 1) // 2]
    there = titles | {name for name in names if written[name] >= usual}
    others = {title for title in {*titles, *written} - names if title.endswith("表")}
    for name in _missing(wanted, there, others):
        yield Breach(
            place=document.transcript.source,
            quote=name,
            message=f"没有“{name}”；请补上，没有数的写明本表无数据",
        )


def _titles(table: Table) -> Iterator[str]:
    """Yield what may be the title of a table: the paragraphs above it, the cells of its first rows."""
    yield from (passage.text for passage in table.before)
    yield from (cell.passage.text for row in table.cells[:HEADS] for cell in row)


def _missing(wanted: Sequence[tuple[str, ...]], there: Collection[str], others: Collection[str]) -> Iterator[str]:
    """Yield what is wanted and not there where most of it is.

    What stands there under a name of its own is not missing: another title shares words with it and with nothing else
    that is wanted.

    Args:
        wanted: names, each in the words that it may have.
        there: what is there, bare.
        others: titles that are none of the wanted, bare.
    """
    lacking = [names for names in wanted if not any(bare(name) in there for name in names)]
    for names in lacking if len(lacking) * 2 < len(wanted) else ():
        common = {pair for others_names in wanted if others_names != names for pair in _pairs(others_names)}
        if not any(pair in title for pair in _pairs(names) - common for title in others):
            yield names[0]


def _pairs(names: Iterable[str]) -> set[str]:
    """The pairs of neighbouring characters of some names."""
    return {one + other for name in map(bare, names) for one, other in itertools.pairwise(name)}


@text_rule(FORM, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def row_missing(document: Document) -> Iterator[Breach]:
    """版式规定的固定行都在表中；只核对认出了版式的文稿。

    为什么：没有数的行也要列出，读者才知道是没有，不是漏了。
    查出：固定资产占用情况表没有“其中：办公用房”一行。
    符合：各行齐全，没有数的留空或写“——”。
    """
    for table, labels in _forms(document):
        there = {bare(passage.text) for passage in _labels(table)}
        for label in _missing([(label,) for label in labels], there, there - {bare(label) for label in labels}):
            yield Breach(
                place=str(table.cells[0][0].passage.place),
                quote=label,
                message=f"表中没有“{label}”一行；请补上，没有数的留空",
            )


@text_rule(FORM, kind=Kind.WORDING, severity=Severity.WARNING)
def label_differs(document: Document) -> Iterator[Breach]:
    """固定行的名称与版式一字不差；只核对认出了版式的文稿。

    为什么：名称里的界限（如单价20万元以上）是固定的，改一个字意思就变了。
    查出：“单价在20万元以上设备”写成“单价在27万元以上设备”。
    符合：与版式相同。
    """
    for table, labels in _forms(document):
        known = {bare(label): label for label in labels}
        for passage in _labels(table):
            words = bare(passage.text)
            near = [label for name, label in known.items() if len(name) >= LONG_ENOUGH and one_apart(name, words)]
            if words not in known and near:
                yield Breach(
                    place=str(passage.place),
                    quote=passage.text,
                    message=f"名称与版式的“{near[0]}”只差一个字；请核对",
                    expected=near[0],
                )


def _forms(document: Document) -> Iterator[tuple[Table, tuple[str, ...]]]:
    """Yield the tables whose rows the layout fixes, with the labels that they should have."""
    layout = document.layout
    if layout is None or document.subject.own_layout:
        return
    for table in document.transcript.tables:
        there = {bare(passage.text) for passage in _labels(table)}
        for labels in _fixed(layout):
            if len(there & {bare(label) for label in labels}) >= FEWEST:
                yield table, labels


def _fixed(layout: Layout) -> tuple[tuple[str, ...], ...]:
    """The rows that a layout fixes, table by table."""
    return tuple(layout.asset_rows.values()), tuple(layout.three_public_rows.values())


def _labels(table: Table) -> Iterator[Passage]:
    """The first cells with words of the rows below the head, behind serial numbers and codes."""
    rows = ([cell.passage for cell in row] for row in table.cells[1:] if row)
    return (next((passage for passage in row if _WORDS.search(passage.text)), row[0]) for row in rows)


@text_rule(FORM, kind=Kind.WORDING, severity=Severity.WARNING)
def glossary_term_differs(document: Document) -> Iterator[Breach]:
    """名词解释里的名词与版式的用语一字不差；只核对认出了版式的文稿。

    为什么：少一个字就是另一个名词，读者在正文里找不到它。
    查出：名词解释“机关运行费”，版式用“机关运行经费”。
    符合：与版式相同，或本来就是另一个名词。
    """
    layout = document.layout
    if layout is None or document.subject.own_layout:
        return
    known = {bare(term.term): term.term for term in layout.glossary}
    for term, passage in terms(document):
        near = [name for name in known if len(name) >= LONG_ENOUGH and one_apart(name, bare(term))]
        told = SPELLINGS.get(term, "\0") in document.whole
        if bare(term) not in known and near and not told:
            yield Breach(
                place=str(passage.place),
                quote=term,
                message=f"名称与版式的“{known[near[0]]}”只差一个字；请核对",
                expected=known[near[0]],
            )


@text_rule(FORM, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def subtotal_missing(document: Document) -> Iterator[Breach]:
    """政府采购预算表有合计，也有各单位的小计；只核对认出了版式的文稿。

    为什么：一个部门有几个单位时，读者要看得出每个单位采购多少。
    查出：表中有“合计”，没有“某局小计”。
    符合：合计之下是各单位小计，再是采购项目。
    """
    layout = document.layout
    if layout is None or document.subject.own_layout:
        return
    names = {bare(words) for words in layout.wordings(layout.words.get("procurement_table", ""))}
    for table in document.transcript.tables:
        if names.isdisjoint(bare(passage.text) for passage in table.before):
            continue
        heads = "".join(cell.passage.text for row in table.cells[:HEADS] for cell in row)
        labels = [re.sub(r"\s", "", passage.text) for passage in _labels(table)]
        if "采购" in heads and "合计" in labels and not any(label.endswith("小计") for label in labels):
            yield Breach(
                place=str(table.cells[0][0].passage.place),
                quote="政府采购预算表",
                message="表中有合计而没有单位小计；请补上各单位小计",
            )


RULES = (section_missing, statement_missing, row_missing, label_differs, glossary_term_differs, subtotal_missing)
