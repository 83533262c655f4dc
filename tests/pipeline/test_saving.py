"""A file is replaced whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from disclosuredoc.errors import OutputError
from disclosuredoc.pipeline.saving import save


def test_a_file_is_written(tmp_path: Path) -> None:
    assert save(b"new", tmp_path / "a.docx").read_bytes() == b"new"


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    save(b"new", target)

    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EACCES, "没有写入权限"),
        (errno.EROFS, "只读"),
        (errno.EIO, "写不进去"),
    ],
)
def test_when_the_disk_fails_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def failing(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", failing)

    with pytest.raises(OutputError, match=words):
        save(b"new", target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="文件夹不存在"):
        save(b"new", tmp_path / "missing" / "a.docx")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="这是一个文件夹"):
        save(b"new", tmp_path)


@pytest.mark.parametrize("owner", ["~$公开.docx", "~$.docx", ".~lock.公开.docx#"])
def test_a_file_that_an_office_program_holds_open_is_left_alone(tmp_path: Path, owner: str) -> None:
    (tmp_path / owner).touch()
    target = tmp_path / "公开.docx"
    target.write_bytes(b"old")

    with pytest.raises(OutputError, match="请先关闭该文件"):
        save(b"new", target)
    assert target.read_bytes() == b"old"


def test_a_system_without_folder_handles_still_saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY")

    assert save(b"new", tmp_path / "a.docx").read_bytes() == b"new"
