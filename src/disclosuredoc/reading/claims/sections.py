"""Sections: what passages inherit from the title and headings above them, and the claims of each section together."""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from disclosuredoc.helpers.remembering import remembered
from disclosuredoc.model.transcript import Claim, ClaimKind, Passage, Transcript
from disclosuredoc.reading.claims import columns, sums, tables, wholes
from disclosuredoc.reading.claims.changes import LOOKED_AT, changes, shares
from disclosuredoc.reading.claims.items import NO_ITEM, Item
from disclosuredoc.reading.claims.sentences import Context, Said, amounts, statements
from disclosuredoc.reading.claims.vocabulary import ALIASES, SCOPES

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLES = 6
"""The title stands among so many first passages."""
LONGEST_HEADING = 40
MOST = 256
"""So many contexts are remembered, those asked last."""
_YEAR = re.compile(r"((?:19|20)\d\d)\s?年")
_SET = re.compile(r"(?:所属单位预算|收支预算)$")
"""How the heading of a unit's set ends (一、某局本级收支预算)."""
_STATED = re.compile(r"\d\s?(?:万元|亿元|元|%|％)")
_NUMBERED = re.compile(
    r"^\s*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|\d+[.、．])"
)
_NO_TOPIC = str.maketrans("", "", "“”‘’（）() ")
_TOPICS = (
    "“三公”经费",
    "因公出国（境）费",
    "公务用车购置及运行维护费",
    "公务接待费",
    "机关运行经费",
    "政府采购",
    "基本支出",
    "项目支出",
)


class Read(NamedTuple):
    """A passage with its context, its statements, and those of them that are amounts."""

    passage: Passage
    context: Context
    said: list[Said]
    money: list[Said]


def claims(transcript: Transcript) -> Iterator[Claim]:
    """Yield the claims of the running text, then those of the tables."""
    editions: dict[str, int] = {}
    told: list[Claim] = []
    for _, same in itertools.groupby(
        _read(transcript), key=lambda read: (read.context.edition, read.passage.place.section)
    ):
        reads = list(same)
        editions.update((str(read.passage.place), read.context.edition) for read in reads if read.context.edition)
        yield from _section(reads, told)
    title = _title(transcript)
    for table in (*transcript.tables, *columns.typed(transcript.passages)):
        edition = editions.get(str(table.before[-1].place), 0) if table.before else 0
        yield from tables.claims(table, title._replace(edition=edition, topic=NO_ITEM))


def _section(reads: list[Read], told: list[Claim]) -> Iterator[Claim]:
    """The claims of one section; its amounts are added to those told before."""
    money: list[Claim] = []
    moves: list[Claim] = []
    earlier: list[Said] = []
    for read in reads:
        if not read.said:
            continue
        own = [said.claim for said in read.money]
        moved = [_led_to(change, money) for change in changes(read.said)]
        money.extend(own)
        moves.extend(moved)
        yield from own
        yield from moved
        yield from (said.claim for said in read.said if said.claim.kind is ClaimKind.COUNT)
        yield from sums.listed(read.money, earlier)
        earlier = [*earlier, *read.money][-LOOKED_AT:]
    yield from _shares(reads, told)
    known = list(sums.known(money))
    yield from known
    yield from sums.moved(moves, known, money)


def _led_to(change: Claim, money: list[Claim]) -> Claim:
    """A change with the amount it leads to, where an earlier paragraph of the section states the only one."""
    if change.now is not None or not change.known or change.base_figure is not None:
        return change
    same = [
        claim for claim in money[-wholes.REMEMBERED :] if claim.item == change.item and _about(claim) == _about(change)
    ]
    values = {claim.figure.in_yuan.value for claim in same if claim.figure}
    return change._replace(now=same[-1].figure) if len(values) == 1 else change


def _about(claim: Claim) -> tuple[object, ...]:
    """What a claim is about beside its item: one year, set, kind, money and body."""
    return claim.year, claim.edition, claim.phase, claim.scope, claim.owner


def _shares(reads: list[Read], told: list[Claim]) -> Iterator[Claim]:
    """The shares of one section, those of a list with the whole that fits them."""
    if not any(one.claim.kind is ClaimKind.SHARE for read in reads for one in read.said):
        told.extend(one.claim for read in reads for one in read.money)
        return
    unmeasured: list[Claim] = []
    earlier: list[Said] = []
    for read in reads:
        stated = list(shares(read.said, earlier))
        bare = wholes.unmeasured(read.said, stated)
        earlier = [*earlier, *read.money][-LOOKED_AT:]
        told.extend(one.claim for one in read.money)
        if not bare:
            yield from wholes.measured(unmeasured, told)
        unmeasured = [*unmeasured, *bare] if bare else []
        later = {id(share.percentage) for share in bare}
        yield from (share for share in stated if id(share.percentage) not in later)
    yield from wholes.measured(unmeasured, told)


def _read(transcript: Transcript) -> Iterator[Read]:
    """Read the passages one by one, each in the light of the headings above it."""
    base = _title(transcript)
    context = base
    seen: set[str] = set()
    section = None
    for passage in transcript.passages:
        if passage.place.section != section:
            section = passage.place.section
            if section in seen or _SET.search(section):
                seen.clear()
                base = base._replace(edition=base.edition + 1)
            seen.add(section)
            context = _headed(base, section) if section else base
        if _is_heading(passage):
            context = _headed(base, f"{section} {passage.text}")
        said = statements(passage, context)
        yield Read(passage=passage, context=context, said=said, money=list(amounts(said)))


def _title(transcript: Transcript) -> Context:
    """What the title says of the whole document."""
    first = [passage.text for passage in transcript.passages[:TITLES]]
    heads = [text for text in first if not _STATED.search(text)] or first[:1]
    text = " ".join(heads)
    years = _YEAR.findall(text) or _YEAR.findall(" ".join(first))
    phase = "决算" if "决算" in text else "预算" if "预算" in text else ""
    topic = "“三公”经费" if "三公" in text and len(transcript.passages) <= TITLES else ""
    year = years[0] if years and (len(heads) < len(first) or len(set(years)) == 1) else max(years, default=None)
    return Context(year=int(year) if year else None, phase=phase, topic=Item(name=topic, known=bool(topic)))


def _is_heading(passage: Passage) -> bool:
    return passage.level > 0 or _numbers_a_heading(passage.text)


@remembered
def _numbers_a_heading(words: str) -> bool:
    """Whether a paragraph is a heading by its number, its length and its end."""
    text = words.strip()
    return (
        0 < len(text) <= LONGEST_HEADING
        and text[-1] not in "。；;，：:"
        and not _STATED.search(text)
        and bool(_NUMBERED.match(text))
    )


def _headed(context: Context, heading: str) -> Context:
    """The context below a heading."""
    return _limited(context, *_said_by(heading))


@functools.lru_cache(maxsize=MOST)
def _limited(context: Context, topic: str, scope: str) -> Context:
    """A context with another money, and another topic where there is one; documents of one year share it."""
    return context._replace(topic=Item(name=topic, known=True) if topic else context.topic, scope=scope)


@remembered
def _said_by(heading: str) -> tuple[str, str]:
    """The item and the money that a heading names; the documents of a county share most of their headings."""
    bare = heading.translate(_NO_TOPIC)
    topic = next((name for name in reversed(_TOPICS) if any(alias in bare for alias in ALIASES[name])), "")
    scope = next((scope for word, scope in SCOPES if word in bare), "") + ("本级" if "本级" in bare else "")
    return topic, scope
