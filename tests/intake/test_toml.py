"""Facts files as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

import sample
from disclosuredoc.errors import InputError
from disclosuredoc.intake.toml import parse_toml, read_toml
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import Procured

COUNTY = Path(__file__).parents[2] / "examples" / "county"
WITHOUT_LAYOUT = sample.SAMPLE.replace('layout = "hebei/2020"\n', "")


@pytest.fixture
def reference() -> Disclosure:
    """The reference department."""
    return read_toml(COUNTY / "wangxinban.toml")


def test_the_reference_department_has_its_figures(reference: Disclosure) -> None:
    budget = reference.budget

    assert [
        budget.ledger.total,
        budget.ledger.basic.total,
        budget.ledger.personnel.total,
        budget.ledger.routine.total,
        budget.ledger.projects.total,
        budget.total_change.before,
        budget.total_change.difference,
        budget.basic_change.difference,
        budget.projects_change.difference,
        budget.operating,
        budget.three_public.total,
        budget.procurement_total,
        budget.procured(Procured.GOODS),
        budget.procured(Procured.SERVICES),
        budget.procured(Procured.WORKS),
    ] == [
        Money.wan(figure)
        for figure in (
            "73.01", "33.01", "28.34", "4.67", "40", "48.85", "24.16", "22.61", "1.55",
            "4.67", "0", "9.05", "5.44", "3.61", "0",
        )
    ]  # fmt: skip
    assert budget.assets is not None
    assert budget.assets.total == Money.wan("15.76")


def test_the_reference_department_has_its_rows(reference: Disclosure) -> None:
    assert len(reference.procurement) == 7
    assert [len(project.indicators) for project in reference.projects] == [7, 4]
    assert len(reference.units[0].responsibilities) == 11


def test_an_office_without_a_budget_is_read() -> None:
    empty = read_toml(COUNTY / "lingyusuan.toml")

    assert (empty.zero, empty.budget.ledger.total, empty.budget.total_change.difference) == (True, ZERO, ZERO)


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbf" + sample.SAMPLE.encode(), sample.SAMPLE.replace("\n", "\r\n").encode()]
)
def test_a_bom_and_windows_line_ends_make_no_difference(data: bytes) -> None:
    assert parse_toml(data, "a.toml") == sample.disclosure()


@pytest.mark.parametrize(
    "typed", ["  开头", "& < > \" '", "{{ x }}{% y %}", "👩‍💻", "𠀀ＡＢ", "甲\n\n乙\t", "长" * 10_000]
)
def test_free_text_is_kept_exactly_as_typed(typed: str) -> None:
    quoted = typed.replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    read = sample.disclosure(replace={'"人员工资正常晋级"': f'"{quoted}"'})

    assert read.units[0].reasons.basic == typed


def test_keys_that_stand_twice_are_told_with_all_else_that_is_wrong() -> None:
    text = sample.SAMPLE.replace("amount = ", "amount = 1\namount = ", 1).replace("rank =", "rang =", 1)
    with pytest.raises(InputError) as error:
        parse_toml(text.encode(), "office.toml")

    assert [problem.message.partition("，")[0].partition("（")[0] for problem in error.value.problems] == [
        "写了两次",
        "不认识的键",
    ]


@pytest.mark.parametrize(
    ("doubled", "more"),
    [
        ("amount = 1\namount = ", ""),
        ("amount = 1\namount = ", "x = ?\n"),
        ("amount = ", "[department]\n"),
        ("amount = ", f"x = {'[' * 3000}\n"),
    ],
)
def test_keys_that_stand_twice_are_told_by_themselves_where_nothing_else_can_be(doubled: str, more: str) -> None:
    text = sample.SAMPLE.replace("amount = ", doubled, 1) + more
    with pytest.raises(InputError) as error:
        parse_toml(text.encode(), "office.toml")

    assert len(error.value.problems) == 1


def test_a_file_without_a_layout_takes_it_from_its_county(tmp_path: Path) -> None:
    (tmp_path / "county.toml").write_text('province = "hebei"\nyear = 2020\n', encoding="utf-8")
    (tmp_path / "a.toml").write_text(WITHOUT_LAYOUT, encoding="utf-8")

    read = read_toml(tmp_path / "a.toml")

    assert (read.layout, read.year) == ("hebei/2020", 2020)


@pytest.mark.parametrize(
    "county", ['province = "hebei"', "province = 1\nyear = 2020", 'province = "hebei"\nyear = true']
)
def test_a_county_that_gives_no_layout_is_told(tmp_path: Path, county: str) -> None:
    (tmp_path / "county.toml").write_text(county, encoding="utf-8")
    (tmp_path / "a.toml").write_text(WITHOUT_LAYOUT, encoding="utf-8")

    with pytest.raises(InputError, match=r"county\.toml：没有写明省份"):
        read_toml(tmp_path / "a.toml")


def test_a_broken_county_is_no_matter_for_facts_that_need_none(tmp_path: Path) -> None:
    (tmp_path / "county.toml").write_bytes(b"\xff\xfe")
    (tmp_path / "a.toml").write_text(sample.SAMPLE, encoding="utf-8")

    assert read_toml(tmp_path / "a.toml") == sample.disclosure()


def test_twenty_thousand_lines_are_read() -> None:
    line = '[[lines]]\ncategory = "公用经费"\nfunction = "2130104"\neconomic = "30201"\namount = 1.00\n'

    read = sample.disclosure(add=line * 20_000)

    assert len(read.lines) == 20_008
