"""批复, 审查 and 公开: in order, in time, in the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from disclosuredoc.findings import Severity
from sample import disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.model.disclosure import Disclosure

APPROVED, PUBLISHED = "approved_on = 2020-04-10", "published_on = 2020-04-20"


@pytest.mark.parametrize(("day", "findings"), [("2020-04-10", 0), ("2020-04-09", 1)])
def test_publication_comes_after_approval(
    day: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure(replace={PUBLISHED: f"published_on = {day}"})
    assert len(found("published-before-approval", facts)) == findings


@pytest.mark.parametrize(("day", "findings"), [("2020-04-30", 0), ("2020-05-01", 1)])
def test_publication_is_due_within_twenty_days(
    day: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    late = found("published-too-late", disclosure(replace={PUBLISHED: f"published_on = {day}"}))
    assert [one.basis for one in late] == ["《中华人民共和国预算法》第十四条第二款"] * findings


@pytest.mark.parametrize("written", [APPROVED, PUBLISHED])
def test_a_date_that_is_not_known_is_not_compared(
    written: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure(replace={written: ""})
    names = ("published-before-approval", "published-too-late", "date-outside-year")
    assert [found(name, facts) for name in names] == [[], [], []]


@pytest.mark.parametrize(
    ("day", "findings"), [("2018-12-31", 1), ("2019-01-01", 0), ("2021-12-31", 0), ("2022-01-01", 1)]
)
def test_dates_are_within_a_year_of_the_fiscal_year(
    day: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    outside = found("date-outside-year", disclosure(replace={APPROVED: f"approved_on = {day}"}))
    assert [(one.place, one.severity) for one in outside] == [("[department] approved_on", Severity.ERROR)] * findings


def test_the_day_of_the_review_is_too(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found("date-outside-year", attrs.evolve(disclosure(), review=None)) == []
    (finding,) = found("date-outside-year", disclosure(replace={"on = 2020-04-15": "on = 2002-04-15"}))
    assert finding.place == "[review] on"


def test_a_review_after_publication_is_a_warning(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found("review-after-publication", disclosure()) == []
    (finding,) = found("review-after-publication", disclosure(replace={"on = 2020-04-15": "on = 2020-04-21"}))
    assert (finding.place, finding.severity) == ("[review] on", Severity.WARNING)


def test_a_review_that_is_not_recorded_is_a_note(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found("review-not-recorded", disclosure()) == []
    (finding,) = found("review-not-recorded", attrs.evolve(disclosure(), review=None))
    assert finding.severity is Severity.NOTE
