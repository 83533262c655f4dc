"""Drafts are put in their places one after the other; nothing that is somebody else's is replaced."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import counties
from disclosuredoc.batch.journal import Past
from disclosuredoc.batch.manifest import Failure, Manifest, leftover
from disclosuredoc.batch.placing import Desk, finished, keep, place, refuse
from disclosuredoc.batch.sources import Task, tasks
from disclosuredoc.batch.work import Choices, Draft, work
from disclosuredoc.errors import ChecksFailedError, InputError, OutputError, UnsafeFileError
from disclosuredoc.findings import Report

FAILURE = Failure(source="c", department="", exit_code=2, lines=())


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "out").mkdir()
    with (tmp_path / "journal").open("ab") as file:
        yield Desk(out=tmp_path / "out", past=Past(), file=file)


def drafts(desk: Desk, number: int = 1) -> tuple[Draft, ...]:
    return work(Choices(out=desk.out), tasks(counties.county(desk.out.parent / "county", number)))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_draft_becomes_the_departments_document_and_report(desk: Desk) -> None:
    (draft,) = drafts(desk)
    outcome = place(desk, draft)

    assert outcome.document == desk.out / counties.document(1)
    assert names(desk.out / "示例县第1局") == sorted(["核查报告.html", "示例县第1局2020年部门预算公开.docx"])
    assert names(desk.out) == ["示例县第1局"]
    assert desk.documents == {"0001.toml": draft.entry}


def test_what_somebody_else_has_put_there_stays(desk: Desk) -> None:
    (draft,) = drafts(desk)
    foreign = desk.out / counties.document(1)
    foreign.parent.mkdir()
    foreign.write_text("别人的")
    outcome = place(desk, draft)

    assert isinstance(outcome.error, OutputError)
    assert (outcome.exit_code, "不是本程序生成的，没有覆盖" in str(outcome.error)) == (4, True)
    assert foreign.read_text() == "别人的"
    assert names(desk.out) == ["示例县第1局"]


def test_a_file_that_would_be_the_same_is_as_good_as_ours(desk: Desk) -> None:
    first, second = drafts(desk)[0], drafts(desk)[0]

    assert (place(desk, first).error, place(desk, second).error) == (None, None)


@pytest.mark.parametrize("past", [Past(own=frozenset({counties.document(1)})), Past(unreadable=True)])
def test_what_was_ours_before_is_replaced(desk: Desk, past: Past) -> None:
    (draft,) = drafts(desk)
    old = desk.out / counties.document(1)
    old.parent.mkdir()
    old.write_text("旧的")

    assert place(attrs.evolve(desk, past=past), draft).error is None
    assert old.read_bytes()[:2] == b"PK"


def test_of_two_departments_of_one_name_the_first_is_made_and_both_files_are_named(desk: Desk) -> None:
    first, second = drafts(desk, 2)
    assert second.entry is not None
    second = attrs.evolve(second, entry=attrs.evolve(second.entry, document="示例县第1局/B.docx"))

    assert place(desk, first).error is None
    refused = place(desk, second).error
    assert isinstance(refused, InputError)
    assert "0001.toml" in str(refused)
    assert "0002.toml" in str(refused)
    assert names(desk.out) == ["示例县第1局"]


def test_what_stands_takes_its_folder_too(desk: Desk) -> None:
    first, second = drafts(desk, 2)
    assert place(desk, first).document
    assert second.entry is not None
    outcome = keep(desk, second.task, attrs.evolve(second.entry, document="示例县第1局/B.docx"))

    assert isinstance(outcome.error, InputError)


def test_what_stands_is_told_as_unchanged(desk: Desk) -> None:
    (draft,) = drafts(desk)
    assert draft.entry is not None
    outcome = keep(desk, draft.task, draft.entry)

    assert (outcome.unchanged, outcome.exit_code, outcome.department) == (True, 0, "示例县第1局")


def test_a_finished_document_is_opened_again_where_that_is_asked_for(desk: Desk) -> None:
    desk = attrs.evolve(desk, verify=True)
    (draft,) = drafts(desk)
    assert place(desk, draft).error is None
    assert draft.entry is not None

    other = attrs.evolve(draft.entry, sha256="0")
    assert "重新打开，内容不对" in str(keep(desk, draft.task, other).error)
    (desk.out / counties.document(1)).write_text("坏的")
    assert isinstance(keep(desk, draft.task, draft.entry).error, UnsafeFileError)


def test_a_refusal_is_noted_with_its_first_reasons(desk: Desk) -> None:
    task = Task(path=desk.out / "a.toml", key="a.toml")
    outcome = refuse(desk, task, ChecksFailedError(Report(amounts=3)), "甲局")

    assert outcome.report.amounts == 3
    assert desk.failed == {"a.toml": Failure(source="a.toml", department="甲局", exit_code=1, lines=())}


def test_at_the_end_what_was_not_asked_for_still_stands_and_what_is_gone_is_left_over(desk: Desk) -> None:
    first, second = drafts(desk, 2)
    assert place(desk, first).document
    assert place(desk, second).document
    past = Past(manifest=Manifest(documents=desk.documents, failed={"c": FAILURE, "d": FAILURE}))
    manifest = finished(attrs.evolve(desk, past=past, documents={}), frozenset({"0001.toml", "c"}))

    assert manifest.documents == {"0001.toml": first.entry}
    assert manifest.failed == {"c": FAILURE}
    assert second.entry is not None
    assert manifest.leftovers == {counties.document(2): leftover(second.entry)}


def test_a_department_that_fails_now_leaves_its_old_document_over(desk: Desk) -> None:
    (draft,) = drafts(desk)
    assert place(desk, draft).document
    past = Past(manifest=Manifest(documents=desk.documents))
    now = attrs.evolve(desk, past=past, documents={})
    refuse(now, draft.task, OutputError("a", "b"), "甲局")
    manifest = finished(now, frozenset({"0001.toml"}))

    assert (list(manifest.documents), list(manifest.failed)) == ([], ["0001.toml"])
    assert list(manifest.leftovers) == [counties.document(1)]
