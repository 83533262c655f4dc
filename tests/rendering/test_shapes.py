"""What a name of a template has: fields, properties, the keys of the layout, the words of a loop."""

from __future__ import annotations

import datetime as dt

from disclosuredoc.layouts import catalogue
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.money import Money
from disclosuredoc.rendering.shapes import attributes, names
from disclosuredoc.rendering.vocabulary import AssetSheet, Context, Office

NAMES = names(catalogue.load("hebei/2020"))


def test_the_outermost_names_are_those_of_the_context() -> None:
    assert (
        set(NAMES.shapes)
        == set(attributes(Context))
        == {
            "year",
            "last_year",
            "office",
            "unit_sets",
            "marks",
        }
    )


def test_fields_have_their_types_without_none() -> None:
    assert attributes(Office)["operating"] is Money
    assert attributes(AssetSheet)["as_of"] is dt.date


def test_views_are_names_too() -> None:
    assert attributes(ThreePublic)["total"] is Money
    assert attributes(ThreePublic)["vehicles"] is Money


def test_keys_are_those_of_the_layouts_sections_and_funding_columns() -> None:
    assert {"operating", "glossary", "general_public_budget"} <= NAMES.keys
