"""The styles of the base document: sizes, pitch, indents and tabs by GB/T 9704; fonts come from the font profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from disclosuredoc.helpers.ooxml import PARAGRAPH_ORDER, element, in_order
from disclosuredoc.rendering.fonts import Fonts, apply_fonts

if TYPE_CHECKING:
    from lxml.etree import _Element

TEXT_WIDTH, LANDSCAPE_WIDTH = 8845, 12756
"""The width of the text upright and across, in twips as all lengths here."""
PITCH = 560
"""The line pitch of the text: 28 pt."""
SIZE = 32
"""三号, in half-points as all sizes here."""


@attrs.frozen(kw_only=True)
class Style:
    """A paragraph style; what is None is inherited.

    Attributes:
        id: the id that paragraphs name.
        name: the name that Word shows (its own styles are translated by Word).
        based_on: the style it inherits from.
        next: the style of the paragraph after it.
        size: in half-points.
        pitch: exact line pitch in twips.
        around: space before and after in twips.
        first: characters that the first line stands in.
        left: characters that the whole paragraph stands in.
        align: how it stands.
        level: the outline level, from 0.
        keep: whether it stays with the paragraph after it.
        tabs: position, kind and leader of each tab stop.
        grid: whether it keeps to the text grid.
    """

    id: str
    name: str
    based_on: str | None = "Normal"
    next: str | None = None
    size: int | None = None
    pitch: int | None = None
    around: tuple[int, int] | None = None
    first: int | None = None
    left: int | None = None
    align: str | None = None
    level: int | None = None
    keep: bool = False
    tabs: tuple[tuple[int, str, str], ...] = ()
    grid: bool = True


NORMAL = Style(
    id="Normal", name="Normal", based_on=None, size=SIZE, pitch=PITCH, around=(0, 0), first=2, left=0, align="both"
)
CONTENTS = Style(
    id="TOC",
    name="toc",
    next="Normal",
    size=28,
    pitch=480,
    grid=False,
    first=0,
    align="left",
    tabs=((TEXT_WIDTH, "right", "dot"),),
)
"""What the lines of the contents share: 四号, so that they fit on the first page."""
TEXT = (
    Style(
        id="Title", name="Title", next="Normal", size=44, pitch=700, around=(0, 0), first=0, align="center", grid=False
    ),
    Style(id="Heading1", name="heading 1", next="Normal", level=0, keep=True),
    Style(id="Heading2", name="heading 2", next="Normal", level=1, keep=True),
    Style(id="Heading3", name="heading 3", next="Normal", level=2, keep=True),
    Style(id="KeptText", name="与下段同页的正文", keep=True),
    Style(
        id="PartHeading",
        name="部分标题",
        next="Normal",
        around=(0, PITCH // 2),
        first=0,
        align="center",
        level=0,
        keep=True,
    ),
    Style(id="SetHeading", name="单位预算标题", next="Normal", first=0, align="center", level=0, keep=True),
    Style(
        id="TOCHeading",
        name="TOC Heading",
        next="Normal",
        around=(PITCH, PITCH // 2),
        first=0,
        align="center",
        keep=True,
    ),
    Style(
        id="TOC1",
        name="toc 1",
        next="Normal",
        size=28,
        pitch=480,
        grid=False,
        first=0,
        align="left",
        tabs=((TEXT_WIDTH, "right", "dot"),),
    ),
    Style(
        id="TOC2",
        name="toc 2",
        next="Normal",
        size=28,
        pitch=480,
        grid=False,
        first=0,
        left=2,
        align="left",
        tabs=((TEXT_WIDTH, "right", "dot"),),
    ),
)
TABLES = (
    Style(id="TableText", name="表格正文", size=21, pitch=320, around=(30, 30), first=0, align="left", grid=False),
    Style(id="TableCentre", name="表格居中", based_on="TableText", align="center"),
    Style(id="TableNumber", name="表格数字", based_on="TableText", align="right"),
    Style(id="TableHead", name="表头", based_on="TableText", align="center", keep=True),
    Style(id="TableCaption", name="表题", first=0, align="center", keep=True),
    Style(
        id="UnitLine",
        name="单位行",
        size=24,
        pitch=400,
        first=0,
        align="left",
        keep=True,
        tabs=((TEXT_WIDTH, "right", "none"),),
    ),
    Style(
        id="UnitLineLandscape",
        name="横向单位行",
        based_on="UnitLine",
        tabs=((TEXT_WIDTH, "clear", "none"), (LANDSCAPE_WIDTH, "right", "none")),
    ),
    Style(
        id="StatementTitle",
        name="公开表标题",
        size=36,
        pitch=PITCH,
        around=(0, 120),
        first=0,
        align="center",
        level=1,
        keep=True,
        grid=False,
    ),
    Style(id="StatementLine", name="公开表单位行", based_on="TableText", around=(30, 60), keep=True),
    Style(id="StatementText", name="公开表正文", based_on="TableText", size=18, pitch=210, around=(10, 10)),
    Style(id="StatementCentre", name="公开表居中", based_on="StatementText", align="center"),
    Style(id="StatementNumber", name="公开表数字", based_on="StatementText", align="right"),
    Style(id="StatementHead", name="公开表表头", based_on="StatementText", align="center", keep=True),
    Style(id="TableNote", name="表注", size=24, pitch=400, first=0, align="left"),
)
FOOTER = Style(id="Footer", name="footer", size=28, pitch=360, first=0, align="left", grid=False)


def styles_tree(fonts: Fonts) -> _Element:
    """Return the ``w:styles`` of the base document, its fonts those of the profile."""
    paragraphs = (_paragraph_style(style) for style in (NORMAL, *TEXT, *TABLES, FOOTER))
    tree = element("w:styles", _defaults(), *paragraphs, *_others())
    apply_fonts(tree, fonts)
    return tree


def _defaults() -> _Element:
    """Return what holds where no style says otherwise."""
    language = element("w:lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    run = element("w:rPr", element("w:sz", val=SIZE), element("w:szCs", val=SIZE), language)
    return element("w:docDefaults", element("w:rPrDefault", run), element("w:pPrDefault"))


def _paragraph_style(style: Style) -> _Element:
    """Return one paragraph style."""
    made = element(
        "w:style",
        element("w:name", val=style.name),
        element("w:basedOn", val=style.based_on) if style.based_on else None,
        element("w:next", val=style.next) if style.next else None,
        element("w:qFormat"),
        element("w:pPr", *_paragraph_properties(style)),
        _size(style.size),
        type="paragraph",
        styleId=style.id,
    )
    made.attrib.update(element("w:style", default=1).attrib if style is NORMAL else {})
    made.attrib.update({} if style.name.isascii() else element("w:style", customStyle=1).attrib)
    return made


def _size(size: int | None) -> _Element | None:
    """Return the run properties for a size; ``apply_fonts`` makes them where a style has none."""
    return element("w:rPr", element("w:sz", val=size), element("w:szCs", val=size)) if size else None


def _paragraph_properties(style: Style) -> list[_Element]:
    """Return the paragraph properties of a style, in order."""
    stops = (element("w:tab", val=kind, leader=leader, pos=pos) for pos, kind, leader in style.tabs)
    properties = (
        element("w:widowControl", val=0) if style is NORMAL else None,
        element("w:keepNext") if style.keep else None,
        element("w:keepLines") if style.level is not None else None,
        element("w:tabs", *stops) if style.tabs else None,
        None if style.grid else element("w:snapToGrid", val=0),
        _spacing(style),
        _indent(style),
        element("w:jc", val=style.align) if style.align else None,
        element("w:outlineLvl", val=style.level) if style.level is not None else None,
    )
    return in_order(properties, PARAGRAPH_ORDER)


def _spacing(style: Style) -> _Element | None:
    """Return the spacing of a style."""
    around = {"before": style.around[0], "after": style.around[1]} if style.around else {}
    pitch: dict[str, str | int] = {"line": style.pitch, "lineRule": "exact"} if style.pitch else {}
    return element("w:spacing", **around, **pitch) if around or pitch else None


def _indent(style: Style) -> _Element | None:
    """Return the indents of a style, in characters and, for readers that do not count these, in twips."""
    width = (style.size or SIZE) * 10
    first = {} if style.first is None else {"firstLineChars": style.first * 100, "firstLine": style.first * width}
    left = {} if style.left is None else {"leftChars": style.left * 100, "left": style.left * width}
    return element("w:ind", **left, **first) if first or left else None


def _others() -> tuple[_Element, ...]:
    """Return the three styles that every document has without naming them."""
    sides = (element(f"w:{side}", w=width, type="dxa") for side, width in (("left", 108), ("right", 108)))
    table = element("w:tblPr", element("w:tblInd", w=0, type="dxa"), element("w:tblCellMar", *sides))
    named = (
        ("character", "DefaultParagraphFont", "Default Paragraph Font", None),
        ("table", "TableNormal", "Normal Table", table),
        ("numbering", "NoList", "No List", None),
    )
    return tuple(
        element(
            "w:style",
            element("w:name", val=name),
            element("w:uiPriority", val=99),
            element("w:semiHidden"),
            element("w:unhideWhenUsed"),
            properties,
            type=kind,
            default=1,
            styleId=style,
        )
        for kind, style, name, properties in named
    )
