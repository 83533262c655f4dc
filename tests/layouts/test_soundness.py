"""What must hold inside a layout."""

from __future__ import annotations

import attrs

from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.layout import Layout, Row
from disclosuredoc.layouts.soundness import problems
from disclosuredoc.layouts.statements import FunctionRow
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
        "hebei/2020/layout.toml asset_rows.ships：不认识的行“ships”"
    ]


def test_a_usage_that_nobody_knows_is_named() -> None:
    terms = (attrs.evolve(SOUND.glossary[0], when="always"),)

    assert found(attrs.evolve(SOUND, glossary=terms)) == [
        "hebei/2020/layout.toml glossary[appropriation].when：不认识的使用条件“always”"
    ]


def test_a_row_of_three_public_that_nobody_knows_is_named() -> None:
    assert found(attrs.evolve(SOUND, three_public_rows={"gifts": "礼品"})) == [
        "hebei/2020/layout.toml three_public_rows.gifts：不认识的行“gifts”"
    ]


def test_a_statement_without_a_column_that_it_needs_is_named() -> None:
    balance = attrs.evolve(SOUND.statements[0], columns=SOUND.statements[0].columns[:3])

    assert found(attrs.evolve(SOUND, statements=(balance,))) == [
        "hebei/2020/layout.toml statements[balance].columns：缺少“expenditure”一栏"
    ]


def test_a_column_without_any_width_is_named() -> None:
    balance = SOUND.statements[0]
    columns = (attrs.evolve(balance.columns[0], width=0), *balance.columns[1:])

    assert found(attrs.evolve(SOUND, statements=(attrs.evolve(balance, columns=columns),))) == [
        "hebei/2020/layout.toml statements[balance].columns[number].width：列宽不能是 0"
    ]


def test_a_word_that_the_statements_print_and_the_layout_lacks_is_named() -> None:
    words = {key: text for key, text in SOUND.words.items() if key != "counter"}

    assert found(attrs.evolve(SOUND, words=words)) == ["hebei/2020/layout.toml words：缺少公开表用语“counter”"]
    assert found(attrs.evolve(SOUND, words=words, statements=())) == []


def test_a_row_of_expenditure_needs_a_name_or_a_code_of_the_year() -> None:
    rows = (FunctionRow(key="999"), FunctionRow(key="998", name="特种支出"))

    assert found(attrs.evolve(SOUND, functions=rows)) == [
        "hebei/2020/layout.toml functions[999]：当年支出功能分类科目没有“999”，也没有写 name"
    ]
