"""Whose document it is (部门名称): another body's name in place of the subject's own, and a name mistyped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.helpers.remembering import once, remembered
from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, TITLES, Document
from disclosuredoc.rules.text_whole import SEPARATOR, places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BODY = (
    r"[\u4e00-\u9fff]{2,30}?(?:委员会办公室|委员会|办公室|管理局|分局|局|人民政府|检察院|法院|中心|学校|小学|中学|大队|支队|街道办事处"
    r"|联合会|总工会|协会|宣传部|组织部|统战部|党校|档案馆|图书馆|文化馆|博物馆|医院|卫生院|镇|乡)"
)
_WHOLE_BODY = lazy(_BODY)
_TITLE = lazy(r"^\s*(?P<name>" + _BODY + r")\s*(?:本级)?\s*(?=(?:19|20)\d\d\s?年|部门|单位|“三公”|$)")
_TITLED_LATER = lazy(r"(?:关于|(?:19|20)\d\d\s?年(?:度)?)(?P<name>" + _BODY + r")(?=[“三公部门单位预决算收支]{2})")
_SPEAKS = lazy(
    r"(?:现将|^\s?\d{3,9}\s?|公开单位：|编制部门：|编制单位：|部门名称：|单位名称：|公开部门：)(?P<name>"
    + _BODY
    + r")(?=(?:19|20)\d\d\s?年|部门|单位|小计|的主要职责|固定资产|\s|$|。|，)"
)
_INTRODUCED = ("现将", "公开单位：", "编制部门：", "编制单位：", "部门名称：", "单位名称：", "公开部门：")
_CODED = lazy(SEPARATOR + r"\s?\d{3,9}\s?[^\W\d]")
"""What a passage holds that speaks of a body so."""
_OWN_SUBJECT = lazy(
    rf"^(?:\s?(?P<subject>)|\s*)(?P<name>{_BODY})"
    r"(?(subject)(?=小计|的主要职责)|\s*(?:本级)?\s*(?=(?:19|20)\d\d\s?年|部门|单位|“三公”|$))"
)
"""A body in front of its subtotal or its duties, else in a title as ``_TITLE`` has it."""
_ALONE = lazy("(?:没有|无)(?:所属|下属|二级)(?:预算)?单位|预算单位共?(?:1|一)个")
_SEVERAL = lazy("(?:预算单位共?|所属(?:预算)?单位)(?!1个)[1-9][0-9]*个")
"""How a document of several sets says in the department's own that there are units below it."""
_SELF = lazy("^(?:我|本|各|该|全)")
_COVER = "□"
_ENDED = lazy(
    r"(?![局站所队室心馆院校会委办部处科股厅社镇乡])[\u4e00-\u9fff](?=$|[，。；：、（）()“”\s\d]|小计|的|固定资产|部门|单位|财政)"
)
"""The last character of a name, where the name surely ends with it and is no other kind of body's."""
_CHARACTER = lazy("(?![和与及的])[\u4e00-\u9fff]")
"""A character that no short name leaves out."""
LONG_ENOUGH = 8
"""A name needs so many characters before one that is nearly the same is surely a typing error."""


@once
def own_names(document: Document) -> tuple[str, ...]:
    """Return the names of the body whose document it is: as known, else as the title says."""
    known = (document.subject.name, *document.subject.short_names, *document.subject.units)
    if document.subject.name:
        return tuple(name for name in known if name)
    first = document.transcript.passages[:TITLES]
    for passage in first:
        if match := _TITLE.match(passage.text) or _TITLED_LATER.search(passage.text):
            return (match["name"], *(name for name in known if name))
    return ()


def is_own(name: str, own: tuple[str, ...]) -> bool:
    """Return whether a name means one of the subject's own: contained in it, or its characters in order (网信办)."""
    return any(name in full or full in name or _in_order(name, full) for full in own)


