"""Known findings (已知问题): what was found in a document and is accepted, each with its reason; never silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import tomli_w

from disclosuredoc.errors import InputError
from disclosuredoc.findings import Problem, Report, shown, visible
from disclosuredoc.intake.file import contents, decoded
from disclosuredoc.intake.places import Places
from disclosuredoc.intake.syntax import parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from disclosuredoc.findings import Finding

TABLE = "known"
REQUIRED = ("file", "rule", "reason")
KEYS = ("file", "rule", "place", "quote", "reason")
_HEAD = """# 已知问题：每条写明为什么可以这样（reason），再用 audit … --known 这个文件。
# 没有写理由的不能用；已改正的请删去。file、rule 必须写；place、quote 至少写一个，都写的两个都要相同。
"""


@attrs.frozen(kw_only=True)
class Known:
    """A finding that somebody knows of and accepts.

    Attributes:
        file: the base name of the document.
        rule: the rule's name.
        place: where, as the report says it; empty for anywhere.
        quote: the claim, as the report quotes it; empty for any.
        reason: why it may stay.
        entry: where this is written, for messages.
    """

    file: str
    rule: str
    place: str = ""
    quote: str = ""
    reason: str
    entry: str = ""

    def fits(self, finding: Finding) -> bool:
        """Whether a finding is this one."""
        stated = (self.rule, self.place or finding.place, self.quote or finding.quote)
        return stated == (finding.rule, finding.place, finding.quote)


def read_known(path: Path) -> tuple[Known, ...]:
    """Return the known findings in a file; an empty file holds none.

    Raises:
        InputError: it cannot be read, or an entry lacks what it must say; with all problems.
    """
    text = decoded(contents(path), path.name)
    places = Places(path.name, text)
    entries = parsed(places).get(TABLE) if text.strip() else []
    if not isinstance(entries, list):
        raise InputError(path.name, [Problem(path.name, "没有 [[known]]", "每条已知问题请写成一节 [[known]]")])
    problems: list[Problem] = []
    known = [_known(entry, places, number, problems) for number, entry in enumerate(entries)]
    if problems:
        raise InputError(path.name, problems)
    return tuple(known)


def _known(entry: object, places: Places, number: int, problems: list[Problem]) -> Known:
    """Return what an entry says, or add to the problems."""
    place = visible(f"{places.source} 第{places.line((TABLE, number))}行 [[known]] 第{number + 1}条")
    found = list(_faults(entry))
    problems += [Problem(place, message, remedy) for message, remedy in found]
    words = {} if found or not isinstance(entry, dict) else entry
    return Known(**({"file": "", "rule": "", "reason": ""} | words), entry=place)


def _faults(entry: object) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with an entry, and what to do."""
    if not isinstance(entry, dict):
        yield "不是一节", "每条请写成 [[known]]，下面各行写 键 = 值"
        return
    for key, value in entry.items():
        if key not in KEYS:
            yield f"不认识的键 {shown(key)}", f"可用的键：{'、'.join(KEYS)}"
        elif not isinstance(value, str):
            yield f"{key} 应为文字", "请加引号"
    for key in REQUIRED:
        if not str(entry.get(key, "")).strip():
            yield f"没有写 {key}", "请写明为什么可以这样" if key == "reason" else "请照核查结果填写"
    if not (entry.get("place") or entry.get("quote")):
        yield "没有写是哪一处", "place、quote 请至少写一个"


def accepted(report: Report, file: str, known: Iterable[Known]) -> Report:
    """Return a report whose known findings are accepted, with their reasons; an entry that fits nothing is told.

    Args:
        report: what was found in a document.
        file: the document's base name.
        known: the known findings, of other documents as well.
    """
    own = [entry for entry in known if entry.file == file]
    found = [(finding, next((entry for entry in own if entry.fits(finding)), None)) for finding in report.findings]
    idle = [entry for entry in own if not any(entry.fits(finding) for finding in report.findings)]
    return attrs.evolve(
        report,
        findings=tuple(attrs.evolve(one, accepted=entry.reason) if entry else one for one, entry in found),
        remarks=(*report.remarks, *(f"{entry.entry}：没有查出这个问题；已改正的请删去这一条" for entry in idle)),
    )


def elsewhere(known: Iterable[Known], files: Sequence[str]) -> tuple[str, ...]:
    """Return a line for each known finding of a document that was not audited."""
    others = (entry for entry in known if entry.file not in files)
    return tuple(f"{entry.entry}：这次没有核查“{shown(entry.file)}”；请核对文件名" for entry in others)


def skeleton(reports: Mapping[str, Report], *, notes: bool = False) -> str:
    """Return a file of known findings to be filled in: what reports hold and nobody accepts, the reasons left blank.

    Args:
        reports: what was found, by the document's base name.
        notes: put the notes in as well.
    """
    entries = [
        _entry(file, finding)
        for file, report in reports.items()
        for finding in (*report.errors, *report.warnings, *(report.notes if notes else ()))
    ]
    return "\n".join((_HEAD, *entries))


def _entry(file: str, finding: Finding) -> str:
    said = {"file": file, "rule": finding.rule, "place": finding.place, "quote": finding.quote}
    plain = tomli_w.dumps({key: value for key, value in said.items() if value} | {"reason": ""})
    return f"# {finding.severity.label}：{finding.message}\n[[known]]\n{plain}"
