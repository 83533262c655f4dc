"""A workbook becomes a facts file for each department; what is wrong in one stops no other, nothing is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

import book
import sample
from disclosuredoc.errors import OutputError
from disclosuredoc.intake.workbook import read_workbook
from disclosuredoc.pipeline.department import read
from disclosuredoc.pipeline.unpacking import unpack_workbook

COUNTY = Path(__file__).parents[2] / "examples" / "county.xlsx"


def test_every_department_of_a_workbook_gets_the_facts_that_stand_in_it(tmp_path: Path) -> None:
    done = unpack_workbook(COUNTY, tmp_path / "facts")

    assert [one.department for one in done] == [entry.department for entry in read_workbook(COUNTY)]
    for one, entry in zip(done, read_workbook(COUNTY), strict=True):
        assert read(one.path) == entry.facts


def test_a_facts_file_that_exists_is_left_and_the_others_are_written(tmp_path: Path) -> None:
    first = unpack_workbook(COUNTY, tmp_path)[0]
    for file in tmp_path.iterdir():
        if file != first.path:
            file.unlink()
    first.path.write_text("mine", encoding="utf-8")
    done = unpack_workbook(COUNTY, tmp_path)

    assert first.path.read_text(encoding="utf-8") == "mine"
    assert [one.error is None for one in done] == [False] + [True] * (len(done) - 1)
    assert "已有这个文件" in str(done[0].error)


def test_a_department_with_errors_is_named_and_the_others_are_written(tmp_path: Path) -> None:
    three = sample.disclosure(sample.MULTI)
    workbook = book.changed(tmp_path, {"预算明细!G2": "x"}, sample.disclosure(), three)
    wrong, right = unpack_workbook(workbook, tmp_path / "facts")

    assert not wrong.path.exists()
    assert "预算明细!G2" in str(wrong.error)
    assert read(right.path) == three


def test_a_workbook_is_not_one_facts_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="请写文件夹的名称"):
        unpack_workbook(COUNTY, tmp_path / "facts.toml")
