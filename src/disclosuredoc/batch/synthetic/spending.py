"""基本支出 and 其他支出 of a unit, by its staff; what is left for next year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.model.lines import Line
from disclosuredoc.terms import APPROPRIATIONS, Category, Nature, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.batch.synthetic.drawing import Draw, Seat

PENSION, AGENCY_MEDICAL, INSTITUTION_MEDICAL, HOUSING = "2080505", "2101101", "2101102", "2210201"
AGENCY_RETIRED, INSTITUTION_RETIRED = "2080501", "2080502"
SALARIES = {"30101": (28_000, 42_000), "30103": (2_000, 9_000)}
"""Yuan a head, by economic code; allowances and performance pay depend on the nature of the unit."""
INSURANCES = {"30108": (PENSION, 9_000), "30113": (HOUSING, 7_000)}
OFFICE = {
    "30201": (1_500, 6_000),
    "30207": (200, 1_500),
    "30211": (800, 4_000),
    "30228": (300, 900),
    "30206": (300, 2_000),
    "30208": (300, 2_500),
    "30213": (100, 2_000),
    "30239": (500, 4_000),
    "30217": (50, 600),
    "30231": (300, 2_500),
}
"""日常公用经费, likewise."""


def basic(draw: Draw, seat: Seat) -> Iterator[Line]:
    """Yield 人员经费 and 公用经费 of a unit; what it earns pays a part of the latter."""
    yield from _personnel(draw, seat)
    earned = [source for source, _ in seat.kind.others if source is Source.SERVICE_REVENUE]
    for economic, (low, high) in OFFICE.items():
        if economic == "30201" or draw.happens(0.7):
            source = draw.one(earned) if earned and draw.happens(0.5) else Source.GENERAL_PUBLIC_BUDGET
            yield _line(draw, seat, Category.ROUTINE, seat.function, economic, (low, high), source)


def _personnel(draw: Draw, seat: Seat) -> Iterator[Line]:
    agency = seat.nature in {Nature.AGENCY, Nature.CIVIL_SERVICE_INSTITUTION}
    salaries = {**SALARIES, ("30102" if agency else "30107"): (18_000, 32_000)}
    for economic, bounds in sorted(salaries.items()):
        yield _line(draw, seat, Category.PERSONNEL, seat.function, economic, bounds)
    for economic, (function, most) in INSURANCES.items():
        yield _line(draw, seat, Category.PERSONNEL, function, economic, (most // 2, most))
    medical = AGENCY_MEDICAL if seat.nature is Nature.AGENCY else INSTITUTION_MEDICAL
    yield _line(draw, seat, Category.PERSONNEL, medical, "30110", (2_000, 4_000))
    if draw.happens(0.4):
        retired = AGENCY_RETIRED if seat.nature is Nature.AGENCY else INSTITUTION_RETIRED
        yield _line(draw, seat, Category.PERSONNEL, retired, "30302", (500, 3_000))


def business(draw: Draw, seat: Seat) -> Iterator[Line]:
    """Yield the lines of a body that lives on what it earns."""
    ((source, function),) = seat.kind.others
    for economic in ("30199", "30206", "30213", "30218"):
        yield _line(draw, seat, Category.BUSINESS_OPERATIONS, function, economic, (4_000, 30_000), source)
    if draw.happens(0.5):
        yield _line(draw, seat, Category.PAID_UPWARD, function, "39999", (500, 3_000), source)


def others(draw: Draw, seat: Seat) -> Iterator[Line]:
    """Yield 其他支出 of a unit from money that is no 财政拨款, and what stays for next year."""
    for source, function in seat.kind.others:
        if source is Source.BUSINESS_REVENUE:
            yield _line(draw, seat, Category.BUSINESS_OPERATIONS, function, "30218", (2_000, 9_000), source)
        elif source not in APPROPRIATIONS and draw.happens(0.15):
            category = draw.one([Category.PAID_UPWARD, Category.GRANTS_BELOW])
            yield _line(draw, seat, category, function, "39999", (300, 2_000), source)
    if draw.happens(0.08):
        yield _line(draw, seat, Category.CARRIED_FORWARD, seat.function, None, (300, 3_000))


def _line(  # noqa: PLR0913, PLR0917 - the columns of 预算明细, in their order
    draw: Draw,
    seat: Seat,
    category: Category,
    function: str,
    economic: str | None,
    bounds: tuple[int, int],
    source: Source = Source.GENERAL_PUBLIC_BUDGET,
) -> Line:
    """Return a line of so many yuan a head."""
    low, high = bounds
    return Line(
        unit=seat.code,
        category=category,
        amount=draw.amount(low * seat.staff, high * seat.staff),
        function=function,
        economic=economic,
        source=source,
    )
