"""Text files and web pages as text: UTF-8, GB18030 (with GBK and GB2312) and UTF-16, by what the bytes are."""

from __future__ import annotations

import codecs
import re

from disclosuredoc.errors import InputError
from disclosuredoc.findings import Problem
from disclosuredoc.helpers.patterns import lazy

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{1,20})", re.IGNORECASE)
_CONTROL = lazy(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_USUAL = lazy(r"[\t\r\n -~\u2000-\u206f\u2460-\u25ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_NAMES = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "utf-8": "utf-8", "utf8": "utf-8"}
HEAD = 4096
"""A page declares its encoding among so many first bytes."""
SAMPLE = 100_000
"""So many first characters are looked at to tell Chinese from chance; four in five must be usual ones."""
ODD = 100
"""A text holds at most one control character in so many."""


def decoded(data: bytes, name: str) -> str:
    """Return the text of a file.

    Raises:
        InputError: it is no text in any encoding in use.
    """
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_plausible(text, encoding):
            return text
    raise InputError(name, [Problem(name, "不是文本文件，或编码无法识别", "请用 Word 或 WPS 另存为 .docx 后再试")])


def _is_plausible(text: str, encoding: str) -> bool:
    """Whether a text has hardly any control characters and, in encodings that fit almost any bytes, is Chinese."""
    if len(_CONTROL.findall(text)) * ODD > len(text):
        return False
    sample = text[:SAMPLE]
    return encoding.startswith("utf-8") or len(_USUAL.findall(sample)) * 5 >= len(sample) * 4


def _candidates(data: bytes) -> list[str]:
    """Return the encodings to try, in order."""
    head = data[:HEAD]
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return [encoding]
    if b"\0" in head:
        return ["utf-16-be" if head[::2].count(0) > head[1::2].count(0) else "utf-16-le"]
    declared = _DECLARED.search(head)
    known = _NAMES.get(declared.group(1).decode("ascii").lower(), "utf-8") if declared else "utf-8"
    return [known, "utf-8", "gb18030"]
