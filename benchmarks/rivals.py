"""The rivals: docxtpl as its documentation uses it, and the engines of Node, installed here by their lock file."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
from benchmarks.dialects import DIALECTS, template
from docx import Document
from docxtpl import DocxTemplate

from disclosuredoc.helpers.ooxml import qn
from disclosuredoc.rendering.context import context
from disclosuredoc.rendering.environment import environment
from disclosuredoc.rendering.layingout import lay_out
from disclosuredoc.rendering.package import CORE, packed, properties

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.timing import Work

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

HERE = Path(__file__).parent / "rivals"
NODE = ("docxtemplater", "easy-template-x", "carbone")
WARM = 3
"""Documents that an engine of Node makes before it is measured."""


def plain_docxtpl(disclosure: Disclosure, layout: Layout, out: Path) -> Callable[[], object]:
    """Return what docxtpl's documented use costs a document: open, render, save."""
    data, names = _laid_out(disclosure, layout)
    closed = environment(layout)

    def work() -> None:
        document = DocxTemplate(io.BytesIO(data))
        document.render(names, closed)
        document.save(str(out))

    return work


def kept_docxtpl(disclosure: Disclosure, layout: Layout, out: Path) -> Callable[[], object]:
    """Return the same with one DocxTemplate that is rendered again and again, its best documented use."""
    data, names = _laid_out(disclosure, layout)
    closed = environment(layout)
    document = DocxTemplate(io.BytesIO(data))

    def work() -> None:
        document.render(names, closed)
        document.save(str(out))

    return work


def _laid_out(disclosure: Disclosure, layout: Layout) -> tuple[bytes, dict[str, object]]:
    laid_out = lay_out(layout.template.read(), layout.template.name, layout)
    data = packed({**laid_out.parts, CORE: properties(disclosure, layout.title)})
    return data, attrs.asdict(context(disclosure, layout), recurse=False)


def missing() -> str:
    """Install the engines of Node where they are not; returns why that is not possible, empty where it is."""
    if (HERE / "node_modules" / "carbone").exists():
        return ""
    if not shutil.which("npm"):
        return "node and npm are not installed"
    done = run(["npm", "ci", "--ignore-scripts"])
    said = " ".join(done.stderr.split()[:40])
    return "" if done.returncode == 0 else f"npm ci in benchmarks/{HERE.name} failed: {said}"


def engines(parts: Mapping[str, bytes], fixed: bytes, folder: Path, times: int) -> tuple[dict[str, Work], list[str]]:
    """Return what each engine of Node does for the same document, and those whose text is not the same.

    Args:
        parts: the document as we make it.
        fixed: the main part of the template.
        folder: for templates, facts and documents.
        times: documents in a round.
    """
    wanted = texts(packed(parts))
    works: dict[str, Work] = {}
    differing = []
    for engine in NODE:
        made, facts = template(parts, fixed, DIALECTS[engine])
        (folder / f"{engine}.docx").write_bytes(packed(made))
        (folder / f"{engine}.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
        _run(engine, folder, warm=0, times=1)
        if texts((folder / f"{engine}-out.docx").read_bytes()) != wanted:
            differing.append(engine)
        works[engine] = _work(engine, folder, times)
    return works, differing


def _work(engine: str, folder: Path, times: int) -> Work:
    return lambda: _run(engine, folder, warm=WARM, times=times)


def _run(engine: str, folder: Path, *, warm: int, times: int) -> float:
    files = [folder / f"{engine}.docx", folder / f"{engine}.json", folder / f"{engine}-out.docx"]
    command = ["node", str(HERE / "render.mjs"), engine, *map(str, files), str(warm), str(times)]
    done = run(command)
    done.check_returncode()
    return float(done.stdout.strip().splitlines()[-1]) / 1000


def run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a command beside the lock file of the engines, and keep what it says."""
    return subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)  # noqa: S603 - our own


def texts(data: bytes) -> list[str]:
    """Return the texts of the paragraphs of a document, in and outside tables, empty ones aside."""
    body = Document(io.BytesIO(data)).element.body
    found = ("".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in body.iter(qn("w:p")))
    return [text.strip() for text in found if text.strip()]


def cold_script(parts: Mapping[str, bytes], fixed: bytes, folder: Path) -> list[str]:
    """Write a plain docxtpl script for the same document; returns the command that runs it."""
    made, facts = template(parts, fixed, DIALECTS["docxtpl"])
    (folder / "docxtpl.docx").write_bytes(packed(made))
    (folder / "docxtpl.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    (folder / "script.py").write_text(_SCRIPT, encoding="utf-8")
    return [sys.executable, str(folder / "script.py"), str(folder)]


_SCRIPT = """\
import json, sys
from pathlib import Path
from docxtpl import DocxTemplate
folder = Path(sys.argv[1])
document = DocxTemplate(folder / "docxtpl.docx")
document.render(json.loads((folder / "docxtpl.json").read_text("utf-8")), autoescape=True)
document.save(folder / "docxtpl-out.docx")
"""
