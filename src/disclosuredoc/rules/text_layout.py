"""What a layout (版式) demands of a document that follows it: its sections, its fixed rows, its fixed labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.likeness import one_apart
from disclosuredoc.helpers.titles import bare
from disclosuredoc.rules.law import FORM
from disclosuredoc.rules.rule import Breach, text_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.transcript import Passage, Table
    from disclosuredoc.rules.text_document import Document

HEADS = 2
FEWEST = 3
"""A table with so many rows of the form is that form."""
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
    headings = {bare(passage.text) for passage in document.transcript.passages if passage.place.section}
    sections = [section for section in layout.sections if section.level == 1]
    there = [section for section in sections if bare(section.heading) in headings]
    for section in sections if len(there) * 2 > len(sections) else ():
        if section not in there:
            yield Breach(
                place=document.transcript.source,
                quote=section.heading,
                message=f"没有“{section.heading}”这一节；请补上，没有内容的写明没有",
            )


@text_rule(FORM, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def row_missing(document: Document) -> Iterator[Breach]:
    """版式规定的固定行都在表中；只核对认出了版式的文稿。

    为什么：没有数的行也要列出，读者才知道是没有，不是漏了。
    查出：固定资产占用情况表没有“其中：办公用房”一行。
    符合：各行齐全，没有数的留空或写“——”。
    """
    for table, labels in _forms(document):
        there = {bare(passage.text) for passage in _labels(table)}
        for label in labels:
            if bare(label) not in there and not any(one_apart(bare(label), other) for other in there):
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
    """The first cells of the rows below the head."""
    return (row[0].passage for row in table.cells[1:] if row)


@text_rule(FORM, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def subtotal_missing(document: Document) -> Iterator[Breach]:
    """政府采购预算表有合计，也有各单位的小计；只核对认出了版式的文稿。

    为什么：一个部门有几个单位时，读者要看得出每个单位采购多少。
    查出：表中有“合计”，没有“某局小计”。
    符合：合计之下是各单位小计，再是采购项目。
    """
    if document.layout is None or document.subject.own_layout:
        return
    for table in document.transcript.tables:
        heads = "".join(cell.passage.text for row in table.cells[:HEADS] for cell in row)
        labels = [re.sub(r"\s", "", passage.text) for passage in _labels(table)]
        if "采购" in heads and "合计" in labels and not any(label.endswith("小计") for label in labels):
            yield Breach(
                place=str(table.cells[0][0].passage.place),
                quote="政府采购预算表",
                message="表中有合计而没有单位小计；请补上各单位小计",
            )


RULES = (section_missing, row_missing, label_differs, subtotal_missing)
