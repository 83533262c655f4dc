"""The texts of an old document: 整体绩效目标, 项目用途, 增减原因, 名词解释, 其他事项, by headings and fixed words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from disclosuredoc.model.transcript import Passage, Transcript

Row = dict[str, Any]
TITLES = 3
"""The body is named in one of so many first paragraphs."""
LONGEST_TITLE = 40
"""What stands before the first stop of a goal is its title, where it is no longer."""
LONGEST_HEADING = 25
_NUMBER = re.compile(r"^\s*(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]\s*、?|\d{1,2}\s*[.、．])\s*")
_BODY = re.compile(
    r"([^\s0-9：:，。]{2,40}?(?:局|办|委|室|部|厅|处|站|所|院|校|园|中心|政府|委员会|法院|检察院|大队|协会|联合会|总工会|学校|医院|馆))"
    r"(?:\s*关于)?\s*(?:20\d\d\s*年.{2,40})?"
)
_GOALS = {"总体绩效目标": "overall", "分项绩效目标": "specific", "工作保障措施": "measures"}
_TERM = re.compile(r"\s*([^：:。]{2,40})[：:]\s*(\S.*?)\s*", re.DOTALL)
_NOTHING = re.compile(r"无其他|没有其他|无需要说明|没有需要说明")
_CLAUSES = re.compile(r"[；。]")
_REASON = re.compile(r"主要(?:原因)?是(?:由于|因为|因)?(.{2,200})$")
_CHANGING = {
    "基本支出": "basic",
    "项目支出": "projects",
    "其他支出": "other",
    "机关运行经费": "operating",
    "政府采购": "procurement",
    "因公出国": "overseas_visits",
    "公务用车购置费": "vehicle_purchase",
    "公务用车购置及": "",
    "公务用车运行": "vehicle_operation",
    "公务接待费": "receptions",
    "“三公”经费": "three_public",
}
"""What may change, and under which key its reason stands; what has no reason of its own has none."""


def body(transcript: Transcript) -> str:
    """Return whose disclosure it is, as the title says; empty where it names nobody.

    The name stands alone in a line, or before the year.
    """
    first = (passage.text.strip() for passage in transcript.passages[:TITLES])
    return next((match[1] for text in first if (match := _BODY.fullmatch(text))), "")


def performance(transcript: Transcript) -> dict[str, list[Row]]:
    """Return 部门整体绩效目标: the numbered paragraphs below each of the three headings."""
    found: dict[str, list[Row]] = {}
    key = section = ""
    for passage in transcript.passages:
        if passage.place.section != section:
            key, section = "", passage.place.section
        heading = _heading(passage)
        if heading:
            key = next((key for words, key in _GOALS.items() if heading.endswith(words)), key)
            key = "" if "项目绩效目标" in heading or heading.endswith("目标表") else key
        elif key and _NUMBER.match(passage.text):
            found.setdefault(key, []).append(_titled(_bare(passage.text)))
    return found


def _heading(passage: Passage) -> str:
    """Return the words of a heading among goals, empty for running text."""
    text = _bare(passage.text).strip()
    return text if text in _GOALS or (len(text) <= LONGEST_HEADING and "绩效目标" in text) else ""


def _titled(text: str) -> Row:
    title, _, rest = text.partition("。")
    if rest.strip() and len(title) <= LONGEST_TITLE:
        return {"title": title, "text": rest.strip()}
    return {"title": text[:LONGEST_TITLE].rstrip("。；"), "text": text}


def _bare(text: str) -> str:
    return _NUMBER.sub("", text).strip()


def purposes(transcript: Transcript, names: Iterable[str]) -> dict[str, str]:
    """Return what projects are mainly for, as the text says behind their amounts."""
    texts = [passage.text for passage in transcript.passages if "主要用于" in passage.text]
    found = {}
    for name in names:
        words = re.compile(re.escape(name) + r"\s*[0-9][0-9,.]*\s*(?:万元|元)，主要用于([^：；。]{2,300})")
        said = next((match for text in texts if (match := words.search(text))), None)
        if said:
            found[name] = said[1]
    return found


def reasons(transcript: Transcript) -> dict[str, str]:
    """Return why amounts change, as the document says; the reason is that of what was named last before it."""
    found: dict[str, str] = {}
    for passage in transcript.passages:
        for clause in _CLAUSES.split(passage.text):
            reason = _REASON.search(clause)
            key = _last_named(clause[: reason.start()]) if reason else ""
            if reason and key:
                found.setdefault(key, reason[1])
    return found


def _last_named(words: str) -> str:
    places = {words.rfind(item): key for item, key in _CHANGING.items() if item in words}
    return places[max(places)] if places else ""


def glossary(transcript: Transcript, known: Collection[str]) -> list[Row]:
    """Return the terms that the document explains beside those that are known.

    Args:
        transcript: the document as read.
        known: what the layout explains itself.
    """
    entries = (_TERM.fullmatch(_bare(text)) for text in _under(transcript, "名词解释"))
    found = {match[1]: match[2] for match in entries if match is not None}
    return [{"term": term, "text": text} for term, text in found.items() if term not in known]


def other_matters(transcript: Transcript) -> list[str]:
    """Return 其他需要说明的事项, nothing where the document says that there are none."""
    return [text.strip() for text in _under(transcript, "其他需要说明的事项") if not _NOTHING.search(text)]


def _under(transcript: Transcript, heading: str) -> Iterator[str]:
    """Yield the texts below a section's heading."""
    for passage in transcript.passages:
        if passage.place.part == "正文" and heading in passage.place.section and heading not in passage.text:
            yield passage.text
