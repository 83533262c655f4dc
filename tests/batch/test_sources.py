"""A folder of facts, or of counties, becomes tasks; names choose among them."""

from __future__ import annotations

from pathlib import Path

import pytest

import counties
from disclosuredoc.batch import sources
from disclosuredoc.batch.sources import Task, facts, read_task, selected, tasks
from disclosuredoc.errors import InputError
from disclosuredoc.intake.toml import parse_toml
from disclosuredoc.intake.writing import workbook_bytes


def test_a_county_is_a_task_for_each_file_but_its_own(tmp_path: Path) -> None:
    counties.county(tmp_path, 2)
    (tmp_path / "county.toml").touch()
    (tmp_path / ".0003.toml").touch()
    (tmp_path / "0004.TOML").touch()

    assert [task.key for task in tasks(tmp_path)] == ["0001.toml", "0002.toml", "0004.TOML"]


def workbook(folder: Path, *numbers: int, goals: int = 800) -> Path:
    """Write a workbook of some offices."""
    texts = [counties.office(number).replace("800", str(goals)) for number in numbers]
    file = folder / "county.xlsx"
    file.write_bytes(workbook_bytes([parse_toml(text.encode(), "a") for text in texts]))
    return file


def test_a_workbook_is_a_task_for_each_of_its_departments(tmp_path: Path) -> None:
    found = tasks(workbook(tmp_path, 1, 2))

    assert [task.key for task in found] == ["county.xlsx#示例县第1局", "county.xlsx#示例县第2局"]
    assert selected(found, ["示例县第2局"]) == found[1:]
    assert read_task(found[1])[0].department.name == "示例县第2局"


def test_one_row_of_a_workbook_changed_is_one_department_changed(tmp_path: Path) -> None:
    before = [facts(task) for task in tasks(workbook(tmp_path, 1, 2))]
    assert [facts(task) for task in tasks(workbook(tmp_path, 1, 2, 3))[:2]] == before
    assert facts(tasks(workbook(tmp_path, 1, 2, goals=900))[0]) != before[0]


def test_a_department_that_is_gone_from_its_workbook_meanwhile_is_told(tmp_path: Path) -> None:
    gone = tasks(workbook(tmp_path, 1, 2))[1]
    workbook(tmp_path, 1)

    with pytest.raises(InputError, match=r"county\.xlsx：里面已没有部门“示例县第2局”"):
        read_task(gone)


def test_a_folder_of_counties_is_a_task_for_each_file_of_each(tmp_path: Path) -> None:
    counties.county(tmp_path / "乙县", 1)
    counties.county(tmp_path / "甲县", 2)
    (tmp_path / "说明.txt").touch()

    assert [(task.county, task.key) for task in tasks(tmp_path)] == [
        ("乙县", "乙县/0001.toml"),
        ("甲县", "甲县/0001.toml"),
        ("甲县", "甲县/0002.toml"),
    ]


@pytest.mark.parametrize(("make", "words"), [(True, "里面没有填报数据"), (False, "不是文件夹或工作簿，或找不到")])
def test_a_folder_without_facts_is_named(tmp_path: Path, *, make: bool, words: str) -> None:
    folder = tmp_path / "county"
    if make:
        folder.mkdir()

    with pytest.raises(InputError, match=words):
        tasks(folder)


@pytest.mark.parametrize("name", ["0002.toml", "0002", "示例县第2局"])
def test_a_department_is_chosen_by_its_name_or_its_file(tmp_path: Path, name: str) -> None:
    chosen = selected(tasks(counties.county(tmp_path)), [name])

    assert [task.key for task in chosen] == ["0002.toml"]


def test_without_names_all_are_chosen(tmp_path: Path) -> None:
    assert len(selected(tasks(counties.county(tmp_path)), [])) == 3


def test_a_name_that_nobody_has_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(InputError) as told:
        selected(tasks(counties.county(tmp_path)), ["示例县第2据"])
    assert str(told.value).startswith("示例县第2据：没有这个部门；是不是“示例县第")

    with pytest.raises(InputError, match="请写部门名称或它的文件名"):
        selected(tasks(tmp_path), ["别的"])


@pytest.mark.parametrize("text", ["[", "department = 1", f"a = {'[' * 100}", "\udcff"])
def test_facts_that_cannot_be_read_are_chosen_by_their_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.toml").write_bytes(text.encode("utf-8", "surrogateescape"))

    assert [task.key for task in selected(tasks(tmp_path), ["a"])] == ["a.toml"]


def test_the_hash_covers_the_file_and_what_the_county_says_for_all(tmp_path: Path) -> None:
    task = tasks(counties.county(tmp_path, 1))[0]
    alone = facts(task)
    (tmp_path / "county.toml").write_text("year = 2020\n", encoding="utf-8")

    assert facts(task) != alone


def test_a_file_that_is_changed_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    task = Task(path=counties.write(tmp_path, 1), key="0001.toml")

    def changed(path: Path) -> None:
        path.write_text(counties.office(2), encoding="utf-8")

    monkeypatch.setattr(sources, "read_toml", changed)

    with pytest.raises(InputError, match=r"0001\.toml：正在读取时被改动；请先保存并关闭填报数据"):
        read_task(task)


def test_what_the_county_says_of_itself_is_no_departments(tmp_path: Path) -> None:
    task = tasks(counties.county(tmp_path, 1))[0]
    county = tmp_path / "county.toml"
    hashes = []
    for text in ("", 'publisher = "甲"', 'publisher = "乙"', "[", "[[", "year = 2020"):
        county.write_text(text, encoding="utf-8")
        hashes.append(facts(task))

    assert hashes[0] == hashes[1] == hashes[2]
    assert len(set(hashes)) == 4
