"""Changes of one printed fact in a finished document: where they can be made, and what is found."""

from __future__ import annotations

import random
import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs

import damages
from disclosuredoc.reading.document import transcript_of_parts
from disclosuredoc.rules.agreement import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from disclosuredoc.findings import Report
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.transcript import Transcript

MAIN = "word/document.xml"
ANOTHER = "示例县司法局"
OPPOSITE = {"增加": "减少", "减少": "增加", "增长": "下降", "下降": "增长", "持平": "增加"}
UNITS = ("元", "亿元", "万元元")
_RUN = re.compile(r"(?<=>)[^<>]+(?=</w:t>)")
_PATTERNS = {
    "数字": re.compile(r"\d[\d.]*(?=万元)|(?<=共)\d+(?=个)"),
    "格": re.compile(r"^\d[\d.]*$"),
    "增减": re.compile("|".join(OPPOSITE)),
    "年度": re.compile(r"20\d\d(?=年)"),
    "百分比": re.compile(r"\d[\d.]*(?=%)"),
    "单位": re.compile("万元"),
}
WORDS = (*_PATTERNS, "名称")
"""The kinds of changes of one figure, word or name."""
KINDS = (*WORDS, *damages.DAMAGES)
"""All kinds of changes."""


@attrs.frozen(kw_only=True)
class Change:
    """One change: what kind, the edits of the XML that make it, and what a reader sees of it.

    ``typed`` tells that it is made in a text that the department typed, which nothing in the document repeats.
    """

    kind: str
    edits: tuple[damages.Edit, ...]
    around: str
    typed: bool = False

    def __str__(self) -> str:
        """The change as a reader sees it."""
        return f"{self.kind}：{self.around}"

    def made(self, xml: str) -> str:
        """The XML with the change made."""
        for start, end, new in sorted(self.edits, reverse=True):
            xml = xml[:start] + new + xml[end:]
        return xml


def sample(xml: str, disclosure: Disclosure, wanted: Mapping[str, int], *, seed: int) -> list[Change]:
    """Return so many changes of each kind, or all there are, the same for the same seed; none in typed texts."""
    chance = random.Random(seed)  # noqa: S311 - changes to try, no secret
    possible = [change for change in changes(xml, disclosure) if not change.typed]
    found = []
    for kind, count in wanted.items():
        same = [change for change in possible if change.kind == kind]
        found += chance.sample(same, min(count, len(same)))
    return found


def changes(xml: str, disclosure: Disclosure) -> Iterator[Change]:
    """Yield every change that can be made of one figure, word or name, then every damage."""
    free = [text for _, text in texts(disclosure)]
    names = [disclosure.department.name, *(project.name for project in disclosure.projects)]
    patterns = {**_PATTERNS, "名称": re.compile("|".join(map(re.escape, names)))}
    for run in _RUN.finditer(xml):
        for kind, pattern in patterns.items():
            for match in pattern.finditer(run.group()):
                for start, old, new in _made(kind, match):
                    yield _change(kind, run, (start, old, new), free)
    for kind, damaged in damages.DAMAGES.items():
        yield from (Change(kind=kind, edits=edits, around=around) for edits, around in damaged(xml))


def _made(kind: str, match: re.Match[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the changes of one match: each of its digits or characters, or the whole word."""
    word, start = match.group(), match.start()
    if kind == "增减":
        yield start, word, OPPOSITE[word]
    elif kind == "单位":
        yield from ((start, word, unit) for unit in UNITS)
    elif kind == "名称":
        yield from ((start + at, char, "洛") for at, char in enumerate(word))
        yield from ((start + at, char, "") for at, char in enumerate(word))
        if word.endswith("办公室"):
            yield start, word, ANOTHER
    else:
        digits = [at for at, char in enumerate(word) if char.isdigit()]
        for at in digits[2:] if kind == "年度" else digits:
            yield from ((start + at, word[at], digit) for digit in "0123456789" if digit != word[at])


def _change(kind: str, run: re.Match[str], what: tuple[int, str, str], free: list[str]) -> Change:
    start, old, new = what
    text = run.group()
    end = start + len(old)
    typed = any(at.start() <= start < at.end() for one in free for at in re.finditer(re.escape(one), text))
    around = f"{text[max(0, start - 20) : start]}[{old}→{new}]{text[end : end + 12]}"
    edit = (run.start() + start, run.start() + end, new)
    return Change(kind=kind, edits=(edit,), around=around, typed=typed)


def found(
    parts: Mapping[str, bytes], xml: str, change: Change, audit: Callable[[Transcript], Report], before: Report
) -> bool:
    """Whether an audit of the changed document finds an error or warning that it did not find before.

    A place that moved is nothing new, and a note is no finding that anybody acts on.
    """
    report = audit(transcript_of_parts({**parts, MAIN: change.made(xml).encode()}, "文稿.docx"))
    return not told(report) <= told(before)


def told(report: Report) -> Counter[tuple[str, str, str]]:
    """Return what a report says, without its places, and how often it says it."""
    return Counter((one.rule, one.quote, one.expected or "") for one in (*report.errors, *report.warnings))
