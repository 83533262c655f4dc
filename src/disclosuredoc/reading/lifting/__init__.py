"""Lifting: what an old document says becomes plain data under the keys of a facts file (``lift``).

A figure comes only as finely as the document determines it; what it does not say is marked （待补…） or left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosuredoc.findings import Problem
from disclosuredoc.reading.lifting import spending, tables, texts
from disclosuredoc.reading.lifting.figures import Figures, fiscal_year
from disclosuredoc.reading.lifting.spending import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from disclosuredoc.model.transcript import Claim, Transcript

DEPARTMENT = "（待补：部门名称）"
PREVIOUS = ("basic", "projects", "three_public")
"""Figures of last year that a facts file must have."""


def lift(
    transcript: Transcript, claims: Sequence[Claim], province: str = "hebei", known: Collection[str] = ()
) -> dict[str, Any]:
    """Return what a document says of one department, under the keys of a facts file, amounts in 万元.

    Where a document tells of several budget units, all of it is written under the first: it does not say whose is what.

    Args:
        transcript: the document as read.
        claims: what it states.
        province: whose layouts are followed.
        known: the terms that its layout explains.
    """
    year = fiscal_year(transcript)
    figures = Figures(claims=tuple(claim for claim in claims if claim.year in {None, year}))
    unit = _unit(transcript)
    purchases = tables.purchases(transcript)
    projects, lines = spending.spending(figures, tables.projects(transcript), purchases)
    said = texts.purposes(transcript, [row["name"] for row in projects])
    holdings = tables.assets(transcript, year)
    facts: dict[str, Any] = {
        "layout": f"{province}/{year}",
        "money": "万元",
        "parts": ["explanation"],
        "department": {"name": unit["name"].removesuffix("本级")},
        "units": [unit],
        "projects": [{**row, **_purpose(row["name"], said)} for row in projects],
        "lines": lines,
        "procurement": [{key: value for key, value in row.items() if key != "budget"} for row in purchases],
        "previous": spending.previous(figures),
        "reasons": texts.reasons(transcript),
        "stated": spending.stated(figures),
        "assets": {**holdings, **spending.planned(figures)} if holdings else {},
        "three_public": spending.three_public(figures),
        "performance": texts.performance(transcript),
        "glossary": texts.glossary(transcript, known),
        "other_matters": texts.other_matters(transcript),
    }
    facts["zero"] = not lines and facts["stated"].get("total") == 0
    return {key: value for key, value in facts.items() if value}


def _purpose(name: str, said: Mapping[str, str]) -> dict[str, str]:
    return {"purpose": said[name]} if name in said else {}


def _unit(transcript: Transcript) -> dict[str, Any]:
    """Return the first budget unit, with its code and responsibilities."""
    unit = next(iter(tables.units(transcript)), {"name": DEPARTMENT, "nature": "其他"})
    return {
        "code": tables.unit_code(transcript, unit["name"]),
        **unit,
        "responsibilities": tables.responsibilities(transcript),
    }


def as_previous(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return only what next year compares with: this year's figures as ``[previous]``."""
    stated = facts["stated"]
    amounts = {key: stated[key] for key in ("basic", "projects", "operating", "procurement") if key in stated}
    three_public = {"three_public": facts["three_public"]} if "three_public" in facts else {}
    return {"money": facts["money"], "previous": {**amounts, **three_public}}


def gaps(facts: Mapping[str, Any], transcript: Transcript) -> tuple[Problem, ...]:
    """Return what a facts file still needs that the document does not say."""
    found = [] if facts["department"]["name"] != DEPARTMENT else [("department.name", "没有读出部门名称")]
    if len(tables.units(transcript)) > 1:
        found.append(("[[units]]", "有几个预算单位，旧稿分不出各单位的数，全部记在第一个单位"))
    if facts["units"][0]["code"] == tables.CODE:
        found.append(("[[units]] code", "没有读出单位编码"))
    found += [
        ("[[projects]] name", row["name"]) for row in facts.get("projects", ()) if row["name"].startswith("（待补")
    ]
    if any(line["source"] == UNKNOWN for line in facts.get("lines", ())):
        found.append(("[[lines]] source", "旧稿有几种资金来源，分不出各条明细的"))
    last = facts.get("previous", {})
    found += [(f"[previous] {key}", "没有读出上年的数") for key in PREVIOUS if key not in last]
    if str(facts["layout"]).endswith("/0"):
        found.append(("layout", "没有读出年度"))
    return tuple(Problem(f"{transcript.source} {place}", message, "请补填") for place, message in found)


__all__ = ["as_previous", "gaps", "lift"]
