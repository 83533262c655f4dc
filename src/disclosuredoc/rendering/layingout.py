"""Laying out: a layout's words, headings, order and fonts written into its template's XML, once per layout.

The template carries marks in double square brackets where the layout speaks, beside the ``{{ }}`` where the facts do:
``[[ title ]]``, ``[[ contents ]]``, ``[[ part KEY ]]`` and ``[[ section KEY ]]`` (headings, numbered by position),
``[[ statements ]]`` (all budget statements), ``[[ empty KEY ]]``, ``[[ words.KEY ]]``, ``[[ funding.KEY ]]``, and in a
table cell ``[[ merge NAME ]]`` (merge equal cells downwards).
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import attrs
from lxml import etree

from disclosuredoc.errors import TemplateError, UnsafeFileError
from disclosuredoc.findings import Problem
from disclosuredoc.helpers.ooxml import qn
from disclosuredoc.packages import limits
from disclosuredoc.packages.opener import Package, open_package
from disclosuredoc.rendering import fonts, invariants, marks, package, sections, shapes, tidying, unit_sets
from disclosuredoc.rendering.package import MAIN, part_name
from disclosuredoc.rendering.proofreading import proofread
from disclosuredoc.rendering.tags import strays, tags

if TYPE_CHECKING:
    from disclosuredoc.layouts.layout import Layout

STYLES = "word/styles.xml"
FONTS = "word/fontTable.xml"


@attrs.frozen(kw_only=True, repr=False)
class LaidOut:
    """A template with its layout written into it; what is left are the facts' tags.

    Attributes:
        name: the template's name, for messages.
        parts: all parts of the package.
        tagged: the names of the parts that have tags.
    """

    name: str
    parts: Mapping[str, bytes]
    tagged: tuple[str, ...]


def lay_out(template: bytes, name: str, layout: Layout, wanted: Collection[str] = ()) -> LaidOut:
    """Write a layout into a template.

    Args:
        template: the .docx.
        name: what to call it in messages.
        layout: whose words are written.
        wanted: the keys of the parts that are printed; empty for all.

    Raises:
        TemplateError: with every mistake of the template at once, or why the file is refused unread.
    """
    opened = _opened(template, name)
    trees = {part: opened.xml(part) for part in opened.parts if part_name(part) is not None}
    _require_bearable(trees.values(), name)
    problems: list[Problem] = []
    tagged = []
    for part, tree in trees.items():
        label = part_name(part) or ""
        problems += tidying.tidy(tree, label)
        problems += strays(tree, label)
        if part == MAIN:
            problems += sections.arrange(tree, layout, wanted)
        problems += marks.write(tree, label, layout, wanted)
        found, malformed = tags(tree, label)
        problems += malformed
        problems += proofread(found, shapes.names(layout))
        if found:
            tagged.append(part)
    problems += (
        Problem(f"{part_name(part)}{place}", message, "请在 Word 中取消这个链接")
        for part, place, message in invariants.lost_links(trees)
    )
    if problems:
        raise TemplateError(name, problems)
    unit_sets.fill(trees[MAIN], layout)
    return LaidOut(name=name, parts=_parts(opened, trees, layout), tagged=tuple(tagged))


def _opened(template: bytes, name: str) -> Package:
    try:
        return open_package(template, name=name, needed=(MAIN, STYLES))
    except UnsafeFileError as error:
        raise TemplateError(name, [Problem(error.part or "文件", error.reason, "请换一个 Word 模板")]) from error


def _require_bearable(trees: Collection[etree._Element], name: str) -> None:
    """A template is no book: it has so many paragraphs and tags, and no more."""
    written = "".join(itertools.chain.from_iterable(tree.itertext() for tree in trees))
    counted = (
        ("段落", sum(len(tree.findall(f".//{qn('w:p')}")) for tree in trees), limits.TEMPLATE_PARAGRAPHS),
        ("字段", written.count("{{") + written.count("{%"), limits.TEMPLATE_TAGS),
    )
    for what, number, most in counted:
        if number > most:
            raise TemplateError(name, [Problem("文件", f"{what}有{number}个，超过{most}个", "请换一个 Word 模板")])


def _parts(opened: Package, trees: Mapping[str, etree._Element], layout: Layout) -> Mapping[str, bytes]:
    """The finished parts, without what a template does not hand on."""
    kept = tidying.kept(opened.parts)
    profile = fonts.Fonts(**attrs.asdict(layout.fonts))
    styles = opened.xml(STYLES)
    fonts.apply_fonts(styles, profile)
    written = {part: _bytes(tree) for part, tree in {**trees, STYLES: styles}.items()}
    written[FONTS] = fonts.font_table(profile)
    return package.declared({part: written.get(part, data) for part, data in kept.items()})


def _bytes(tree: etree._Element) -> bytes:
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
