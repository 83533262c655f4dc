"""``disclosuredoc audit``: documents that anybody wrote, against the rules on text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.batch.copied import among_marked, words_of_document
from disclosuredoc.batch.doubles import doubles
from disclosuredoc.batch.manifest import MANIFEST
from disclosuredoc.batch.prints import prints
from disclosuredoc.batch.report import PAGE
from disclosuredoc.batch.work import REPORT
from disclosuredoc.cli import console
from disclosuredoc.cli.reports import Examined, as_json
from disclosuredoc.errors import DisclosureError, InputError
from disclosuredoc.findings import Problem, Report
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.transcript import Subject
from disclosuredoc.pipeline.auditing import audited
from disclosuredoc.pipeline.department import exit_code
from disclosuredoc.pipeline.known import accepted, elsewhere, read_known, skeleton
from disclosuredoc.pipeline.marked import mark
from disclosuredoc.pipeline.saving import require_free, save
from disclosuredoc.reading.document import read_document

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from disclosuredoc.batch.prints import Prints
    from disclosuredoc.pipeline.auditing import Audited
    from disclosuredoc.pipeline.known import Known

DOCUMENTS = frozenset({".docx", ".doc", ".wps", ".rtf", ".pdf", ".txt", ".html", ".htm"})
"""What counts as a document in a folder; those that cannot be read are named."""


def run(options: argparse.Namespace) -> int:
    """Audit every file; one that cannot be read is named, and the rest are done."""
    files = list(_files(options.files))
    known = read_known(Path(options.known)) if options.known else ()
    _require_sound(options, files)
    examined = [_with_known(one, known) for one in _examined(files, options)]
    remarks = elsewhere(known, [file.name for file in files])
    if options.mark and not examined[0].error:
        mark(files[0], examined[0].report, options.mark, notes=options.notes)
    if options.write_known:
        _write_known(examined, Path(options.write_known), notes=options.notes)
    if options.format == "json":
        console.say_json(as_json(examined, remarks))
    else:
        _tell(examined, notes=options.notes)
        for remark in remarks:
            console.say(remark)
    return max((one.code or int(bool(one.report.errors)) for one in examined), default=0)


def _require_sound(options: argparse.Namespace, files: list[Path]) -> None:
    """Refuse before anything is audited what could not be done in the end."""
    if options.layout:
        catalogue.load(options.layout, Path(options.layouts) if options.layouts else None)
    if options.mark:
        _require_one(files, Path(options.mark))
    if options.write_known:
        require_free(Path(options.write_known))


def _examined(files: list[Path], options: argparse.Namespace) -> list[Examined]:
    """Audit the files, alone and beside each other."""
    done: dict[Path, Audited] = {}
    marked: dict[Path, Prints] = {}
    refused: dict[Path, DisclosureError] = {}
    for file in files:
        try:
            transcript = read_document(file)
            done[file] = audited(transcript, layout=options.layout, folder=options.layouts)
            marked[file] = prints(words_of_document(transcript, Subject()))
        except DisclosureError as error:
            refused[file] = error
    copies = among_marked(marked)
    twice = doubles(done)
    return [
        Examined(source=file.name, report=Report(), error=str(refused[file]), code=exit_code(refused[file]))
        if file in refused
        else Examined(
            source=file.name, report=done[file].report + copies.get(file, Report()) + twice.get(file, Report())
        )
        for file in files
    ]


def _with_known(one: Examined, known: Sequence[Known]) -> Examined:
    return one if one.error else attrs.evolve(one, report=accepted(one.report, one.source, known))


def _write_known(examined: list[Examined], target: Path, *, notes: bool) -> None:
    """Write what is found and not accepted as known findings without their reasons."""
    reports: dict[str, Report] = {}
    for one in examined:
        reports[one.source] = reports.get(one.source, Report()) + one.report
    save(skeleton(reports, notes=notes).encode(), target)


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
            accepts = f"，已说明 {len(one.report.accepted)} 处" if one.report.accepted else ""
            console.say(f"{where}未发现问题：核对金额 {one.report.amounts} 处、表 {one.report.tables} 张{accepts}")
        else:
            console.say(f"{one.source}：{console.summary(one.report)}")
        for line in (*one.report.remarks, *console.findings(one.report, notes=notes)):
            console.say(f"  {line}")
