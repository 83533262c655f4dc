"""One run in a folder at a time: a lock that the system lets go of when a run is killed, on every system the same."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from disclosuredoc.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK = ".disclosuredoc.lock"


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder for one run.

    Raises:
        OutputError: another run holds it, or it cannot be written to.
    """
    path = folder / LOCK
    busy = OutputError(folder.name, "另一次批量生成正在写这个文件夹；请等它结束后再运行")
    try:
        path.touch()
        before = path.stat().st_ino
    except OSError as error:
        raise OutputError(folder.name, "这个文件夹写不进去；请换一个文件夹，或请管理员授权") from error
    with contextlib.closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise busy from error
        if not path.exists() or path.stat().st_ino != before:
            raise busy  # the run before has just ended, and taken its lock away
        try:
            yield
        finally:
            with contextlib.suppress(PermissionError):  # Windows removes no file that is open
                path.unlink()
