"""The county's own document: for all of its departments or not at all, made again only where something changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import book
import counties
import sample
import word
from disclosuredoc.batch import journal
from disclosuredoc.batch.county import produce_all
from disclosuredoc.errors import InputError, OutputError
from disclosuredoc.pipeline.department import Outcome

NAME = "示例县2020年部门预算和“三公”经费预算汇总.docx"


def run(root: Path, **choices: Any) -> tuple[list[Outcome], list[str]]:
    """Make the county in ``root/county``; return what became of its own documents, and what was told."""
    told: list[str] = []
    county = produce_all(root / "county", root / "out", say=told.append, **choices)
    list(county)
    return [one for one in county.summaries if one.document or one.error], told


def said(root: Path) -> str:
    return "\n".join(word.paragraphs((root / "out" / NAME).read_bytes()))


def manifest(root: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((root / "out" / "manifest.json").read_text(encoding="utf-8"))
    return data


def test_it_adds_up_all_departments_and_is_recorded(tmp_path: Path) -> None:
    counties.county(tmp_path / "county")
    (outcome,), told = run(tmp_path)

    assert (outcome.document, outcome.exit_code, told) == (tmp_path / "out" / NAME, 0, [])
    assert "示例县共有3个部门公开部门预算。" in said(tmp_path)
    assert [(one["document"], one["departments"]) for one in manifest(tmp_path)["counties"]] == [(NAME, 3)]
    assert NAME.removesuffix(".docx") in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


def test_a_second_run_lets_it_stand(tmp_path: Path) -> None:
    counties.county(tmp_path / "county")
    run(tmp_path)
    before = (tmp_path / "out" / NAME).stat().st_mtime_ns
    (outcome,), _ = run(tmp_path, verify=True)

    assert outcome.unchanged
    assert (tmp_path / "out" / NAME).stat().st_mtime_ns == before


def test_a_fact_that_changes_a_total_makes_it_again(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county")
    run(tmp_path)
    before = said(tmp_path)
    file = county / "0002.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("科正级", "科级"), encoding="utf-8")
    (outcome,), _ = run(tmp_path)
    assert outcome.unchanged
    (county / "0003.toml").unlink()
    (outcome,), _ = run(tmp_path)

    assert not outcome.unchanged
    assert said(tmp_path) != before


def test_what_only_the_county_says_makes_no_department_again(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county")
    run(tmp_path)
    (county / "county.toml").write_text('publisher = "示例县财政局"\n', encoding="utf-8")
    made = produce_all(county, tmp_path / "out")

    assert [outcome.unchanged for outcome in made] == [True] * 3
    assert "汇总公开单位：示例县财政局" in said(tmp_path)


@pytest.mark.parametrize("lost", [True, False])
def test_one_that_was_touched_or_lost_is_made_again(tmp_path: Path, lost: bool) -> None:  # noqa: FBT001 - a case
    counties.county(tmp_path / "county")
    run(tmp_path)
    before = (tmp_path / "out" / NAME).read_bytes()
    (tmp_path / "out" / NAME).write_bytes(b"touched")
    if lost:
        (tmp_path / "out" / NAME).unlink()
    run(tmp_path)

    assert (tmp_path / "out" / NAME).read_bytes() == before


def test_it_is_made_again_where_all_is(tmp_path: Path) -> None:
    counties.county(tmp_path / "county")
    run(tmp_path)
    (outcome,), _ = run(tmp_path, force_all=True)

    assert not outcome.unchanged


def test_without_a_department_it_is_not_made_and_the_missing_one_is_named(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county")
    (county / "0002.toml").write_text("[", encoding="utf-8")
    outcomes, told = run(tmp_path)

    assert outcomes == []
    assert told == ["全县汇总没有生成：3 个部门中缺 1 个（0002.toml）；这些部门都生成后，再运行一次全部部门"]
    assert not (tmp_path / "out" / NAME).exists()


def test_one_that_no_longer_holds_is_kept_told_and_listed_as_left_over(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county")
    run(tmp_path)
    counties.write(county, 2, add=counties.WRONG)
    _, told = run(tmp_path)

    assert "全县汇总没有生成：3 个部门中缺 1 个（示例县第2局）" in told[0]
    assert f"全县汇总 这次没有生成或改了文件名；原有文件没有删除，请人工核对，勿再公开：{NAME}" in told
    assert (tmp_path / "out" / NAME).exists()
    run(tmp_path)
    assert NAME in [one["document"] for one in manifest(tmp_path)["leftovers"]]


def test_many_missing_departments_are_counted(tmp_path: Path) -> None:
    counties.county(tmp_path / "county", 7)
    _, (told,) = run(tmp_path, only=["0001"])

    assert "7 个部门中缺 6 个（0002.toml、0003.toml、0004.toml、0005.toml、0006.toml等）" in told


def test_one_department_made_alone_renews_it_where_the_others_stand_as_their_facts_are(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county")
    run(tmp_path)
    (outcome,), _ = run(tmp_path, only=["0001"], force_all=True)
    assert outcome.document is not None
    counties.write(county, 2, add="\n# 改过\n")
    outcomes, (first, *_) = run(tmp_path, only=["0001"])

    assert outcomes == []
    assert "缺 1 个（示例县第2局）" in first


def test_a_forced_department_makes_it_say_so_in_its_name(tmp_path: Path) -> None:
    counties.write(counties.county(tmp_path / "county", 2), 2, add=counties.WRONG)
    (outcome,), _ = run(tmp_path, force=True)

    assert outcome.document is not None
    assert outcome.document.name == NAME.replace(".docx", "（未通过核查）.docx")


def test_departments_of_several_years_are_not_added_up(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county", 2)
    other = counties.office(2).replace('layout = "hebei/2020"', 'layout = "hebei/2020"\nyear = 2021')
    (county / "0002.toml").write_text(other, encoding="utf-8")
    outcomes, (told, *_) = run(tmp_path, force=True)

    assert outcomes == []
    assert "版式和年度不同（hebei/2020，2020年；hebei/2020，2021年）" in told


def test_a_mistake_in_the_countys_file_is_its_own(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county", 2)
    (county / "county.toml").write_text('countey = "示例县"\n', encoding="utf-8")
    (outcome,), _ = run(tmp_path)

    assert isinstance(outcome.error, InputError)
    assert (outcome.department, outcome.exit_code) == ("全县汇总", 2)


def test_somebody_elses_file_is_not_replaced(tmp_path: Path) -> None:
    counties.county(tmp_path / "county", 2)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / NAME).write_text("别人的")
    (outcome,), _ = run(tmp_path)

    assert isinstance(outcome.error, OutputError)
    assert (tmp_path / "out" / NAME).read_text() == "别人的"


def test_it_is_ours_also_after_a_run_that_was_killed(tmp_path: Path) -> None:
    counties.county(tmp_path / "county", 2)
    (tmp_path / "out").mkdir()
    with (tmp_path / "out" / "manifest.journal").open("ab") as file:
        journal.strike(file, "全县汇总", (NAME,))
    (tmp_path / "out" / NAME).write_text("半个")
    (outcome,), _ = run(tmp_path)

    assert outcome.error is None


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("示例县水务局", "示例县林草局"), "示例县"),
        (("示例市市场监管局", "示例市市政局"), "示例市"),
        (("示例市甲区水务局", "示例市甲区林草局"), "示例市甲区"),
        (("水务局", "林草局"), "全县"),
    ],
)
def test_it_is_called_as_the_names_of_all_departments_begin(tmp_path: Path, names: tuple[str, str], told: str) -> None:
    (tmp_path / "county").mkdir()
    for name in names:
        text = sample.SAMPLE.replace(sample.NAME, name)
        (tmp_path / "county" / f"{name}.toml").write_text(text, encoding="utf-8")
    (outcome,), _ = run(tmp_path)

    assert outcome.department == told


def test_a_county_may_say_its_name(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county", 2)
    (county / "county.toml").write_text('county = "真定县"\n', encoding="utf-8")
    (outcome,), _ = run(tmp_path)

    assert outcome.department == "真定县"


def test_a_county_of_one_department_has_none(tmp_path: Path) -> None:
    counties.county(tmp_path / "county", 1)

    assert run(tmp_path) == ([], [])


def test_each_of_several_counties_has_its_own_in_its_folder(tmp_path: Path) -> None:
    for name in ("甲县", "乙县"):
        counties.county(tmp_path / "county" / name, 2)
    outcomes, _ = run(tmp_path)

    assert [one.document for one in outcomes] == [tmp_path / "out" / name / NAME for name in ("乙县", "甲县")]


def test_a_workbook_has_one_too(tmp_path: Path) -> None:
    file = book.changed(tmp_path, {}, sample.disclosure(), sample.disclosure(sample.MULTI))
    county = produce_all(file, tmp_path / "out")
    list(county)

    assert [one.document.name for one in county.summaries if one.document] == [NAME]
