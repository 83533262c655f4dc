"""Doubles (重份): documents of one department, year and kind in one audit, told under each with the others' names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Finding, Kind, Report, Severity, shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from disclosuredoc.pipeline.auditing import Audited

MOST = 5
"""So many of the others are named."""


def doubles(audited: Mapping[Path, Audited]) -> dict[Path, Report]:
    """Return a finding under each document that is not the only one of its department, year and kind.

    The statements and the explanation of a department may be two files; they are no doubles.

    Args:
        audited: documents that were audited, by their paths.
    """
    groups: dict[object, list[Path]] = {}
    for path, one in audited.items():
        if one.name and one.recognition.year:
            key = (one.name, one.recognition.year, one.recognition.kind, one.explains)
            groups.setdefault(key, []).append(path)
    return {
        path: Report((_finding(path, audited[path], [other for other in paths if other != path]),))
        for paths in groups.values()
        for path in (paths if len(paths) > 1 else ())
    }


def _finding(path: Path, one: Audited, others: list[Path]) -> Finding:
    names = "、".join(_called(other, path) for other in others[:MOST])
    more = f"等 {len(others)} 个文件" if len(others) > MOST else ""
    what = f"{one.name}{one.recognition.year}年度的{one.recognition.kind.value}"
    return Finding(
        rule="document-twice",
        kind=Kind.IDENTITY,
        severity=Severity.WARNING,
        place=path.name,
        quote=one.name,
        message=f"这个文件和 {names}{more} 都是{shown(what)}；请核对，只留一份",
        basis="各文件标题比对",
    )


def _called(other: Path, path: Path) -> str:
    """Return what a file is called beside another: its name, with its folder where the names are the same."""
    return shown(other.name if other.name != path.name else f"{other.parent.name}/{other.name}")
