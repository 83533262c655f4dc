"""Slots: every figure of a passage with the words around it, its sentence, its clause and its bracket."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from disclosuredoc.helpers.remembering import remembered
from disclosuredoc.model.transcript import LONGEST_PASSAGE, Figure
from disclosuredoc.reading.claims.clauses import level
from disclosuredoc.reading.claims.tokens import UNIT, Mark, Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS_KEPT = 120
"""How many characters before a figure are kept."""
DEEPEST = 32
"""Brackets that are nested deeper are not looked into."""

_RATE = re.compile(r"^(?:/|每|以上|以下|以内|及以上|及以下|左右|起|的标准)")
_MOVES = ("增加", "增长", "上升", "减少", "下降", "降低")
_TREND = re.compile(
    rf"(?:同比|(?:较|比|与|同)[^，。；]{{1,16}}?(?:相比)?)(?:有所|略有|均)?(?P<word>{'|'.join(_MOVES)})$"
)
_BOUNDS = frozenset({Mark.STOP, Mark.SEMICOLON, Mark.COMMA, Mark.OPEN, Mark.CLOSE})
_TELLS = re.compile(rf"\d\s{{0,2}}(?:{UNIT}|％)|{'|'.join(_MOVES)}")
"""Without any of these a passage has no figure with a unit and no trend."""
_WHY = re.compile("原因|由于|因为|主要是|主要系|系因|是因")
_REASON = re.compile("原因|由于|因为|主要是|主要系|系因|是因|主要用于|用于")
_LIMITS = (
    *("约", "近", "超过", "超", "不足", "不低于", "不少于", "不高于", "不超过", "至少", "最多"),
    *("低于", "高于", "大于", "小于", "≥", "≤", "<", ">", "＜", "＞", "第"),
)
"""Words before a figure that is a limit, an estimate or an ordinal."""


class Slot(NamedTuple):
    """A figure, or a word that says that nothing changes, where it stands.

    Attributes:
        lead: the words of its clause before it.
        figure: the figure; None where only a word is said (持平).
        start: where the clause begins in the passage.
        end: where the figure or word ends.
        sentence: the number of its sentence.
        section: the number of its part between semicolons, counted through the passage.
        clause: the number of its clause.
        trail: the words of its clause after it.
        bracket: the number of the bracket it stands in, 0 outside.
        depth: how many brackets it stands in.
        rough: it is a limit, a rate or an estimate, no exact figure.
        pending: the words of the clause before, where that had no figure.
        moves: there is no figure, and the words say that the item rises or falls.
        reason: a clause before it in the same part of the sentence gives a reason or a use.
    """

    lead: str
    figure: Figure | None
    start: int
    end: int
    sentence: int
    section: int
    clause: int
    trail: str = ""
    bracket: int = 0
    depth: int = 0
    rough: bool = False
    pending: str = ""
    reason: bool = False
    moves: bool = False


@attrs.define(eq=False, repr=False)
class _Walk:
    """The state of one walk over a passage."""

    lead: str = ""
    start: int = 0
    pending: str = ""
    sentence: int = 0
    section: int = 0
    clause: int = 0
    brackets: list[tuple[int, str, int]] = attrs.field(factory=list)
    opened: int = 0
    reason: bool = False
    figured: bool = False


@remembered
def slots(text: str) -> tuple[Slot, ...]:
    """Return the figures of a passage that have a unit, in order, each with the words around it."""
    if not _TELLS.search(text) and level(text) is None:
        return ()
    found: list[Slot] = []
    walk = _Walk()
    filled = 0
    for token in tokens(text[:LONGEST_PASSAGE]):
        if token.figure is not None:
            found.append(_slot(walk, token, token.figure))
            walk.lead, walk.start, walk.figured = "", token.end, True
        elif token.mark in _BOUNDS:
            _finish(walk, found, filled, token.start)
            filled = len(found)
            _bound(walk, token)
        else:
            walk.lead = (walk.lead + token.text)[-WORDS_KEPT:]
    _finish(walk, found, filled, walk.start + len(walk.lead))
    return tuple(slot for slot in found if slot.figure is None or slot.figure.unit)


def _finish(walk: _Walk, found: list[Slot], filled: int, end: int) -> None:
    """End a clause: give its last figure the words that follow it, and keep what the words alone say."""
    if walk.lead:
        if len(found) > filled:
            found[-1] = _trailed(found[-1], walk.lead)
        found.extend(_levels(walk, end))


def _slot(walk: _Walk, token: Token, figure: Figure) -> Slot:
    lead = walk.lead
    walk.reason = not lead.startswith("其中") and (walk.reason or bool(_WHY.search(lead)))
    if lead.endswith("-") and not lead[:-1].endswith(tuple("0123456789")):
        lead, figure = lead[:-1], attrs.evolve(figure, value=-figure.value, quote="-" + figure.quote)
    return Slot(
        lead=lead,
        figure=figure,
        start=walk.start,
        end=token.end,
        sentence=walk.sentence,
        section=walk.section,
        clause=walk.clause,
        bracket=walk.brackets[-1][0] if walk.brackets else 0,
        depth=len(walk.brackets),
        rough=lead.rstrip().endswith(_LIMITS),
        pending=walk.pending,
        reason=walk.reason,
    )


def _trailed(slot: Slot, words: str) -> Slot:
    """A slot with the words that follow its figure; those between two figures belong to both."""
    return slot._replace(trail=words, rough=slot.rough or bool(_RATE.match(words)))


def _levels(walk: _Walk, end: int) -> Iterator[Slot]:
    """Yield a slot without a figure where the words up to a boundary say that something moves, or does not."""
    match = level(walk.lead) or _trend(walk.lead.rstrip())
    if match is not None:
        yield Slot(
            lead=walk.lead[: match.start("word")] + match["word"] if match.re is _TREND else walk.lead[: match.start()],
            figure=None,
            moves=match.re is _TREND,
            start=walk.start,
            end=end,
            sentence=walk.sentence,
            section=walk.section,
            clause=walk.clause,
            bracket=walk.brackets[-1][0] if walk.brackets else 0,
            depth=len(walk.brackets),
            pending=walk.pending,
            reason=walk.reason,
        )


def _trend(lead: str) -> re.Match[str] | None:
    """The words at the end that say that something moves; looked for only where one of them ends the words."""
    return _TREND.search(lead) if lead.endswith(_MOVES) else None


def _bound(walk: _Walk, token: Token) -> None:
    """Close a clause at a mark, and open or leave a bracket."""
    if token.mark is Mark.OPEN:
        walk.opened += 1
        walk.brackets.append((walk.opened, walk.lead, walk.clause))
        walk.pending = walk.lead or walk.pending
        walk.lead = ""
        walk.start = token.end
        return
    if token.mark is Mark.CLOSE:
        _close(walk, token)
        return
    walk.clause += 1
    used = walk.figured and walk.lead.startswith("用于")
    walk.reason = token.mark is Mark.COMMA and (walk.reason or (not used and bool(_REASON.search(walk.lead))))
    walk.figured = False
    walk.pending = walk.lead if token.mark is Mark.COMMA and walk.lead.strip() else ""
    walk.lead, walk.start = "", token.end
    if token.mark is not Mark.COMMA:
        walk.section += 1
    if token.mark is Mark.STOP:
        walk.sentence += 1
        walk.brackets.clear()


def _close(walk: _Walk, token: Token) -> None:
    """Leave a bracket; one without a figure stays part of the words around it."""
    if not walk.brackets:
        return
    _, before, clause = walk.brackets.pop()
    inner = f"({walk.lead})" if clause == walk.clause and walk.lead else ""
    walk.lead = (before + inner)[-WORDS_KEPT:]
    walk.start = token.end if not walk.lead else walk.start
