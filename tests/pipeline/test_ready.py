"""A layout and a prepared template that are found ready are those that would be made anew."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import sample
import word
from disclosuredoc.errors import LayoutNotFoundError, TemplateError
from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.layout import Layout, Template
from disclosuredoc.pipeline.ready import built_in, layout, prepared
from disclosuredoc.rendering import preparing
from disclosuredoc.rendering.compiled import assembled, compile_layout
from disclosuredoc.rendering.document import document

LAYOUT = catalogue.load("hebei/2020")
MADE = preparing.prepare(LAYOUT.template.read(), LAYOUT.template.name, LAYOUT)


@pytest.fixture(autouse=True)
def preparations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep in a folder of the test's own; returns the names of the templates that are prepared."""
    names: list[str] = []

    def prepare(_: bytes, name: str, *__: object) -> object:
        names.append(name)
        return MADE

    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(preparing, "prepare", prepare)
    return names


def test_a_template_is_prepared_once(preparations: list[str]) -> None:
    assert prepared(LAYOUT, ()) == prepared(LAYOUT, ()) == MADE
    assert preparations == [LAYOUT.template.name]


def test_a_document_of_a_kept_template_has_the_same_bytes() -> None:
    prepared(LAYOUT, ())
    kept = assembled(prepared(LAYOUT, ()), LAYOUT)

    assert document(sample.disclosure(), kept) == document(sample.disclosure(), compile_layout(LAYOUT))


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(LAYOUT, title="另一个标题"),
        attrs.evolve(LAYOUT, words={**LAYOUT.words, "另": "另"}),
        attrs.evolve(LAYOUT, about="county"),
        attrs.evolve(
            LAYOUT, template=Template(name=LAYOUT.template.name, content=word.template("全部收入", "所有收入"))
        ),
    ],
    ids=["title", "words", "county", "template"],
)
def test_a_layout_that_says_something_else_is_prepared_anew(other: Layout, preparations: list[str]) -> None:
    prepared(LAYOUT, ())
    prepared(other, ())

    assert len(preparations) == 2


def test_each_choice_of_parts_is_kept(preparations: list[str]) -> None:
    for wanted in ((), ("statements",), (), ("statements",)):
        prepared(LAYOUT, wanted)

    assert len(preparations) == 2


def test_a_layout_without_a_template_is_told() -> None:
    with pytest.raises(TemplateError, match="没有 Word 模板"):
        prepared(attrs.evolve(LAYOUT, template=Template(name="department.docx")), ())


@pytest.mark.parametrize("name", catalogue.names())
def test_every_layout_is_kept_whole(name: str) -> None:
    fresh = catalogue.load(name)
    first = built_in.__wrapped__(name)
    again = built_in.__wrapped__(name)

    assert first is fresh
    assert again is not fresh
    assert again == fresh
    assert (hash(again), repr(again)) == (hash(fresh), repr(fresh))


def test_a_layout_that_is_not_there_is_told_each_time() -> None:
    for _ in range(2):
        with pytest.raises(LayoutNotFoundError):
            layout("hebei/1999")


def test_a_users_own_layout_is_read_each_time(tmp_path: Path) -> None:
    own = tmp_path / "own" / "hebei" / "2020" / "layout.toml"
    own.parent.mkdir(parents=True)
    for title in ("一个标题", "另一标题"):
        own.write_text(f'extends = ["hebei/2020"]\ntitle = "{title}"\n', encoding="utf-8")

        assert layout("hebei/2020", tmp_path / "own").title == title


def test_two_cold_commands_at_once_and_one_after_them_make_the_same_document(tmp_path: Path) -> None:
    source = tmp_path / "office.toml"
    source.write_text(sample.facts(), encoding="utf-8")
    command = [
        sys.executable,
        "-X",
        f"pycache_prefix={tmp_path / 'kept'}",
        "-m",
        "disclosuredoc",
        "render",
        str(source),
    ]
    outs = [tmp_path / f"{number}.docx" for number in range(3)]
    both = [subprocess.Popen([*command, "-o", str(out)], stdout=subprocess.DEVNULL) for out in outs[:2]]

    assert [process.wait() for process in both] == [0, 0]
    assert subprocess.run([*command, "-o", str(outs[2])], stdout=subprocess.DEVNULL, check=False).returncode == 0
    assert len({out.read_bytes() for out in outs}) == 1


def test_a_command_that_finds_all_ready_imports_nothing_that_makes_it(tmp_path: Path) -> None:
    program = (
        "import sys\nsys.dont_write_bytecode = False\nfrom disclosuredoc.cli import main\nmain(sys.argv[1:])\n"
        "print(sorted({'docx', 'docxtpl', 'num2words', 'python_calamine'} & set(sys.modules)))"
    )
    source = tmp_path / "office.toml"
    source.write_text(sample.facts(), encoding="utf-8")
    kept = f"pycache_prefix={tmp_path / 'kept'}"
    command = [sys.executable, "-X", kept, "-c", program, "render", str(source), "-o", str(tmp_path / "o.docx")]
    first, second = (subprocess.run(command, capture_output=True, check=True).stdout.decode() for _ in range(2))

    assert first.splitlines()[-1] == "['docx', 'docxtpl']"
    assert second.splitlines()[-1] == "[]"
