"""What the command line says: findings, errors, and how many of them."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

from disclosuredoc.errors import ChecksFailedError, DisclosureError, InputError, TemplateError
from disclosuredoc.findings import shown, visible
from disclosuredoc.pipeline.department import exit_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from disclosuredoc.findings import Report

MOST = 200
"""How many problems are shown, before only their number is."""


def say(text: str = "") -> None:
    """Print lines on standard output, without control characters; what a console lacks becomes a question mark."""
    sys.stdout.write(f"{_plain(text)}\n")


def say_json(text: str) -> None:
    """Print JSON on standard output: UTF-8 whatever the console's encoding, what nobody sees escaped."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.writelines(f"{_escaped(line)}\n" for line in text.split("\n"))


def warn(text: str) -> None:
    """Print lines on standard error, without control characters."""
    sys.stderr.write(f"{_plain(text)}\n")


def _escaped(line: str) -> str:
    """Return a line of JSON in which what nobody sees is escaped; it says the same."""
    if line.isprintable():
        return line
    return "".join(char if char.isprintable() or char == "　" else json.dumps(char)[1:-1] for char in line)


def _plain(text: str) -> str:
    """Return lines as they may be printed: a name of a file or department may hold anything."""
    return "\n".join(map(visible, text.split("\n")))


def complain(error: DisclosureError) -> int:
    """Print an error with all its problems, and return its exit code."""
    warn(complaint(error))
    return exit_code(error)


def complaint(error: DisclosureError, source: str = "") -> str:
    """Return an error's problems as they are printed: a line each, not too many, with the file they are about."""
    return "\n".join(_capped([_with_source(source, line) for line in lines(error)]))


def lines(error: DisclosureError) -> list[str]:
    """Return an error's problems, a line each."""
    match error:
        case InputError():
            return [_with_source(error.source, str(problem)) for problem in error.problems]
        case TemplateError():
            return list(error.lines)
        case ChecksFailedError():
            return [str(finding) for finding in error.report.findings if finding.severity.value != "note"]
    return [str(error)]


def _with_source(source: str, line: str) -> str:
    return line if source in line else f"{source} {line}"


def _capped(all_lines: Sequence[str]) -> Iterable[str]:
    yield from (shown(line, limit=2000) for line in all_lines[:MOST])
    if len(all_lines) > MOST:
        yield f"……还有 {len(all_lines) - MOST} 处，请先改正以上问题"


def findings(report: Report, *, notes: bool) -> list[str]:
    """Return the findings as lines: what must be corrected first, notes only when asked for."""
    listed = [*report.errors, *report.warnings, *report.accepted, *(report.notes if notes else ())]
    return list(_capped([str(finding) for finding in listed]))


def summary(report: Report) -> str:
    """Return one line that counts the findings."""
    counts = ((len(report.errors), "必须改正"), (len(report.warnings), "请核实"), (len(report.notes), "提示"))
    counted = [f"{words} {number} 处" for number, words in counts if number] or ["未发现问题"]
    return "，".join([*counted, f"已说明 {len(report.accepted)} 处"] if report.accepted else counted)
