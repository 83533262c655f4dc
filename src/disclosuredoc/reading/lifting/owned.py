"""What belongs to a budget unit (预算单位): its lines, projects, purchases, last year, reasons, assets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from disclosuredoc.reading.claims import claims as claims_of
from disclosuredoc.reading.lifting import spending, tables, texts
from disclosuredoc.reading.lifting.coding import coded, without_economy
from disclosuredoc.reading.lifting.figures import Figures
from disclosuredoc.reading.lifting.statements import statements
from disclosuredoc.terms import BASIC, Category, Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from disclosuredoc.model.transcript import Claim, Transcript

Row = dict[str, Any]
_ROWS = ("lines", "projects", "procurement")
_TABLES = ("previous", "reasons", "stated", "assets", "three_public")
_FOUNDED = re.compile(r"新设(?:立)?[，,]?(?:没有|无)可比")


def of_first(units: Sequence[Mapping[str, Any]], transcript: Transcript, claims: Sequence[Claim], year: int) -> Row:
    """Return what a document says of its only unit, or of several without telling them apart."""
    own = _own(transcript, claims, year)
    if len(units) > 1:  # which of them are agencies is not known of the money
        own["stated"].pop("operating", None)
    return {"units": [_unit(units[0], transcript)], **own, "zero": _is_zero(own["lines"], [own["stated"]])}


def of_several(units: Sequence[Mapping[str, Any]], sets: Mapping[str, Transcript], year: int) -> Row:
    """Return what the sets of several units say of each."""
    made: Row = {"units": [], **{key: [] for key in (*_ROWS, *_TABLES)}}
    for number, unit in enumerate(units, 1):
        transcript = sets[unit["name"]]
        row = _unit(unit, transcript)
        if row["code"] == tables.CODE:
            row["code"] = f"{tables.CODE}{number}"
        own = _own(transcript, claims_of(transcript), year)
        made["units"].append(row)
        for key in _ROWS:
            made[key] += [{"unit": row["code"], **one} for one in own[key]]
        for key in _TABLES:
            made[key] += [{"unit": row["code"], **own[key]}] if own[key] else []
    return {**made, "zero": _is_zero(made["lines"], made["stated"])}


def complete(lines: Sequence[Row], transcript: Transcript) -> bool:
    """Whether the lines have all the codes that statements ask for, and the document has statements."""
    general = [
        line
        for line in lines
        if Category(line["category"]) in BASIC and line["source"] == Source.GENERAL_PUBLIC_BUDGET.value
    ]
    coded_all = all("function" in line for line in lines) and all("economic" in line for line in general)
    return coded_all and bool(statements(transcript).spending)


def _unit(unit: Mapping[str, Any], transcript: Transcript) -> Row:
    """Return a unit with its code, responsibilities, and whether it is new."""
    founded = any(_FOUNDED.search(passage.text) for passage in transcript.passages)
    return {
        "code": tables.unit_code(transcript, unit["name"]),
        **unit,
        **({"founded": True} if founded else {}),
        "responsibilities": tables.responsibilities(transcript),
    }


def _is_zero(lines: Sequence[Row], stated: Sequence[Row]) -> bool:
    """Whether the document says that there is no budget."""
    amounts = [amount for row in stated for key, amount in row.items() if key not in {"unit", "revenue"}]
    return not lines and bool(amounts) and not any(amounts)


def _own(transcript: Transcript, claims: Sequence[Claim], year: int) -> Row:
    figures = Figures(claims=tuple(claim for claim in claims if claim.year in {None, year}))
    purchases = tables.purchases(transcript)
    projects, uncoded = spending.spending(figures, tables.projects(transcript), purchases)
    revenue = spending.revenue(figures)
    three_public = spending.three_public(figures)
    lines = coded(uncoded, revenue, statements(transcript))
    lines = lines if spending.agrees(lines, three_public) else without_economy(lines)
    said = texts.purposes(transcript, [row["name"] for row in projects])
    holdings = tables.assets(transcript, year)
    return {
        "lines": lines,
        "projects": [{**row, **({"purpose": said[row["name"]]} if row["name"] in said else {})} for row in projects],
        "procurement": spending.procured(purchases, lines),
        "previous": spending.previous(figures),
        "reasons": texts.reasons(transcript),
        "stated": spending.stated(figures, lines, purchases),
        "assets": {**holdings, **spending.planned(figures)} if holdings else {},
        "three_public": three_public,
    }
