"""``layouts``: what there is, and what one says."""

from __future__ import annotations

import tomllib

import pytest

from disclosuredoc.cli import main


def test_all_layouts_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["layouts", "--layouts", "tests"]) == 0
    listed = capsys.readouterr().out
    assert "hebei/2020　河北省 2020年　依据已公开文件" in listed
    assert "utopia/2030" in listed
    assert "national/2020　全国 2020年　推定" in listed


def test_one_layout_shows_its_headings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["layouts", "hebei/2020"]) == 0
    assert "机关运行经费安排情况" in capsys.readouterr().out


def test_a_resolved_layout_is_toml(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["layouts", "hebei/2020", "--resolved"]) == 0
    assert tomllib.loads(capsys.readouterr().out)["title"] == "部门预算公开"


def test_an_unknown_layout_is_exit_code_3() -> None:
    assert main(["layouts", "hebei/1999"]) == 3
