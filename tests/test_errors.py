"""One tree of exceptions, each saying what is wrong and what to do."""

from __future__ import annotations

import pickle

import pytest

from disclosuredoc.errors import (
    ChecksFailedError,
    DisclosureError,
    InputError,
    LayoutNotFoundError,
    OutputError,
    TemplateError,
    UnsafeFileError,
)
from disclosuredoc.findings import Problem, Report

PROBLEM = Problem("第1段", "写错了", "请改")


def test_every_error_is_one_of_ours() -> None:
    kinds = (ChecksFailedError, InputError, LayoutNotFoundError, OutputError, TemplateError, UnsafeFileError)

    assert all(issubclass(kind, DisclosureError) for kind in kinds)


def test_all_problems_are_told_a_line_each() -> None:
    assert str(InputError("a.toml", [PROBLEM, PROBLEM])) == "第1段：写错了；请改\n第1段：写错了；请改"
    assert str(TemplateError("t.docx", [PROBLEM])) == "模板 t.docx 第1段：写错了；请改"
    assert TemplateError("t.docx", [PROBLEM]).place == "第1段"


def test_a_refused_file_names_its_part() -> None:
    assert str(UnsafeFileError("a.docx", "含有宏", "word/vbaProject.bin")) == "a.docx（word/vbaProject.bin）：含有宏"
    assert str(UnsafeFileError("a.docx", "是空文件")) == "a.docx：是空文件"


def test_a_missing_layout_names_those_there_are() -> None:
    assert "现有版式：hebei/2020" in str(LayoutNotFoundError("hebei/1999", ["hebei/2020"]))
    assert "现有版式：无" in str(LayoutNotFoundError("hebei/1999", []))


def test_a_file_that_was_not_written_says_why() -> None:
    assert str(OutputError("公开.docx", "磁盘已满")) == "公开.docx：磁盘已满"


def test_failed_checks_keep_their_report() -> None:
    assert ChecksFailedError(Report()).report == Report()


@pytest.mark.parametrize(
    "error",
    [
        InputError("a.toml", [PROBLEM]),
        UnsafeFileError("a.docx", "含有宏", "word/vbaProject.bin"),
        LayoutNotFoundError("hebei/1999", ["hebei/2020"]),
        TemplateError("t.docx", [PROBLEM]),
        ChecksFailedError(Report()),
        OutputError("公开.docx", "磁盘已满"),
    ],
)
def test_an_error_travels_between_processes(error: DisclosureError) -> None:
    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert (type(arrived), str(arrived), vars(arrived)) == (type(error), str(error), vars(error))
