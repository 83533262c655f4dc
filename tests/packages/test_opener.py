"""Files from outside are refused before anybody sees a byte of them, each with one clear reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import word
from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits
from disclosuredoc.packages.opener import open_package

SOUND = {
    "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="rId1" Type="http://x/officeDocument" Target="/word/document.xml"/></Relationships>',
    "word/document.xml": "<w>正文</w>".encode(),
}


def package(**more: bytes) -> bytes:
    """Return a zip of the sound parts and some more."""
    return word.packed({**SOUND, **more})


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


def test_our_own_template_is_sound() -> None:
    assert word.MAIN in open_package(word.TEMPLATE).parts


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "是空文件"),
        (b" \n", "是空文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "是旧版的 .doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "文件加了密码"),
        (b"7z\xbc\xaf\x27\x1c", "是 7z"),
        ("<html>".encode("utf-16"), "是网页或 XML"),
        (b"%PDF-1.7", "是 PDF 文件"),
        (b"{\\rtf1", "是 RTF 文件"),
        (b"\xef\xbb\xbf<html>", "是网页或 XML"),
        (b"Rar!\x1a", "是 RAR"),
        ("随便什么".encode(), "不是 .docx 文件"),
        (b"PK\x03\x04 and then nothing", "文件已损坏"),
    ],
)
def test_what_is_no_package_is_called_what_it_is(data: bytes, reason: str) -> None:
    assert refusal(data).startswith(f"来件.docx：{reason}")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path / "无.docx") == "无.docx：找不到文件；请核对文件名和位置"


def test_a_folder_is_said(tmp_path: Path) -> None:
    assert "是文件夹" in refusal(tmp_path)


@pytest.mark.parametrize("name", ["a.docx/b.docx", "长" * 300 + ".docx", "a\0.docx"])
def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.docx").touch()

    assert "打不开文件" in refusal(tmp_path / name)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.docx")

    assert "不是普通文件" in refusal(tmp_path / "a.docx")


def test_a_name_is_shown_without_its_control_characters(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a\x1b[31m.docx").startswith("aU+001B[31m.docx：找不到文件")


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


def test_a_part_that_is_asked_for_and_missing_is_said() -> None:
    with pytest.raises(UnsafeFileError, match="缺少这一部分"):
        open_package(package()).xml("word/styles.xml")


def test_a_package_without_a_part_that_is_needed_is_refused() -> None:
    with pytest.raises(UnsafeFileError, match=r"a.docx（word/styles.xml）：文件不完整，缺少这一部分"):
        open_package(package(), name="a.docx", needed=["word/document.xml", "word/styles.xml"])


def test_a_file_whose_kind_is_not_its_name_is_refused() -> None:
    sheet = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    one = b'<Override PartName="/word/document.xml" ContentType="' + sheet + b'"/></Types>'
    types = SOUND["[Content_Types].xml"].replace(b"/>", b">") + one

    assert "其实是Excel 工作簿" in refusal(package(**{"[Content_Types].xml": types}))
