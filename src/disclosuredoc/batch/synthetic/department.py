"""One department of a synthetic county: a Disclosure in which a check finds no error and no warning."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.batch.synthetic import last_year, spending
from disclosuredoc.batch.synthetic.buying import purchases
from disclosuredoc.batch.synthetic.drawing import Draw, Seat
from disclosuredoc.batch.synthetic.kinds import phrases
from disclosuredoc.batch.synthetic.projects import projects, told
from disclosuredoc.model.department import BudgetUnit, Department
from disclosuredoc.model.disclosure import Disclosure, Review
from disclosuredoc.model.performance import Performance, TitledText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.batch.synthetic.bodies import Body
    from disclosuredoc.model.lines import Line
    from disclosuredoc.model.performance import Project

YEAR, LAYOUT = 2020, "hebei/2020"
PROJECTS = {(0, 0): 10, (1, 3): 35, (4, 8): 30, (9, 20): 18, (21, 60): 7}
"""How many projects a department has, and how often."""
PURCHASES = {(0, 0): 20, (1, 7): 35, (8, 30): 30, (31, 80): 10, (81, 200): 5}
"""How many rows of procurement."""
STAFF = {(3, 12): 30, (13, 40): 45, (41, 120): 20, (121, 400): 5}
"""How many a unit employs."""
IDLE = 0.012
"""The share of bodies without any budget."""
FIRST_APPROVAL = dt.date(2020, 4, 1)


def department(body: Body, seed: int) -> Disclosure:
    """Return the disclosure of a body, the same for the same seed."""
    draw = Draw.of(seed, body.number)
    idle = not body.kind.business and draw.happens(IDLE)
    seats = list(_seats(draw, body, alone=idle))
    budgeted = [] if idle else seats
    worked = [pair for seat, count in _shared(draw, budgeted) for pair in projects(draw, seat, count)]
    drawn = Disclosure(
        layout=LAYOUT,
        year=YEAR,
        money=draw.money,
        department=_department(draw, body),
        units=tuple(_unit(draw, seat) for seat in seats),
        lines=tuple(_lines(draw, budgeted, worked)),
        projects=tuple(project for project, _ in worked),
        performance=_performance(draw, body),
        other_matters=(draw.one(phrases()["matters_told"]),) if draw.happens(0.3) else (),
        zero=idle,
    )
    return _reviewed(draw, _settled(draw, drawn, seats, _renamed(draw, body)))


def _department(draw: Draw, body: Body) -> Department:
    approved = FIRST_APPROVAL + dt.timedelta(days=draw.number(0, 14))
    published = approved + dt.timedelta(days=draw.number(6, 18)) if draw.happens(0.8) else None
    return Department(name=body.name, short_names=(body.short_name,), approved_on=approved, published_on=published)


def _renamed(draw: Draw, body: Body) -> str | None:
    """Return what the department was called last year, where it was otherwise."""
    return body.former_name if draw.happens(0.4) else None


def _seats(draw: Draw, body: Body, *, alone: bool) -> Iterator[Seat]:
    """Yield the department's units, its own (本级) first; most have no other."""
    kind = body.kind
    founded = kind.founded and draw.happens(0.4)
    below = [] if alone or draw.happens(0.55) else draw.some(kind.units, draw.number(1, 5))
    own = body.name.removesuffix(kind.name)
    for at, name in enumerate([f"{body.name}本级" if below else body.name, *(f"{own}{unit}" for unit in below)]):
        yield Seat(
            code=f"{body.code}{at + 1:03}" if below else body.code,
            name=name,
            nature=kind.nature_of_units if at else kind.nature,
            kind=kind,
            function=kind.work[-1] if at else kind.function,
            staff=draw.size(STAFF),
            founded=founded or (at > 0 and draw.happens(0.06)),
        )


def _shared(draw: Draw, seats: list[Seat]) -> Iterator[tuple[Seat, int]]:
    """Yield how many of the department's projects each unit has; its own has the rest."""
    rest = draw.size(PROJECTS) if seats else 0
    for seat in reversed(seats):
        count = rest if seat is seats[0] else draw.number(0, rest // 2)
        rest -= count
        yield seat, count


def _lines(draw: Draw, seats: list[Seat], worked: list[tuple[Project, list[Line]]]) -> Iterator[Line]:
    for seat in seats:
        if seat.kind.business:
            yield from spending.business(draw, seat)
            continue
        yield from spending.basic(draw, seat)
        yield from spending.others(draw, seat)
    yield from (line for _, lines in worked for line in lines)


def _unit(draw: Draw, seat: Seat) -> BudgetUnit:
    matters = draw.some(seat.kind.matters, draw.number(2, 7))
    return BudgetUnit(
        code=seat.code,
        name=seat.name,
        nature=seat.nature,
        rank=seat.kind.rank,
        support=seat.kind.support,
        founded=seat.founded,
        responsibilities=tuple(told(draw, phrases()["duties"], matter) for matter in matters),
    )


def _performance(draw: Draw, body: Body) -> Performance:
    words, matters = phrases(), body.kind.matters

    def titled(titles: list[str], most: int) -> tuple[TitledText, ...]:
        chosen = draw.some(titles, draw.number(1, most))
        return tuple(TitledText(title=title, text=told(draw, words["goals"], draw.one(matters))) for title in chosen)

    return Performance(
        overall=titled(words["themes"], 3), specific=titled(words["themes"], 5), measures=titled(words["measures"], 4)
    )


def _settled(draw: Draw, drawn: Disclosure, seats: list[Seat], former_name: str | None) -> Disclosure:
    """Return the disclosure with procurement, last year, reasons and assets of each unit."""
    rest = draw.size(PURCHASES)
    items = []
    for budget in reversed(drawn.budgets):
        (unit,) = budget.units
        found = list(purchases(draw, budget, rest if unit.code == seats[0].code else draw.number(0, rest // 2)))
        rest -= len(found)
        items.append(found)
    bought = attrs.evolve(drawn, procurement=tuple(item for found in reversed(items) for item in found))
    return attrs.evolve(
        bought,
        units=tuple(
            last_year.settled(draw, budget, seat.staff, drawn.year, former_name if seat is seats[0] else None)
            for budget, seat in zip(bought.budgets, seats, strict=True)
        ),
    )


def _reviewed(draw: Draw, drawn: Disclosure) -> Disclosure:
    """Return the disclosure with the record of who reviewed it before it was published."""
    approved = drawn.department.approved_on or FIRST_APPROVAL
    review = Review(by=f"{drawn.department.short_names[0]}办公室", on=approved + dt.timedelta(days=draw.number(1, 5)))
    return attrs.evolve(drawn, review=review)
