"""The command line speaks Chinese and starts quickly."""

from __future__ import annotations

import io
import runpy
import subprocess
import sys

import pytest

from disclosuredoc.cli import main
from disclosuredoc.cli.parser import parser

HEAVY = {"attrs", "attr", "lxml", "docx", "docxtpl", "jinja2", "num2words", "cattrs"}


def test_help_is_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    text = capsys.readouterr().out

    assert left.value.code == 0
    assert text.startswith("用法：disclosuredoc")
    assert "命令:\n    demo" in text
    assert "usage" not in text
    assert "options" not in text


@pytest.mark.parametrize("command", [["demo"], ["render"], ["template", "check"], ["template", "words"]])
def test_the_help_of_a_command_begins_with_how_it_is_used(
    capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*command, "--help"])

    assert capsys.readouterr().out.startswith(f"用法：disclosuredoc {' '.join(command)} [-h]")


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\nfrom disclosuredoc.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print(sorted({HEAVY!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert done.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "缺少参数 命令"),
        (["render", "a.toml"], "缺少参数 -o/--out"),
        (["render", "a.toml", "-o"], "参数 -o/--out 后面要跟一个值"),
        (["render", "a.toml", "-o", "a.toml"], "参数 -o/--out：“a.toml”不是 Word 文件名；请写成 名称.docx"),
        (["check"], "缺少参数 填报数据"),
        (["check", "a.toml", "--colour"], "不认识的参数 --colour"),
        (["check", "a.toml", "--format", "xml"], "只能是"),
        (["dance"], "参数 命令 不能是 dance"),
    ],
)
def test_what_is_wrong_with_the_command_line_is_said_in_chinese(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(arguments)

    assert left.value.code == 2
    assert words in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])

    assert capsys.readouterr().out.startswith("disclosuredoc ")


def test_a_console_that_lacks_a_character_does_not_stop_the_program() -> None:
    program = "from disclosuredoc.cli import main\nimport sys\nsys.exit(main(['layouts']))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, env={"PYTHONIOENCODING": "ascii"}
    )

    assert done.returncode == 0


def test_the_library_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "disclosuredoc", "layouts"], capture_output=True, check=True)

    assert b"hebei/2020" in done.stdout


def test_a_reader_that_goes_away_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: str) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("disclosuredoc.cli.console.say", gone)
    monkeypatch.setattr(sys, "stderr", open("/dev/null", "w"))  # noqa: PTH123, SIM115 - it is closed by the program

    assert main(["layouts"]) == 0


def test_an_interruption_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("disclosuredoc.cli.console.say", interrupted)

    assert main(["layouts"]) == 130
    assert "已中止" in capsys.readouterr().err


def test_output_that_is_no_terminal_is_written_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr(sys, "stdout", written)

    assert main(["layouts"]) == 0
    assert "hebei/2020" in written.getvalue()


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["disclosuredoc", "layouts"])

    with pytest.raises(SystemExit) as left:
        runpy.run_module("disclosuredoc", run_name="__main__")
    assert left.value.code == 0
    assert "hebei/2020" in capsys.readouterr().out
