"""The font profile: every style in an explicit font, none from a theme."""

from __future__ import annotations

import docx
from docx.oxml.ns import qn
from lxml import etree

from disclosuredoc.helpers.ooxml import element
from disclosuredoc.rendering.fonts import ROLES, SUBSTITUTES, Fonts, apply_fonts, font_table


def fonts_of(tree: etree._Element) -> dict[str, str | None]:
    """Return the Chinese font by style id."""
    declared = ((style, style.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")) for style in tree.iter(qn("w:style")))
    return {
        style.get(qn("w:styleId"), ""): fonts.get(qn("w:eastAsia")) for style, fonts in declared if fonts is not None
    }


def test_each_style_takes_the_font_of_its_role() -> None:
    tree = element(
        "w:styles", *(element("w:style", styleId=style) for style in ("Title", "Heading1", "Heading2", "Footer"))
    )
    apply_fonts(tree, Fonts(title="小标宋", subheading="楷体"))
    assert fonts_of(tree) == {"Title": "小标宋", "Heading1": "黑体", "Heading2": "楷体", "Footer": "宋体"}


def test_another_profile_replaces_the_first() -> None:
    tree = element("w:styles", element("w:style", styleId="Normal"))
    apply_fonts(tree, Fonts())
    apply_fonts(tree, Fonts(body="仿宋"))
    assert fonts_of(tree) == {"Normal": "仿宋"}
    assert len(list(tree.iter(qn("w:rFonts")))) == 1


def test_no_font_of_a_theme_is_left_in_a_foreign_style_sheet() -> None:
    tree = docx.Document().styles.element
    apply_fonts(tree, Fonts())
    names = {str(name) for fonts in tree.iter(qn("w:rFonts")) for name in fonts.attrib}
    assert names == {qn(f"w:{kind}") for kind in ("ascii", "hAnsi", "eastAsia", "cs", "hint")}


def test_the_defaults_stand_in_the_fonts_of_the_text() -> None:
    tree = docx.Document().styles.element
    apply_fonts(tree, Fonts(body="仿宋"))
    default = next(tree.iter(qn("w:rPrDefault")))
    assert [fonts.get(qn("w:eastAsia")) for fonts in default.iter(qn("w:rFonts"))] == ["仿宋"]


def test_a_font_that_a_clerk_chose_for_a_style_of_theirs_stays() -> None:
    own = element("w:style", element("w:rPr", element("w:rFonts", eastAsia="隶书")), styleId="Own")
    tree = element("w:styles", own)
    apply_fonts(tree, Fonts())
    assert fonts_of(tree) == {"Own": "隶书"}


def test_page_numbers_stand_in_the_chinese_fonts_own_figures() -> None:
    assert Fonts().western("Footer") == "宋体"
    assert Fonts().western("Normal") == "Times New Roman"


def test_a_style_without_a_role_is_set_as_the_text() -> None:
    assert Fonts().chinese("Own") == "仿宋_GB2312"


def test_every_font_of_the_profile_is_declared_with_what_stands_in() -> None:
    tree = etree.fromstring(font_table(Fonts()))
    declared = {font.get(qn("w:name")): [alt.get(qn("w:val")) for alt in font.iter(qn("w:altName"))] for font in tree}
    assert declared == {**{name: [other] for name, other in SUBSTITUTES.items()}, "Times New Roman": []}


def test_a_font_without_a_substitute_is_declared_all_the_same() -> None:
    assert "华文中宋" in font_table(Fonts(title="华文中宋")).decode()


def test_every_role_is_one_of_the_profile() -> None:
    assert {Fonts().chinese(style) for style in ROLES} == {
        "方正小标宋简体",
        "黑体",
        "楷体_GB2312",
        "仿宋_GB2312",
        "宋体",
    }
