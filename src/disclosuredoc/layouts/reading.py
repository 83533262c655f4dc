"""Code lists from CSV files: the oldest layout's whole list, then what each later one changes."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from disclosuredoc.findings import Problem, shown
from disclosuredoc.layouts.codes import Code, Codes, Evidence, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Report = Callable[[Problem], None]

HEAD = ["code", "name", "status"]
REMOVED = "removed"
"""The status of a code that the list no longer has from this year on."""
ALL = "*"
"""In the place of a code that is removed: all of them, because the year has a list of its own."""


def code_list(scheme: Scheme, files: Iterable[tuple[str, bytes]], complete: Iterable[int], report: Report) -> Codes:
    """Return a code list from its files (name, bytes), the oldest first; what is wrong in them is reported."""
    entries: dict[str, Code] = {}
    for name, content in files:
        for place, row in _rows(name, content, report):
            _apply(entries, scheme, place, row, report)
    for code in entries.values():
        if code.level > 1 and code.code[: scheme.value[code.level - 2]] not in entries:
            report(Problem(f"{scheme.key}.csv", f"编码“{code.code}”的上级不在表内", "请补上级编码，或核对位数"))
    ordered = tuple(entries[code] for code in sorted(entries))
    return Codes(scheme=scheme, entries=ordered, complete=frozenset(complete))


def _rows(name: str, content: bytes, report: Report) -> list[tuple[str, tuple[str, str, str]]]:
    """Return the rows of a file with their places; a row that has not three cells is reported."""
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        report(Problem(name, "不是 UTF-8 编码", "请另存为 UTF-8 编码的 CSV"))
        return []
    try:
        rows = list(csv.reader(lines))
    except csv.Error:
        report(Problem(name, "不是 CSV 表格，或有一格太长", "请核对引号，每行只写三格"))
        return []
    if rows[:1] != [HEAD]:
        report(Problem(f"{name} 第1行", "表头不符", f"应为 {','.join(HEAD)}"))
        return []
    found = []
    for number, row in enumerate(rows[1:], 2):
        if len(row) == len(HEAD):
            found.append((f"{name} 第{number}行", (row[0], row[1], row[2])))
        else:
            report(Problem(f"{name} 第{number}行", "不是三列", f"应为 {','.join(HEAD)}"))
    return _once(found, report)


def _once(rows: list[tuple[str, tuple[str, str, str]]], report: Report) -> list[tuple[str, tuple[str, str, str]]]:
    """Report codes that stand twice in one file."""
    seen: dict[str, str] = {}
    for place, (code, _, _) in rows:
        if code in seen:
            report(Problem(place, f"编码“{shown(code)}”重复（另见{seen[code]}）", "请删去其中一行"))
        seen[code] = place
    return rows


def _apply(entries: dict[str, Code], scheme: Scheme, place: str, row: tuple[str, str, str], report: Report) -> None:
    """Add, replace or remove one code."""
    code, name, status = row
    level = scheme.level(code)
    if (code, status) == (ALL, REMOVED):
        entries.clear()
    elif status == REMOVED:
        if entries.pop(code, None) is None:
            report(Problem(place, f"没有编码“{shown(code)}”可删", "请核对编码"))
    elif level is None or not code.isascii() or not code.isalnum():
        report(Problem(place, f"编码“{shown(code)}”的位数不对", f"应为 {'、'.join(map(str, scheme.value))} 位"))
    elif not name.strip() or not name.isprintable() or status not in {evidence.value for evidence in Evidence}:
        report(Problem(place, "名称空缺或有控制字符，或 status 不认识", "status 应为 verified、memory 或 removed"))
    else:
        entries[code] = Code(code=code, name=name, level=level, status=Evidence(status))
