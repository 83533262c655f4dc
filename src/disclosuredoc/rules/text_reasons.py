"""Changes and their reasons (增减与原因): changes left out, changes without a reason, reasons without a change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.model.transcript import Claim, ClaimKind
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, LONGEST_PART, WORDING, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

VEHICLES = "公务用车购置及运行维护费"
_OF_VEHICLES = ("公务用车购置费", "公务用车运行维护费")
_PARTS = ("因公出国（境）费", VEHICLES, "公务接待费")
_THREE_PUBLIC = ("因公出国（境）费", *_OF_VEHICLES, "公务接待费")
_LEAVES = frozenset({"基本支出", "项目支出", *_THREE_PUBLIC})
FEWEST = 2
"""So many other parts show that a document says how each of them changes."""
_WHY = lazy("原因|由于|因为|主要是|主要系|系因|是因|因[^公]|为了|根据|按照|落实|随着|受")
_REASON = lazy("原因(?:是|为|：|系|在于)*(?P<reason>[^。；]{4,200})")
_NEW = lazy(
    "(?:上年|去年|以前年度)(?:度)?(?:没有|未|无|不)|新增|首次|新设|新成立|不可比|无法比较|不作比较|没有可比|无可比|改变口径"
)
_MOVED = lazy("(?<![未没无不零严控制少])(?:增加|减少|新增|上涨|提高|增长|下降)(?!为零|为0)")
_DENIED = lazy("(?:未|没有|无|不|零|严控|控制|从严|避免|防止)[^，。；]{0,6}$")


@attrs.frozen(repr=False)
class _Stated:
    """What a document says of this year's and last year's amounts and of changes, item by item."""

    amounts: tuple[Claim, ...]
    compared: frozenset[str]
    vague: tuple[Claim, ...]


def _stated(document: Document) -> _Stated:
    """Sort what is said: amounts of the text, items whose change or last year's amount is given, changes in words."""
    year = document.year
    changes = list(document.of(ClaimKind.CHANGE))
    amounts = list(document.of(ClaimKind.AMOUNT))
    vague = tuple(change for change in changes if _is_vague(change))
    earlier = {claim.item for claim in amounts if claim.phase == "上年" or (claim.year and year and claim.year < year)}
    told = {_name(change) for change in changes if not _is_vague(change)}
    return _Stated(
        amounts=tuple(claim for claim in amounts if not claim.place.table and claim.phase != "上年"),
        compared=frozenset(earlier | told),
        vague=vague,
    )


def _is_vague(change: Claim) -> bool:
    """Whether a change is only said, with neither its amount, nor a percentage, nor what it is measured against."""
    return bool(change.direction) and not (change.figure or change.percentage or change.base_figure)


def _name(change: Claim) -> str:
    """The item of a change; that of a row of a table without its number."""
    return next((name for name in (VEHICLES, *_THREE_PUBLIC) if name in change.item), change.item)


@text_rule(CONSISTENCY, kind=Kind.COMPARISON)
def change_missing(document: Document) -> Iterator[Breach]:
    """“三公”经费的各项都写增减；别的项都写了，不能只有一项没有。

    为什么：增减要逐项说明；没写的一项，读者既看不到增减数，也推算不出来。
    查出：运行维护费下降21%，接待费、出国费持平，购置费692万元没有写增减（或只写“有所增加”而没有数）。
    符合：每项都写增减数、百分比或“持平”；写明上年没有安排；从总额和其余各项能推算出来。
    """
    stated = _stated(document)
    others = stated.compared & {VEHICLES, *_THREE_PUBLIC}
    told: set[str] = set()
    for claim in stated.amounts:
        silent = claim.item in {*_PARTS, *_OF_VEHICLES} and claim.item not in {*stated.compared, *told}
        if (
            silent
            and len(others) >= FEWEST
            and claim.figure
            and claim.figure.value
            and _is_due(document, claim, stated)
        ):
            told.add(claim.item)
            yield Breach(
                place=str(claim.place),
                quote=claim.quote,
                message=f"{claim.item}{claim.figure.quote}没有写比上年增减多少，别的各项都写了；请补上增减数和原因",
            )


