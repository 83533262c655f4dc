"""The one font profile of a document: which style is set in which font, and what stands in where one is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from lxml import etree

from disclosuredoc.helpers.ooxml import element, qn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

ROLES: Mapping[str, str] = {
    "Title": "title",
    "Heading1": "heading",
    "Heading2": "subheading",
    "Heading3": "body",
    "Normal": "body",
    "TOCHeading": "heading",
    "TOC1": "body",
    "TOC2": "body",
    "TableText": "table",
    "TableCentre": "table",
    "TableNumber": "table",
    "TableHead": "heading",
    "TableCaption": "heading",
    "TableNote": "table",
    "PartHeading": "heading",
    "SetHeading": "heading",
    "StatementTitle": "title",
    "StatementLine": "table",
    "StatementText": "table",
    "StatementCentre": "table",
    "StatementNumber": "table",
    "StatementHead": "heading",
    "UnitLine": "table",
    "Footer": "page",
}
"""The style and the role of its font; styles based on one of these follow it."""
SUBSTITUTES: Mapping[str, str] = {
    "方正小标宋简体": "宋体",
    "仿宋_GB2312": "仿宋",
    "楷体_GB2312": "楷体",
    "黑体": "SimHei",
    "宋体": "SimSun",
}
"""The font that stands in where one is missing; fonts are declared, never embedded."""


@attrs.frozen(kw_only=True, repr=False)
class Fonts:
    """A font per role, as GB/T 9704 wants them."""

    title: str = "方正小标宋简体"
    heading: str = "黑体"
    subheading: str = "楷体_GB2312"
    body: str = "仿宋_GB2312"
    table: str = "仿宋_GB2312"
    page: str = "宋体"
    latin: str = "Times New Roman"

    def chinese(self, style: str) -> str:
        """Return the Chinese font of a style, that of the body for one without a role.

        >>> Fonts().chinese("Heading1")
        '黑体'
        """
        by_role: dict[str, str] = attrs.asdict(self)
        return by_role[ROLES.get(style, "body")]

    def western(self, style: str) -> str:
        """Return the font of letters and figures; page numbers stand in the Chinese font's own.

        >>> Fonts().western("Footer")
        '宋体'
        """
        return self.page if ROLES.get(style) == "page" else self.latin


def apply_fonts(styles: _Element, fonts: Fonts) -> None:
    """Set the fonts of a ``w:styles`` tree, in place: of its defaults, of every style with a role, of no theme.

    >>> tree = element("w:styles", element("w:style", styleId="Heading2"))
    >>> apply_fonts(tree, Fonts(subheading="楷体"))
    >>> tree[0][0][0].get(qn("w:eastAsia"))
    '楷体'
    """
    for old in list(styles.iter(qn("w:rFonts"))):
        _leave_theme(old, fonts)
    for default in styles.iterfind(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}"):
        _set(default, "Normal", fonts)
    for style in styles.iterfind(qn("w:style")):
        if (name := style.get(qn("w:styleId"), "")) in ROLES:
            _set(style, name, fonts)


def _leave_theme(declared: _Element, fonts: Fonts) -> None:
    """Take a font from the profile where the theme or nothing gave it."""
    for name in [name for name in declared.attrib if "theme" in str(name).lower()]:
        del declared.attrib[name]
    for kind, font in (("ascii", fonts.latin), ("hAnsi", fonts.latin), ("cs", fonts.latin), ("eastAsia", fonts.body)):
        if declared.get(qn(f"w:{kind}")) is None:
            declared.set(qn(f"w:{kind}"), font)


def _set(owner: _Element, style: str, fonts: Fonts) -> None:
    """Write the fonts of a style into its run properties, which stand after the paragraph's."""
    properties = owner.find(qn("w:rPr"))
    if properties is None:
        properties = element("w:rPr")
        owner.append(properties)
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    western = fonts.western(style)
    properties.insert(
        0, element("w:rFonts", ascii=western, hAnsi=western, eastAsia=fonts.chinese(style), cs=western, hint="eastAsia")
    )


def font_table(fonts: Fonts) -> bytes:
    """Return the part ``word/fontTable.xml``: each font of the profile with what stands in for it.

    >>> "仿宋_GB2312" in font_table(Fonts()).decode()
    True
    """
    names = sorted(set(attrs.astuple(fonts)))
    tree = element("w:fonts", *(_declared(name, charset="00" if name == fonts.latin else "86") for name in names))
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)


def _declared(name: str, *, charset: str) -> _Element:
    """Return the declaration of one font."""
    return element(
        "w:font",
        element("w:altName", val=SUBSTITUTES[name]) if name in SUBSTITUTES else None,
        element("w:charset", val=charset),
        element("w:family", val="roman" if charset == "00" else "auto"),
        element("w:pitch", val="variable"),
        name=name,
    )
