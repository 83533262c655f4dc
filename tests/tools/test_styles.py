"""The styles: sizes and pitches of GB/T 9704, what keeps to the grid, what stays with the next paragraph."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn
from lxml.etree import _Element
from tools.styles import NORMAL, PITCH, TABLES, TEXT, TEXT_WIDTH, styles_tree

from disclosuredoc.rendering.fonts import Fonts


@pytest.fixture(scope="module")
def styles() -> dict[str, _Element]:
    return {str(style.get(qn("w:styleId"))): style for style in styles_tree(Fonts()).iterfind(qn("w:style"))}


def value(style: _Element, path: str, name: str = "w:val") -> str | None:
    """An attribute of an element below a style, None where there is no such element."""
    found = style.find("/".join(qn(step) for step in path.split("/")))
    return None if found is None else found.get(qn(name))


def test_running_text_is_16_points_on_lines_of_28(styles: dict[str, _Element]) -> None:
    assert value(styles["Normal"], "w:rPr/w:sz") == "32"
    assert value(styles["Normal"], "w:pPr/w:spacing", "w:line") == str(PITCH) == "560"
    assert value(styles["Normal"], "w:pPr/w:spacing", "w:lineRule") == "exact"


def test_the_title_is_22_points_in_the_middle_with_a_pitch_of_its_own(styles: dict[str, _Element]) -> None:
    assert value(styles["Title"], "w:rPr/w:sz") == "44"
    assert value(styles["Title"], "w:pPr/w:jc") == "center"
    assert value(styles["Title"], "w:pPr/w:spacing", "w:line") == "700"
    assert value(styles["Title"], "w:pPr/w:snapToGrid") == "0"


@pytest.mark.parametrize("style", ["Heading1", "Heading2", "Heading3", "TableCaption", "UnitLine", "UnitLineLandscape"])
def test_what_heads_something_stays_with_it(styles: dict[str, _Element], style: str) -> None:
    own = styles[style]
    parent = styles[value(own, "w:basedOn") or ""]

    assert any(each.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for each in (own, parent))


def test_every_style_is_based_on_one_that_there_is(styles: dict[str, _Element]) -> None:
    named = {value(style, path) for style in styles.values() for path in ("w:basedOn", "w:next")} - {None}

    assert named <= set(styles)


def test_no_two_styles_share_a_name() -> None:
    names = [style.name for style in (NORMAL, *TEXT, *TABLES)]

    assert len(names) == len(set(names))


def test_the_unit_line_of_an_upright_page_ends_at_the_margin(styles: dict[str, _Element]) -> None:
    assert value(styles["UnitLine"], "w:pPr/w:tabs/w:tab", "w:pos") == str(TEXT_WIDTH)
