"""SECURITY.md says what the code does: its limits, its dependencies, and figures that a run has counted."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

from tools.security import PAGE, ROOT, figure_rows, filled, limit_rows

TEXT = PAGE.read_text(encoding="utf-8")


def test_its_limits_are_those_of_the_code() -> None:
    assert filled(TEXT, "limits", list(limit_rows())) == TEXT
    assert "| `PART` | 64 MB |" in TEXT
    assert "| `MEMBERS` | 2,000 |" in TEXT


def test_it_gives_a_reason_for_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    named = re.findall(r"^\| \[([\w-]+)\]\(https://pypi.org/project/\1/\) \| .", TEXT, re.MULTILINE)

    assert sorted(named) == sorted(re.split("[^\\w-]", one)[0] for one in asked)


def test_figures_are_those_that_the_runs_have_counted(tmp_path: Path) -> None:
    (tmp_path / "facts" / "found").mkdir(parents=True)
    (tmp_path / "facts" / "tried.json").write_text(json.dumps({"inputs": 1234}))
    for name in ("0123abcd", "0123abcd.txt"):
        (tmp_path / "facts" / "found" / name).touch()
    (tmp_path / "soak.json").write_text(json.dumps({"rounds": 200, "differing": 0}))

    page = tmp_path / "mutations.md"
    page.write_text("| 格 | 3 | 2 | 66.7% |\n| 合计 | 1043 | 1040 | 99.7% |\n", encoding="utf-8")

    assert list(figure_rows(tmp_path, page)) == [
        "| inputs to facts | 1,234 | 1 |",
        "| interrupted county runs | 200 | 0 |",
        "| changes of one printed fact, audited | 1,043 | 3 |",
    ]


def test_what_has_not_been_run_is_not_counted(tmp_path: Path) -> None:
    assert list(figure_rows(tmp_path, tmp_path / "mutations.md")) == []


def test_a_table_is_filled_below_its_head() -> None:
    page = "a\n<!-- x -->\n| h |\n|---|\n| old |\n| old |\n\nb\n"

    assert filled(page, "x", ["| new |"]) == "a\n<!-- x -->\n| h |\n|---|\n| new |\n\nb\n"
