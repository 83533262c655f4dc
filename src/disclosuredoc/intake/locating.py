"""Findings on facts from a workbook: their places are its cells, and their words those of its sheets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.intake.sheets import SHEETS

if TYPE_CHECKING:
    from disclosuredoc.findings import Report
    from disclosuredoc.intake.faults import Path
    from disclosuredoc.intake.spots import Spots

_NUMBERED = re.compile(r"\[\[(\w+)\]\] 第([0-9]+)条(?: ([\w.]+))?")
_KEYED = re.compile(r"\[{1,2}(\w+)\]{1,2}(?:（(([^ ）]+)[^）]*)）)?(?: ([\w.]+))?")
_OTHER_LINE = re.compile(r"与第([0-9]+)条")
_TABLE = re.compile(r" ?\[{1,2}(\w+)\]{1,2}")
_NAMES = {sheet.table: f"“{sheet.name}”表" for sheet in SHEETS if sheet.table}


def located(report: Report, spots: Spots) -> Report:
    """Return the findings with cells as places, as far as a cell is meant, and sheets instead of tables."""
    return attrs.evolve(
        report,
        findings=tuple(
            attrs.evolve(finding, place=_cell(finding.place, spots), message=_message(finding.message, spots))
            for finding in report.findings
        ),
    )


def _message(message: str, spots: Spots) -> str:
    with_cells = _OTHER_LINE.sub(lambda match: f"与{_line(int(match[1]), spots)}", message)
    return _TABLE.sub(lambda match: _NAMES.get(match[1], match[0]), with_cells)


def _line(number: int, spots: Spots) -> str:
    path = ("lines", number - 1)
    return spots.place(path) if path in spots.rows else f"第{number}条"


def _cell(place: str, spots: Spots) -> str:
    """Return the cell of a place as rules name it: ``[[lines]] 第3条 function``, ``[previous] projects``."""
    if match := _NUMBERED.match(place):
        path: Path = (match[1], int(match[2]) - 1)
        keys = match[3]
    elif match := _KEYED.match(place):
        path, keys = spots.owned(match[1], match[3] or ""), match[4]
    else:
        return place
    if path in spots.rows:
        return spots.place((*(path or match.groups()[:1]), *(keys or "").split(".")))
    return f"{_NAMES[match[1]]}{_named(match, keys)}" if match[1] in _NAMES else place


def _named(match: re.Match[str], keys: str | None) -> str:
    """Return whose row is missing, and the head of the column that is meant."""
    owner = f"（{match[2]}）" if match.re is _KEYED and match[2] else ""
    (sheet,) = (one for one in SHEETS if one.table == match[1])
    heads = {".".join(column.key): column.head for column in sheet.columns}
    return owner + (f" {heads.get(keys, keys)}" if keys else "")