def _in_order(short: str, full: str) -> bool:
    """Whether every character of a short name stands in the full name, in order."""
    rest = iter(full)
    return all(char in rest for char in short)


def _units(document: Document) -> tuple[set[str], str]:
    """The bodies that the document itself lists in a cell, and all its headings: there its own units are named."""
    passages = document.transcript.passages
    listed = {cell.passage.text.strip() for table in document.transcript.tables for row in table.cells for cell in row}
    headings = {passage.place.section for passage in passages}
    headings |= {passage.text for passage in passages[TITLES:] if passage.level}
    return listed, "\n".join(sorted(headings))


def _own_subjects(document: Document) -> Iterator[tuple[str, str, str]]:
    """Yield the bodies in the title, in front of 的主要职责 and of 小计: where all of the subject's units are known."""
    if not document.subject.units and not _stands_alone(document):
        return
    for passage in document.text.passages[:TITLES]:
        if match := _OWN_SUBJECT.match(passage.text):
            yield match["name"], str(passage.place), match.group()
    for passage in document.text.holding("小计", "的主要职责", first=TITLES):
        if (match := _OWN_SUBJECT.match(passage.text)) and match["subject"] is not None:
            yield match["name"], str(passage.place), match.group()


def _stands_alone(document: Document) -> bool:
    """Whether a document says that its body has no units below it."""
    texts = [passage.text for passage in document.transcript.passages]
    return any(map(_ALONE.search, texts)) and not any(map(_SEVERAL.search, texts))


def _named(document: Document) -> Iterator[tuple[str, str, str]]:
    """Yield every body that is named as the one spoken of: its name, the place, the words."""
    told = set()
    for claim in document.claims:
        if claim.owner and claim.known and claim.owner in claim.quote and _WHOLE_BODY.fullmatch(claim.owner):
            key = (claim.owner, str(claim.place))
            if key not in told and (claim.kind is ClaimKind.AMOUNT or claim.kind is ClaimKind.CHANGE):
                told.add(key)
                yield claim.owner, str(claim.place), claim.quote
    for passage in document.text.holding(*_INTRODUCED, pattern=_CODED):
        yield from ((name, str(passage.place), words) for name, words in _spoken(passage.text))


@remembered
def _spoken(text: str) -> tuple[tuple[str, str], ...]:
    """The bodies that a text names as the one spoken of, with the words; lines above tables repeat each other."""
    return tuple((match["name"], match.group()) for match in _SPEAKS.finditer(text))


@text_rule(CONSISTENCY, kind=Kind.IDENTITY)
def another_body(document: Document) -> Iterator[Breach]:
    """收支、三公经费等说的是本部门，不是别的部门。

    为什么：照别的部门的文稿改写时，最容易漏改名称。
    查出：县委网信办的文稿写“2020年，县司法局财政拨款“三公”经费预算安排0万元”。
    符合：写本部门的全称、规范简称或“我部门”；职责里提到会同其他部门不在此列。
    """
    own = own_names(document)
    if not own:
        return
    named = list(_named(document))
    strange = {name for name in {name for name, _, _ in named} if not is_own(_SELF.sub("", name), own)}
    others = [each for each in named if each[0] in strange]
    listed, headings = _units(document) if others else (set(), "")
    unlisted = [each for each in others if each[0] not in listed and each[0] not in headings]
    for name, place, quote in (*unlisted, *_own_subjects(document)):
        if not is_own(_SELF.sub("", name), own):
            yield Breach(
                place=place,
                quote=quote,
                message=f"这里写的是{name}，文稿是{own[0]}的；请改为本部门名称",
                expected=own[0],
            )


@text_rule(CONSISTENCY, kind=Kind.IDENTITY)
def name_mistyped(document: Document) -> Iterator[Breach]:
    """部门全称在各处写得一字不差。

    为什么：名称里错一个字，读者会以为是另一个部门。
    查出：示例县委网络安全和信息化委员会办公室，一处写成“示例县委网络安全和信息代委员会办公室”。
    符合：各处都写同一个全称或规范简称。
    """
    for place, name, wrong in _mistyped(document):
        if len(wrong) == len(name):
            yield _near(place, name, wrong)


