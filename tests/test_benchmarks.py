"""The benchmarks: that they run, and that every engine is given the same work; no time is asserted."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks import __main__ as command
from benchmarks import mutations, rivals, samples
from benchmarks.timing import Ratio, Rounds

from disclosuredoc.rendering.package import packed


def test_a_ratio_is_the_median_of_those_within_each_round() -> None:
    rounds = Rounds([{"a": 2.0, "b": 1.0}, {"a": 9.0, "b": 3.0}, {"a": 4.0, "b": 4.0}])

    assert rounds.ratio("a", "b") == Ratio(2.0, 1.0, 3.0)
    assert str(rounds.ratio("a", "b")) == "2.00 ×（1.00 至 3.00）"


@pytest.mark.office
def test_a_template_made_from_a_document_makes_that_document_again(tmp_path: Path) -> None:
    sample = samples.reference()
    made = rivals.run(rivals.cold_script(sample.parts, sample.fixed, tmp_path))

    assert made.returncode == 0
    assert rivals.texts((tmp_path / "docxtpl-out.docx").read_bytes()) == rivals.texts(packed(sample.parts))


@pytest.mark.office
def test_everything_is_measured_and_written_down(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    command.main(["--small", "--long", "-o", str(page)])
    text = page.read_text(encoding="utf-8")

    assert "的整条命令" in text
    assert "全省 17000 个部门，由 4 个推算" in text
    assert "不可比" not in text


@pytest.mark.office
def test_changes_are_made_audited_and_written_down_with_what_escapes(tmp_path: Path) -> None:
    page = tmp_path / "mutations.md"
    mutations.main(["--count", "26", "--seeds", "0", "--document", "wangxinban", "-o", str(page)])
    text = page.read_text(encoding="utf-8")

    assert "| 换列 | 2 |" in text
    assert "| 合计 | 26 |" in text
