"""Shortening a part of a .docx before it is walked: most of what Word writes says only how the text looks."""

from __future__ import annotations

import re

PLAIN = "plain"
"""A paragraph of one run without properties, as one element; no file has this name."""
_LOOKS = (
    rb"(?:rFonts|b|bCs|i|iCs|u|sz|szCs|color|kern|lang|spacing|ind|jc|snapToGrid|w|position|highlight|shd|noProof"
    rb"|tcW|vAlign|noWrap|cantSplit|tblHeader|trHeight|keepNext|keepLines|widowControl|autoSpaceDE|autoSpaceDN"
    rb"|adjustRightInd|textAlignment|top|left|bottom|right|start|end|insideH|insideV|bookmarkEnd|proofErr"
    rb"|lastRenderedPageBreak|gridCol|tblW|tblLayout|tblLook)(?=[ /])[^<>]*/>"
)
_PROPERTIES = rb"rPr|tcPr|trPr|pPr|tblPr|tblGrid|tblBorders|tcBorders|tblCellMar"
_FREQUENT = rb"(?!(?:[prt]|pStyle|vMerge|t[cr]|bookmarkStart|hyperlink)[ />])"
_IDLE = re.compile(
    rb"<w:" + _FREQUENT + rb"(?:(?P<of>" + _PROPERTIES + rb")>(?:<w:" + _LOOKS + rb")*</w:(?P=of)>|" + _LOOKS + rb")"
)
_PARAGRAPH = re.compile(
    rb'<w:p>(?:<w:pPr><w:pStyle w:val="([^"<]*)"/></w:pPr>)?'
    rb'<w:r><w:t xml:space="preserve">([^<]*)</w:t></w:r></w:p>'
)
_SHORT = rb'<w:plain style="\1">\2</w:plain>'


def shortened(data: bytes) -> bytes:
    """Return a part that says the same in fewer elements, which halves the time of walking it.

    A part with CDATA stays as it is, since what looks like an element may be text there.

    >>> shortened(b'<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">A</w:t></w:r></w:p>')
    b'<w:plain style="">A</w:plain>'
    """
    return data if b"<![CDATA[" in data else _PARAGRAPH.sub(_SHORT, _IDLE.sub(b"", data))