@text_rule(CONSISTENCY, kind=Kind.IDENTITY, severity=Severity.WARNING)
def name_incomplete(document: Document) -> Iterator[Breach]:
    """部门全称在各处不多一个字，不少一个字；少写“和”“与”的简称不在此列。

    为什么：名称里少一个字多半是删改时误删的，也可能是另一种简称，请核实。
    查出：示例县委网络安全和信息化委员会办公室，一处写成“示例县委网络安全和信息化委员办公室”。
    符合：各处都写同一个全称或规范简称。
    """
    for place, name, wrong in _mistyped(document):
        if len(wrong) != len(name):
            yield _near(place, name, wrong)


def _near(place: str, name: str, wrong: str) -> Breach:
    return Breach(place=place, quote=wrong, message=f"名称与“{name}”只差一个字；请核对", expected=name)


@once
def _mistyped(document: Document) -> list[tuple[str, str, str]]:
    """The places where one of the subject's own long names stands with one character wrong.

    Looked for where the names as they are have been covered: a county's document has a name for each department.
    """
    own = sorted(set(own_names(document)), key=lambda name: (-len(name), name))
    left = _covered(own, document.text.text)
    found = []
    for name in own:
        halves = name[: len(name) // 2], name[len(name) // 2 :]
        for passage, text in document.text.holding_beside(left, *halves) if len(name) >= LONG_ENOUGH else ():
            found += [(str(passage.place), name, wrong) for wrong in sorted(set(_nearly(name, text)))]
    return found


def _covered(names: Iterable[str], text: str) -> str:
    """A text with its names covered: from the left, and of those that begin at one place the longest.

    >>> _covered(["县教育局", "县教育局幼儿园"], "县教育局和县教育局幼儿园")
    '□□□□和□□□□□□□'
    """
    spans = sorted((start, -len(name)) for name in names for start in places(name, text))
    pieces: list[str] = []
    end = 0
    for start, length in spans:
        if start >= end:
            pieces += (text[end:start], _COVER * -length)
            end = start - length
    return "".join([*pieces, text[end:]])


def _nearly(name: str, text: str) -> Iterator[str]:
    """Yield what stands in a text where the name should: one character changed, missing or doubled."""
    middle = len(name) // 2
    for anchor, rest, step in ((name[:middle], name[middle:], 1), (name[middle:], name[:middle], -1)):
        start = text.find(anchor)
        while start >= 0:
            end = start + len(anchor)
            there = text[end : end + len(rest) + 1] if step > 0 else text[max(0, start - len(rest) - 1) : start]
            if wrong := _one_wrong(
                rest[::step], there[::step], ends=step > 0 and not _ENDED.match(text, end + len(rest) - 1)
            ):
                yield anchor + wrong if step > 0 else wrong[::-1] + anchor
            start = text.find(anchor, end)


def _one_wrong(rest: str, there: str, *, ends: bool) -> str:
    """Return the beginning of a text that is a word with one character changed, missing or too many, else nothing.

    Another last character may be another name (管理所, 管理局建设项目): ``ends`` tells that the word ends so.
    """
    same = next((at for at, (a, b) in enumerate(zip(rest, there, strict=False)) if a != b), len(there))
    if there[same + 1 :] == rest[same:]:
        return there
    after = rest[same + 1 :]
    if there[same + 1 :].startswith(after) and len(there) > same and (after or not ends):
        changed = there[: len(rest)]
        return "" if _COVER in changed else changed
    if there[same:].startswith(after) and _CHARACTER.match(rest[same]) and after:
        return there[: len(rest) - 1]
    return ""


RULES = (another_body, name_mistyped, name_incomplete)
