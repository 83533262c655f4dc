"""The command line speaks Chinese and starts quickly."""

from __future__ import annotations

import gc
import io
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import office
from disclosuredoc.cli import main
from disclosuredoc.cli.parser import parser
from disclosuredoc.helpers.garbage import SELDOM

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAVY = {"attrs", "attr", "lxml", "docx", "docxtpl", "jinja2", "num2words", "cattrs", "typing", "importlib.metadata"}


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
        "import sys\nbefore = set(sys.modules)\nfrom disclosuredoc.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print(sorted({HEAVY!r} & set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_only_the_command_that_is_given_gets_its_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser(["--version", "check"]).parse_args(["render", "a.toml"])

    assert "不认识的参数 a.toml" in capsys.readouterr().err
    assert parser(["check", "a.toml"]).parse_args(["check", "a.toml"]).sources == ["a.toml"]


def test_where_a_command_comes_first_there_is_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser(["check", "render"]).parse_args(["render", "a.toml"])

    assert "参数 命令 不能是 render，只能是 'check'" in capsys.readouterr().err


@pytest.mark.parametrize("whole", [True, False])
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
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str, *, whole: bool
) -> None:
    with pytest.raises(SystemExit) as left:
        parser(None if whole else arguments).parse_args(arguments)

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


def test_garbage_is_looked_for_again_once_a_command_is_imported() -> None:
    main(["layouts"])

    assert gc.isenabled()


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A command that was not imported before; how often garbage is looked for is left as it was."""
    monkeypatch.delitem(sys.modules, "disclosuredoc.cli.rules", raising=False)
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("collector")
def test_a_command_looks_for_garbage_seldom() -> None:
    main(["rules"])

    assert gc.get_threshold() == SELDOM


@pytest.mark.usefixtures("collector")
def test_what_a_command_imported_is_set_apart_from_garbage_once() -> None:
    main(["rules"])
    frozen = gc.get_freeze_count()
    assert frozen

    main(["rules"])

    assert gc.get_freeze_count() <= frozen


def test_the_library_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "disclosuredoc", "layouts"], capture_output=True, check=True)

    assert b"hebei/2020" in done.stdout


def run(arguments: str, redirection: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a shell, its output led elsewhere."""
    command = f'"{sys.executable}" -m disclosuredoc {arguments} {redirection}'
    return subprocess.run(command, shell=True, capture_output=True, check=False, env=os.environ | environment)  # noqa: S602 - a shell's redirections are what is tried


def test_a_reader_that_goes_away_is_no_error() -> None:
    done = run("rules", "| true; exit 0")

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(("error", "code"), [(BrokenPipeError(), 0), (OSError(28, "full"), 4)])
def test_output_that_fails_at_once_is_told_by_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, error: OSError, code: int
) -> None:
    def failing(_: str) -> None:
        raise error

    monkeypatch.setattr(sys, "stdout", sys.stdout)
    monkeypatch.setattr("disclosuredoc.cli.console.say", failing)

    assert main(["layouts"]) == code


def test_output_without_a_console_is_no_error() -> None:
    done = run("layouts", ">&- 2>&-")

    assert done.returncode == 0


def test_output_onto_a_full_disk_is_exit_code_4() -> None:
    done = run("layouts", ">/dev/full")

    assert done.returncode == 4
    assert done.stderr.decode().startswith("结果没有写完；")


def test_json_is_utf_8_on_any_console(tmp_path: Path) -> None:
    done = run(f"check {office.facts(tmp_path)} --format json", "", PYTHONIOENCODING="gbk")

    assert json.loads(done.stdout.decode("utf-8"))["documents"][0]["source"] == "office.toml"


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


def test_json_that_is_written_to_no_terminal_stays_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    written = io.StringIO()
    monkeypatch.setattr(sys, "stdout", written)

    assert main(["check", office.facts(tmp_path), "--format", "json"]) == 0
    assert json.loads(written.getvalue())["summary"]["documents"] == 1


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["disclosuredoc", "layouts"])

    with pytest.raises(SystemExit) as left:
        runpy.run_module("disclosuredoc", run_name="__main__")
    assert left.value.code == 0
    assert "hebei/2020" in capsys.readouterr().out
