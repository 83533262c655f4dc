"""Pages turned aside."""

from __future__ import annotations

import pytest

from disclosuredoc.helpers.ooxml import element, qn
from disclosuredoc.rendering.pages import is_measured, section_break, text_width, turned

MARGINS = element("w:pgMar", top=2098, right=1474, bottom=1984, left=1587, header=851, footer=1427, gutter=0)
SECTION = element("w:sectPr", element("w:pgSz", w=11906, h=16838), MARGINS)


def test_a_turned_page_has_its_binding_side_at_the_top() -> None:
    made = turned(SECTION)

    assert dict(made[0].attrib) == {qn("w:w"): "16838", qn("w:h"): "11906", qn("w:orient"): "landscape"}
    assert {side: made[1].get(qn(f"w:{side}")) for side in ("top", "right", "bottom", "left")} == {
        "top": "1587",
        "right": "2098",
        "bottom": "1474",
        "left": "1984",
    }


def test_the_page_number_stays_as_far_below_the_text() -> None:
    assert turned(SECTION)[1].get(qn("w:footer")) == str(1474 - (1984 - 1427))


def test_the_text_is_as_wide_as_the_page_without_its_margins() -> None:
    assert (text_width(SECTION), text_width(turned(SECTION))) == (8845, 12756)


def test_a_section_without_measures_is_told() -> None:
    assert is_measured(SECTION)
    assert not is_measured(element("w:sectPr"))
    assert not is_measured(element("w:sectPr", element("w:pgSz", w=11906, h="A4"), element("w:pgMar")))


@pytest.mark.parametrize(("width", "left"), [(11906, 2147483648), (9, 0), (65536, 1587), (6000, 3000)])
def test_a_section_without_room_for_text_is_none(width: int, left: int) -> None:
    margins = element("w:pgMar", top=2098, right=1474, bottom=1984, left=left, header=851, footer=1427, gutter=0)

    assert not is_measured(element("w:sectPr", element("w:pgSz", w=width, h=16838), margins))


def test_a_break_is_a_paragraph_that_ends_the_section() -> None:
    assert section_break(SECTION).find(f"{qn('w:pPr')}/{qn('w:sectPr')}/{qn('w:pgSz')}") is not None
