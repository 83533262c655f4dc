"""What a layout says of the county's own document (全县汇总): its title, its sections, its template."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.errors import TemplateError
from disclosuredoc.findings import Problem
from disclosuredoc.layouts.layout import COUNTY_TEMPLATE, Part

if TYPE_CHECKING:
    from disclosuredoc.layouts.layout import Layout


def of_county(layout: Layout) -> Layout:
    """Return the layout of the county's own document: one part, its own sections and template, all else the same.

    Raises:
        TemplateError: the layout says nothing of such a document, or has no template for it.
    """
    pages = layout.county
    if pages is None:
        problem = Problem(f"{layout.name}/layout.toml county", "没有写全县汇总的标题和各节", "请照 national/2020 补上")
        raise TemplateError(layout.name, [problem])
    if layout.county_template.content is None:
        problem = Problem(COUNTY_TEMPLATE, "没有 Word 模板", "请在版式文件夹内放入该文件，或继承有它的版式")
        raise TemplateError(layout.name, [problem])
    said = f"{layout.digest}\n{pages!r}\n".encode()
    return attrs.evolve(
        layout,
        title=pages.title,
        parts=(Part(key="explanation", heading=pages.title),),
        sets=None,
        statements=(),
        sections=pages.sections,
        template=layout.county_template,
        about="county",
        digest=hashlib.sha256(said + layout.county_template.content).hexdigest(),
    )
