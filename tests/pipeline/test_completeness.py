"""Every text and figure of the facts is found again in the document."""

from __future__ import annotations

from hypothesis import given, settings

import sample
from disclosuredoc.intake.toml import parse_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.model.transcript import Passage, Place, Transcript
from disclosuredoc.pipeline.completeness import losses
from disclosuredoc.reading.document import transcript_of_parts
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.document import document_parts
from strategies import disclosures

LAYOUT = catalogue.load("hebei/2020")
COMPILED = compile_layout(LAYOUT)


def printed(disclosure: Disclosure) -> Transcript:
    return transcript_of_parts(document_parts(disclosure, COMPILED), "公开.docx")


def test_nothing_of_three_units_is_lost() -> None:
    disclosure = parse_toml(sample.MULTI.encode(), "三单位.toml")

    assert list(losses(disclosure, LAYOUT, printed(disclosure))) == []


@settings(max_examples=25, deadline=None)
@given(disclosures())
def test_nothing_of_any_facts_is_lost(disclosure: Disclosure) -> None:
    assert list(losses(disclosure, LAYOUT, printed(disclosure))) == []


def test_what_an_empty_document_loses_is_named_by_its_key() -> None:
    lost = list(losses(sample.disclosure(), LAYOUT, Transcript(source="空.docx")))
    keys = {problem.place for problem in lost}

    assert {"department.name", "units.responsibilities", "projects.goals", "本年支出合计", "固定资产"} <= keys


def test_a_figure_printed_otherwise_is_lost() -> None:
    disclosure = sample.disclosure()
    whole = printed(disclosure)
    text = "\n".join(passage.text for passage in whole.passages).replace("万元", "元")
    changed = Transcript(source="改.docx", passages=(Passage(place=Place(), text=text),), tables=whole.tables)

    assert "本年支出合计" in {problem.place for problem in losses(disclosure, LAYOUT, changed)}


def test_a_department_without_assets_or_operating_expenses_loses_nothing() -> None:
    text = sample.facts(replace={'nature = "参公事业单位"': 'nature = "公益一类事业单位"'})
    without = text[: text.index("[assets]")] + text[text.index("[", text.index("[assets]") + 8) :]
    disclosure = parse_toml(without.encode(), "无资产.toml")

    assert disclosure.budget.assets is None
    assert list(losses(disclosure, LAYOUT, printed(disclosure))) == []


def test_statements_alone_lose_no_text_of_the_explanation() -> None:
    disclosure = sample.disclosure(top='parts = ["statements"]')
    template = compile_layout(LAYOUT, disclosure.parts)
    transcript = transcript_of_parts(document_parts(disclosure, template), "公开表.docx")

    assert list(losses(disclosure, LAYOUT, transcript)) == []
    assert {problem.place for problem in losses(disclosure, LAYOUT, Transcript(source="空.docx"))} >= {"收入总计"}
