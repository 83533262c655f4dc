"""The base document that templates are built on: python-docx's default made sound and set by GB/T 9704."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Literal

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree
from tools.styles import PITCH, styles_tree

from disclosuredoc.helpers.ooxml import element, field, paragraph, qn, run
from disclosuredoc.rendering.fonts import Fonts, font_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.section import _Footer
    from lxml.etree import _Element

SHORT, LONG = 11906, 16838
"""The sides of A4, in twips as all lengths here."""
TOP, BOTTOM, LEFT, RIGHT = 2098, 1984, 1587, 1474
"""The margins of an upright page: 37, 35, 28 and 26 mm."""
FOOTER, LANDSCAPE_FOOTER = 1427, 916
"""From the page's edge to the footer's, so that the dash stands 7 mm below the text."""
DASH = "—"
"""一字线, on each side of the page number."""
KEPT = {
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.THEME,
}
"""What a disclosure needs of the parts that python-docx's default document comes with."""


def base_document(fonts: Fonts | None = None) -> Document:
    """Return an empty document with the styles, pages and footers of a disclosure, and nothing foreign."""
    profile = fonts or Fonts()
    document = docx.Document()
    _drop_parts(document)
    _empty(document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).element)
    _fill(document.styles.element, styles_tree(profile))
    _fill(document.settings.element, _settings())
    _declare_fonts(document, profile)
    _write_footers(document)
    body = document.element.body
    body.replace(body.sectPr, section(document))
    _forget_revisions(document.element)
    return document


def section(document: Document, orientation: Literal["portrait", "landscape"] = "portrait") -> _Element:
    """Return the ``w:sectPr`` of a section with the document's footers.

    As a paragraph's property it ends a section: ``paragraph([], None, section(document, "landscape"))``.
    """
    upright = orientation == "portrait"
    sides = {"w": SHORT, "h": LONG} if upright else {"w": LONG, "h": SHORT, "orient": "landscape"}
    top, right, bottom, left = (TOP, RIGHT, BOTTOM, LEFT) if upright else (LEFT, TOP, RIGHT, BOTTOM)
    footer = FOOTER if upright else LANDSCAPE_FOOTER
    margins = {"top": top, "right": right, "bottom": bottom, "left": left, "header": 851, "footer": footer, "gutter": 0}
    footers = document.element.body.sectPr.iterchildren(qn("w:footerReference"))
    return element(
        "w:sectPr",
        *(copy.deepcopy(reference) for reference in footers),
        element("w:pgSz", **sides),
        element("w:pgMar", **margins),
        element("w:cols", space=425),
        element("w:docGrid", type="lines", linePitch=PITCH),
    )


def section_break(document: Document, orientation: Literal["portrait", "landscape"] = "portrait") -> _Element:
    """Return a paragraph of no height that ends a section, so that none begins a page of its own."""
    return paragraph([], None, element("w:spacing", line=20, lineRule="exact"), section(document, orientation))


def _drop_parts(document: Document) -> None:
    """Leave out the parts that a disclosure does not need: effects, numbering, thumbnail, custom data."""
    for relationships in (document.part.rels, document.part.package.rels):
        for key, relationship in list(relationships.items()):
            if relationship.reltype not in KEPT:
                del relationships[key]


def _empty(tree: _Element) -> None:
    """Take everything out of a tree."""
    for child in list(tree):
        tree.remove(child)


def _fill(tree: _Element, wanted: Iterable[_Element]) -> None:
    """Give a part's root other children, and no namespaces that they do not use."""
    _empty(tree)
    tree.extend(list(wanted))
    _forget_revisions(tree)


def _forget_revisions(tree: _Element) -> None:
    """Leave out namespaces that nothing uses, and the list of those to ignore."""
    tree.attrib.pop("{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable", None)
    etree.cleanup_namespaces(tree, keep_ns_prefixes=["w", "r"])


def _settings() -> _Element:
    """Return the settings: zoom, odd and even footers, East Asian typesetting, Word's present mode."""
    word = "http://schemas.microsoft.com/office/word"
    return element(
        "w:settings",
        element("w:zoom", percent=100),
        element("w:bordersDoNotSurroundHeader"),
        element("w:bordersDoNotSurroundFooter"),
        element("w:defaultTabStop", val=420),
        element("w:evenAndOddHeaders"),
        element("w:drawingGridVerticalSpacing", val=PITCH // 2),
        element("w:characterSpacingControl", val="compressPunctuation"),
        element(
            "w:compat",
            element("w:doNotExpandShiftReturn"),
            element("w:useFELayout"),
            element("w:compatSetting", name="compatibilityMode", uri=word, val=15),
        ),
        element("w:themeFontLang", val="en-US", eastAsia="zh-CN"),
        element("w:decimalSymbol", val="."),
        element("w:listSeparator", val=","),
    )


def _declare_fonts(document: Document, fonts: Fonts) -> None:
    """Add the font table, with what stands in for a font that is missing."""
    theme = document.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    _replace(document, RELATIONSHIP_TYPE.THEME, theme.partname, theme.content_type, _theme(theme.blob, fonts))
    name = PackURI("/word/fontTable.xml")
    _replace(document, RELATIONSHIP_TYPE.FONT_TABLE, name, CONTENT_TYPE.WML_FONT_TABLE, font_table(fonts))


def _replace(document: Document, kind: str, name: PackURI, content_type: str, content: bytes) -> None:
    """Give the document's part of a kind another content."""
    relationships = document.part.rels
    for key in [key for key, relationship in relationships.items() if relationship.reltype == kind]:
        del relationships[key]
    document.part.relate_to(Part(name, content_type, content, document.part.package), kind)


def _theme(blob: bytes, fonts: Fonts) -> bytes:
    """Return a theme with the profile's fonts; no style refers to it, but the standard wants one."""
    tree = etree.fromstring(blob)
    for face in tree.iterfind(".//{*}fontScheme/*"):
        etree.strip_elements(face, "{*}font")
        for script, font in (("{*}latin", fonts.latin), ("{*}ea", fonts.page)):
            for declared in face.iterfind(script):
                declared.set("typeface", font)
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)


def _write_footers(document: Document) -> None:
    """Write the page number: odd pages right, even pages left, one character from the edge."""
    only = document.sections[0]
    _write_footer(only.footer, element("w:jc", val="right"), element("w:ind", rightChars=100, right=280))
    _write_footer(only.even_page_footer, element("w:jc", val="left"), element("w:ind", leftChars=100, left=280))


def _write_footer(footer: _Footer, *standing: _Element) -> None:
    """Write — n — into a footer."""
    footer.is_linked_to_previous = False
    number = (run(f"{DASH} "), *field("PAGE", "1"), run(f" {DASH}"))
    _fill(footer.part.element, [paragraph(number, "Footer", *standing)])
