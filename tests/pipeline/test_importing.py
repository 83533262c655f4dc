"""An old document becomes facts with the same figures; what it does not say is named, nothing is overwritten."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from disclosuredoc.errors import InputError, OutputError
from disclosuredoc.pipeline.department import layout_of, read
from disclosuredoc.pipeline.importing import import_document
from disclosuredoc.pipeline.production import render
from reading.seedlike import document

COUNTY = Path(__file__).parents[2] / "examples" / "county"
EXAMPLES = ("danganguan", "lingyusuan", "nongyenongcunju", "zhijiaozhongxin")
"""One with one source, one without a budget, one of three units, one of several sources with other expenditure."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A document like a published one."""
    path = tmp_path / "旧稿.docx"
    path.write_bytes(document())
    return path


def test_a_published_document_gives_its_figures(old: Path, tmp_path: Path) -> None:
    made = import_document(old, tmp_path / "facts.toml")
    budget = read(made.path).budget

    assert budget.ledger.total.yuan == Decimal(730100)
    assert budget.ledger.basic.total.yuan == Decimal(330100)
    assert budget.ledger.projects.total.yuan == Decimal(400000)
    assert budget.procurement_total.yuan == Decimal(90500)
    assert budget.operating is not None
    assert budget.operating.yuan == Decimal(46700)
    assert budget.total_change.before is not None
    assert budget.total_change.before.yuan == Decimal(488500)
    assert made.gaps == ()
    assert made.report.errors


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_comes_back_with_the_figures_that_its_document_determines(name: str, tmp_path: Path) -> None:
    facts = read(COUNTY / f"{name}.toml")
    printed = render(facts, layout_of(facts), tmp_path / "公开.docx")
    budget, again = facts.budget, read(import_document(printed, tmp_path / "facts.toml").path).budget

    assert again.ledger.expenditure.total == budget.ledger.expenditure.total
    assert again.ledger.personnel.total == budget.ledger.personnel.total
    assert again.ledger.routine.total == budget.ledger.routine.total
    assert again.procurement_total == budget.procurement_total
    assert {project.name for project in again.projects} == {project.name for project in budget.projects}
    assert again.basic_change.before == budget.basic_change.before


def test_several_units_are_said_to_be_told_as_one(tmp_path: Path) -> None:
    facts = read(COUNTY / "nongyenongcunju.toml")
    printed = render(facts, layout_of(facts), tmp_path / "公开.docx")
    said = [str(gap) for gap in import_document(printed, tmp_path / "facts.toml").gaps]

    assert any("有几个预算单位" in gap for gap in said)
    assert any("有几种资金来源" in gap for gap in said)


def test_only_what_next_year_compares_with_is_taken(old: Path, tmp_path: Path) -> None:
    text = import_document(old, tmp_path / "previous.toml", previous=True).path.read_text(encoding="utf-8")

    assert "[previous]" in text
    assert "basic = 33.01" in text
    assert "lines" not in text


def test_what_a_text_leaves_open_is_named(tmp_path: Path) -> None:
    old = tmp_path / "旧稿.txt"
    old.write_text("支出预算40万元，其中：项目支出40万元。", encoding="utf-8")
    said = " ".join(str(gap) for gap in import_document(old, tmp_path / "previous.toml").gaps)

    for words in ("部门名称", "单位编码", "40万元的项目", "上年的数", "年度", "资金来源"):
        assert words in said


def test_only_stated_figures_become_last_years(tmp_path: Path) -> None:
    old = tmp_path / "旧稿.txt"
    old.write_text("2020年支出预算40万元，其中：项目支出40万元。", encoding="utf-8")
    text = import_document(old, tmp_path / "previous.toml", previous=True).path.read_text(encoding="utf-8")

    assert "projects = 40" in text
    assert "three_public" not in text


def test_what_is_no_disclosure_is_said(tmp_path: Path) -> None:
    letter = tmp_path / "信.txt"
    letter.write_text("各位同事，会议改在周五。", encoding="utf-8")

    with pytest.raises(InputError, match="不像部门预算公开的文稿"):
        import_document(letter, tmp_path / "facts.toml")
    assert not (tmp_path / "facts.toml").exists()


def test_a_facts_file_that_exists_is_never_overwritten(old: Path, tmp_path: Path) -> None:
    (tmp_path / "facts.toml").write_text("mine", encoding="utf-8")

    with pytest.raises(OutputError, match="已有这个文件"):
        import_document(old, tmp_path / "facts.toml")
    assert (tmp_path / "facts.toml").read_text(encoding="utf-8") == "mine"
