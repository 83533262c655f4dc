"""待补: what a facts file still needs that the old document does not say, and what was only assumed in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from disclosuredoc.findings import Problem
from disclosuredoc.model.three_public import ECONOMIC_CODES
from disclosuredoc.reading.lifting import tables
from disclosuredoc.reading.lifting.spending import BASIC, PROJECTS, UNKNOWN, exceeded
from disclosuredoc.reading.lifting.statements import statements
from disclosuredoc.reading.lifting.unit_sets import unit_sets
from disclosuredoc.terms import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosuredoc.model.transcript import Transcript

DEPARTMENT = "（待补：部门名称）"
PREVIOUS = ("basic", "projects", "three_public")
"""Figures of last year that a facts file must have."""
KINDS = {"basic": BASIC, "projects": (PROJECTS,)}
"""What is compared with last year, and the categories of lines it is made of."""
FILL, CHECK = "请补填", "请核对"
_CARRIED = re.compile(r"上年结转(?:结余)?(?:收入)?[0-9,.]*[1-9][0-9,.]*\s*(?:万元|元)")
_GATHERED = ("其他来源收入", "单位资金")
"""Rows that gather several sources."""


def gaps(facts: Mapping[str, Any], transcript: Transcript) -> tuple[Problem, ...]:
    """Return what a facts file still needs that the document does not say, each with its place and remedy."""
    found = (
        *_of_units(facts, transcript),
        *_of_projects(facts),
        *_of_lines(facts, transcript),
        *_of_last_year(facts),
        *_of_reasons(facts),
    )
    return tuple(Problem(f"{transcript.source} {place}", message, remedy) for place, message, remedy in found)


def gaps_of_previous(facts: Mapping[str, Any], transcript: Transcript) -> tuple[Problem, ...]:
    """Return what of “三公” a facts file of last year's figures still needs."""
    missing = [key for key in ECONOMIC_CODES if key not in facts["previous"].get("three_public", {})]
    place = f"{transcript.source} [previous] three_public"
    return tuple(Problem(f"{place}.{key}", "没有读出这个数", FILL) for key in missing)


def _of_units(facts: Mapping[str, Any], transcript: Transcript) -> Iterator[tuple[str, str, str]]:
    if facts["department"]["name"] == DEPARTMENT:
        yield "department.name", "没有读出部门名称", FILL
    if len(tables.units(unit_sets(transcript)[0])) > len(facts["units"]):
        yield "[[units]]", "有几个预算单位，旧稿分不出各单位的数，全部记在第一个单位", FILL
    if not tables.units(unit_sets(transcript)[0]):
        yield "[[units]] nature", "没有读出机构设置表，单位性质先写其他", FILL
    if any(str(unit["code"]).startswith(tables.CODE) for unit in facts["units"]):
        yield "[[units]] code", "没有读出单位编码", FILL
    if str(facts["layout"]).endswith("/0"):
        yield "layout", "没有读出年度", FILL


def _of_projects(facts: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for project in facts.get("projects", ()):
        if project["name"].startswith("（待补"):
            yield "[[projects]] name", project["name"], FILL
    paid = {(line.get("unit"), line.get("project")) for line in facts.get("lines", ())}
    for project in facts.get("projects", ()):
        if (project.get("unit"), project["name"]) not in paid:
            yield "[[projects]]", f"没有读出“{project['name']}”的金额", FILL
    for name in exceeded(facts.get("procurement", ()), facts.get("lines", ())):
        yield "[[procurement]]", f"“{name}”的采购金额比预算资金多出尾差", CHECK


def _of_lines(facts: Mapping[str, Any], transcript: Transcript) -> Iterator[tuple[str, str, str]]:
    lines = facts.get("lines", ())
    texts = [passage.text for passage in transcript.passages]
    if any("尾差" in text for text in texts):
        yield "[[lines]]", "旧稿有四舍五入的尾差，合计可能差0.01万元", CHECK
    if not lines and not facts.get("zero"):
        yield "[[lines]]", "没有读出预算明细", FILL
    if any(line["source"] == UNKNOWN for line in lines):
        yield "[[lines]] source", "旧稿有几种资金来源，分不出各条明细的", FILL
    gathered = next((words for words in _GATHERED if any(words in text for text in texts)), "")
    if gathered and any(line["source"] == Source.OTHER_REVENUE.value for line in lines):
        yield "[[lines]] source", f"“{gathered}”由几种来源合成，先记作其他收入", CHECK
    if facts.get("parts") and statements(unit_sets(transcript)[0]).spending:
        message = "旧稿分不出各条明细的科目编码；没有读入公开表，只印情况说明（parts）"
        yield "[[lines]] function", message, FILL
    if any("carryover" in line for line in lines):
        yield "[[lines]] carryover", "旧稿没有写明上年结转用在哪条明细，先记在同一科目的前几条", CHECK
    elif any(_CARRIED.search(text) for text in texts):
        yield "[[lines]] carryover", "旧稿有上年结转，分不出用在哪条明细", FILL


def _of_last_year(facts: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    each = _rows(facts, "previous")
    if all(unit.get("founded") for unit in facts["units"]):
        return
    for key in PREVIOUS:
        if any(key not in one for one in each):
            yield f"[previous] {key}", "没有读出上年的数", FILL


def _of_reasons(facts: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield each kind of expenditure that changes without a reason."""
    explained = {row.get("unit"): row for row in _rows(facts, "reasons")}
    for last in _rows(facts, "previous"):
        lines = [line for line in facts.get("lines", ()) if line.get("unit") == last.get("unit")]
        for key, categories in KINDS.items():
            now = sum(line["amount"] for line in lines if line["category"] in categories)
            if key in last and last[key] != now and key not in explained.get(last.get("unit"), {}):
                yield f"[reasons] {key}", "没有读出增减原因", FILL


def _rows(facts: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """Return the tables under a key that has one for each unit, where there are several."""
    table = facts.get(key, {})
    return table if isinstance(table, list) else [table]
