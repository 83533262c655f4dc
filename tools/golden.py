"""Write the texts under ``tests/golden/`` again: ``python -m tools.golden``; what changed is read in review."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.text.paragraph import Paragraph
from tools.build_templates import county_template, department_template

from disclosuredoc.intake.toml import read_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.production import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.table import Table, _Row

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
COUNTY = ROOT / "examples" / "county"
DEPARTMENTS = ("lingyusuan", "wangxinban")


def texts() -> dict[str, str]:
    """Return the golden texts as they are now, by file name."""
    templates = {"county-template.txt": county_template(), "department-template.txt": department_template()}
    made = templates | {f"{name}.txt": _document(name) for name in DEPARTMENTS}
    return {name: projection(data) for name, data in made.items()}


def projection(data: bytes) -> str:
    """Return paragraphs and table rows of a document in order, headings marked and cells between bars."""
    document = docx.Document(io.BytesIO(data))
    lines: list[str] = []
    for block in document.iter_inner_content():
        lines.extend([_line(block)] if isinstance(block, Paragraph) else _rows(block))
    return "".join(f"{line}\n" for line in lines)


def _document(name: str) -> bytes:
    disclosure = read_toml(COUNTY / f"{name}.toml")
    return make(disclosure, catalogue.load(disclosure.layout)).data


def _line(paragraph: Paragraph) -> str:
    style = paragraph.style.style_id if paragraph.style else ""
    level = style.removeprefix("Heading")
    return f"{'#' * int(level)} {paragraph.text}" if level.isdecimal() else paragraph.text


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        yield f"| {' | '.join(_cells(row))} |"


def _cells(row: _Row) -> Iterator[str]:
    """The cells of a row: one that spans columns once, one that spans rows in each."""
    before = None
    for cell in row.cells:
        if cell is not before:
            yield " / ".join(paragraph.text for paragraph in cell.paragraphs)
        before = cell


def main() -> None:
    """Write every golden text."""
    GOLDEN.mkdir(exist_ok=True)
    for name, text in texts().items():
        (GOLDEN / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
