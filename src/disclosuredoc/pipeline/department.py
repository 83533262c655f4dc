"""One department's source file in, its Outcome out: what a batch does for each, and what a script calls."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.errors import (
    ChecksFailedError,
    DisclosureError,
    InputError,
    LayoutNotFoundError,
    OutputError,
    TemplateError,
    UnsafeFileError,
)
from disclosuredoc.findings import Problem, Report, shown
from disclosuredoc.intake.file import is_workbook
from disclosuredoc.intake.toml import read_toml
from disclosuredoc.pipeline import names, ready
from disclosuredoc.pipeline.names import file_name
from disclosuredoc.pipeline.production import make
from disclosuredoc.pipeline.saving import make_folder, save

if TYPE_CHECKING:
    from collections.abc import Collection

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of one department.

    Attributes:
        source: the file its facts came from.
        department: its name, where the facts could be read.
        document: the document that was written, None where none was.
        report: what the rules found; empty where the document is unchanged.
        error: why there is no document, None where there is one.
        unchanged: whether the document of an earlier run stands, because nothing it is made from has changed.
        standing: how many findings of severity error stand against an unchanged document.
    """

    source: Path
    department: str = ""
    document: Path | None = None
    report: Report = Report()
    error: DisclosureError | None = None
    unchanged: bool = False
    standing: int = 0

    @property
    def exit_code(self) -> int:
        """The exit code that this outcome asks for."""
        return exit_code(self.error) if self.error else int(bool(self.report.errors or self.standing))


def exit_code(error: DisclosureError) -> int:
    """Return the exit code that an error asks for: 1 findings, 2 input, 3 template or layout, 4 output."""
    match error:
        case ChecksFailedError():
            return 1
        case InputError() | UnsafeFileError():
            return 2
        case LayoutNotFoundError() | TemplateError():
            return 3
        case OutputError():
            return 4
    return 2


def read(source: str | Path, *, only: str | None = None) -> Disclosure:
    """Read a department's facts.

    Args:
        source: a facts file, or a workbook.
        only: the department, by its name or short name: one of several in a workbook, the only one of a facts file.

    Raises:
        InputError: with every problem and its place.
        UnsafeFileError: the workbook is refused unread.
    """
    path = Path(source)
    if not is_workbook(path):
        return _only(read_toml(path), only, path.name)
    from disclosuredoc.intake import workbook  # noqa: PLC0415 - a fifth of all rooms, which a facts file needs not

    return workbook.selected(workbook.read_workbook(path), only, path.name).facts


def _only(disclosure: Disclosure, only: str | None, source: str) -> Disclosure:
    """Return a facts file's department where it is the one asked for."""
    department = disclosure.department
    if only is None or only in {department.name, *department.short_names}:
        return disclosure
    what = f"这是“{shown(department.name)}”的填报数据，不是“{shown(only)}”的"
    raise InputError(source, [Problem(source, what, "请换一份填报数据，或去掉 --only")])


def layout(province: str, year: int | None = None, *, folder: str | Path | None = None) -> Layout:
    """Return a layout: ``layout("hebei", 2020)`` or ``layout("hebei/2020")``.

    Args:
        province: the province's folder, or the whole name.
        year: the fiscal year.
        folder: a user's own layouts, which come first.

    Raises:
        LayoutNotFoundError: there is no such layout.
        TemplateError: it is broken.
    """
    name = province if year is None else f"{province}/{year}"
    return ready.layout(name, Path(folder) if folder else None)


def layout_of(disclosure: Disclosure, override: str | None = None, folder: Path | None = None) -> Layout:
    """Return the layout a disclosure is printed in: the one asked for, or the one in its facts.

    Raises:
        LayoutNotFoundError: there is no such layout.
        TemplateError: it is broken.
    """
    return ready.layout(override or disclosure.layout, folder)


def produce(  # noqa: PLR0913 - choices of the caller, by name
    source: str | Path,
    out: str | Path,
    *,
    layout: str | None = None,
    folder: Path | None = None,
    force: bool = False,
    taken: Collection[Path] = (),
) -> Outcome:
    """Read, check, render, audit and save one department's document; an error is part of the outcome.

    Args:
        source: the facts.
        out: the folder for the document.
        layout: a layout other than that of the facts.
        folder: a user's own layouts.
        force: write the document even against findings of severity error, under a name that says so.
        taken: documents of other departments, which are not overwritten.
    """
    source = Path(source)
    name = ""
    try:
        disclosure = read(source)
        name = disclosure.department.name
        chosen = layout_of(disclosure, layout, folder)
        made = make(disclosure, chosen, force=force)
        file = file_name(disclosure, chosen, failed=bool(made.report.errors))
        target = names.target(make_folder(Path(out)), file)
        _require_free(target, taken, source)
        document = save(made.data, target)
    except ChecksFailedError as error:
        return Outcome(source=source, department=name, report=error.report, error=error)
    except DisclosureError as error:
        return Outcome(source=source, department=name, error=error)
    return Outcome(source=source, department=name, document=document, report=made.report)


def _require_free(target: Path, taken: Collection[Path], source: Path) -> None:
    """Refuse a document that would overwrite another department's."""
    if names.is_taken(target, taken):
        message = f"部门名称和年度与前面一个部门相同，会覆盖“{target.name}”"
        problem = Problem(source.name, message, "请改正部门名称（department.name），或移走其中一份填报数据")
        raise InputError(source.name, [problem])
