"""Where facts stand in a workbook."""

from __future__ import annotations

from disclosuredoc.intake.spots import Spot, Spots

LINE = Spot("预算明细", 2, 4, {("amount",): 6, ("category",): 2, ("funding", "其他收入"): 9})
SPOTS = Spots("county.xlsx", {(): Spot("部门", 0, 1, {("layout",): 1}), ("lines", 0): LINE}, {("lines", 0): "101"})


def test_a_key_stands_in_the_cell_of_its_column_and_row() -> None:
    assert SPOTS.place(("lines", 0, "amount")) == "预算明细!G5"


def test_a_key_without_a_column_stands_in_the_nearest_or_the_first() -> None:
    assert SPOTS.place(("lines", 0, "funding")) == "预算明细!J5"
    assert SPOTS.place(("lines", 0, "unit")) == "预算明细!C5"
    assert SPOTS.place(("lines",)) == "部门!B2"


def test_places_are_ordered_by_sheet_and_row() -> None:
    assert SPOTS.line(()) < SPOTS.line(("lines", 0))


def test_a_cell_is_not_quoted() -> None:
    assert SPOTS.quote(("lines", 0)) == ""


def test_a_row_is_found_by_its_owner_or_as_the_only_one() -> None:
    assert SPOTS.owned("lines", "101") == ("lines", 0)
    assert SPOTS.owned("lines", "") == ("lines", 0)
    assert SPOTS.owned("department", "") == ()
    assert SPOTS.owned("assets", "101") not in SPOTS.rows
