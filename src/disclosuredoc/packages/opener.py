"""Opening a .docx, .xlsx or template: everything is checked before anybody sees a byte of it."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.findings import shown
from disclosuredoc.packages import contents, limits, members, parsing

if TYPE_CHECKING:
    from lxml import etree

_OLE = b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""Stands in a package that a password locks."""
_MISSING = "文件不完整，缺少这一部分；请在 Word 或 WPS 中重新保存后再试"
_MAGIC = (
    (_OLE, "是旧版的 .doc、.wps 或 .xls 文件；请在 Word 或 WPS 中另存为 .docx（表格存为 .xlsx）后再试"),
    (b"%PDF", "是 PDF 文件，不是 Word 文件；请用原来的 .docx"),
    (b"{\\rtf", "是 RTF 文件；请在 Word 或 WPS 中另存为 .docx 后再试"),
    (b"<", "是网页或 XML 文件，不是 .docx；请在 Word 或 WPS 中另存为 .docx 后再试"),
    (b"Rar!", "是 RAR 压缩包；请先解压，再给出里面的 .docx"),
    (b"7z\xbc\xaf", "是 7z 压缩包；请先解压，再给出里面的 .docx"),
)


@attrs.frozen(kw_only=True, repr=False)
class Package:
    """An opened package.

    Attributes:
        name: the file's base name, for messages.
        parts: its members and their bytes, in the order of the zip.
    """

    name: str
    parts: Mapping[str, bytes]

    def xml(self, part: str) -> etree._Element:
        """Return the tree of an XML part.

        Raises:
            UnsafeFileError: there is no such part, or it is no XML.
        """
        if part not in self.parts:
            raise UnsafeFileError(self.name, _MISSING, part)
        return parsing.tree(self.parts[part], self.name, part)


def open_package(source: Path | bytes, *, name: str = "", needed: Iterable[str] = ()) -> Package:
    """Open a package after every check; nothing in it has been acted on.

    Args:
        source: the file, or its bytes.
        name: what to call it in messages; the file's base name where it is left out.
        needed: parts without which it is of no use.

    Raises:
        UnsafeFileError: it cannot be read, is no such package, or holds what a disclosure never holds.
    """
    called = shown(name or (source.name if isinstance(source, Path) else "")) or "文件"
    data = source if isinstance(source, bytes) else read_file(source)
    if len(data) > limits.FILE:
        raise _too_large(called)
    if not data.startswith(b"PK"):
        raise UnsafeFileError(called, _what_it_is(data))
    parts = members.expanded(data, called)
    contents.require_harmless(parts, called)
    contents.require_kind(parts, called)
    for part in needed:
        if part not in parts:
            raise UnsafeFileError(called, _MISSING, part)
    return Package(name=called, parts=MappingProxyType(parts))


def read_file(path: Path) -> bytes:
    """Return the bytes of a file that is not too large.

    Raises:
        UnsafeFileError: it is missing, a folder or device, unreadable or too large.
    """
    called = shown(path.name) or "文件"
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnsafeFileError(called, "是文件夹，不是文件；请给出文件名")
        if not stat.S_ISREG(status.st_mode):
            raise UnsafeFileError(called, "不是普通文件；请给出 .docx 文件")
        with path.open("rb") as file:
            data = file.read(limits.FILE + 1) if status.st_size <= limits.FILE else b""
    except FileNotFoundError as error:
        raise UnsafeFileError(called, "找不到文件；请核对文件名和位置") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise UnsafeFileError(called, "打不开文件；请核对权限，或换一个位置") from error
    if max(status.st_size, len(data)) > limits.FILE:
        raise _too_large(called)
    return data


def _too_large(name: str) -> UnsafeFileError:
    return UnsafeFileError(name, f"超过 {limits.FILE // limits.MEGABYTE} MB；请给出公开文件本身")


def _what_it_is(data: bytes) -> str:
    """Say what a file is that is no zip, and what to do."""
    if not data.strip():
        return "是空文件；请换一个文件"
    if data.startswith(_OLE) and ENCRYPTED in data:
        return "文件加了密码；请在 Word 或 WPS 中去掉密码，另存后再试"
    start = data[:1024].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")
    return next((words for magic, words in _MAGIC if start.startswith(magic)), "不是 .docx 文件；请换一个文件")
