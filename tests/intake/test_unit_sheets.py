"""The sheets of one row a unit, and the kinds of free text."""

from __future__ import annotations

from disclosuredoc.intake.unit_sheets import ASSETS, KINDS, TEXTS


def test_each_holding_has_its_quantity_and_its_value() -> None:
    assert [key for key in ASSETS.keys if key[0] == "vehicles"] == [("vehicles", "quantity"), ("vehicles", "value")]


def test_the_sheet_of_texts_offers_every_kind_and_says_what_its_title_is() -> None:
    kind, title = TEXTS.columns[2:4]

    assert kind.choices == tuple(KINDS)
    assert "名词解释填名词" in title.hint
