"""A file is replaced whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from disclosuredoc.errors import OutputError
from disclosuredoc.pipeline.saving import make_folder, put, save, set_aside, sweep


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


@pytest.mark.parametrize("owner", ["~$公开.docx", "~$.docx", ".~公开.docx", ".~lock.公开.docx#"])
def test_a_file_that_an_office_program_holds_open_is_left_alone(tmp_path: Path, owner: str) -> None:
    (tmp_path / owner).touch()
    target = tmp_path / "公开.docx"
    target.write_bytes(b"old")

    with pytest.raises(OutputError, match="请先关闭该文件"):
        save(b"new", target)
    assert target.read_bytes() == b"old"


def test_what_a_link_leads_to_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    target, link = tmp_path / "shared" / "a.docx", tmp_path / "link.docx"
    target.parent.mkdir()
    target.write_bytes(b"old")
    link.symlink_to(target)

    assert save(b"new", link) == link
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    pipe = tmp_path / "a.docx"
    os.mkfifo(pipe)

    with pytest.raises(OutputError, match="不是文件"):
        save(b"new", pipe)
    assert pipe.is_fifo()


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="文件名太长"):
        save(b"new", tmp_path / f"{'长' * 100}.docx")


def test_a_system_without_folder_handles_still_saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY")

    assert save(b"new", tmp_path / "a.docx").read_bytes() == b"new"


def test_a_file_set_aside_is_no_document_until_it_is_put_in_its_place(tmp_path: Path) -> None:
    temporary = set_aside(b"new", tmp_path, "a.docx")

    assert temporary.suffix == ".tmp"
    assert put(temporary, tmp_path / "a.docx").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_file_set_aside_is_gone_when_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()

    with pytest.raises(OutputError, match="这是一个文件夹"):
        put(set_aside(b"new", tmp_path, "a.docx"), tmp_path / "a.docx")
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_what_a_killed_run_has_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    set_aside(b"half", tmp_path, "a.docx")
    (tmp_path / "own.tmp").touch()

    sweep(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["own.tmp"]


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    assert make_folder(tmp_path / "a" / "b").is_dir()
    assert make_folder(tmp_path / "a" / "b").is_dir()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(OutputError, match="file：建不了这个文件夹"):
        make_folder(tmp_path / "file")
