"""The example workbook is built from the example county, and says the same."""

from __future__ import annotations

import disclosuredoc as dd
from disclosuredoc.intake.workbook import read_workbook
from tools import build_workbook


def test_the_example_workbook_is_what_is_built() -> None:
    assert build_workbook.WORKBOOK.read_bytes() == build_workbook.built()


def test_the_example_workbook_holds_the_facts_of_the_example_county() -> None:
    files = sorted((build_workbook.EXAMPLES / "county").glob("*.toml"))
    facts = [dd.read(file) for file in files if file.name != "county.toml"]

    assert [entry.facts for entry in read_workbook(build_workbook.WORKBOOK)] == facts
