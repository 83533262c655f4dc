"""Mutating inputs: bytes turned, cut, doubled and spliced; in packages the parts too, so that what is inside is met."""

from __future__ import annotations

import io
import random
import re
import warnings
import zipfile
import zlib

TOKENS = [
    "<!DOCTYPE x>",
    'w:val="9999999999"',
    "{{ office.name }}",
    "{% for x in office.units %}",
    "{% endfor %}",
    "[[ title ]]",
    "a.b = 1",
    "<td rowspan=65534 colspan=1000>",
    "\r\n",
    "\t",
    "\0",
    "9" * 101,
    *[
        "<w:p>",
        "</w:p>",
        "<w:tbl>",
        "</w:tr>",
        "<w:t>",
        "<w:br/>",
        "<w:ins>",
        "<w:del>",
        "<w:sectPr/>",
        "<w:instrText>DDE",
    ],
    *["<![CDATA[", "]]>", "<!--", "&amp;", "&#0;", "&x;", "{{", "}}", "{%", "%}", "{#", "[[", "]]"],
    *[
        r'"',
        r"'",
        r"\u0000",
        r"\U0010FFFF",
        r"[[lines]]",
        r"[a.b.c]",
        r"={",
        r"=[",
        r"nan",
        r"inf",
        r"1e999999999",
        r"-0",
        r"2020-02-30",
        r"0x",
        r"true",
    ],
    *["万元", "其中：", "（", "）", "合计", "增加", "比上年", "%", "％", "１２", "第十三条", "收入总计", "单位：万元"],
    *["\ufeff", "\u200b", "\u202e", "\ue000", "\ufffe", "\u2028", "👩‍💻", "𠀀", "e\u0301"],
]
"""What the formats and the forms are made of."""
LARGEST = 400_000
"""No mutant grows beyond so many bytes: what size alone does is tried in tests/hostile."""
_NUMBER = re.compile(rb"\d+")
_ODD_NUMBERS = [b"0", b"-1", b"1", b"255", b"65536", b"2147483648", b"9" * 30, b"0.0001", b"1e400"]


def mutated(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Return a changed input; a package is changed inside two times in three."""
    if data.startswith(b"PK") and chance.choice([True, True, False]):
        return _inside(data, others, chance)
    for _ in range(chance.choice([1, 1, 2, 4, 16])):
        data = _changed(data, others, chance)
    return data[:LARGEST]


def _changed(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Return bytes with one change: a piece replaced by another, or rows or elements in another order."""
    start = chance.randint(0, len(data))
    end = min(len(data), start + chance.choice([0, 1, 1, 2, 8, 64, 512]))
    kind = chance.choice(["byte", "cut", "repeat", "token", "splice", "number", "rows", "elements"])
    if kind in {"rows", "elements"}:
        return _reordered(re.split(rb"(?<=\n)" if kind == "rows" else rb"(?=<)", data), chance)
    if kind == "number" and (numbers := list(_NUMBER.finditer(data, start, start + 2000))):
        start, end = chance.choice(numbers).span()
    pieces = {
        "byte": bytes([chance.randrange(256)]),
        "cut": b"",
        "repeat": data[start:end] * chance.choice([2, 2, 3, 30]),
        "token": chance.choice(TOKENS).encode(),
        "splice": _piece(chance.choice(others), chance),
        "number": chance.choice(_ODD_NUMBERS),
    }
    return data[:start] + pieces[kind] + data[end:]


def _piece(other: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(other))
    return other[at : at + chance.choice([8, 64, 512])]


def _reordered(rows: list[bytes], chance: random.Random) -> bytes:
    """Return rows with two of them exchanged, or one in the place of another."""
    here, there = chance.randrange(len(rows)), chance.randrange(len(rows))
    rows[here], rows[there] = rows[there], chance.choice([rows[here], rows[there]])
    return b"".join(rows)


def _inside(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Return a package with a part changed, left out, renamed, or taken from another package."""
    parts = members(data)
    if not parts:
        return _changed(data, others, chance)
    name = chance.choice([*parts, *[part for part in parts if "document.xml" in part] * 3])
    kind = chance.choice(["without", "renamed", "foreign", *["changed"] * 9])
    if kind == "without":
        del parts[name]
    elif kind == "renamed":
        parts[chance.choice([name.upper(), f"{name}/", f"../{name}", "word/x.xml"])] = parts[name]
    elif kind == "foreign":
        parts |= dict(chance.sample(sorted((members(chance.choice(others)) or parts).items()), 1))
    else:
        for _ in range(chance.choice([1, 1, 2, 4, 16])):
            parts[name] = _changed(parts[name], list(parts.values()), chance)[:LARGEST]
    return packed(parts)


def members(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package, none for one that is broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {one.filename: archive.read(one) for one in archive.infolist() if one.file_size < LARGEST}
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        return {}


def packed(parts: dict[str, bytes]) -> bytes:
    """Return a package of parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
