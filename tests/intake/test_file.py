"""Facts files that are read, and what is no facts file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from disclosuredoc.errors import InputError
from disclosuredoc.intake.file import contents, decoded, is_workbook
from disclosuredoc.packages import limits


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as error:
        decoded(data, "office.toml")
    return str(error.value)


def test_the_bytes_of_a_file_are_returned(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"x = 1\r\n")

    assert contents(tmp_path / "a.toml") == b"x = 1\r\n"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.toml", "找不到这个文件"),
        ("folder", "是文件夹"),
        ("pipe", "不是普通文件"),
        ("a" * 999, "打不开这个文件"),
    ],
)
def test_what_is_no_file_is_told_by_its_base_name(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(InputError, match=message) as error:
        contents(tmp_path / name)

    assert str(tmp_path) not in str(error.value)


@pytest.mark.parametrize("data", ["甲\n乙".encode(), "\ufeff甲\n乙".encode(), "甲\r\n乙".encode()])
def test_a_bom_and_windows_line_ends_make_no_difference(data: bytes) -> None:
    assert decoded(data, "office.toml") == "甲\n乙"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_utf_16_is_named(encoding: str) -> None:
    assert refusal("name = 'x'".encode(encoding)) == "office.toml：是 UTF-16 编码，不是 UTF-8；请另存为 UTF-8"


def test_gb18030_is_refused_with_its_first_line() -> None:
    assert refusal("a = 1\nname = '财政局'".encode("gb18030")).startswith("office.toml 第2行：不是 UTF-8 编码")


def test_a_file_too_large_is_refused() -> None:
    assert "超过 10 MB" in refusal(b"#" * (limits.TOML + 1))


def test_a_workbook_is_told_by_its_name() -> None:
    assert [is_workbook(Path(name)) for name in ("a.xlsx", "a.XLS", "a.toml")] == [True, True, False]
