"""Facts files for tests of the command line."""

from __future__ import annotations

from pathlib import Path

import sample

WRONG = sample.facts(add="[stated]\ntotal = 1\n")
"""Facts against which one finding of severity error stands."""


def facts(folder: Path, text: str = sample.SAMPLE, name: str = "office.toml") -> str:
    """Write a facts file and return its path as typed."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return str(file)
