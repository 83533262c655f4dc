"""A document is written into its folder under a name that every system takes, whatever the department is called."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import disclosuredoc
import sample
from disclosuredoc.cli import main
from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.names import FAILED, file_name, safe

LAYOUT = catalogue.load("hebei/2020")
RESERVED = {"CON", "PRN", "AUX", "NUL", "CLOCK$", *(f"{port}{n}" for port in ("COM", "LPT") for n in "0123456789¹²³")}
NAMES = [
    *(
        "../../etc/passwd",
        "/etc/passwd",
        "..\\..\\x",
        "C:\\x",
        "\\\\server\\share",
        "甲/乙",
        "a:stream",
        "~/x",
        "$HOME",
    ),
    *("CON", "nul.甲", "COM1.x", "LPT¹.", "aux ", "甲. . .", ".隐藏", "~$甲", "-rf", "manifest.json", "report.html"),
    *(
        "长" * 300,
        "é" * 300,
        "e\u0301" * 100,
        "\U00020000" * 100,
        '甲*?<>|"乙',
        "甲\u200b乙",
        "👨‍👩‍👧" * 40,
        "%2e%2e%2f",
    ),
]


def produced(out: Path, name: str) -> disclosuredoc.Outcome:
    """Make the sample's document for a department of some name, against all findings."""
    source = out.parent / f"{len(list(out.parent.iterdir()))}.toml"
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    source.write_text(sample.SAMPLE.replace(sample.NAME, quoted), encoding="utf-8")
    return disclosuredoc.produce(source, out, force=True)


def require_safe(name: str) -> None:
    """Hold a file name against what Windows and Linux ask."""
    assert len(name.encode()) <= 255
    assert len(name.encode("utf-16-le")) <= 510
    assert name == unicodedata.normalize("NFC", name)
    assert not set(name) & set('/\\:*?"<>|')
    assert all(ord(char) > 31 for char in name)
    assert name.partition(".")[0].rstrip().upper() not in RESERVED
    assert not name.startswith((".", "~", " ", "-"))
    assert name.endswith(".docx")
    assert name.casefold() not in {"manifest.json", "report.html"}


@pytest.mark.parametrize("name", NAMES)
def test_a_document_stays_in_its_folder_under_a_safe_name(name: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    outcome = produced(out, name)

    assert outcome.error is None
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [outcome.source, outcome.document]
    (written,) = out.iterdir()
    require_safe(written.name)


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=300) | st.sampled_from(sorted(RESERVED)), st.booleans())
def test_any_name_makes_a_safe_one(name: str, failed: bool) -> None:  # noqa: FBT001 - drawn
    require_safe(f"{safe(f'{name}2020年部门预算')}{FAILED if failed else ''}.docx")


@pytest.mark.parametrize(("one", "other"), [("甲ABC局", "甲abc局"), ("caf\u00e9局", "cafe\u0301局")])
def test_two_departments_that_some_system_takes_for_one_do_not_overwrite_each_other(
    one: str, other: str, tmp_path: Path
) -> None:
    first = produced(tmp_path / "out", one)
    assert first.document is not None
    source = tmp_path / "乙.toml"
    source.write_text(sample.SAMPLE.replace(sample.NAME, other), encoding="utf-8")
    second = disclosuredoc.produce(source, tmp_path / "out", force=True, taken=[first.document])

    assert second.document is None
    assert "会覆盖" in str(second.error)


def test_a_link_that_is_planted_in_the_folder_is_not_written_through(tmp_path: Path) -> None:
    victim = tmp_path / "别人的文件"
    victim.write_bytes(b"old")
    out = tmp_path / "out"
    out.mkdir()
    (out / file_name(sample.disclosure(), LAYOUT)).symlink_to(victim)
    outcome = produced(out, sample.NAME)

    assert "这里放着一个链接" in str(outcome.error)
    assert outcome.exit_code == 4
    assert victim.read_bytes() == b"old"


DEPARTMENT = sample.NAME


@pytest.mark.parametrize("planted", [DEPARTMENT, f"{DEPARTMENT}/核查报告.html", "manifest.json", "report.html"])
def test_a_county_run_writes_through_no_link_either(planted: str, tmp_path: Path) -> None:
    source = tmp_path / "county"
    source.mkdir()
    (source / "甲.toml").write_text(sample.SAMPLE, encoding="utf-8")
    outside = tmp_path / "outside"
    outside.mkdir()
    victim = outside / "别人的文件"
    victim.write_bytes(b"old")
    link = tmp_path / "out" / planted
    link.parent.mkdir(parents=True)
    link.symlink_to(outside if planted == DEPARTMENT else victim)

    assert main(["batch", str(source), "-o", str(tmp_path / "out")]) == 4
    assert [path.name for path in outside.iterdir()] == ["别人的文件"]
    assert victim.read_bytes() == b"old"
