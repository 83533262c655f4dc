"""One run in a folder at a time."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from disclosuredoc.batch.locking import LOCK, locked
from disclosuredoc.errors import OutputError


def test_a_second_run_is_refused_while_the_first_goes_on(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(OutputError, match="另一次批量生成正在写这个文件夹"), locked(tmp_path):
        pass


def test_nothing_is_left_and_the_next_run_may_come(tmp_path: Path) -> None:
    with locked(tmp_path):
        assert (tmp_path / LOCK).exists()
    with locked(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / LOCK).mkdir()
    (tmp_path / "file").touch()

    with pytest.raises(OutputError, match="这个文件夹写不进去"), locked(tmp_path / "file"):
        pass


def test_a_lock_that_was_taken_away_meanwhile_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def late(path: Path, timeout: float, isolation_level: None) -> sqlite3.Connection:
        path.rename(tmp_path / "gone")
        return connect(path, timeout=timeout, isolation_level=isolation_level)

    monkeypatch.setattr(sqlite3, "connect", late)

    with pytest.raises(OutputError, match="另一次批量生成"), locked(tmp_path):
        pass
