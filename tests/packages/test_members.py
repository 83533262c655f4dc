"""The members of a zip are looked at before they are expanded, and expanded only as far as they say."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits
from disclosuredoc.packages.members import expanded

SOUND = {"[Content_Types].xml": b"<Types/>", "word/document.xml": "<w>正文</w>".encode()}
LOCAL = b"PK\x03\x04"
ENTRY = b"PK\x01\x02"


def package(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of the sound members and some more."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in (*SOUND.items(), *members):
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


def rewritten(data: bytes, offset: int, value: int, layout: str = "<I") -> bytes:
    """Return a zip with a field of its last member changed, in its header and in the directory alike."""
    changed = bytearray(data)
    for signature, shift in ((LOCAL, 0), (ENTRY, 2)):
        struct.pack_into(layout, changed, data.rindex(signature) + offset + shift, value)
    return bytes(changed)


def refusal(data: bytes) -> str:
    """Return why a zip is refused."""
    with pytest.raises(UnsafeFileError) as caught:
        expanded(data, "来件.docx")
    return str(caught.value)


def test_members_come_in_the_order_of_the_zip() -> None:
    assert list(expanded(package(("a.xml", b"x")), "来件.docx").items()) == [*SOUND.items(), ("a.xml", b"x")]


def test_folders_in_a_package_are_passed_over() -> None:
    assert expanded(package(("word/", b"")), "来件.docx") == SOUND


@pytest.mark.parametrize(
    "name",
    [
        "../x.xml",
        "/etc/x.xml",
        "a/../../x.xml",
        "C:x.xml",
        "a\\x.xml",
        "x" * 300,
        "word/../document.xml",
        "a//b.xml",
        "./a.xml",
        "a\x1b.xml",
    ],
)
def test_names_that_lead_outside_are_refused(name: str) -> None:
    assert "指向文件之外" in refusal(package((name, b"<x/>")))


@pytest.mark.parametrize(
    "name",
    [
        *("WORD/document.xml", "word/document.xml", "word/document.xml.", "word /document.xml"),
        *("word/document%2Exml", "word/\uff44ocument.xml", "word/document.xml/"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_stands_twice_is_refused(name: str) -> None:
    assert "同名的部件有两份" in refusal(package((name, b"<x/>")))


def test_names_that_are_the_same_when_normalised_are_refused() -> None:
    assert "同名的部件有两份" in refusal(package(("e\u0301.xml", b"<x/>"), ("\u00e9.xml", b"<x/>")))


def test_what_stands_before_the_zip_is_refused() -> None:
    assert "不属于压缩包的内容" in refusal(b"PK\x03\x04another file" + package())


def test_a_zip_of_nothing_has_no_members() -> None:
    assert expanded(b"PK\x05\x06" + bytes(18), "来件.docx") == {}


def test_an_encrypted_member_is_said() -> None:
    assert "加了密码" in refusal(rewritten(package(), 6, 1, "<H"))


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


def test_a_member_that_is_larger_than_it_says_is_refused_even_where_its_checksum_fits() -> None:
    longer = package(("word/a.bin", b"12345678" * 9))
    lying = rewritten(rewritten(longer, 22, 8), 14, zlib.crc32(b"12345678"))

    assert "大小与实际不符" in refusal(lying) or "已损坏" in refusal(lying)


def test_a_member_that_is_smaller_than_it_says_is_refused() -> None:
    assert "大小与实际不符" in refusal(rewritten(package(("word/a.bin", b"12345678")), 22, 99))


def test_members_that_share_their_bytes_are_refused() -> None:
    data = bytearray(package(("word/a.bin", b"12345678")))
    struct.pack_into("<I", data, data.rindex(ENTRY) + 42, data.rindex(LOCAL, 0, data.rindex(LOCAL)))

    assert "互相重叠" in refusal(bytes(data))


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMBERS", 3)

    assert "内含超过 3 个部件" in refusal(package(("a.bin", b""), ("b.bin", b"")))


def test_a_bomb_is_refused_before_it_is_expanded() -> None:
    assert "压缩炸弹" in refusal(rewritten(package(("word/a.bin", b"1")), 22, limits.RATIO_FROM + 1))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_zip_with_any_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(package(("word/media/image1.png", b"\x89PNG" * 20)))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.sampled_from([0, 0, 0, 7, 30]))
    try:
        expanded(bytes(whole[: len(whole) - cut]), "来件.docx")
    except UnsafeFileError as error:
        assert error.source == "来件.docx"  # noqa: PT017 - both outcomes are right
