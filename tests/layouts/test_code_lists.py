"""The code lists of every year, as data: well formed, with the names of their year, enough for the example county."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from disclosuredoc.layouts.catalogue import load
from disclosuredoc.layouts.codes import Codes, Evidence, Scheme

if TYPE_CHECKING:
    from disclosuredoc.layouts.layout import Layout

YEARS = range(2017, 2027)
COUNTY = sorted((Path(__file__).parents[2] / "examples/county").glob("*.toml"))
PATTERN = {"01": "行政运行", "02": "一般行政管理事务", "03": "机关服务"}
"""What a 款 has that has 行政运行."""
ANTI_SMUGGLING = {"20410"}
"""缉私警察 has no 机关服务."""


@pytest.fixture(scope="module", params=YEARS)
def layout(request: pytest.FixtureRequest) -> Layout:
    """Return the nation-wide layout of each year."""
    return load(f"national/{request.param}")


def _lists(layout: Layout) -> tuple[Codes, Codes, Codes]:
    return layout.codes.function, layout.codes.economic, layout.codes.procurement


def _name(layout: Layout, scheme: Scheme, code: str) -> str | None:
    codes: Codes = getattr(layout.codes, scheme.key)
    found = codes.lookup(code)
    return found.name if found else None


# ── Well formed ──


def test_every_code_has_a_name_a_length_and_a_parent_and_stands_once(layout: Layout) -> None:
    for codes in _lists(layout):
        known = [entry.code for entry in codes.entries]
        assert len(known) == len(set(known))
        assert known == sorted(known)
        for entry in codes.entries:
            assert entry.name == entry.name.strip() != ""
            assert len(entry.code) == codes.scheme.value[entry.level - 1]
            assert [part for part in codes.above(entry.code) if codes.lookup(part) is None] == []


def test_names_use_full_width_brackets(layout: Layout) -> None:
    names = [entry.name for codes in _lists(layout) for entry in codes.entries]

    assert [name for name in names if "(" in name or ")" in name] == []


def test_a_subcategory_with_running_costs_has_the_items_of_the_pattern(layout: Layout) -> None:
    function = layout.codes.function
    running = {entry.code[:5] for entry in function.entries if entry.code[5:] == "01" and entry.name == "行政运行"}
    items = ((above + ending, name) for above in running - ANTI_SMUGGLING for ending, name in PATTERN.items())

    assert [code for code, name in items if _name(layout, Scheme.FUNCTION, code) != name] == []
    assert [above for above in running if "其他" not in str(_name(layout, Scheme.FUNCTION, f"{above}99"))] == []


def test_the_highest_levels_are_complete(layout: Layout) -> None:
    assert [codes.is_complete(1) for codes in _lists(layout)] == [True, layout.year > 2017, True]


def test_codes_of_three_public_are_there_in_every_year(layout: Layout) -> None:
    names = [_name(layout, Scheme.ECONOMIC, code) for code in ("30212", "30217", "30231", "31013", "30913")]

    assert names == ["因公出国（境）费用", "公务接待费", "公务用车运行维护费", "公务用车购置", "公务用车购置"]


# ── The names of their years ──


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("207", {2017: "文化体育与传媒支出", 2018: "文化体育与传媒支出", 2019: "文化旅游体育与传媒支出"}),
        ("210", {2018: "医疗卫生与计划生育支出", 2019: "卫生健康支出", 2025: "卫生健康支出"}),
        ("220", {2018: "国土海洋气象等支出", 2019: "自然资源海洋气象等支出"}),
        ("215", {2018: "资源勘探信息等支出", 2020: "资源勘探信息等支出", 2021: "资源勘探工业信息等支出"}),
        ("224", {2017: None, 2018: None, 2019: "灾害防治及应急管理支出"}),
        ("234", {2018: None, 2019: None, 2021: "抗疫特别国债安排的支出"}),
        ("20137", {2018: None, 2019: "网信事务"}),
        ("20805", {2019: "行政事业单位离退休", 2020: "行政事业单位养老支出"}),
        ("21305", {2021: "扶贫", 2022: "巩固脱贫衔接乡村振兴", 2024: "巩固脱贫攻坚成果衔接乡村振兴"}),
        ("2089901", {2020: "其他社会保障和就业支出", 2021: None}),
        ("2089999", {2020: None, 2021: "其他社会保障和就业支出"}),
    ],
)
def test_names_by_function_change_with_the_year(code: str, names: dict[int, str | None]) -> None:
    assert {year: _name(load(f"national/{year}"), Scheme.FUNCTION, code) for year in names} == names


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("304", {2017: "对企事业单位的补贴", 2018: None}),
        ("30104", {2017: "其他社会保障缴费", 2018: None}),
        ("30113", {2017: None, 2018: "住房公积金"}),
        ("312", {2017: None, 2018: "对企业补助"}),
        ("309", {2017: "基本建设支出", 2018: "资本性支出（基本建设）"}),
    ],
)
def test_the_economic_list_was_reformed_in_2018(code: str, names: dict[int, str | None]) -> None:
    assert {year: _name(load(f"national/{year}"), Scheme.ECONOMIC, code) for year in names} == names


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("A0999", {2022: "其他办公消耗用品及类似物品", 2023: None}),
        ("A02010104", {2022: "台式计算机", 2023: "服务器"}),
        ("A0504", {2022: None, 2023: "办公用品", 2025: "办公用品"}),
        ("C2309", {2022: None, 2023: "印刷和出版服务"}),
        ("C0399", {2022: "其他电信和信息传输服务", 2023: "其他就业服务"}),
    ],
)
def test_the_procurement_catalogue_was_replaced_for_2023(code: str, names: dict[int, str | None]) -> None:
    assert {year: _name(load(f"national/{year}"), Scheme.PROCUREMENT, code) for year in names} == names


def test_the_new_catalogue_was_read_whole_on_its_upper_levels() -> None:
    catalogue = load("national/2023").codes.procurement

    assert catalogue.complete == {1, 2, 3}
    assert {entry.status for entry in catalogue.entries} == {Evidence.VERIFIED}


# ── The example county ──


@pytest.mark.parametrize("path", COUNTY, ids=lambda path: path.stem)
def test_the_example_countys_codes_are_known(path: Path) -> None:
    facts = tomllib.loads(path.read_text(encoding="utf-8"))
    codes = load(facts.get("layout", "hebei/2020")).codes
    used = [
        *((codes.function, line.get("function")) for line in facts.get("lines", ())),
        *((codes.economic, line.get("economic")) for line in facts.get("lines", ())),
        *((codes.procurement, item["code"]) for item in facts.get("procurement", ())),
    ]

    assert {code for known, code in used if code is not None and known.lookup(code) is None} == set()
