"""A county in one run: one outcome a department, a failure stops nothing, what has not changed stands."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import counties
from disclosuredoc.batch.county import produce_all
from disclosuredoc.batch.locking import locked
from disclosuredoc.errors import InputError, OutputError
from disclosuredoc.pipeline.saving import set_aside


def run(root: Path, **choices: Any) -> list[tuple[int, bool]]:
    """Make the county in ``root/county`` and return exit code and whether it stood, by department."""
    outcomes = produce_all(str(root / "county"), str(root / "out"), **choices)
    return [(outcome.exit_code, outcome.unchanged) for outcome in outcomes]


def manifest(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / "out" / "manifest.json").read_text(encoding="utf-8"))
    return data


def times(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in (folder / "out").rglob("*.docx")}


def test_every_department_gets_its_folder_and_a_failure_stops_nothing(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county")
    (county / "0002.toml").write_text("[", encoding="utf-8")

    assert run(tmp_path) == [(0, False), (2, False), (0, False)]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
        ["manifest.json", "report.html", "示例县第1局", "示例县第3局"]
    )
    assert [one["source"] for one in manifest(tmp_path)["documents"]] == ["0001.toml", "0003.toml"]
    assert [one["source"] for one in manifest(tmp_path)["failed"]] == ["0002.toml"]


def test_its_length_is_the_number_of_its_departments(tmp_path: Path) -> None:
    assert len(produce_all(counties.county(tmp_path), tmp_path / "out")) == 3


def test_a_second_run_makes_nothing_again(tmp_path: Path) -> None:
    counties.county(tmp_path / "county")
    run(tmp_path)
    before, made = counties.standing(tmp_path / "out"), times(tmp_path)

    assert run(tmp_path) == [(0, True)] * 3
    assert (counties.standing(tmp_path / "out"), times(tmp_path)) == (before, made)


def test_one_fact_changed_is_one_document_made_again(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county")
    run(tmp_path)
    made = times(tmp_path)
    file = county / "0002.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("800", "900"), encoding="utf-8")

    assert run(tmp_path) == [(0, True), (0, False), (0, True)]
    now = times(tmp_path)
    assert [path for path in now if now[path] != made[path]] == [str(tmp_path / "out" / counties.document(2))]


def test_all_are_made_again_when_that_is_asked_for(tmp_path: Path) -> None:
    counties.county(tmp_path / "county")
    run(tmp_path)
    before = counties.standing(tmp_path / "out")

    assert run(tmp_path, force_all=True) == [(0, False)] * 3
    assert counties.standing(tmp_path / "out") == before


def test_an_output_that_was_touched_or_lost_is_made_again(tmp_path: Path) -> None:
    counties.county(tmp_path / "county")
    run(tmp_path)
    before = counties.standing(tmp_path / "out")
    (tmp_path / "out" / counties.document(1)).write_bytes(b"touched")
    (tmp_path / "out" / counties.document(3)).unlink()

    assert run(tmp_path) == [(0, False), (0, True), (0, False)]
    assert counties.standing(tmp_path / "out") == before


def test_a_user_layout_that_changes_makes_all_again(tmp_path: Path) -> None:
    counties.county(tmp_path / "county", 1)
    own = tmp_path / "layouts" / "hebei" / "2020"
    own.mkdir(parents=True)
    layout = own / "layout.toml"
    layout.write_text('extends = ["hebei/2020"]\n', encoding="utf-8")
    run(tmp_path, folder=tmp_path / "layouts")
    assert run(tmp_path, folder=tmp_path / "layouts") == [(0, True)]
    layout.write_text('extends = ["hebei/2020"]\ntitle = "另一个标题"\n', encoding="utf-8")

    assert run(tmp_path, folder=tmp_path / "layouts") == [(0, False)]


def test_only_the_departments_asked_for_are_made_and_the_rest_stays_listed(tmp_path: Path) -> None:
    counties.county(tmp_path / "county")
    run(tmp_path)

    assert run(tmp_path, only=["示例县第2局"], force_all=True) == [(0, False)]
    assert len(manifest(tmp_path)["documents"]) == 3


def test_a_department_of_the_name_of_one_not_asked_for_is_refused(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county", 1)
    run(tmp_path)
    (county / "0002.toml").write_text(counties.office(1), encoding="utf-8")

    assert run(tmp_path, only=["0002"]) == [(2, False)]


def test_a_department_that_is_gone_is_told_and_its_document_kept(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county")
    run(tmp_path)
    (county / "0003.toml").unlink()
    told: list[str] = []

    assert run(tmp_path, say=told.append) == [(0, True)] * 2
    assert told == [f"0003.toml 已不在填报数据中；原有文件没有删除，请人工核对，勿再公开：{counties.document(3)}"]
    assert (tmp_path / "out" / counties.document(3)).exists()
    assert [one["document"] for one in manifest(tmp_path)["leftovers"]] == [counties.document(3)]


def test_a_department_that_fails_now_keeps_its_old_document_which_is_told(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county", 1)
    run(tmp_path)
    counties.write(county, 1, add=counties.WRONG)
    told: list[str] = []

    assert run(tmp_path, say=told.append) == [(1, False)]
    assert told[0].startswith("0001.toml 这次没有生成或改了文件名；原有文件没有删除")


def test_a_forced_document_keeps_its_exit_code(tmp_path: Path) -> None:
    counties.write(counties.county(tmp_path / "county", 1), 1, add=counties.WRONG)

    assert run(tmp_path, force=True) == [(1, False)]
    assert run(tmp_path, force=True) == [(1, True)]


@pytest.mark.parametrize("damage", ["", "{", '{"format": 0}'])
def test_a_damaged_manifest_is_told_in_one_line_and_made_anew(tmp_path: Path, damage: str) -> None:
    counties.county(tmp_path / "county", 1)
    run(tmp_path)
    before = counties.standing(tmp_path / "out")
    (tmp_path / "out" / "manifest.json").write_text(damage)
    told: list[str] = []

    assert run(tmp_path, say=told.append) == [(0, False)]
    assert told == ["manifest.json 已损坏，或出自其他版本；全部文件重新生成"]
    assert counties.standing(tmp_path / "out") == before


def test_other_peoples_files_stay_as_they_are(tmp_path: Path) -> None:
    counties.county(tmp_path / "county", 1)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "别人的.txt").write_text("别人的")

    assert run(tmp_path) == [(0, False)]
    assert (tmp_path / "out" / "别人的.txt").read_text() == "别人的"


def test_a_report_that_is_somebody_elses_is_not_replaced(tmp_path: Path) -> None:
    counties.county(tmp_path / "county", 1)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "report.html").write_text("别人的")

    with pytest.raises(OutputError, match=r"report\.html：这里已有同名文件"):
        run(tmp_path)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["report.html"]


def test_an_output_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    counties.county(tmp_path / "county", 1)
    (tmp_path / "out").write_text("a file")

    with pytest.raises(OutputError, match="out：建不了这个文件夹"):
        run(tmp_path)


def test_a_manifest_that_is_a_folder_is_named(tmp_path: Path) -> None:
    counties.county(tmp_path / "county", 1)
    (tmp_path / "out" / "manifest.json").mkdir(parents=True)

    with pytest.raises(OutputError, match=r"manifest\.json：读不出这个清单"):
        run(tmp_path)


def test_a_full_disk_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counties.county(tmp_path / "county")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OutputError, match="磁盘已满"):
        run(tmp_path)


def test_two_runs_at_once_do_not_mix(tmp_path: Path) -> None:
    counties.county(tmp_path / "county", 1)
    (tmp_path / "out").mkdir()

    with locked(tmp_path / "out"), pytest.raises(OutputError, match="另一次批量生成"):
        run(tmp_path)


def test_what_a_killed_run_has_left_is_swept(tmp_path: Path) -> None:
    counties.county(tmp_path / "county", 1)
    (tmp_path / "out").mkdir()
    set_aside(b"half", tmp_path / "out", "a.docx")
    run(tmp_path)

    assert [path for path in (tmp_path / "out").rglob("*") if path.suffix == ".tmp"] == []


def test_a_run_that_is_left_early_goes_on_where_it_stopped(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county")
    whole = tmp_path / "whole"
    list(produce_all(county, whole))
    outcomes = iter(produce_all(county, tmp_path / "out"))
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]

    assert run(tmp_path) == [(0, True), (0, False), (0, False)]
    assert counties.standing(tmp_path / "out") == counties.standing(whole)


def test_worker_processes_and_any_executor_make_the_same_county(tmp_path: Path) -> None:
    county = counties.county(tmp_path / "county")
    (county / "0002.toml").write_text("[", encoding="utf-8")
    run(tmp_path)
    list(produce_all(county, tmp_path / "processes", jobs=2))
    with ThreadPoolExecutor(2) as executor:
        list(produce_all(county, tmp_path / "executor", executor=executor))

    same = counties.standing(tmp_path / "out")
    assert counties.standing(tmp_path / "processes") == same
    assert counties.standing(tmp_path / "executor") == same


def test_a_cluster_that_does_not_answer_is_told(tmp_path: Path) -> None:
    counties.county(tmp_path / "county", 1)

    with pytest.raises(InputError, match="连不上这个 dask 地址"):
        run(tmp_path, dask="nowhere")


def test_a_folder_of_counties_is_made_county_by_county(tmp_path: Path) -> None:
    counties.county(tmp_path / "county" / "甲县", 1)
    counties.county(tmp_path / "county" / "乙县", 1)

    assert run(tmp_path) == [(0, False)] * 2
    assert (tmp_path / "out" / "甲县" / counties.document(1)).exists()
    assert (tmp_path / "out" / "乙县" / counties.document(1)).exists()
