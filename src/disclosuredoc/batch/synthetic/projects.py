"""Projects of a unit: their money, and texts composed of what a body of its kind does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.batch.synthetic.kinds import phrases
from disclosuredoc.model.lines import Line
from disclosuredoc.model.performance import Indicator, Project
from disclosuredoc.terms import Category, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.batch.synthetic.drawing import Draw, Seat

USUAL = ("30201", "30202", "30213", "30214", "30216", "30218", "30226", "30227", "30299", "31002", "31003", "31006")
"""The economic codes of most projects."""
RARE = ("30212", "30217", "30231", "31013")
"""Those of “三公”."""


def projects(draw: Draw, seat: Seat, count: int) -> Iterator[tuple[Project, list[Line]]]:
    """Yield so many projects of a unit, each with its lines; no two have one name."""
    endings = phrases()["endings"]
    named = [(matter, ending) for matter in seat.kind.matters for ending in endings if not _stutters(matter, ending)]
    for matter, ending in draw.some(named, count):
        name = f"{matter}{ending}"
        yield _project(draw, seat, name, matter), list(_lines(draw, seat, name))


def _stutters(matter: str, ending: str) -> bool:
    """Whether a name would say a word twice (补助补助资金).

    >>> _stutters("寄宿生补助", "补助资金"), _stutters("寄宿生补助", "专项资金")
    (True, False)
    """
    return any(matter.endswith(ending[:length]) for length in range(2, len(ending)))


def told(draw: Draw, templates: list[str], matter: str) -> str:
    """Return one of several sentences about a matter."""
    return draw.one(templates).format(matter=matter, manner=draw.one(phrases()["manners"]))


def _project(draw: Draw, seat: Seat, name: str, matter: str) -> Project:
    words = phrases()
    rows = draw.some(words["indicators"]["rows"], draw.number(1, 6))
    return Project(
        unit=seat.code,
        name=name,
        purpose=told(draw, words["purposes"], matter),
        goals=tuple(dict.fromkeys(told(draw, words["goals"], matter) for _ in range(draw.number(1, 3)))),
        indicators=tuple(_indicator(draw, row, matter) for row in rows),
    )


def _indicator(draw: Draw, row: list[str], matter: str) -> Indicator:
    level1, level2, level3, description, value = row
    return Indicator(
        level1=level1,
        level2=level2,
        level3=level3.format(matter=matter),
        description=description.format(matter=matter),
        value=value.format(n=draw.number(2, 60), d=draw.number(0, 9)),
        basis=draw.one(phrases()["bases"]),
    )


def _lines(draw: Draw, seat: Seat, name: str) -> Iterator[Line]:
    """Yield one to three lines of a project, from one source or two, now and then left over from last year."""
    codes = draw.some(USUAL, draw.number(1, 3))
    if draw.happens(0.06):
        codes.append(draw.one(RARE))
    source, function = _paid(draw, seat)
    for economic in codes:
        yield _line(draw, seat, name, function, economic, source, carryover=False)
    if draw.happens(0.1):
        yield _line(draw, seat, name, function, codes[0], source, carryover=True)
    if draw.happens(0.1):
        other, other_function = _paid(draw, seat)
        if other is not source:
            yield _line(draw, seat, name, other_function, codes[0], other, carryover=False)


def _paid(draw: Draw, seat: Seat) -> tuple[Source, str]:
    """Return where a project's money comes from, and its function code."""
    others = [pair for pair in seat.kind.others if pair[0] is not Source.BUSINESS_REVENUE]
    if others and draw.happens(0.25):
        return draw.one(others)
    return Source.GENERAL_PUBLIC_BUDGET, draw.one(seat.kind.work)


def _line(  # noqa: PLR0913, PLR0917 - the columns of 预算明细, in their order
    draw: Draw, seat: Seat, name: str, function: str, economic: str, source: Source, *, carryover: bool
) -> Line:
    return Line(
        unit=seat.code,
        category=Category.PROJECT,
        amount=draw.amount(5_000, draw.one([80_000, 400_000, 3_000_000])),
        project=name,
        function=function,
        economic=economic,
        source=source,
        carryover=carryover,
    )
