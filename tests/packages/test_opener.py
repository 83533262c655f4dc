"""Files from outside are refused before anybody sees a byte of them, each with one clear reason."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from pathlib import Path

import pytest

import word
from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits
from disclosuredoc.packages.opener import open_package

SOUND = {
    "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "word/document.xml": "<w>正文</w>".encode(),
}


def package(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of the sound members and some more."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in (*SOUND.items(), *members):
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


def refusal(data: bytes | Path) -> str:
    """Return why a file is refused."""
    with pytest.raises(UnsafeFileError) as caught:
        open_package(data) if isinstance(data, Path) else open_package(data, name="来件.docx")
    return str(caught.value)


def test_a_sound_package_is_opened_part_by_part() -> None:
    opened = open_package(package(), name="来件.docx")

    assert dict(opened.parts) == SOUND
    assert opened.xml("word/document.xml").text == "正文"


def test_a_file_is_opened_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "公开.docx"
    file.write_bytes(package())

    assert open_package(file).name == "公开.docx"


def test_folders_in_a_package_are_passed_over() -> None:
    assert "word/" not in open_package(package(("word/", b""))).parts


def test_our_own_template_is_sound() -> None:
    assert word.MAIN in open_package(word.TEMPLATE).parts


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "是空文件"),
        (b" \n", "是空文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "加密文件或旧版"),
        (b"%PDF-1.7", "是 PDF 文件"),
        (b"{\\rtf1", "是 RTF 文件"),
        (b"\xef\xbb\xbf<html>", "是网页或 XML"),
        (b"Rar!\x1a", "是 RAR"),
        ("随便什么".encode(), "不是 .docx 文件"),
        (b"PK\x03\x04 and then nothing", "文件已损坏"),
    ],
)
def test_what_is_no_package_is_called_what_it_is(data: bytes, reason: str) -> None:
    assert refusal(data).startswith(f"来件.docx：{reason}") or reason in refusal(data)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path / "无.docx") == "无.docx：找不到文件；请核对文件名和位置"


def test_a_folder_is_said(tmp_path: Path) -> None:
    assert "是文件夹" in refusal(tmp_path)


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_: Path) -> bytes:
        raise PermissionError

    file = tmp_path / "公开.docx"
    file.touch()
    monkeypatch.setattr(Path, "read_bytes", denied)

    assert "打不开文件" in refusal(file)


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "大.docx"
    with file.open("wb") as handle:
        handle.truncate(limits.FILE + 1)

    assert "超过 100 MB" in refusal(file)


def test_bytes_over_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE", 10)

    assert "超过" in refusal(package())


def test_a_zip_that_is_no_office_file_is_said() -> None:
    assert "是压缩包，不是 .docx" in refusal(word.packed({"a.txt": b"x"}))


@pytest.mark.parametrize(
    "name", ["../x.xml", "/etc/x.xml", "a/../../x.xml", "C:x.xml", "a\\x.xml", "x" * 300, "word/../document.xml"]
)
def test_names_that_lead_outside_are_refused(name: str) -> None:
    assert "指向文件之外" in refusal(package((name, b"<x/>")))


@pytest.mark.parametrize("name", ["WORD/document.xml", "word/document.xml"])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_stands_twice_is_refused(name: str) -> None:
    assert "同名的部件有两份" in refusal(package((name, b"<x/>")))


def test_names_that_are_the_same_when_normalised_are_refused() -> None:
    assert "同名的部件有两份" in refusal(package(("e\u0301.xml", b"<x/>"), ("\u00e9.xml", b"<x/>")))


def test_an_encrypted_member_is_said() -> None:
    data = bytearray(package())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(signature) + offset
        data[place : place + 2] = struct.pack("<H", 1)

    assert "加了密码" in refusal(bytes(data))


def test_a_compression_that_word_does_not_use_is_refused() -> None:
    assert "不支持的压缩方式" in refusal(package(method=zipfile.ZIP_LZMA))


def test_a_damaged_member_is_said() -> None:
    data = package(("word/media/image1.png", os.urandom(1000)), method=zipfile.ZIP_STORED)
    place = data.index(b"image1.png") + 300

    assert "文件已损坏" in refusal(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])


def test_a_truncated_file_is_said() -> None:
    assert "文件已损坏" in refusal(package()[:-30])


def test_a_bomb_is_refused() -> None:
    assert "压缩炸弹" in refusal(package(("word/media/a.bin", b"\0" * (limits.RATIO_FROM + 1))))


def test_a_part_that_expands_too_far_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PART", 1000)

    assert "解压后太大" in refusal(package(("word/media/a.bin", os.urandom(1001))))


def test_parts_that_expand_too_far_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TOTAL", 1500)

    assert "解压后太大" in refusal(package(("word/a.bin", os.urandom(900)), ("word/b.bin", os.urandom(900))))


def test_a_size_that_the_header_lies_about_is_refused() -> None:
    data = bytearray(package(("word/a.bin", b"12345678"), method=zipfile.ZIP_STORED))
    for signature in (b"PK\x03\x04", b"PK\x01\x02"):
        place = data.rindex(signature)
        size = place + (22 if signature == b"PK\x03\x04" else 24)
        data[size : size + 4] = struct.pack("<I", 99)

    assert "大小与实际不符" in refusal(bytes(data)) or "已损坏" in refusal(bytes(data))


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMBERS", 3)

    assert "内含超过 3 个部件" in refusal(package(("a.bin", b""), ("b.bin", b"")))


def test_a_part_that_is_asked_for_and_missing_is_said() -> None:
    with pytest.raises(UnsafeFileError, match="缺少这一部分"):
        open_package(package()).xml("word/styles.xml")
