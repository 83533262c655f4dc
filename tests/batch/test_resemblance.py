"""What departments have copied from each other is told at the end of a run: per county, and never from memory."""

from __future__ import annotations

import json
from pathlib import Path

import counties
from disclosuredoc.batch.county import produce_all
from disclosuredoc.batch.manifest import as_json, from_json
from disclosuredoc.batch.resemblance import resemblances
from disclosuredoc.batch.sources import tasks

COPY = "组织编制全县湿地保护年度计划，会同沿岸各村清理入河垃圾，每季度公布水质监测结果并接受沿岸居民监督。"


def copying(folder: Path, *numbers: int, words: str = COPY) -> Path:
    """Write the facts of three offices, some of which have the same words in their duties."""
    counties.county(folder)
    for number in range(1, 4):
        own = words if number in numbers else f"{number}自己的话，"
        file = folder / f"{number:04d}.toml"
        text = file.read_text(encoding="utf-8").replace("responsibilities = [", f'responsibilities = ["{own}", ')
        file.write_text(text, encoding="utf-8")
    return folder


def places(folder: Path, out: Path) -> list[str]:
    county = produce_all(folder, out)
    list(county)
    found = (finding for one in county.summaries for finding in one.report.findings)
    return [finding.place for finding in found if finding.rule == "copied-passage" and finding.quote in COPY]


def test_a_copied_passage_is_told_under_both_departments_with_their_files(tmp_path: Path) -> None:
    told = places(copying(tmp_path / "county", 1, 3), tmp_path / "out")

    assert [place.partition("）")[0] for place in told] == ["示例县第1局（0001.toml", "示例县第3局（0003.toml"]


def test_it_stands_in_manifest_and_report(tmp_path: Path) -> None:
    places(copying(tmp_path / "county", 1, 3), tmp_path / "out")
    data = (tmp_path / "out" / "manifest.json").read_text(encoding="utf-8")

    assert "与示例县第3局（" in json.loads(data)["copied"][0]["line"]
    assert from_json(as_json(from_json(data))) == from_json(data)
    assert "各部门之间文字相同" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


def test_a_second_run_tells_it_again_without_making_anything(tmp_path: Path) -> None:
    county = copying(tmp_path / "county", 1, 3)
    first = places(county, tmp_path / "out")

    assert places(county, tmp_path / "out") == first != []


def test_a_warning_does_not_change_the_exit_code_and_anothers_name_does(tmp_path: Path) -> None:
    for words, code in ((COPY, 0), (f"{COPY}由示例县第1局负责。", 1)):
        county = produce_all(copying(tmp_path / str(code), 1, 3, words=words), tmp_path / f"out{code}")
        list(county)
        assert max(one.exit_code for one in county.summaries) == code


def test_departments_of_different_counties_are_not_compared(tmp_path: Path) -> None:
    for number in (1, 2):
        counties.write(counties.county(tmp_path / "all" / f"{number}县", 0), number)

    assert places(tmp_path / "all", tmp_path / "out") == []


def test_facts_that_have_changed_or_gone_since_are_not_quoted(tmp_path: Path) -> None:
    county = copying(tmp_path / "county", 1, 2, 3)
    places(county, tmp_path / "out")
    documents = from_json((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8")).documents
    (county / "0001.toml").write_text("[", encoding="utf-8")
    counties.write(county, 2)

    assert resemblances([*tasks(county)], documents) == {}
