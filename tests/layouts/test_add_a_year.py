"""The guide to a new year is tried out: its TOML and its CSV are what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from disclosuredoc.layouts.catalogue import load
from disclosuredoc.layouts.layout import USAGE
from disclosuredoc.layouts.status import Status
from disclosuredoc.terms import Category, Source
from shelf import write

GUIDE = (Path(__file__).parents[2] / "docs/howto/add-a-year.md").read_text(encoding="utf-8")
TOML, STATEMENTS, SETS, OWN = re.findall(r"```toml\n(.*?)```", GUIDE, flags=re.DOTALL)
(CSV,) = re.findall(r"```text\n(.*?)```", GUIDE, flags=re.DOTALL)


def test_the_year_of_the_guide_loads(tmp_path: Path) -> None:
    # On a shelf of its own, so that a built-in layout of that year does not matter.
    root = write(tmp_path, {"hebei/2021/layout.toml": TOML})
    layout = load("hebei/2021", root)
    headings = {section.key: (section.heading, section.status) for section in layout.sections}

    assert headings["performance"] == ("绩效预算信息", Status.INFERRED)
    assert headings["assets"] == ("国有资产信息", Status.SEEN)
    assert "实施条例" in layout.words["opening_basis"]


@pytest.mark.parametrize("block", [STATEMENTS, SETS])
def test_every_other_block_of_the_guide_may_stand_in_a_layout(block: str, tmp_path: Path) -> None:
    layout = load("hebei/2022", write(tmp_path, {"hebei/2022/layout.toml": f'extends = ["hebei/2022"]\n{block}'}))

    assert layout.sets == load("hebei/2022").sets
    assert len(layout.statements) == len(load("hebei/2022").statements)


def test_the_wording_of_the_guide_changes_one_word(tmp_path: Path) -> None:
    layout = load("hebei/2020", write(tmp_path, {"hebei/2020/layout.toml": OWN}))

    assert layout.words["vehicles"] == "公务用车购置及运行费"
    assert layout.title == load("hebei/2020").title


def test_the_codes_of_the_guide_rename_remove_and_add(tmp_path: Path) -> None:
    codes = load("hebei/2020", write(tmp_path, {"hebei/2020/function.csv": CSV})).codes.function
    names = {code: codes.lookup(code) for code in ("22201", "2089901", "2089999")}

    assert {code: found and found.name for code, found in names.items()} == {
        "22201": "粮油物资事务",
        "2089901": None,
        "2089999": "其他社会保障和就业支出",
    }


@pytest.mark.parametrize("name", sorted({source.key for source in Source} - {"unknown"}))
def test_the_guide_names_every_source(name: str) -> None:
    assert f"`{name}`" in GUIDE


@pytest.mark.parametrize("category", Category)
def test_the_guide_names_every_category(category: Category) -> None:
    assert f"`{category.name.lower()}`" in GUIDE


@pytest.mark.parametrize("usage", sorted(name for name in USAGE if "." not in name))
def test_the_guide_names_every_usage(usage: str) -> None:
    assert f"`{usage}`" in GUIDE
