"""The county's own document passes the gates of every document: sound, nothing lost, its figures audited."""

from __future__ import annotations

import attrs
import pytest

import summaries
import word
from disclosuredoc.errors import ChecksFailedError, TemplateError
from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.layout import Layout
from disclosuredoc.model.county import CountyReasons
from disclosuredoc.pipeline.county import county_file, make_county
from disclosuredoc.pipeline.names import FAILED

LAYOUT = summaries.LAYOUT
TEMPLATE = word.TEMPLATE.with_name("county.docx")
ONE, THREE = summaries.ONE, summaries.THREE


def text(made: bytes) -> str:
    return "\n".join(word.paragraphs(made))


def changed(old: str, new: str) -> Layout:
    """Return the layout with a word of its county template changed."""
    template = attrs.evolve(LAYOUT.county_template, content=word.template(old, new, file=TEMPLATE))
    return attrs.evolve(LAYOUT, county_template=template)


@pytest.mark.parametrize("name", catalogue.names())
def test_a_sound_county_has_no_findings_in_any_layout(name: str) -> None:
    made = make_county(summaries.county(), catalogue.load(name))

    assert made.report.errors == made.report.warnings == ()


def test_who_publishes_it_is_no_stranger_in_its_properties() -> None:
    made = make_county(summaries.county(publisher="示例县财政局"), LAYOUT)

    assert made.report.warnings == ()


def test_it_says_the_totals_of_all_departments() -> None:
    said = text(make_county(summaries.county(), LAYOUT).data)

    assert "2020年，示例县共有2个部门公开部门预算。" in said
    assert ONE.name in said
    assert f"{THREE.name}2020年部门预算公开.docx" in said


def test_three_public_is_compared_and_explained_in_the_countys_words() -> None:
    lines = (summaries.spending(ONE, "3", "5"), summaries.spending(THREE, "1", "1"))
    reasons = CountyReasons(receptions="接待批次减少")
    said = text(make_county(summaries.county(*lines, reasons=reasons, explanations=("安排团组0个。",)), LAYOUT).data)

    assert "“三公”经费预算安排4万元，上年预算6万元，减少2万元，下降33.33%。" in said
    assert "3. 公务接待费4万元，上年预算6万元，减少2万元，下降33.33%，主要原因是接待批次减少。" in said
    assert "安排团组0个。" in said


def test_a_change_that_nobody_explains_is_asked_about_and_no_reason_invented() -> None:
    lines = (summaries.spending(ONE, "3", "5"), THREE)
    made = make_county(summaries.county(*lines, reasons=CountyReasons()), LAYOUT)

    assert [finding.rule for finding in made.report.warnings] == ["county-reason"]
    assert "主要原因" not in text(made.data)


def test_a_county_of_new_departments_compares_with_nothing() -> None:
    founded = attrs.evolve(summaries.spending(ONE, "3", None), founded=True)
    made = make_county(summaries.county(founded, attrs.evolve(founded, name="示例县林草局")), LAYOUT)

    assert made.report.errors == made.report.warnings == ()
    assert "上年预算" not in text(made.data).replace("上年预算数", "")


def test_equal_counties_give_equal_bytes() -> None:
    assert make_county(summaries.county(), LAYOUT).data == make_county(summaries.county(), LAYOUT).data


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ("{{ row.basic | cell }}", "", f"{ONE.name}：“"),
        ("{{ row.document }}", "", "部门预算公开.docx”没有印进"),
        ("{{ matter }}", "", "other_matters：“另见财政决算。”没有印进"),
        ("{{ said }}", "", "explanations：“安排团组0个。”没有印进"),
    ],
)
def test_a_template_that_loses_a_text_or_figure_is_refused(old: str, new: str, lost: str) -> None:
    told = summaries.county(other_matters=("另见财政决算。",), explanations=("安排团组0个。",))

    with pytest.raises(TemplateError, match=lost):
        make_county(told, changed(old, new))


def test_a_reason_that_is_not_printed_is_lost() -> None:
    reasons = CountyReasons(receptions="接待批次减少")
    lines = (summaries.spending(ONE, "3", "5"), summaries.spending(THREE, "1", "1"))

    with pytest.raises(TemplateError, match=r"reasons\.receptions"):
        make_county(summaries.county(*lines, reasons=reasons), changed("{{ office.changes.receptions | change }}", ""))


def test_a_template_that_states_a_wrong_figure_is_stopped_and_may_be_forced() -> None:
    wrong = changed("{{ office.expenditure | prose }}", "1万元")

    with pytest.raises(ChecksFailedError):
        make_county(summaries.county(), wrong)
    assert make_county(summaries.county(), wrong, force=True).report.errors


def test_its_file_is_named_after_county_year_and_title() -> None:
    name = "示例县2020年部门预算和“三公”经费预算汇总"

    assert county_file(summaries.county(), LAYOUT) == f"{name}.docx"
    assert county_file(summaries.county(), LAYOUT, failed=True) == f"{name}{FAILED}.docx"
