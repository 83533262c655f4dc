"""The members of a zip: looked at in its directory first, then expanded one by one, each only as far as it says."""

from __future__ import annotations

import copy
import io
import struct
import unicodedata
import zipfile
import zlib
from typing import TYPE_CHECKING
from urllib.parse import unquote

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.findings import shown
from disclosuredoc.packages import limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1
_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = 30
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError, NotImplementedError)


def expanded(data: bytes, name: str) -> Mapping[str, bytes]:
    """Return the members of a zip and their bytes, in its order.

    Raises:
        UnsafeFileError: the zip is damaged, or is no zip that Word would write.
    """
    if data.count(_ENTRY) > limits.MEMBERS:  # before the directory is read: each entry has this mark
        raise UnsafeFileError(name, f"内含超过 {limits.MEMBERS} 个部件；请换一个文件")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _require_sound_names(members, name)
            _require_sound_sizes(members, name)
            files = [member for member in members if not member.is_dir()]
            return {member.filename: _content(archive, member, name) for member in files}
    except _DAMAGED as error:
        raise UnsafeFileError(name, "文件已损坏，读不出来；请在 Word 或 WPS 中重新保存后再试") from error


def _require_sound_names(members: Iterable[zipfile.ZipInfo], name: str) -> None:
    """Names stay inside the package, none stands twice, and each member can be read."""
    seen: set[str] = set()
    for member in members:
        part = shown(member.filename)
        if not _inner(member):
            raise UnsafeFileError(name, "部件的名称不合规定，可能指向文件之外；这个文件不能使用", part)
        folded = _folded(member.filename)
        if folded in seen:
            raise UnsafeFileError(name, "同名的部件有两份；请在 Word 或 WPS 中重新保存后再试", part)
        if member.flag_bits & _ENCRYPTED:
            raise UnsafeFileError(name, "文件加了密码；请去掉密码后再试", part)
        if member.compress_type not in _METHODS:
            raise UnsafeFileError(name, "用了不支持的压缩方式；请在 Word 或 WPS 中重新保存后再试", part)
        seen.add(folded)


def _folded(name: str) -> str:
    """Return a name without what some system or reader does not tell apart: case, width, escapes, dots at the end."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", unquote(name)).casefold())
    return "/".join(piece.rstrip(". ") for piece in plain.rstrip("/").split("/"))


def _inner(member: zipfile.ZipInfo) -> bool:
    """Whether a member's name is a plain relative path of visible characters, on every system."""
    raw = member.orig_filename
    pieces = member.filename.removesuffix("/").split("/")
    plain = raw.isprintable() and len(raw) <= limits.NAME and not any(mark in raw for mark in '\\:*?"<>|')
    return plain and not any(piece in {"", ".", ".."} for piece in pieces)


def _require_sound_sizes(members: Iterable[zipfile.ZipInfo], name: str) -> None:
    """What the directory declares is small enough, and no two members share bytes."""
    total = 0
    reached = 0
    ordered = sorted(members, key=lambda member: member.header_offset)
    if ordered and ordered[0].header_offset:
        raise UnsafeFileError(name, "开头有不属于压缩包的内容；请在 Word 或 WPS 中重新保存后再试")
    for member in ordered:
        part = member.filename
        total += member.file_size
        if member.file_size > limits.PART or total > limits.TOTAL:
            raise UnsafeFileError(name, "解压后太大；这个文件不能使用", part)
        if member.file_size > max(limits.RATIO_FROM, limits.RATIO * member.compress_size):
            raise UnsafeFileError(name, "压缩得异常，疑似压缩炸弹；这个文件不能使用", part)
        if member.header_offset < reached:
            raise UnsafeFileError(name, "部件互相重叠，疑似压缩炸弹；这个文件不能使用", part)
        reached = member.header_offset + _LOCAL_HEADER + member.compress_size


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> bytes:
    """Expand one member, and see that it ends where it says; one byte more than that is enough to know."""
    probe = copy.copy(member)
    probe.file_size += 1
    with archive.open(probe) as file:
        data = file.read(probe.file_size)
    if len(data) != member.file_size:
        raise UnsafeFileError(name, "写明的大小与实际不符；这个文件不能使用", member.filename)
    return data
