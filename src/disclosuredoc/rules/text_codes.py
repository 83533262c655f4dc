"""Codes of a document's statements (科目编码) against the code lists of its layout's year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.likeness import one_apart
from disclosuredoc.rules.law import CODING
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_statements import CODE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.codes import Code
    from disclosuredoc.model.transcript import Passage
    from disclosuredoc.rules.text_document import Document
    from disclosuredoc.rules.text_statements import Statement


@text_rule(CODING, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def code_misspelt(document: Document) -> Iterator[Breach]:
    """科目编码与科目名称是同一科目；只核对认出了版式、名称在当年科目中只有一个编码的。

    为什么：编码错一位就成了另一个科目，而名称还是原来的。
    查出：30161 基本工资（应为30101）。
    符合：30101 基本工资；各年科目不同的，以当年的为准。
    """
    layout = document.layout
    if layout is None or document.subject.own_layout:
        return
    lists = (layout.codes.function, layout.codes.economic)
    listed = {entry.code: entry for one in lists for entry in one.entries}
    named: dict[str, list[Code]] = {}
    for entry in listed.values():
        named.setdefault(entry.name, []).append(entry)
    for statement in document.statements:
        for passage, name in _coded(statement):
            code = passage.text.strip()
            same = [entry for entry in named.get(name, []) if len(entry.code) == len(code)]
            own = listed.get(code)
            if len(same) == 1 and one_apart(same[0].code, code) and (own is None or own.name != name):
                yield Breach(
                    place=str(passage.place),
                    quote=f"{code} {name}",
                    message=f"{layout.year}年科目中“{name}”的编码是{same[0].code}；请核对",
                    expected=same[0].code,
                )


def _coded(statement: Statement) -> Iterator[tuple[Passage, str]]:
    """Yield the codes of a statement with the names beside them."""
    for column in statement.heads:
        if CODE.search(statement.head(column)):
            for row in statement.rows:
                if column in row and column + 1 in row and row[column].text.strip().isdecimal():
                    yield row[column], "".join(row[column + 1].text.split())


RULES = (code_misspelt,)
