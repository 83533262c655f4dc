"""Wording of the department's own texts (表述): what was left to be filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.remembering import once
from disclosuredoc.rules.agreement import texts
from disclosuredoc.rules.places import project_key, unit_key
from disclosuredoc.rules.rule import Breach, rule
from disclosuredoc.rules.text_document import WORDING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

LEFT = re.compile(
    r"×{2,}+|[X\uff38]{2,}+|\{\{|\{%|_{2,}+"
    r"|(?:占|为|减少|增加|增长|下降|安排|共|达到)[ 　_]{1,20}+(?:万元|元|%|％|个|辆|批次|人次)"
)
"""A placeholder, or a blank where a figure should stand."""
_BEGUN = re.compile("[×X\uff38{_ 　]")
"""One of the characters that each of them has."""
AROUND = 15


@rule(WORDING, kind=Kind.WORDING, severity=Severity.WARNING)
def placeholder_written(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """填报的名称和文字里没有占位符号和待填的空格。

    为什么：文字照填报数据原样印出，占位符号是填报时留下的。
    查出：职责写“负责××工作”。
    符合：写明是什么工作。
    """
    for place, text in written(disclosure) if _BEGUN.search(words(disclosure)) else ():
        if match := _BEGUN.search(text) and LEFT.search(text):
            yield Breach(
                place=place,
                quote=text[max(0, match.start() - AROUND) : match.end() + AROUND],
                message=f"“{match.group().strip()}”这里没有填写；请补上，没有的写0或“无”",
            )


@once
def written(disclosure: Disclosure) -> list[tuple[str, str]]:
    """Return the names and the free texts of the facts, with their places."""
    return [*names(disclosure), *texts(disclosure)]


@once
def words(disclosure: Disclosure) -> str:
    """Return all of them line by line: what is not in it need not be looked for text by text."""
    return "\n".join([text for _, text in written(disclosure)])


def names(disclosure: Disclosure) -> Iterator[tuple[str, str]]:
    """Yield the names that are printed, with their places."""
    yield "[department] name", disclosure.department.name
    for unit in disclosure.units:
        yield unit_key(disclosure, unit, "name"), unit.name
    for project in disclosure.projects:
        yield project_key(disclosure, project, "name"), project.name
    for number, item in enumerate(disclosure.procurement, 1):
        yield f"[[procurement]] 第{number}条 item", item.item
    for number, entry in enumerate(disclosure.glossary, 1):
        yield f"glossary 第{number}条 term", entry.title
