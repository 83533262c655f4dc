"""The county's own document has a layout of its own, made from that of its departments."""

from __future__ import annotations

import attrs
import pytest

from disclosuredoc.errors import TemplateError
from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.county import of_county
from disclosuredoc.layouts.layout import Layout

LAYOUT = catalogue.load("hebei/2020")


@pytest.mark.parametrize("name", catalogue.names())
def test_every_layout_has_one(name: str) -> None:
    own = of_county(catalogue.load(name))

    assert (own.about, own.sets, own.statements) == ("county", None, ())
    assert own.template.name.endswith("/county.docx")
    assert [section.key for section in own.sections][:2] == ["county_totals", "county_three_public"]


def test_it_differs_where_its_words_or_its_template_differ() -> None:
    assert LAYOUT.county is not None
    others = (
        attrs.evolve(LAYOUT, county=attrs.evolve(LAYOUT.county, title="汇总")),
        attrs.evolve(LAYOUT, county_template=attrs.evolve(LAYOUT.county_template, content=b"")),
    )

    assert len({of_county(each).digest for each in (LAYOUT, *others)}) == 3


@pytest.mark.parametrize(
    ("layout", "words"),
    [
        (attrs.evolve(LAYOUT, county=None), "没有写全县汇总的标题和各节"),
        (attrs.evolve(LAYOUT, county_template=attrs.evolve(LAYOUT.county_template, content=None)), "没有 Word 模板"),
    ],
)
def test_a_layout_without_its_words_or_template_has_none(layout: Layout, words: str) -> None:
    with pytest.raises(TemplateError, match=words):
        of_county(layout)