def _is_due(document: Document, claim: Claim, stated: _Stated) -> bool:
    """Whether the change of an amount ought to be said: nobody can work it out, and there is something to compare."""
    if claim.item in _OF_VEHICLES:
        whole = [each for each in stated.amounts if each.item == VEHICLES and each.figure and each.figure.value]
        known = bool(whole)
    elif claim.item == VEHICLES:
        known = any(part in stated.compared for part in _OF_VEHICLES)
    else:
        rest = [part for part in _PARTS if part != claim.item]
        known = all(part in stated.compared for part in ("“三公”经费", *rest)) and _whole_moves_by(document)
    return not known and not _NEW.search(document.said_after(claim))


def _whole_moves_by(document: Document) -> bool:
    """Whether the change of “三公” is stated as an amount."""
    changes = (claim for claim in document.of(ClaimKind.CHANGE) if claim.item == "“三公”经费")
    return any(change.direction == 0 or (change.figure and change.figure.is_money) for change in changes)


@text_rule(CONSISTENCY, kind=Kind.COMPARISON, severity=Severity.WARNING)
def change_without_amount(document: Document) -> Iterator[Breach]:
    """写了增减原因的项目，写明增减多少。

    为什么：只说“有所增加”，读者不知道增加多少，也无从核对。
    查出：公务用车购置692万元，比上年有所增加，主要原因是更新车辆。
    符合：写增减数或百分比，或上年数在旁边、在表里。
    """
    stated = _stated(document)
    for change in stated.vague:
        if change.known and change.item not in stated.compared and _WHY.search(document.said_after(change)):
            yield Breach(
                place=str(change.place),
                quote=change.quote,
                message=f"{change.item}写了增减和原因，没有写增减多少，也没有上年数；请补上",
            )


@text_rule(CONSISTENCY, kind=Kind.COMPARISON, severity=Severity.WARNING)
def change_unexplained(document: Document) -> Iterator[Breach]:
    """有增减的写明原因：标题写了“原因”的一节，和别的各项都写了原因的一项。

    为什么：标题说要讲原因，正文只有数字，等于没有说明。
    查出：“三公”经费增减变化原因一节写减少1.3万元，全节没有一句原因。
    符合：每项增减后写主要原因；全节合写一段原因也可以。
    """
    for changes in _by_section(document):
        moved = [change for change in changes if change.figure is not None and change.figure.value and change.direction]
        place = changes[0].place
        explained = [change for change in moved if _WHY.search(document.said_after(change))]
        if not moved or place.table:
            continue
        texts = _section(document, changes[0])
        if "原因" in place.section and not any(_WHY.search(text) for text in texts):
            yield _unexplained(moved[0])
        leaves = [change for change in explained if change.item in _LEAVES]
        for change in moved if len(leaves) >= FEWEST else ():
            if change.item in _LEAVES - {leaf.item for leaf in explained} and not _explained_later(document, change):
                yield _unexplained(change)


def _unexplained(change: Claim) -> Breach:
    return Breach(
        place=str(change.place),
        quote=change.quote,
        message=f"{change.item}有增减，没有写原因；请补写主要原因",
    )


def _by_section(document: Document) -> list[list[Claim]]:
    """The changes of the text, section by section and year by year."""
    found: dict[tuple[object, ...], list[Claim]] = {}
    for change in document.of(ClaimKind.CHANGE):
        found.setdefault((change.place.section, change.edition, change.year), []).append(change)
    return list(found.values())


def _section(document: Document, change: Claim) -> Iterator[str]:
    """The texts of the section of a change, without its heading."""
    section = change.place.section
    passages = document.transcript.passages
    return (passage.text for passage in passages if passage.place.section == section and not passage.level)


def _explained_later(document: Document, change: Claim) -> bool:
    """Whether the rest of the paragraph gives a reason."""
    text = document.texts.get(str(change.place), "")
    figure = change.figure or change.percentage
    start = figure.start if figure else 0
    return bool(_WHY.search(text[start : start + LONGEST_PART]))


