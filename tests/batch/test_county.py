"""A county in one run: one outcome a department, and a failure stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

import sample
from disclosuredoc.batch.county import produce_all, sources
from disclosuredoc.errors import InputError, OutputError


def county(folder: Path, **departments: str) -> Path:
    folder.mkdir()
    for name, text in departments.items():
        folder.joinpath(f"{name}.toml").write_text(text, encoding="utf-8")
    folder.joinpath("county.toml").write_text('province = "hebei"\nyear = 2020\n', encoding="utf-8")
    return folder


def test_every_department_gets_its_document_and_a_failure_stops_nothing(tmp_path: Path) -> None:
    folder = county(tmp_path / "county", a=sample.SAMPLE, b="[", c=sample.MULTI)
    outcomes = list(produce_all(str(folder), str(tmp_path / "out")))

    assert [outcome.source.name for outcome in outcomes] == ["a.toml", "b.toml", "c.toml"]
    assert [outcome.exit_code for outcome in outcomes] == [0, 2, 0]
    assert len(list((tmp_path / "out").glob("*.docx"))) == 2


def test_two_departments_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    folder = county(tmp_path / "county", a=sample.SAMPLE, b=sample.SAMPLE, c=sample.MULTI)
    first, second, third = produce_all(folder, tmp_path / "out")

    assert (first.exit_code, second.exit_code, third.exit_code) == (0, 2, 0)
    assert str(second.error).startswith("b.toml：部门名称和年度与前面一个部门相同")
    assert len(list((tmp_path / "out").glob("*.docx"))) == 2


def test_what_the_county_says_of_itself_is_no_department(tmp_path: Path) -> None:
    assert [path.name for path in sources(county(tmp_path / "county", a=sample.SAMPLE))] == ["a.toml"]


@pytest.mark.parametrize(("make", "words"), [(True, "里面没有填报数据"), (False, "找不到")])
def test_a_folder_without_facts_is_named(tmp_path: Path, *, make: bool, words: str) -> None:
    folder = tmp_path / "county"
    if make:
        folder.mkdir()

    with pytest.raises(InputError, match=words):
        sources(folder)


def test_an_output_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    folder = county(tmp_path / "county", a=sample.SAMPLE)
    (tmp_path / "out").write_text("a file")

    with pytest.raises(OutputError, match="建不了这个文件夹"):
        list(produce_all(folder, tmp_path / "out"))
