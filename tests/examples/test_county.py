"""The example county: every department is valid, becomes a clean document, and together they use the whole model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from pathlib import Path

import attrs
import pytest

import disclosuredoc as dd
from disclosuredoc.helpers.amounts import rounded
from disclosuredoc.money import ZERO, Money
from disclosuredoc.rules.agreement import texts
from disclosuredoc.terms import Category, MoneyUnit, Nature, Procured, Source, Support

COUNTY = Path(__file__).parents[2] / "examples" / "county"
FILES = {path.stem: path for path in sorted(COUNTY.glob("*.toml")) if path.stem != "county"}
DISCLOSURES = {name: dd.read(path) for name, path in FILES.items()}
UNITS = [unit for one in DISCLOSURES.values() for unit in one.units]
LINES = [line for one in DISCLOSURES.values() for line in one.lines]
LAYOUT = dd.layout("hebei", 2020)
LEAST = 10
SENTENCE = 8
"""Texts of so many characters are a department's own."""

every_department = pytest.mark.parametrize("name", FILES)


def fields(record: object) -> Iterator[tuple[str, bool]]:
    """Yield every field of the records inside a record, and whether it says something."""
    if isinstance(record, tuple):
        yield from chain.from_iterable(map(fields, record))
    elif attrs.has(kind := type(record)) and not isinstance(record, Money):
        for field in attrs.fields(kind):
            value = getattr(record, field.name)
            yield f"{kind.__name__}.{field.name}", value != field.default
            yield from fields(value)


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dd.Outcome]:
    folder = tmp_path_factory.mktemp("county")
    return {name: dd.produce(path, folder) for name, path in FILES.items()}


@every_department
def test_a_department_passes_its_check(name: str) -> None:
    report = dd.check(DISCLOSURES[name], LAYOUT)

    assert (report.errors, report.warnings) == ((), ())


@every_department
def test_its_document_is_made_without_a_finding(name: str, outcomes: dict[str, dd.Outcome]) -> None:
    outcome = outcomes[name]

    assert (outcome.error, outcome.report.errors, outcome.report.warnings) == (None, (), ())


@every_department
def test_the_audit_of_its_document_finds_nothing(name: str, outcomes: dict[str, dd.Outcome]) -> None:
    document = outcomes[name].document
    assert document is not None

    report = dd.audit(document)

    assert (report.errors, report.warnings) == ((), ())
    assert report.amounts > 0


@every_department
def test_a_department_prints_in_the_layout_of_the_county(name: str) -> None:
    assert (DISCLOSURES[name].layout, DISCLOSURES[name].year) == (LAYOUT.name, LAYOUT.year)


@every_department
def test_every_code_is_in_the_lists_of_the_year(name: str) -> None:
    one, codes = DISCLOSURES[name], LAYOUT.codes
    used = [
        *((codes.function, line.function) for line in one.lines),
        *((codes.economic, line.economic) for line in one.lines),
        *((codes.procurement, item.code) for item in one.procurement),
    ]

    assert [code for scheme, code in used if code and scheme.lookup(code) is None] == []


@every_department
def test_a_department_has_responsibilities_goals_and_a_review(name: str) -> None:
    one = DISCLOSURES[name]

    assert 3 <= sum(len(unit.responsibilities) for unit in one.units) <= 12
    assert all(rows for rows in attrs.asdict(one.performance).values())
    assert one.department.approved_on is not None
    assert one.review is not None


@every_department
def test_every_project_has_its_goals_and_three_indicators(name: str) -> None:
    for project in DISCLOSURES[name].projects:
        assert project.purpose
        assert project.goals
        assert len(project.indicators) >= 3


@every_department
def test_a_clerk_may_copy_its_file(name: str) -> None:
    text = FILES[name].read_text(encoding="utf-8")

    assert name.isascii()
    assert '"""' not in text
    assert "'" not in text
    assert text.count("\namount = ") == len(DISCLOSURES[name].lines)


def test_the_county_has_at_least_ten_departments() -> None:
    assert len(FILES) >= LEAST


def test_every_department_speaks_in_its_own_words() -> None:
    said = Counter(chain.from_iterable({text for _, text in texts(one)} for one in DISCLOSURES.values()))

    assert [text for text, times in said.items() if times > 1 and len(text) >= SENTENCE] == []


def test_departments_are_told_apart_by_name_and_code() -> None:
    assert len({one.department.name for one in DISCLOSURES.values()}) == len(FILES)
    assert len({one.units[0].code[:3] for one in DISCLOSURES.values()}) == len(FILES)


def test_every_field_of_the_model_says_something_somewhere() -> None:
    found = [field for one in DISCLOSURES.values() for field in fields(one)]

    assert {name for name, _ in found} - {name for name, says in found if says} == set()


def test_every_term_is_used_somewhere() -> None:
    assert {line.source for line in LINES} == set(Source) - {Source.UNKNOWN}
    assert {line.category for line in LINES} == set(Category)
    assert {unit.nature for unit in UNITS} == set(Nature)
    assert {unit.support for unit in UNITS} == set(Support)
    assert {one.money for one in DISCLOSURES.values()} == set(MoneyUnit)
    assert {item.kind for one in DISCLOSURES.values() for item in one.procurement} == set(Procured)


def test_there_are_departments_with_and_without_what_not_all_have() -> None:
    ledgers = [one.budget.ledger for one in DISCLOSURES.values()]
    lengths = {len(one.units) for one in DISCLOSURES.values()}

    assert {1, 3} <= lengths
    for having in (
        [one.zero for one in DISCLOSURES.values()],
        [one.budget.founded for one in DISCLOSURES.values()],
        [one.budget.has_operating for one in DISCLOSURES.values()],
        [bool(one.department.published_on) for one in DISCLOSURES.values()],
        [bool(ledger.carryover.total and ledger.carried_forward.total) for ledger in ledgers],
        [bool(ledger.other.total) for ledger in ledgers],
        [bool(ledger.projects.total) for ledger in ledgers],
        [bool(ledger.appropriations.total) for ledger in ledgers],
    ):
        assert set(having) == {True, False}


@pytest.mark.parametrize(
    "item",
    [
        "total",
        "basic",
        "projects",
        "other",
        "operating",
        "procurement",
        "three_public",
        "vehicle_operation",
        "receptions",
    ],
)
def test_items_rise_and_fall(item: str) -> None:
    changes = [getattr(one.budget, f"{item}_change").difference for one in DISCLOSURES.values()]
    signs = {(change > ZERO) - (change < ZERO) for change in changes if change is not None}

    assert signs >= ({1, -1} if item not in {"receptions", "other"} else {0, -1})


def test_one_item_is_bought_with_money_of_three_sources() -> None:
    widths = {len(item.funding) for one in DISCLOSURES.values() for item in one.procurement}

    assert {0, 1, 2, 3} <= widths


def test_the_printed_parts_of_the_township_miss_the_printed_total() -> None:
    (township,) = (one for one in DISCLOSURES.values() if one.money is MoneyUnit.YUAN)
    ledger = township.budget.ledger
    parts = [rounded(part.total, MoneyUnit.WAN) for part in (ledger.personnel, ledger.routine)]

    assert abs(sum(parts) - rounded(ledger.basic.total, MoneyUnit.WAN)) == Decimal("0.01")
