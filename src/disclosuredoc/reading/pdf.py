"""PDF (.pdf) into a Transcript whose places name the page: read by a program of its own, within a time limit."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.reading.assembling import BODY, assemble
from disclosuredoc.reading.drafts import Grid, Line, Slot
from disclosuredoc.reading.headings import is_contents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosuredoc.model.transcript import Passage, Table, Transcript
    from disclosuredoc.reading.pages import Block

PDF = b"%PDF"
PATIENCE = 180.0
"""How long a PDF may take, in seconds; twenty pages take one or two."""
_READER = "import sys; from disclosuredoc.reading.pages import MEMORY, main; sys.exit(main(MEMORY))"
HEADER = "页眉"
ELSE = "请用原来的 .docx，或在 Word、WPS 中另存为 .docx 后再试"
_REASONS = {3: "加了密码；请去掉密码，另存后再试", 4: "超过 500 页或 500 万字；请给出公开文件本身"}
"""Why a PDF was not read, by the reader's exit code."""


def transcript_of_pdf(data: bytes, source: str, *, patience: float = PATIENCE) -> Transcript:
    """Return what a PDF says: its paragraphs, its tables where they have rules, the page of each.

    Args:
        data: the file.
        source: its base name.
        patience: how long it may take, in seconds.

    Raises:
        UnsafeFileError: the extra is not installed, it has no text, a password or too many pages, or cannot be read.
    """
    if importlib.util.find_spec("pdfplumber") is None:
        reason = '是 PDF，要用 pdfplumber 读，这里没有安装；请运行 pip install "disclosuredoc[pdf]"，或改用原来的 .docx'
        raise UnsafeFileError(source, reason)
    found = _read(data, source, patience)
    if not found:
        raise UnsafeFileError(source, f"里面没有文字，是扫描图片；{ELSE}")
    body = [block for block in found if block["page"]]
    headers = [Line(text=block["text"]) for block in found if not block["page"]]
    transcript = assemble(source, [(BODY, [_draft(block) for block in body]), (HEADER, headers)])
    return _paged(transcript, body)


def _read(data: bytes, source: str, patience: float) -> list[Block]:
    """Let the reader read a PDF; no program is taken from the folder that it runs in."""
    try:
        done = subprocess.run(  # noqa: S603 - a program of our own
            [sys.executable, "-P", "-c", _READER], input=data, capture_output=True, timeout=patience, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnsafeFileError(source, f"读了 {patience:g} 秒没有读完，已停下；{ELSE}") from error
    if done.returncode:
        raise UnsafeFileError(source, _REASONS.get(done.returncode, f"读不了这个 PDF；{ELSE}"))
    found: list[Block] = json.loads(done.stdout)
    return found


def _draft(block: Block) -> Line | Grid:
    if not block["rows"]:
        return Line(text=block["text"], contents=is_contents(block["text"]))
    return Grid(
        [
            [
                Slot(
                    column=cell["column"],
                    columns=cell["columns"],
                    rows=cell["rows"],
                    blocks=[Line(text=cell["text"])],
                )
                for cell in row
            ]
            for row in block["rows"]
        ]
    )


def _paged(transcript: Transcript, body: Sequence[Block]) -> Transcript:
    """Return a transcript whose places name the pages of the blocks that it was made of."""
    paragraphs = [block["page"] for block in body if not block["rows"]]
    tables = [block["page"] for block in body if block["rows"]]

    def paged(passage: Passage) -> Passage:
        place = passage.place
        if place.part != BODY:
            return passage
        page = tables[place.table - 1] if place.table else paragraphs[place.paragraph - 1]
        return passage._replace(place=place._replace(page=page))

    def with_pages(table: Table) -> Table:
        return attrs.evolve(
            table,
            cells=tuple(tuple(cell._replace(passage=paged(cell.passage)) for cell in row) for row in table.cells),
            before=tuple(map(paged, table.before)),
            after=table.after and paged(table.after),
        )

    return attrs.evolve(
        transcript,
        passages=tuple(map(paged, transcript.passages)),
        tables=tuple(map(with_pages, transcript.tables)),
    )
