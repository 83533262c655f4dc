"""``disclosuredoc audit``: documents that anybody wrote, against the rules on text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.batch.copied import among
from disclosuredoc.batch.manifest import MANIFEST
from disclosuredoc.batch.report import PAGE
from disclosuredoc.batch.work import REPORT
from disclosuredoc.cli import console
from disclosuredoc.cli.reports import Examined, as_json
from disclosuredoc.errors import DisclosureError, InputError
from disclosuredoc.findings import Problem, Report
from disclosuredoc.pipeline.auditing import audit
from disclosuredoc.pipeline.department import exit_code
from disclosuredoc.pipeline.marked import mark, require_free

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

DOCUMENTS = frozenset({".docx", ".doc", ".wps", ".pdf", ".txt", ".html", ".htm"})
"""What counts as a document in a folder; those that cannot be read are named."""


def run(options: argparse.Namespace) -> int:
    """Audit every file; one that cannot be read is named, and the rest are done."""
    code = 0
    examined = []
    files = list(_files(options.files))
    if options.mark:
        _require_one(files, Path(options.mark))
    copies = among(files) if len(files) > 1 else {}
    for file in files:
        try:
            report = audit(file) + copies.get(file, Report())
        except DisclosureError as error:
            code = max(code, exit_code(error))
            examined.append(Examined(source=file.name, report=Report(), error=str(error)))
            continue
        code = max(code, int(bool(report.errors)))
        if options.mark:
            mark(file, report, options.mark, notes=options.notes)
        examined.append(Examined(source=file.name, report=report))
    if options.format == "json":
        console.say_json(as_json(examined))
    else:
        _tell(examined, notes=options.notes)
    return code


def _require_one(files: list[Path], copy: Path) -> None:
    """A marked copy is of one document, and replaces nothing."""
    if len(files) > 1:
        message = f"--mark 一次只能批注一个文件，这里有 {len(files)} 个"
        raise InputError(copy.name, [Problem(copy.name, message, "请逐个核查")])
    require_free(copy)


def _files(names: list[str]) -> Iterator[Path]:
    """Yield the files that are named, and the documents in the folders that are."""
    for name in names:
        path = Path(name)
        if not path.is_dir():
            yield path
            continue
        found = sorted(file for file in path.rglob("*") if file.suffix.lower() in DOCUMENTS and file.is_file())
        documents = [file for file in found if not (file.name.startswith(("~$", ".~")) or _is_report(file))]
        if not documents:
            raise InputError(path.name, [Problem(path.name, "文件夹里没有公开文件", "请给出放有 .docx 的文件夹")])
        yield from documents


def _is_report(file: Path) -> bool:
    """Whether a file is a report that a batch has left beside its documents."""
    return file.name == REPORT or (file.name == PAGE and file.with_name(MANIFEST).exists())


def _tell(examined: list[Examined], *, notes: bool) -> None:
    for one in examined:
        where = "" if len(examined) == 1 else f"{one.source}："
        if one.error:
            console.warn(one.error)
        elif not one.report.errors and not one.report.warnings:
            console.say(f"{where}未发现问题：核对金额 {one.report.amounts} 处、表 {one.report.tables} 张")
        else:
            console.say(f"{one.source}：{console.summary(one.report)}")
        for line in console.findings(one.report, notes=notes):
            console.say(f"  {line}")
