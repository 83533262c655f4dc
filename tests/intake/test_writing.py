"""Facts written down and read again are the same."""

from __future__ import annotations

from hypothesis import given, settings

import sample
import strategies
from disclosuredoc.intake.toml import parse_toml
from disclosuredoc.intake.writing import toml_text, workbook_bytes
from disclosuredoc.model.disclosure import Disclosure


@settings(max_examples=40, deadline=None)
@given(strategies.disclosures())
def test_every_valid_disclosure_comes_back_from_its_facts_file(disclosure: Disclosure) -> None:
    assert parse_toml(toml_text(disclosure).encode(), "facts.toml") == disclosure


def test_a_facts_file_of_one_unit_names_it_once() -> None:
    assert "\nunit = " not in toml_text(sample.disclosure())
    assert '\nunit = "207001"' in toml_text(sample.disclosure(sample.MULTI))
    assert "\n[previous]\n" in toml_text(sample.disclosure())


def test_sources_of_money_come_back_in_the_order_of_the_form() -> None:
    written = "funding = { other_revenue = 4, general_public_budget = 10 }"
    disclosure = sample.disclosure(replace={"funding = { general_public_budget = 14 }": written})

    assert parse_toml(toml_text(disclosure).encode(), "facts.toml") == disclosure
    assert [source.value for source, _ in disclosure.procurement[1].funding] == ["一般公共预算拨款", "其他收入"]


def test_equal_facts_give_equal_bytes() -> None:
    assert workbook_bytes([sample.disclosure()]) == workbook_bytes([sample.disclosure()])
