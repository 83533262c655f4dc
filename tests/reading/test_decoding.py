"""Text in the encodings in use, told apart by the bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.errors import InputError
from disclosuredoc.reading.decoding import decoded

TEXT = "曲阳县2020年部门预算：73.01万元。\n一、部门职责\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_read_in_every_encoding_in_use(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding), "a.txt") == TEXT


def test_big_endian_with_its_mark_is_read() -> None:
    assert decoded(b"\xfe\xff" + TEXT.encode("utf-16-be"), "a.txt") == TEXT


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "gb18030", "utf-8", "x-unknown"])
def test_a_page_is_read_in_the_encoding_it_declares_or_in_the_one_it_has(declared: str) -> None:
    page = f'<meta charset="{declared}"><p>{TEXT}</p>'
    encoding = "gb18030" if declared.lower().startswith("gb") else "utf-8"

    assert decoded(page.encode(encoding), "a.html") == page
    assert decoded(page.encode("gb18030"), "a.html") == page


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n" + b"\0\1\2\3" * 500, b"\0" * 1000, b"\xff" * 99]
)
def test_what_is_no_text_is_refused_with_a_remedy(data: bytes) -> None:
    with pytest.raises(InputError, match="不是文本文件，或编码无法识别；请用"):
        decoded(data, "a.txt")


@given(st.text(st.sampled_from("预算收入73.01万元，。abc \n"), min_size=4))
def test_any_text_survives_utf_8_and_gb18030(text: str) -> None:
    assert decoded(text.encode(), "a.txt") == text
    assert decoded(b"\xef\xbb\xbf" + text.encode(), "a.txt") == text
