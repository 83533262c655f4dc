"""The county's template: every part and section of its layout has its place, and amounts have their unit."""

from __future__ import annotations

from tools.build_templates import county_template

import word
from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.county import of_county

SAID = word.paragraphs(county_template())


def test_every_section_of_the_layout_has_its_heading() -> None:
    for section in of_county(catalogue.load("hebei/2020")).sections:
        assert f"[[ section {section.key} ]]" in SAID


def test_each_table_of_amounts_names_their_unit() -> None:
    assert sum("单位：[[ unit ]]" in text for text in SAID) == 3
