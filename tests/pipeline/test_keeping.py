"""A prepared template is kept where Python keeps its byte code, and used for nothing but what it was made from."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import sample
import word
from disclosuredoc.errors import TemplateError
from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.layout import Layout, Template
from disclosuredoc.pipeline import keeping
from disclosuredoc.pipeline.keeping import key, place, prepared
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


def test_it_stands_in_pythons_own_folder_for_byte_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", None)

    assert place(LAYOUT, ()).parent == Path(keeping.__file__).parent / "__pycache__"


def test_each_choice_of_parts_has_a_file_of_its_own() -> None:
    county = attrs.evolve(LAYOUT, about="county")
    places = {place(LAYOUT, ()), place(LAYOUT, ("statements",)), place(LAYOUT, ("explanation",)), place(county, ())}

    assert len(places) == 4


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(LAYOUT, title="另一个标题"),
        attrs.evolve(LAYOUT, words={**LAYOUT.words, "另": "另"}),
        attrs.evolve(
            LAYOUT, template=Template(name=LAYOUT.template.name, content=word.template("全部收入", "所有收入"))
        ),
    ],
    ids=["title", "words", "template"],
)
def test_a_layout_that_says_something_else_is_prepared_anew(other: Layout, preparations: list[str]) -> None:
    prepared(LAYOUT, ())
    prepared(other, ())

    assert place(other, ()) == place(LAYOUT, ())
    assert len(preparations) == 2


def test_a_changed_line_of_what_prepares_it_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maker = tmp_path / "maker"
    maker.mkdir()
    (maker / "__init__.py").write_text("a = 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(keeping, "MAKERS", ("maker", "no_such_package"))
    before = key(LAYOUT, ())
    (maker / "__init__.py").write_text("a = 10\n")

    assert key(LAYOUT, ()) != before


@pytest.mark.parametrize(("end", "added"), [(0, b""), (-1, b""), (-1, b"?")], ids=["empty", "cut", "altered"])
def test_a_damaged_file_is_replaced(end: int, added: bytes, preparations: list[str]) -> None:
    prepared(LAYOUT, ())
    file = place(LAYOUT, ())
    whole = file.read_bytes()
    file.write_bytes(whole[:end] + added)

    assert prepared(LAYOUT, ()) == MADE
    assert file.read_bytes() == whole
    assert len(preparations) == 2


def test_where_nothing_can_be_written_it_is_prepared_each_time(tmp_path: Path, preparations: list[str]) -> None:
    sys.pycache_prefix = str(tmp_path / "file")
    (tmp_path / "file").write_text("no folder")

    assert prepared(LAYOUT, ()) == prepared(LAYOUT, ()) == MADE
    assert len(preparations) == 2


def test_nothing_is_written_where_python_writes_no_byte_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, preparations: list[str]
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert prepared(LAYOUT, ()) == prepared(LAYOUT, ()) == MADE
    assert len(preparations) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_layout_without_a_template_is_told() -> None:
    with pytest.raises(TemplateError, match="没有 Word 模板"):
        prepared(attrs.evolve(LAYOUT, template=Template(name="department.docx")), ())


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
    assert len(list((tmp_path / "kept").rglob("prepared-*"))) == 1


def test_a_command_with_a_kept_template_imports_nothing_that_prepares_one(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom disclosuredoc.cli import main\nmain(sys.argv[1:])\n"
        "print(sorted({'docx', 'docxtpl'} & set(sys.modules)))"
    )
    source = tmp_path / "office.toml"
    source.write_text(sample.facts(), encoding="utf-8")
    kept = f"pycache_prefix={tmp_path / 'kept'}"
    command = [sys.executable, "-X", kept, "-c", program, "render", str(source), "-o", str(tmp_path / "o.docx")]
    first, second = (subprocess.run(command, capture_output=True, check=True).stdout.decode() for _ in range(2))

    assert first.splitlines()[-1] == "['docx', 'docxtpl']"
    assert second.splitlines()[-1] == "[]"
