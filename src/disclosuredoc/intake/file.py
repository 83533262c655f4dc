"""The file itself: what it is called, read whole, not too large, as UTF-8 text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.errors import InputError
from disclosuredoc.findings import Problem
from disclosuredoc.packages import limits

if TYPE_CHECKING:
    from pathlib import Path


def is_workbook(path: Path) -> bool:
    """Whether a file is called like a workbook, also of a kind that is refused."""
    return path.suffix.lower() in {".xlsx", ".xlsm", ".xls", ".et", ".ods"}


def contents(path: Path) -> bytes:
    """Return the bytes of a facts file.

    Raises:
        InputError: it is not there, no file, too large, or cannot be read.
    """
    try:
        if path.is_dir():
            raise _refused(path.name, "是文件夹，不是填报数据", "请给出其中一个 .toml 文件；整个文件夹请用 batch")
        if not path.exists():
            raise _refused(path.name, "找不到这个文件", "请核对文件名和所在文件夹")
        if not path.is_file():
            raise _refused(path.name, "不是普通文件", "请给出 .toml 文件")
        with path.open("rb") as file:
            data = file.read(limits.TOML + 1)
    except OSError as error:
        raise _refused(path.name, "打不开这个文件", "请核对文件名；如无权限，请管理员授权") from error
    return data


def decoded(data: bytes, source: str) -> str:
    """Return a facts file as text, without a BOM, its line ends as line feeds.

    Raises:
        InputError: it is too large, or not UTF-8.
    """
    if len(data) > limits.TOML:
        message = f"超过 {limits.TOML // limits.MEGABYTE} MB，不像一个部门的填报数据"
        raise _refused(source, message, "请核对文件；一个部门一份填报数据")
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data.count(b"\0") * 4 > len(data):
            raise _refused(source, "是 UTF-16 编码，不是 UTF-8", "请另存为 UTF-8")
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(source, "不是 UTF-8 编码（可能是 GB18030）", "请另存为 UTF-8", line) from error


def _refused(source: str, message: str, remedy: str, line: int = 0) -> InputError:
    place = f"{source} 第{line}行" if line else source
    return InputError(source, [Problem(place, message, remedy)])
