"""Whatever fails or dies in the middle: the old file or the new one stands, and the next run ends like any other."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import faults
import sample
from office import facts

EXAMPLES = ("wangxinban.toml", "dashujuzhongxin.toml")


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """Two departments of the example county."""
    folder = tmp_path / "county"
    folder.mkdir()
    for name in ("county.toml", *EXAMPLES):
        shutil.copy(faults.COUNTY / name, folder)
    return folder


@pytest.mark.parametrize("fault", ["fail write 1", "fail fsync 1", "fail rename 1"])
def test_a_document_that_cannot_be_written_leaves_the_old_one(fault: str, tmp_path: Path) -> None:
    target = tmp_path / "out" / "公开.docx"
    target.parent.mkdir()
    target.write_bytes(b"old")
    ran = faults.run("render", facts(tmp_path), "-o", target, fault=fault, folder=tmp_path)

    assert ran.returncode == 4
    assert ran.stderr.startswith("公开.docx：磁盘已满，没有写入")
    assert ran.stderr.count("\n") == 1
    assert {path.name: path.read_bytes() for path in target.parent.iterdir()} == {"公开.docx": b"old"}


@pytest.mark.office
@pytest.mark.parametrize("fault", ["kill write 1", "kill fsync 1", "kill rename 1", "kill fsync 2", "fail fsync 2"])
def test_a_killed_run_leaves_the_old_document_or_the_new_one(fault: str, tmp_path: Path) -> None:
    source = facts(tmp_path)
    old, new = tmp_path / "old.docx", tmp_path / "new.docx"
    faults.run("render", facts(tmp_path, sample.MULTI, "multi.toml"), "-o", old, folder=tmp_path)
    faults.run("render", source, "-o", new, folder=tmp_path)
    target = tmp_path / "out" / "公开.docx"
    target.parent.mkdir()
    shutil.copy(old, target)
    faults.run("render", source, "-o", target, fault=fault, folder=tmp_path)

    assert target.read_bytes() in {old.read_bytes(), new.read_bytes()}
    assert [path.name for path in target.parent.glob("*.docx")] == ["公开.docx"]
    assert faults.run("render", source, "-o", target, folder=tmp_path).returncode == 0
    assert target.read_bytes() == new.read_bytes()


@pytest.mark.office
@pytest.mark.parametrize("number", [1, 2, 3, 5])
@pytest.mark.parametrize("kind", ["write", "fsync", "rename"])
@pytest.mark.parametrize("act", faults.ACTS)
def test_an_interrupted_county_is_resumed_to_the_same_county(
    act: str, kind: str, number: int, county: Path, tmp_path: Path
) -> None:
    whole, out = tmp_path / "whole", tmp_path / "out"
    faults.run("batch", county, "-o", whole, folder=tmp_path)
    faults.run("batch", county, "-o", out, fault=f"{act} {kind} {number}", folder=tmp_path)
    complete = faults.tree(whole)
    begun = {name: data for name, data in faults.tree(out).items() if name.endswith(".docx")}

    assert {name: complete[name] for name in begun} == begun
    faults.run("batch", county, "-o", out, folder=tmp_path)
    assert faults.differences(complete, faults.tree(out)) == []


def test_without_a_fault_nothing_happens(tmp_path: Path) -> None:
    target = tmp_path / "公开.docx"

    assert faults.run("render", facts(tmp_path), "-o", target, fault="fail write 999", folder=tmp_path).returncode == 0
    assert target.is_file()


def test_the_calls_of_a_run_are_noted_and_each_can_go_wrong(tmp_path: Path) -> None:
    target = tmp_path / "公开.docx"
    faults.run("render", facts(tmp_path), "-o", target, fault=faults.COUNT, folder=tmp_path)
    calls = faults.calls(tmp_path)

    assert {"write 1 parent", "fsync 1 parent", "rename 1 parent"} <= set(calls)
    target.unlink()
    ran = faults.run("render", facts(tmp_path), "-o", target, fault=f"fail {calls[0]}", folder=tmp_path)
    assert ran.returncode == 4
    assert not target.exists()


def test_a_fault_of_workers_is_none_of_the_parent(tmp_path: Path) -> None:
    target = tmp_path / "公开.docx"
    ran = faults.run("render", facts(tmp_path), "-o", target, fault="kill write 1 worker", folder=tmp_path)

    assert ran.returncode == 0
    assert target.is_file()


@pytest.mark.office
def test_a_worker_that_cannot_be_started_is_said_and_nothing_is_half_done(county: Path, tmp_path: Path) -> None:
    for number in range(50):
        text = (county / "wangxinban.toml").read_text(encoding="utf-8")
        (county / f"{number}.toml").write_text(text.replace("示例县委", f"示例{number}县委"), encoding="utf-8")
    ran = faults.run("batch", county, "-o", tmp_path / "out", "--jobs", "2", fault="fail fork 1", folder=tmp_path)

    assert ran.returncode != 0
    assert "Traceback" not in ran.stderr
