"""An old document becomes facts with the same figures; what it does not say is named, nothing is overwritten."""

from __future__ import annotations

import collections
import tempfile
import tomllib
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import strategies
from disclosuredoc.errors import InputError, OutputError
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.pipeline.department import layout_of, read
from disclosuredoc.pipeline.importing import import_document
from disclosuredoc.pipeline.production import make, render
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.document import read_bytes
from disclosuredoc.reading.lifting.tables import grid
from disclosuredoc.rules.books import check
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
    assert any("分不出各条明细的科目编码" in gap for gap in said)


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


def figures(data: bytes) -> collections.Counter[tuple[object, ...]]:
    """Return the amounts and changes of a document's text, each by what it is about."""
    found: collections.Counter[tuple[object, ...]] = collections.Counter()
    for claim in claims(read_bytes(data, "公开.docx")):
        money = claim.figure is None or claim.figure.is_money
        if claim.kind in {ClaimKind.AMOUNT, ClaimKind.CHANGE} and money and not claim.place.table:
            value = claim.figure.in_yuan.value if claim.figure else None
            found[claim.kind, claim.item, claim.scope, claim.edition, claim.direction, value] += 1
    return found


def again(disclosure: Disclosure, name: str, folder: Path) -> tuple[bytes, bytes, list[str], list[str]]:
    """Print a disclosure, read it in, and print that; with what is said to be missing and the errors there are."""
    layout = catalogue.load(name)
    printed = make(attrs.evolve(disclosure, layout=name, year=layout.year), layout, force=True).data
    old = folder / "旧稿.docx"
    old.write_bytes(printed)
    made = import_document(old, folder / "facts.toml")
    facts = read(made.path)
    errors = [finding.rule for finding in check(facts, layout).errors]
    return printed, make(facts, layout, force=True).data, [gap.message for gap in made.gaps], errors


WHOLE = (
    *(("dashujuzhongxin", "hebei/2020"), ("lingyusuan", "hebei/2020"), ("wangxinban", "hebei/2020")),
    *(("zhaodaisuo", "hebei/2020"), ("zhujianju", "national/2020")),
)
"""Departments whose documents determine every figure: a new one, one without a budget, one with each kind of fund …"""
LONGER = (
    *(("danganguan", "hebei/2022"), ("jiaotongju", "hebei/2018"), ("wenlvju", "hebei/2022")),
    *(("zhongyiyiyuan", "hebei/2025"), ("nongyenongcunju", "hebei/2025"), ("nongyenongcunju", "hebei/2022")),
)
"""Others, with the sets of units; the last ones have three."""


@pytest.mark.parametrize(
    ("name", "layout"), [*WHOLE, *(pytest.param(*longer, marks=pytest.mark.office) for longer in LONGER)]
)
def test_a_document_that_is_read_in_is_printed_with_the_same_figures(name: str, layout: str, tmp_path: Path) -> None:
    printed, new, _, errors = again(read(COUNTY / f"{name}.toml"), layout, tmp_path)

    assert figures(new) == figures(printed)
    assert errors == []


@pytest.mark.office
@settings(
    max_examples=15, derandomize=True, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck)
)
@given(strategies.disclosures(), st.sampled_from(["hebei/2020", "hebei/2025", "national/2022"]))
def test_whatever_is_printed_is_read_in(disclosure: Disclosure, layout: str) -> None:
    chosen = catalogue.load(layout)
    printed = make(attrs.evolve(disclosure, layout=layout, year=chosen.year), chosen, force=True).data
    with tempfile.TemporaryDirectory() as folder:
        old = Path(folder) / "旧稿.docx"
        old.write_bytes(printed)
        made = import_document(old, Path(folder) / "facts.toml")

        assert tomllib.loads(made.path.read_text(encoding="utf-8"))["stated"]


def test_statements_come_back_with_their_codes_where_they_determine_every_line(tmp_path: Path) -> None:
    printed, new, missing, _ = again(read(COUNTY / "wangxinban.toml"), "hebei/2020", tmp_path)
    tables = [read_bytes(data, "公开.docx").tables for data in (printed, new)]

    assert missing == []
    assert [grid(table) for table in tables[1][:9]] == [grid(table) for table in tables[0][:9]]


def test_a_page_of_three_public_expenses_is_taken_as_last_years(tmp_path: Path) -> None:
    page = tmp_path / "三公.txt"
    page.write_text(
        "某局2018年“三公”经费预算\n2018年，某局“三公”经费预算3万元，其中：因公出国（境）费0万元；"
        "公务用车购置费0万元；公务用车运行维护费2万元；公务接待费1万元。",
        encoding="utf-8",
    )

    with pytest.raises(InputError, match="--as-previous"):
        import_document(page, tmp_path / "facts.toml")
    text = import_document(page, tmp_path / "previous.toml", previous=True).path.read_text(encoding="utf-8")
    assert "receptions = 1" in text


def test_nothing_to_compare_with_is_said_too(tmp_path: Path) -> None:
    letter = tmp_path / "信.txt"
    letter.write_text("各位同事，会议改在周五。", encoding="utf-8")

    with pytest.raises(InputError, match="不像部门预算公开的文稿"):
        import_document(letter, tmp_path / "previous.toml", previous=True)


def test_accounts_are_said_to_be_no_budget(tmp_path: Path) -> None:
    page = tmp_path / "决算.txt"
    page.write_text("某局2018年部门决算\n2018年，公务接待费支出决算1万元。", encoding="utf-8")

    said = [str(gap) for gap in import_document(page, tmp_path / "previous.toml", previous=True).gaps]
    assert "旧稿是决算，不是预算" in said[0]
    assert len(said) == 4
