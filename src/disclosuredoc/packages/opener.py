"""Opening a .docx, .xlsx or template: checked as a zip, member by member, before anybody sees a byte of it."""

from __future__ import annotations

import io
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import contents, limits, parsing

if TYPE_CHECKING:
    from lxml import etree

CONTENT_TYPES = "[Content_Types].xml"
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1
_MAGIC = (
    (b"\xd0\xcf\x11\xe0", "是加密文件或旧版的 .doc、.wps、.xls；请在 Word 或 WPS 中去掉密码，另存为 .docx 后再试"),
    (b"%PDF", "是 PDF 文件，不是 Word 文件；请用原来的 .docx"),
    (b"{\\rtf", "是 RTF 文件；请在 Word 或 WPS 中另存为 .docx 后再试"),
    (b"<", "是网页或 XML 文件，不是 .docx；请在 Word 或 WPS 中另存为 .docx 后再试"),
    (b"Rar!", "是 RAR 压缩包；请先解压，再给出里面的 .docx"),
)


@attrs.frozen(kw_only=True)
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
            UnsafeFileError: there is no such part.
        """
        if part not in self.parts:
            raise UnsafeFileError(self.name, "文件不完整，缺少这一部分；请在 Word 或 WPS 中重新保存后再试", part)
        return parsing.tree(self.parts[part], self.name, part)


def open_package(source: Path | bytes, *, name: str = "") -> Package:
    """Open a package after every check; nothing in it has been acted on.

    Args:
        source: the file, or its bytes.
        name: what to call it in messages; the file's base name where it is left out.

    Raises:
        UnsafeFileError: it cannot be read, is no such package, or holds what a disclosure never holds.
    """
    shown = name or (source.name if isinstance(source, Path) else "文件")
    data = source if isinstance(source, bytes) else read_file(source)
    if len(data) > limits.FILE:
        raise UnsafeFileError(shown, f"超过 {limits.FILE // limits.MEGABYTE} MB；请给出公开文件本身")
    if not data.startswith(b"PK"):
        raise UnsafeFileError(shown, _what_it_is(data))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _require_sound_names(members, shown)
            parts = _expanded(archive, members, shown)
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError, NotImplementedError) as error:
        raise UnsafeFileError(shown, "文件已损坏，读不出来；请在 Word 或 WPS 中重新保存后再试") from error
    if CONTENT_TYPES not in parts:
        raise UnsafeFileError(shown, "是压缩包，不是 .docx 或 .xlsx；请解压后给出里面的文件")
    contents.require_harmless(parts, shown)
    return Package(name=shown, parts=MappingProxyType(parts))


def read_file(path: Path) -> bytes:
    """Return the bytes of a file that is not too large.

    Raises:
        UnsafeFileError: it is missing, a folder, unreadable or too large.
    """
    try:
        if path.stat().st_size > limits.FILE:
            raise UnsafeFileError(path.name, f"超过 {limits.FILE // limits.MEGABYTE} MB；请给出公开文件本身")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnsafeFileError(path.name, "找不到文件；请核对文件名和位置") from error
    except IsADirectoryError as error:
        raise UnsafeFileError(path.name, "是文件夹，不是文件；请给出文件名") from error
    except OSError as error:
        raise UnsafeFileError(path.name, "打不开文件；请核对权限，或换一个位置") from error


def _what_it_is(data: bytes) -> str:
    if not data.strip():
        return "是空文件；请换一个文件"
    start = data.lstrip(b"\xef\xbb\xbf \r\n\t")[:8]
    return next((words for magic, words in _MAGIC if start.startswith(magic)), "不是 .docx 文件；请换一个文件")


def _require_sound_names(members: list[zipfile.ZipInfo], name: str) -> None:
    if len(members) > limits.MEMBERS:
        raise UnsafeFileError(name, f"内含超过 {limits.MEMBERS} 个部件；请换一个文件")
    seen: set[str] = set()
    for member in members:
        part = member.filename
        folded = unicodedata.normalize("NFC", part).casefold()
        pieces = part.split("/")
        if (
            (part.startswith("/") or "\\" in member.orig_filename or ":" in part or "\0" in member.orig_filename)
            or ".." in pieces
            or len(part) > limits.NAME
        ):
            raise UnsafeFileError(name, "部件的名称指向文件之外；这个文件不能使用", part)
        if folded in seen:
            raise UnsafeFileError(name, "同名的部件有两份；请在 Word 或 WPS 中重新保存后再试", part)
        if member.flag_bits & _ENCRYPTED:
            raise UnsafeFileError(name, "文件加了密码；请去掉密码后再试", part)
        if member.compress_type not in _METHODS:
            raise UnsafeFileError(name, "用了不支持的压缩方式；请在 Word 或 WPS 中重新保存后再试", part)
        seen.add(folded)


def _expanded(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], name: str) -> dict[str, bytes]:
    """Expand the members one by one, each read only as far as its limit, whatever the header says."""
    parts: dict[str, bytes] = {}
    total = 0
    for member in members:
        if member.is_dir():
            continue
        with archive.open(member) as file:
            data = file.read(min(limits.PART, limits.TOTAL - total) + 1)
        total += len(data)
        if len(data) > limits.PART or total > limits.TOTAL:
            raise UnsafeFileError(name, "解压后太大；这个文件不能使用", member.filename)
        if len(data) != member.file_size:
            raise UnsafeFileError(name, "写明的大小与实际不符；这个文件不能使用", member.filename)
        if len(data) > limits.RATIO_FROM and len(data) > limits.RATIO * max(member.compress_size, 1):
            raise UnsafeFileError(name, "压缩得异常，疑似压缩炸弹；这个文件不能使用", member.filename)
        parts[member.filename] = data
    return parts
