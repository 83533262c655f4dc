"""How much a document says: more than anybody publishes is refused at once, not read for minutes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Transcript

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def require_readable(transcript: Transcript) -> Transcript:
    """Return a document that is no larger than a large department's many times over.

    Raises:
        UnsafeFileError: naming the limit, and what to do.
    """
    outside = [passage.text for passage in transcript.passages]
    if sum(map(len, outside)) > limits.CHARACTERS:
        raise UnsafeFileError(transcript.source, f"文字超过{limits.CHARACTERS // 10_000}万字；请拆成几个文件")
    if sum(len(_FIGURE.findall(text)) for text in (*outside, *_cells(transcript))) > limits.FIGURES:
        raise UnsafeFileError(transcript.source, f"数字超过{limits.FIGURES // 10_000}万个；请拆成几个文件")
    return transcript


def _cells(transcript: Transcript) -> Iterator[str]:
    return (cell.passage.text for table in transcript.tables for row in table.cells for cell in row)
