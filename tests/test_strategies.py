"""What property tests draw is what it claims to be: valid."""

from __future__ import annotations

from hypothesis import given, settings

import strategies
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.rules.books import check

LAYOUT = catalogue.load("hebei/2020")


@settings(max_examples=60, deadline=None)
@given(strategies.disclosures())
def test_a_drawn_disclosure_is_valid(drawn: Disclosure) -> None:
    report = check(drawn, LAYOUT)

    assert (report.errors, report.warnings) == ((), ())
