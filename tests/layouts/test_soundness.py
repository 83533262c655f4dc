"""What must hold inside a layout."""

from __future__ import annotations

import attrs

from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.layout import Layout, Row
from disclosuredoc.layouts.soundness import problems
from disclosuredoc.terms import Source

SOUND = catalogue.load("hebei/2020")


def found(layout: Layout) -> list[str]:
    """Return the problems without their remedies."""
    return [f"{problem.place}：{problem.message}" for problem in problems(layout)]


def row(key: str, *sources: Source) -> Row:
    """Return a row that gathers some sources."""
    return Row(key=key, name=key, gathers=sources)


KNOWN = tuple(source for source in Source if source is not Source.UNKNOWN)


def test_the_layout_of_hebei_is_sound() -> None:
    assert found(SOUND) == []


def test_the_year_is_that_of_the_folder() -> None:
    assert found(attrs.evolve(SOUND, year=2021)) == ["hebei/2020/layout.toml year：年份为 2021，与文件夹名“2020”不一致"]


def test_the_first_section_is_of_level_one() -> None:
    expected = ["hebei/2020/layout.toml sections：没有一级标题，或第一个标题不是一级"]

    assert found(attrs.evolve(SOUND, sections=SOUND.sections[1:])) == expected
    assert found(attrs.evolve(SOUND, sections=())) == expected


def test_a_source_that_two_rows_gather_is_named() -> None:
    rows = (row("a", *KNOWN), row("b", Source.OTHER_REVENUE))

    assert found(attrs.evolve(SOUND, income=rows)) == [
        "hebei/2020/layout.toml income[b].gathers：资金来源“other_revenue”（其他收入）列入了不止一行：a、b"
    ]


def test_a_source_that_no_row_gathers_is_named() -> None:
    assert found(attrs.evolve(SOUND, funding=(row("a", *KNOWN[:-1]),))) == [
        "hebei/2020/layout.toml funding：资金来源“other_revenue”（其他收入）没有列入任何一行"
    ]


def test_an_asset_row_that_nobody_knows_is_named() -> None:
    assert found(attrs.evolve(SOUND, asset_rows={"ships": "船"})) == [
        "hebei/2020/layout.toml asset_rows.ships：不认识的资产行“ships”"
    ]


def test_a_usage_that_nobody_knows_is_named() -> None:
    terms = (attrs.evolve(SOUND.glossary[0], when="always"),)

    assert found(attrs.evolve(SOUND, glossary=terms)) == [
        "hebei/2020/layout.toml glossary[appropriation].when：不认识的使用条件“always”"
    ]
