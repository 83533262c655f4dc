"""Small counties for tests of the batch, and what stands in a folder after a run."""

from __future__ import annotations

from pathlib import Path

import sample

WRONG = "[stated]\ntotal = 1\n"
"""What makes facts contradict themselves."""


def office(number: int, *, add: str = "") -> str:
    """Return the facts of an office with a name of its own."""
    return sample.facts(add=add).replace(sample.NAME, f"示例县第{number}局")


def county(folder: Path, number: int = 3) -> Path:
    """Write the facts of some offices into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in range(1, number + 1):
        write(folder, one)
    return folder


def write(folder: Path, number: int, *, add: str = "") -> Path:
    """Write the facts of one office."""
    file = folder / f"{number:04d}.toml"
    file.write_text(office(number, add=add), encoding="utf-8")
    return file


def document(number: int) -> str:
    """Return where an office's document stands."""
    return f"示例县第{number}局/示例县第{number}局2020年部门预算公开.docx"


def standing(out: Path) -> dict[str, bytes]:
    """Return all files of a folder with their bytes, but for the timings."""
    files = {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}
    if "manifest.json" in files:
        files["manifest.json"] = files["manifest.json"].partition(b'"timings"')[0]
    return files
