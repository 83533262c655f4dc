"""Hostile facts, layouts and code lists are refused with their place, through the library and the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

import disclosuredoc
import sample
from disclosuredoc.cli import main
from disclosuredoc.errors import InputError, TemplateError
from disclosuredoc.packages import limits
from shelf import write

EXHAUSTING = {
    "点连着点": "a." * 5_000 + "a = 1",
    "节名连着点": "[" + "a." * 5_000 + "a]",
    "列表套列表": "a = " + "[" * 100_000,
    "表套表": "a = " + "{a=" * 100_000,
    "很大的整数": "a = " + "9" * 100_000,
    "很长的小数": "a = 0." + "9" * 100_000,
    "很长的十六进制": "a = 0x" + "f" * 100_000,
}
"""What takes a parser's stack, memory or hours."""
BROKEN: dict[str, tuple[str | bytes, str]] = {
    "控制字符": ("a = '\x07'", "U+0007"),
    "换行的控制字符": ("a = '\x1b[31m'", "U+001B"),
    "半个字": ("a = '甲'".encode("utf-16"), "UTF-16"),
    "别的编码": ("a = '甲'".encode("gb18030"), "不是 UTF-8"),
    "引号没有关": ("a = '", "引号没有配对"),
    "二进制": (bytes(range(256)), "不是 UTF-8"),
    "键写两次": ("a = 1\na = 2", "写了两次"),
    "没有的日期": ("a = 2020-02-30", "没有这个日期"),
    "空文件": ("", "文件是空的"),
}


def bytes_of(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


@pytest.mark.parametrize("name", EXHAUSTING)
@pytest.mark.parametrize("before", ["", sample.SAMPLE])
def test_facts_that_would_exhaust_a_parser_are_refused_with_their_line(
    name: str, before: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "甲.toml"
    file.write_text(f"{before}\n{EXHAUSTING[name]}", encoding="utf-8")
    place = f"甲.toml 第{before.count(chr(10)) + 2}行"

    with pytest.raises(InputError) as caught:
        disclosuredoc.read(file)
    assert [problem.place for problem in caught.value.problems] == [place]
    assert main(["render", str(file), "-o", str(tmp_path / "甲.docx")]) == 2
    assert capsys.readouterr().err.startswith(place)
    assert [path.name for path in tmp_path.iterdir()] == ["甲.toml"]


@pytest.mark.parametrize("name", BROKEN)
def test_broken_facts_are_refused_in_plain_words(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text, reason = BROKEN[name]
    file = tmp_path / "甲.toml"
    file.write_bytes(bytes_of(text))

    assert main(["check", str(file)]) == 2
    printed = capsys.readouterr().err
    assert printed.startswith("甲.toml")
    assert reason in printed
    assert printed.replace("\n", "").isprintable()
    assert str(tmp_path) not in printed


def test_facts_of_eleven_megabytes_are_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "甲.toml"
    file.write_bytes(b"#" * (limits.TOML + 1))

    assert main(["check", str(file)]) == 2
    assert capsys.readouterr().err.startswith("甲.toml：超过 10 MB")


@pytest.mark.parametrize("name", EXHAUSTING)
def test_a_layout_that_would_exhaust_a_parser_is_refused_with_its_line(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, {"甲/2020/layout.toml": f'extends = ["hebei/2020"]\n{EXHAUSTING[name]}'})

    with pytest.raises(TemplateError) as caught:
        disclosuredoc.layout("甲/2020", folder=folder)
    assert caught.value.place == "甲/2020/layout.toml 第2行"
    assert main(["layouts", "甲/2020", "--layouts", str(folder)]) == 3
    assert capsys.readouterr().err.startswith("版式 甲/2020/layout.toml 第2行：")


HEAD = "code,name,status\n"
CODES: dict[str, str | bytes] = {
    "很长的一格": HEAD + f"201,{'甲' * 200_000},verified",
    "引号没有关": HEAD + '201,"甲',
    "空字符": HEAD + "201,甲\0,verified",
    "控制字符": HEAD + "2\x1b1,甲,verified",
    "缺一列": HEAD + "201,甲",
    "编码": (HEAD + "201,甲,verified").encode("gb18030"),
    "空": "",
}


@pytest.mark.parametrize("name", CODES)
def test_a_code_list_is_read_or_refused_in_plain_words(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = 'extends = ["hebei/2020"]\nstatus = "seen"\nyear = 2020\n'
    folder = write(tmp_path, {"甲/2020/layout.toml": own, "甲/2020/function.csv": CODES[name]})

    assert main(["layouts", "甲/2020", "--layouts", str(folder)]) == 3
    printed = capsys.readouterr().err
    assert printed.startswith("版式 甲/2020/function.csv")
    assert printed.replace("\n", "").replace("　", "").isprintable()


def test_a_layout_is_no_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("../../etc", "/etc/2020", "hebei/../hebei/2020", "hebei\x1b[31m/2020", "."):
        assert main(["layouts", name]) == 3
        assert capsys.readouterr().err.replace("\n", "").isprintable()
    assert list(tmp_path.iterdir()) == []
