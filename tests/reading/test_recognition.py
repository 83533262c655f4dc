"""A document is recognised by what the layouts say; in doubt it follows none."""

from __future__ import annotations

from pathlib import Path

import pytest

import shelf
import texts
from disclosuredoc.layouts import catalogue
from disclosuredoc.reading.plain import transcript_of_text
from disclosuredoc.reading.recognition import DocumentKind, Recognition, recognised

PROVINCES = sorted(Path(__file__).parents[1].joinpath("provinces").glob("*.txt"))
TITLE = "示例县林业局2020年部门预算公开"
UTOPIA = Path(__file__).parents[1] / "utopia"


def sections(name: str, *, without: int = 0, number: int = 9) -> list[str]:
    """The headings of a layout's sections of level 1."""
    layout = catalogue.load(name)
    return [f"#{section.heading}" for section in layout.sections if section.level == 1][without:number]


def of(*paragraphs: str) -> Recognition:
    return recognised(texts.document(*paragraphs))


def followed(*paragraphs: str) -> str:
    layout = of(*paragraphs).layout
    return layout.name if layout else ""


@pytest.mark.parametrize("year", range(2017, 2027))
@pytest.mark.parametrize("province", ["hebei", "national"])
def test_sections_as_a_layout_words_them_are_recognised(province: str, year: int) -> None:
    name = f"{province}/{year}"
    assert followed(TITLE.replace("2020", str(year)), *sections(name)) == name


def test_most_of_the_sections_are_enough() -> None:
    assert followed(TITLE, *sections("hebei/2020", without=3)) == "hebei/2020"
    assert followed(TITLE, *sections("hebei/2020", without=4)) == ""


def test_the_statements_alone_are_enough() -> None:
    layout = catalogue.load("national/2020")
    tables = [texts.table("项目｜金额", before=[statement.name]) for statement in layout.statements]
    heads = [texts.table(statement.name, "合计｜1") for statement in layout.statements]
    names = [statement.name for statement in layout.statements]

    assert recognised(texts.document(TITLE, *names, tables=tables)).layout == layout
    assert recognised(texts.document(TITLE, tables=heads)).layout == layout


def test_a_units_own_budget_is_recognised_in_its_own_words() -> None:
    units = [words.replace("部门", "单位") for words in sections("hebei/2022")]
    found = of("示例县苗圃2022年单位预算公开", *units)

    assert found.kind is DocumentKind.UNIT
    assert found.layout == catalogue.load("hebei/2022")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("示例县林业局2020年部门预算公开", DocumentKind.DEPARTMENT),
        ("示例市林业局2022年部门及单位预算公开", DocumentKind.DEPARTMENT),
        ("示例县苗圃2022年单位预算", DocumentKind.UNIT),
        ("示例县2017年“三公”经费预算", DocumentKind.THREE_PUBLIC),
        ("示例县林业局2019年度“三公”经费决算情况", DocumentKind.ACCOUNTS),
        ("示例县林业局2019年度部门决算", DocumentKind.ACCOUNTS),
        ("示例县人民政府2020年预算草案", DocumentKind.UNKNOWN),
    ],
)
def test_the_title_says_what_is_disclosed(title: str, kind: DocumentKind) -> None:
    assert of("示例县", title, "2019年决算数另行公开。").kind is kind


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("示例县林业局2020年度部门决算", "是决算，版式都是预算的"),
        ("示例县林业局2020年三公经费预算", "是“三公”经费专页，不是整份预算公开"),
        ("示例县林业局部门预算", "标题里没有读出预算年度"),
        ("示例县林业局2009年部门预算", "没有2009年度的版式"),
        ("河南省示例县林业局2020年部门预算", "各节和各表的名称与当年的版式不相符"),
    ],
)
def test_what_is_no_budget_of_a_year_and_province_that_is_known_follows_none(title: str, reason: str) -> None:
    found = of(title, *sections("hebei/2020"))
    assert (found.layout, found.reason) == (None, reason)


@pytest.mark.parametrize("place", ["河北省示例县林业局", "按照《河北省省级预算公开办法》", "按照全省要求", "我省"])
def test_its_own_province_may_be_named(place: str) -> None:
    assert followed(TITLE, place, *sections("hebei/2020")) == "hebei/2020"


def test_a_layout_of_all_provinces_fits_each() -> None:
    assert followed(f"河南省{TITLE}", *sections("national/2020")) == "national/2020"


@pytest.mark.parametrize("path", PROVINCES, ids=lambda path: path.stem)
def test_documents_of_other_provinces_follow_none(path: Path) -> None:
    assert recognised(transcript_of_text(path.read_text(encoding="utf-8"), path.name)).layout is None


def test_a_province_from_outside_is_recognised_without_a_line_of_python() -> None:
    layout = catalogue.load("utopia/2030", UTOPIA.parent)
    transcript = texts.document(
        "某局2030年部门预算", *(f"#{section.heading}" for section in layout.sections if section.level == 1)
    )
    assert recognised(transcript, UTOPIA.parent).layout == layout


def test_of_two_layouts_that_fit_equally_none_is_taken(tmp_path: Path) -> None:
    twin = 'extends = ["hebei/2020"]\nprovince = "河北省"\nyear = 2020\nstatus = "inferred"\n'
    folder = shelf.write(tmp_path, {"county/2020/layout.toml": twin})
    found = recognised(texts.document(TITLE, *sections("hebei/2020")), folder)

    assert (found.layout, found.reason) == (None, "county/2020、hebei/2020 同样相符")
