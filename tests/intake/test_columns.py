"""Columns and sheets as the map has them."""

from __future__ import annotations

from disclosuredoc.intake.columns import Column, Sheet


def test_a_sheet_knows_the_keys_of_its_columns() -> None:
    columns = (Column(head="甲", key=("a",)), Column(head="乙", key=("b", "c")))

    assert Sheet(name="表", table="t", columns=columns, about="").keys == (("a",), ("b", "c"))
