"""Saving: a temporary file beside the target, flushed, then renamed; the old file stays until the new one is whole."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_REASONS = {
    errno.ENOSPC: "磁盘已满，没有写入；请腾出空间后重新生成",
    errno.EDQUOT: "磁盘配额已满，没有写入；请腾出空间后重新生成",
    errno.EACCES: "没有写入权限；请换一个文件夹，或请管理员授权",
    errno.EPERM: "没有写入权限；请换一个文件夹，或请管理员授权",
    errno.EROFS: "这个文件夹是只读的；请换一个文件夹",
    errno.ENOENT: "文件夹不存在；请先建立文件夹",
    errno.ENOTDIR: "上级路径不是文件夹；请改正输出位置",
    errno.EISDIR: "这是一个文件夹，不是文件；请写明文件名，如 公开.docx",
    errno.ENAMETOOLONG: "文件名太长；请改短",
    errno.ETXTBSY: "文件正被其他程序使用；请先关闭该文件",
}


PREFIX = ".disclosuredoc-"
SUFFIX = ".tmp"
"""How the names of temporary files begin and end: hidden, no documents, and known again after a run that was killed."""


def save(data: bytes, target: Path) -> Path:
    """Write a file so that at any moment the old one or the new one is there, never half of one.

    Where the target is a symbolic link, the file it leads to is written and the link stays.

    Raises:
        OutputError: where it cannot be written; what stood there before is untouched.
    """
    with _told(target.name):
        real = _replaceable(target)
    return put(set_aside(data, real.parent, target.name), target)


def set_aside(data: bytes, folder: Path, name: str) -> Path:
    """Write a temporary file, whole and flushed, to be put in its place later; returns its path.

    Args:
        data: what it holds.
        folder: where; the file's own place must be on the same disk.
        name: what the file will be called, for messages.

    Raises:
        OutputError: where it cannot be written.
    """
    with _told(name), contextlib.ExitStack() as undo:
        handle, path = tempfile.mkstemp(prefix=PREFIX, suffix=SUFFIX, dir=folder)
        temporary = Path(path)
        undo.callback(temporary.unlink, missing_ok=True)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        undo.pop_all()
    return temporary


def put(temporary: Path, target: Path) -> Path:
    """Put a temporary file in its place by renaming it; it is gone afterwards, whatever happens.

    Where the target is a symbolic link, the file it leads to is replaced and the link stays.

    Raises:
        OutputError: where the target cannot be replaced; it is untouched then.
    """
    try:
        with _told(target.name):
            real = _replaceable(target)
            temporary.replace(real)
            _flush_folder(real.parent)
    finally:
        temporary.unlink(missing_ok=True)
    return target


def make_folder(folder: Path) -> Path:
    """Make a folder for documents with all above it, where it is missing.

    Raises:
        OutputError: where it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(folder.name, "建不了这个文件夹；请换一个位置，或请管理员授权") from error
    return folder


def require_free(target: Path) -> Path:
    """Return where a new file is to be written, if nothing is there: no file of a user's is replaced.

    Raises:
        OutputError: there is something already.
    """
    if target.exists():
        raise OutputError(target.name, "已有这个文件，没有改动；请换一个文件名，或先移走它")
    return target


def sweep(folder: Path) -> None:
    """Remove the temporary files that a killed run has left in a folder."""
    for temporary in folder.glob(f"{PREFIX}*{SUFFIX}"):
        temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def _told(name: str) -> Iterator[None]:
    """Tell in a clerk's words why a file could not be written."""
    try:
        yield
    except PermissionError as error:
        reason = "没有写入权限，或文件正被其他程序打开；请先关闭该文件，或换一个文件夹"
        raise OutputError(name, _REASONS[errno.EROFS] if error.errno == errno.EROFS else reason) from error
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, f"写不进去（{os.strerror(error.errno or 0)}）；请换一个文件夹")
        raise OutputError(name, reason) from error


def _flush_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system knows how (Windows has no folders to open)."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _replaceable(target: Path) -> Path:
    """Return the file that is to be replaced: the target, or what it leads to as a symbolic link.

    What is there and no file (a folder, a device, a pipe) is refused, and what an office program holds open.
    """
    real = Path(os.path.realpath(target))
    _require_closed(target)
    if real != target:
        _require_closed(real)
    if real.is_dir():
        raise IsADirectoryError(errno.EISDIR, "")
    if real.exists() and not real.is_file():
        raise OutputError(target.name, "这是一个设备，不是文件；请写明文件名，如 公开.docx")
    return real


def _require_closed(target: Path) -> None:
    """Refuse where Word, WPS or LibreOffice holds the file open, as its owner file beside it says."""
    name, folder = target.name, target.parent
    for owner in (f"~${name}", f"~${name[2:]}", f".~{name}", f".~lock.{name}#"):
        if (folder / owner).exists():
            reason = f"文件正在 Word、WPS 或 LibreOffice 中打开；请先关闭该文件（若早已关闭，请删除旁边的 {owner}）"
            raise OutputError(name, reason)
