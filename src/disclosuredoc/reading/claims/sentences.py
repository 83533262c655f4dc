"""Sentences: the figures of a passage as statements, each with the item it is about, said or carried over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from disclosuredoc.model.transcript import Claim, ClaimKind, Figure, Passage
from disclosuredoc.reading.claims.clauses import Clause, Role, clause, unchanged
from disclosuredoc.reading.claims.items import NO_ITEM, Item, item
from disclosuredoc.reading.claims.slots import Slot, slots
from disclosuredoc.reading.claims.vocabulary import CONTEXTUAL, INCOME, THREE_PUBLIC

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_QUOTE = 80

_SUBJECTLESS = frozenset(
    {
        "",
        "预算",
        "决算",
        "执行",
        "年初预算",
        "支付",
        "安排",
        "达到",
        "调整预算",
        "全年预算",
        "上年",
        "去年",
        "其",
        "该项",
        "各",
        "均",
        "数",
        "合计",
        "共",
        "共计",
    }
)
_WEAK = frozenset(
    {
        *("支出决算", "支出预算", "支出决算数", "支出预算数", "支出", "年初支出预算"),
        *("支出决算为", "支出预算为", "收入决算", "收入预算"),
    }
)
_NAMED = re.compile("(?:经费|项目|资金|支出|工程|补助)$")
_AT_FIRST = re.compile(r"\s*(?:截[至止])?\s*(?P<year>(?:19|20)\d\d)\s?年")
_RUN_IN = re.compile(r"\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）.、．]+)?(?P<words>[^。，,；;：:\d]{2,30})。")
_ENUMERATED = re.compile(
    r"[。！？!?\n]\s*(?P<bracketed>[(（])?[一二三四五六七八九十\d]{1,3}(?(bracketed)[)）]|[.、．])"
)
_LINK = re.compile(r"^(?:主要)?(?:用于|为|是|系|属于|作为|用作)(?:安排)?")
_FIRST = re.compile(r"^[.、,，:)\s]+")
_CARRYING = (ClaimKind.AMOUNT, ClaimKind.CHANGE)
"""Statements from which the next one may inherit."""
_STATING = (Role.AMOUNT, Role.TO)
_TOGETHER = frozenset({"合计", "共计", "共"})
"""What a clause says of the items before it, taken together."""
_SPLIT = re.compile("、|和|及|与")


class Context(NamedTuple):
    """What a passage inherits from the document around it.

    Attributes:
        year: the fiscal year of the document.
        phase: 预算 or 决算, as its title says.
        scope: the money its heading limits it to.
        topic: the item its heading or title names.
        edition: which set of the document it belongs to.
        spends: whether it is a table of expenditure alone, whose columns by source hold no income.
    """

    year: int | None = None
    phase: str = ""
    scope: str = ""
    topic: Item = NO_ITEM
    edition: int = 0
    spends: bool = False


class Said(NamedTuple):
    """A statement with its place in the sentence, so that sums and changes can be put together.

    Attributes:
        claim: what is stated.
        slot: where the figure stands in the passage.
        clause: the words before it, taken apart.
        explicit: the item is named by the words themselves.
        aside: a reason, a use, a limit or an estimate: no part of a sum.
    """

    claim: Claim
    slot: Slot
    clause: Clause
    explicit: bool
    aside: bool


@attrs.define(eq=False, repr=False)
class _State:
    """What the next clause may inherit."""

    context: Context
    item: Item
    sentence: int = 0
    section: int = 0
    phase: str = ""
    year: int | None = None
    scope: str = ""
    head: Item = NO_ITEM
    owner: str = ""
    nouns: list[str] = attrs.field(factory=list)
    outer: list[Item] = attrs.field(factory=list)
    whole: Item = NO_ITEM
    stated: Item = NO_ITEM


def statements(passage: Passage, context: Context) -> list[Said]:
    """Return the statements of a passage in order."""
    found = slots(passage.text)
    if not found:
        return []
    topic = _opening(passage.text) or context.topic
    state = _State(context, topic, head=topic)
    return [_said(slot, passage, state) for slot in found]


def _opening(text: str) -> Item | None:
    """The item that a first sentence without a figure names like a heading: （三）公务接待费。"""
    match = _RUN_IN.match(text)
    named = item(match["words"]) if match else NO_ITEM
    return named._replace(phase="", year=None) if named.known else None


def _said(slot: Slot, passage: Passage, state: _State) -> Said:
    lead = _FIRST.sub("", slot.lead)
    parsed = unchanged(lead) if slot.figure is None and not slot.moves else clause(lead)
    begins = slot.sentence != state.sentence and bool(
        _ENUMERATED.search(passage.text, max(0, slot.start - 6), slot.end)
    )
    _enter(slot, parsed, state)
    about, explicit = _about(slot, parsed, state)
    aside = slot.rough or _is_aside(slot, parsed) or _is_alone(slot, parsed, state)
    state.section = slot.section
    kind = _kind(parsed, slot.figure)
    if not aside and kind in _CARRYING:
        _inherit(about, parsed, state, explicit=explicit)
        if begins and explicit and about.known and parsed.role is Role.AMOUNT and not parsed.opener:
            state.head = about
    start = slot.start
    signs = parsed.signs if kind is ClaimKind.CHANGE else ()
    claim = Claim(
        kind=kind,
        item=about.name,
        place=passage.place,
        quote=passage.text[start : slot.end].strip(" ，。；、：,.")[-LONGEST_QUOTE:],
        figure=slot.figure,
        base=parsed.base,
        direction=signs[-1] if signs else None,
        words=signs,
        year=_year(about, state),
        phase=about.phase or state.phase or _inherited_phase(about, state),
        scope=about.scope or state.scope or state.context.scope,
        owner=about.owner or _whole(about, state) or state.owner,
        edition=state.context.edition,
        known=about.known,
    )
    return Said(claim=claim, slot=slot, clause=parsed, explicit=explicit, aside=aside)


def _enter(slot: Slot, parsed: Clause, state: _State) -> None:
    """Begin a sentence with the subject of the passage; leave a bracket with the subject before it."""
    if slot.sentence != state.sentence:
        state.sentence, state.item = slot.sentence, state.head
        state.year = state.year if parsed.opener else None
        state.whole = state.stated = NO_ITEM
        state.nouns.clear()
        state.outer.clear()
    while len(state.outer) < slot.depth:
        state.outer.append(state.item)
    while len(state.outer) > slot.depth:
        state.item = state.outer.pop()
    if parsed.opener and parsed.role is Role.AMOUNT:
        state.whole = item(parsed.whole) if parsed.whole else state.item


def _whole(about: Item, state: _State) -> str:
    """The whole whose part an item is, where that is no whole of the vocabulary (教育支出…，其中：基本支出…)."""
    whole = state.outer[-1] if state.outer else state.whole
    other = not whole.known or (whole.name in INCOME and about.name not in INCOME)
    return whole.name if about.known and other and whole.name != about.name else ""


def _is_aside(slot: Slot, parsed: Clause) -> bool:
    """Reasons and uses are no figures of the budget, unless they spell out a comparison."""
    if parsed.compared and parsed.role is Role.CHANGE:
        return False
    return parsed.aside or (slot.reason and parsed.opener != "其中")


def _is_alone(slot: Slot, parsed: Clause, state: _State) -> bool:
    """Whether a bare 持平 begins a new part of the sentence: nothing before it tells what it is about."""
    bare = parsed.role is Role.LEVEL and not parsed.noun and not parsed.compared
    return bare and slot.section != state.section


def _kind(parsed: Clause, figure: Figure | None) -> ClaimKind:
    if parsed.role is Role.CHANGE or parsed.role is Role.LEVEL:
        return ClaimKind.CHANGE
    if figure is not None and figure.unit == "%":
        return ClaimKind.SHARE
    return ClaimKind.AMOUNT if figure is not None and figure.is_money else ClaimKind.COUNT


def _about(slot: Slot, parsed: Clause, state: _State) -> tuple[Item, bool]:
    """The item of a figure, and whether the words name it."""
    if parsed.each and len(nouns := _SPLIT.split(parsed.noun)) > 1:
        state.nouns[:] = nouns
    if state.nouns and (parsed.each or parsed.noun in {"", "和", "及", "与"}) and not parsed.signs:
        return item(state.nouns.pop(0)), True
    named = item(parsed.noun)
    plain = parsed.noun.strip("的:、，")
    if named.name in _SUBJECTLESS or (plain in _WEAK and state.item.name not in {"", "收入", "支出"}):
        return _carried(slot, parsed, named, state)
    if named.name in CONTEXTUAL and THREE_PUBLIC & {state.item.name, state.head.name, state.context.topic.name}:
        named = named._replace(name=CONTEXTUAL[named.name], known=True)
    if named.year is None and (match := _AT_FIRST.match(slot.pending)):
        named = named._replace(year=int(match["year"]))
    return named, True


def _carried(slot: Slot, parsed: Clause, named: Item, state: _State) -> tuple[Item, bool]:
    """The item of a clause without a subject: from the words after, the clause before, or what went before."""
    if parsed.noun in _TOGETHER and state.item is state.stated is not NO_ITEM:
        return (state.whole if state.whole.known and not slot.depth else NO_ITEM), True
    trail = _LINK.sub("", slot.trail)
    if parsed.role is Role.AMOUNT and trail and (trail != slot.trail or item(trail).known):
        return item(trail), True
    pending = item(clause(slot.pending).noun) if slot.pending else Item()
    project = _NAMED.search(pending.name) or "绩效目标" in slot.pending
    if pending.known or (slot.bracket and parsed.role is Role.AMOUNT and project):
        return pending._replace(phase=named.phase or pending.phase, year=named.year or pending.year), True
    return (
        state.item._replace(
            phase=named.phase,
            year=named.year or pending.year,
            scope=named.scope or state.item.scope,
        ),
        False,
    )


def _inherit(about: Item, parsed: Clause, state: _State, *, explicit: bool) -> None:
    """Remember what the next clause may leave out."""
    state.year = about.year or state.year
    if about.phase in {"预算", "决算"}:
        state.phase = about.phase
    if not explicit:
        return
    state.item = about
    if parsed.role is Role.AMOUNT:
        state.stated = about
    state.owner = about.owner or state.owner
    if state.head.name == "" or (parsed.role is Role.AMOUNT and not parsed.opener and not state.year and about.year):
        state.head = about
    if about.scope and not state.scope and state.whole is NO_ITEM:
        state.scope = about.scope


def _inherited_phase(about: Item, state: _State) -> str:
    """预算 or 决算 as the title says, but not of an earlier year, whose figure may be either."""
    year = state.context.year
    return "" if about.year and year and about.year < year else state.context.phase


def _year(about: Item, state: _State) -> int | None:
    """The year a figure is about: as said, as said before in the sentence, or that of the document."""
    if about.phase == "上年" and about.year is None:
        return state.context.year - 1 if state.context.year else None
    return about.year or state.year or state.context.year


def amounts(said: list[Said]) -> Iterator[Said]:
    """Yield the statements that an item has an amount of money."""
    for one in said:
        if one.claim.kind is ClaimKind.AMOUNT and one.clause.role in _STATING and not one.aside:
            yield one