@text_rule(WORDING, kind=Kind.COMPARISON, severity=Severity.WARNING)
def reason_idle(document: Document) -> Iterator[Breach]:
    """写“持平”的项目，原因里不说增加、减少。

    为什么：没有变化却写人员增加，多半是沿用了上年的文字。
    查出：基本支出33.01万元，与上年持平，主要原因是人员增加。
    符合：与上年持平，主要原因是厉行节约，没有新增出国任务。
    """
    for change in document.of(ClaimKind.CHANGE):
        if change.direction != 0 or change.place.table or change.figure is not None or change.percentage is not None:
            continue
        reason = _REASON.search(_after_word(document, change))
        moved = _MOVED.search(reason["reason"]) if reason else None
        if reason and moved and not _DENIED.search(reason["reason"][: moved.start()]):
            yield Breach(
                place=str(change.place),
                quote=f"{change.quote}，{reason.group()}",
                message=f"{change.item}写与上年持平，原因却说{moved.group()}；请核对上年数，或改正原因",
            )


def _after_word(document: Document, change: Claim) -> str:
    """What is said after a word that says that nothing changes, up to the end of its part of the sentence."""
    text = document.texts.get(str(change.place), "")
    at = text.find(change.quote, change.now.start if change.now else 0)
    return re.split("[。；]", text[at : at + LONGEST_PART], maxsplit=1)[0] if at >= 0 else ""


@text_rule(CONSISTENCY, kind=Kind.COMPARISON, severity=Severity.WARNING)
def reason_repeated(document: Document) -> Iterator[Breach]:
    """支出的增减原因不照抄收入的增减原因。

    为什么：支出为什么增加，要说钱用在了哪里；写“拨款收入增加”是把收入的原因贴了过来。
    查出：收入增加，原因是财政拨款收入增加；支出增加，原因也是财政拨款收入增加。
    符合：支出的原因写人员、项目的变化。
    """
    given: dict[str, Claim] = {}
    for change in document.of(ClaimKind.CHANGE):
        reason = _REASON.search(document.said_after(change))
        if reason is None or "收入" not in reason["reason"]:
            continue
        words = reason["reason"]
        if "收入" in change.item:
            given[words] = change
        elif "支出" in change.item and words in given:
            yield Breach(
                place=str(change.place),
                quote=reason.group(),
                message=f"{change.item}的增减原因与{given[words].item}的一字不差，说的是收入；请写明支出增减的原因",
            )


@text_rule(CONSISTENCY, kind=Kind.COMPARISON, severity=Severity.WARNING)
def base_varies(document: Document) -> Iterator[Breach]:
    """一节之内，预算的各项与同一种数比较：都与上年预算比，或都与上年执行数比。

    为什么：有的比预算，有的比决算，各项的增减加不到一起，读者也无从比较。
    查出：基本支出比上年预算增加，项目支出比上年决算减少。
    符合：各项都比上年预算；同一项既比预算又比执行数，两个都写明的，不在此列。
    """
    for changes in _by_section(document):
        kinds: dict[str, list[Claim]] = {"决算": [], "预算": []}
        for change in changes:
            kind = _base_kind(change)
            if kind and change.phase == "预算" and change.known and not change.place.table:
                kinds[kind].append(change)
        items = [{change.item for change in kinds[kind]} for kind in kinds]
        if all(items) and not items[0] & items[1]:
            yield _varies(min(kinds.values(), key=len)[0])


def _base_kind(change: Claim) -> str:
    """What a change is measured against: a budget, an account, or nobody says."""
    if "决算" in change.base or "执行" in change.base:
        return "决算"
    return "预算" if "预算" in change.base else ""


def _varies(change: Claim) -> Breach:
    return Breach(
        place=str(change.place),
        quote=change.quote,
        message=f"{change.item}与“{change.base}”比较，同一节的其他各项与另一种数比较；请统一，预算应与上年预算比较",
    )


RULES = (
    *(change_missing, change_without_amount, change_unexplained),
    *(reason_idle, reason_repeated, base_varies),
)
