"""The guide to code lists of one's own is tried out from outside, on the command line and in Python."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import disclosuredoc as dd
import office
import sample
from disclosuredoc.cli import main
from shelf import write

GUIDE = (Path(__file__).parents[2] / "docs/howto/add-code-lists.md").read_text(encoding="utf-8")
(CSV,) = re.findall(r"```text\n(.*?)```", GUIDE, flags=re.DOTALL)
(TOML,) = re.findall(r"```toml\n(.*?)```", GUIDE, flags=re.DOTALL)
OWN = {"hebei/2020/function.csv": CSV}


def _checked(tmp_path: Path, capsys: pytest.CaptureFixture[str], code: str, *options: str) -> tuple[int, str]:
    """Check facts with one function code replaced, and return the exit code and what was said of the code."""
    facts = sample.facts(replace={'function = "2130122"': f'function = "{code}"'})
    status = main(["check", office.facts(tmp_path, facts), "--notes", *options])
    said = capsys.readouterr()
    return status, "\n".join(line for line in (said.out + said.err).splitlines() if code in line)


def test_the_guides_file_adds_renames_and_removes(tmp_path: Path) -> None:
    codes = dd.layout("hebei/2020", folder=write(tmp_path, OWN)).codes.function
    names = {code: codes.lookup(code) for code in ("2013760", "20137", "2013703", "2013701")}

    assert {code: found.name if found else None for code, found in names.items()} == {
        "2013760": "网络举报受理",
        "20137": "网信事务（含举报中心）",
        "2013703": None,
        "2013701": "行政运行",
    }


def test_a_code_of_ones_own_is_known_to_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(write(tmp_path / "own", OWN))

    assert "没有查到“2013760”" in _checked(tmp_path, capsys, "2013760")[1]
    assert _checked(tmp_path, capsys, "2013760", "--layouts", folder) == (0, "")


def test_a_list_that_says_it_is_whole_makes_a_warning_of_a_note(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(write(tmp_path / "own", OWN | {"hebei/2020/layout.toml": TOML}))

    assert "提示" in _checked(tmp_path, capsys, "2013777")[1]
    assert "请核实" in _checked(tmp_path, capsys, "2013777", "--layouts", folder)[1]


def test_a_mistake_in_ones_own_list_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(write(tmp_path / "own", {"hebei/2020/function.csv": CSV + "20137601,x,memory\n"}))

    assert _checked(tmp_path, capsys, "2013760", "--layouts", folder)[0] == 3
    assert main(["check", office.facts(tmp_path), "--layouts", folder]) == 3
    assert "hebei/2020/function.csv 第5行" in capsys.readouterr().err


@pytest.mark.parametrize("named", ["code-wrong", "code-unknown", "procurement-code-of-another-year"])
def test_the_rules_that_the_guide_names_are_there(named: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"`{named}`" in GUIDE
    assert main(["rules", named]) == 0
    assert capsys.readouterr().out.startswith(named)
