"""A county: a folder of facts, one outcome a department; one that fails is an outcome, not a stop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.errors import InputError, OutputError
from disclosuredoc.findings import Problem
from disclosuredoc.pipeline.department import produce

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.pipeline.department import Outcome

COUNTY = "county.toml"
"""What a county's folder says of itself; no department."""


def sources(folder: Path) -> tuple[Path, ...]:
    """Return the facts files of a folder, by name.

    Raises:
        InputError: it is no folder, or holds none.
    """
    found = tuple(sorted(path for path in folder.glob("*.toml") if path.name != COUNTY)) if folder.is_dir() else ()
    if not found:
        message = "里面没有填报数据（.toml）" if folder.is_dir() else "不是文件夹，或找不到"
        problem = Problem(folder.name, message, "请给出放有各部门填报数据的文件夹")
        raise InputError(folder.name, [problem])
    return found


def produce_all(
    source: str | Path,
    out: str | Path,
    *,
    layout: str | None = None,
    folder: Path | None = None,
    force: bool = False,
) -> Iterator[Outcome]:
    """Yield the outcome of each department of a county, in the order of the files' names.

    Args:
        source: the folder of facts.
        out: the folder for the documents, made where it is missing.
        layout: a layout other than that of the facts.
        folder: a user's own layouts.
        force: write documents even against findings of severity error.

    Raises:
        InputError: there are no facts in the folder.
        OutputError: the folder for the documents cannot be made.
    """
    files = sources(Path(source))
    out = Path(out)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(out.name, "建不了这个文件夹；请换一个位置，或请管理员授权") from error
    made: set[Path] = set()
    for file in files:
        outcome = produce(file, out, layout=layout, folder=folder, force=force, taken=made)
        made.update(document for document in (outcome.document,) if document)
        yield outcome
