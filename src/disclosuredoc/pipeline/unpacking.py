"""Unpacking (工作簿转为填报数据): the facts of each department of a workbook become a facts file of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.errors import DisclosureError, InputError, OutputError
from disclosuredoc.intake.workbook import read_workbook
from disclosuredoc.intake.writing import toml_text
from disclosuredoc.pipeline.names import safe, target
from disclosuredoc.pipeline.saving import make_folder, require_free, save

if TYPE_CHECKING:
    from disclosuredoc.intake.workbook import Entry


@attrs.frozen(kw_only=True)
class Unpacked:
    """What became of one department of a workbook.

    Attributes:
        department: its name.
        path: its facts file.
        error: why it was not written, None where it was.
    """

    department: str
    path: Path
    error: DisclosureError | None = None


def unpack_workbook(book: str | Path, out: str | Path) -> tuple[Unpacked, ...]:
    """Write a facts file for each department of a workbook; one that exists is never overwritten, the rest are done.

    Args:
        book: the workbook.
        out: the folder for the facts files.

    Raises:
        InputError: the workbook cannot be used.
        UnsafeFileError: it cannot be opened, or is refused unread.
        OutputError: the folder cannot be made.
    """
    folder = Path(out)
    if folder.suffix.lower() == ".toml":
        raise OutputError(folder.name, "工作簿要写成每个部门一个文件；请写文件夹的名称")
    entries = read_workbook(Path(book))
    make_folder(folder)
    return tuple(_unpacked(entry, folder) for entry in entries)


def _unpacked(entry: Entry, folder: Path) -> Unpacked:
    name = f"{safe(entry.department)}.toml"
    try:
        path = save(toml_text(entry.facts).encode(), require_free(target(folder, name)))
    except (InputError, OutputError) as error:
        return Unpacked(department=entry.department, path=folder / name, error=error)
    return Unpacked(department=entry.department, path=path)
