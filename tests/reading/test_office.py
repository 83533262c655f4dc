"""A .doc, .wps or .rtf goes through the office program: in a folder of its own, within its time, and told when not."""

from __future__ import annotations

import os
import socket
import threading
from pathlib import Path

import pytest

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.reading import office
from disclosuredoc.reading.document import read_document

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
RTF = rb"{\rtf1\ansi\ansicpg936 \u39033?\u30446?\u25903?\u20986?40\u19975?\u20803?\par}"


def program(folder: Path, script: str) -> str:
    """Put a program in the place of the office program; returns the path to look for programs on."""
    file = folder / "soffice"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return f"{folder}:/usr/bin:/bin"


@pytest.mark.parametrize(
    ("data", "needed"),
    [(OLE, True), (RTF, True), (b"PK", False), (b"%PDF", False), (OLE + "EncryptedPackage".encode("utf-16-le"), False)],
)
def test_old_files_without_a_password_need_the_program(data: bytes, needed: bool) -> None:  # noqa: FBT001 - a case
    assert office.convertible(data) is needed


def test_without_the_program_it_is_said_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    file = tmp_path / "旧.doc"
    file.write_bytes(OLE)

    with pytest.raises(UnsafeFileError) as refused:
        read_document(file)
    assert str(refused.value) == (
        "旧.doc：是旧版格式，要用 LibreOffice 转换，这里没有安装；请安装 LibreOffice，或在 Word 或 WPS 中另存为 .docx"
    )


def test_what_the_program_makes_is_returned_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "log"
    monkeypatch.setenv("PATH", program(tmp_path, f'pwd >{log}; for last; do :; done; cat "$last" >document.docx'))

    assert office.converted(RTF, "旧.rtf") == RTF
    assert not Path(log.read_text(encoding="utf-8").strip()).exists()


def test_the_program_has_a_profile_of_its_own_without_macros_and_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", program(tmp_path, "cat profile/user/registrymodifications.xcu >document.docx"))
    profile = office.converted(OLE, "旧.doc").decode()

    assert '"DisableMacrosExecution" oor:op="fuse"><value>true<' in profile
    assert '"BlockUntrustedRefererLinks" oor:op="fuse"><value>true<' in profile


def test_what_cannot_be_converted_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", program(tmp_path, "exit 1"))

    with pytest.raises(UnsafeFileError) as refused:
        office.converted(OLE, "旧.wps")
    assert str(refused.value) == ("旧.wps：LibreOffice 转换不了这个文件；请在 Word 或 WPS 中另存为 .docx 后再试")


def test_a_program_that_takes_too_long_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lives = tmp_path / "lives"
    os.mkfifo(lives)
    reader = threading.Thread(target=lives.read_bytes, daemon=True)  # ends when nobody is left to write
    reader.start()
    monkeypatch.setenv("PATH", program(tmp_path, f"exec 3>{lives}; sleep 600 & sleep 600"))

    with pytest.raises(UnsafeFileError, match=r"^慢\.doc：转换超过 1 秒，已停下；请在"):
        office.converted(OLE, "慢.doc", patience=1)
    reader.join(60)
    assert not reader.is_alive()


@pytest.mark.office
def test_an_old_document_is_read(tmp_path: Path) -> None:
    file = tmp_path / "旧.wps"
    file.write_bytes(RTF)

    assert [passage.text for passage in read_document(file).passages] == ["项目支出40万元"]


@pytest.mark.office
def test_a_page_that_calls_itself_a_document_is_not_given_to_the_program(tmp_path: Path) -> None:
    file = tmp_path / "假.doc"
    file.write_text("<html><body><p>项目支出40万元。</p></body></html>", encoding="utf-8")

    assert [passage.text for passage in read_document(file).passages] == ["项目支出40万元。"]


@pytest.mark.office
def test_what_only_begins_like_a_document_is_not_read_as_plain_text() -> None:
    with pytest.raises(UnsafeFileError, match="转换不了"):
        office.converted(OLE, "坏.doc")


@pytest.mark.office
def test_nothing_is_fetched(tmp_path: Path) -> None:
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        server.settimeout(0.1)
        threading.Thread(target=_listen, args=(server, asked), daemon=True).start()
        picture = rb'{\field{\*\fldinst INCLUDEPICTURE "http://127.0.0.1:%d/a.png" \\d}{\fldrslt x}}' % port
        file = tmp_path / "外链.rtf"
        file.write_bytes(RTF.replace(rb"\par", picture + rb"\par"))
        assert "项目支出40万元" in read_document(file).passages[0].text
    assert asked == []


def _listen(server: socket.socket, asked: list[bytes]) -> None:
    try:
        connection, _ = server.accept()
    except OSError:
        return
    asked.append(connection.recv(100))
