"""What was left in a file."""

from __future__ import annotations

import attrs
import pytest

from disclosuredoc.findings import Report
from disclosuredoc.model.transcript import Passage, Place, Residue, Subject
from disclosuredoc.reading.claims import claims
from disclosuredoc.rules.text import audit
from texts import document

OURS = Subject(name="县水利局", short_names=("县水利",))


def report(*residues: Residue, subject: Subject = OURS) -> Report:
    transcript = document("公务接待费3.00万元。", residues=residues)
    return audit(transcript, claims(transcript), subject=subject)


def rules(*residues: Residue, subject: Subject = OURS) -> list[str]:
    return [finding.rule for finding in report(*residues, subject=subject).findings]


@pytest.mark.parametrize("kind", ["comment", "insertion", "deletion", "move", "hidden"])
def test_traces_of_editing_are_errors(kind: str) -> None:
    (finding,) = report(Residue(kind=kind, name="张三", text="要核实")).errors

    assert (finding.rule, finding.quote) == ("traces-left", "要核实")


@pytest.mark.parametrize(
    "marked",
    [
        Passage(place=Place(paragraph=1), text="公务接待费3.00万元。", inserted="旧文"),
        Passage(place=Place(paragraph=1), text="公务接待费3.00万元。", deleted="旧文"),
        Passage(place=Place(paragraph=1), text="公务接待费3.00万元。", hidden="旧文"),
    ],
)
def test_text_that_is_marked_in_a_passage_is_an_error(marked: Passage) -> None:
    transcript = attrs.evolve(document(), passages=(marked,))

    findings = audit(transcript, claims(transcript)).findings

    assert [(finding.rule, finding.quote) for finding in findings] == [("traces-left", "旧文")]


def test_a_trace_is_told_once() -> None:
    transcript = document("公务接待费3.00万元。")
    marked = transcript.passages[0]._replace(inserted="新文")
    residue = Residue(kind="insertion", name="张三", text="新文", place=marked.place)

    findings = audit(attrs.evolve(transcript, passages=(marked,), residues=(residue,)), claims(transcript)).findings

    assert len(findings) == 1


@pytest.mark.parametrize("name", ["operating__101001", "basic", "b___683be62d4c48dd7d"])
def test_our_own_bookmarks_are_left_alone(name: str) -> None:
    assert rules(Residue(kind="bookmark", name=name)) == []


@pytest.mark.parametrize("name", ["_GoBack", "OLE_LINK1", "_Hlk12345"])
def test_foreign_bookmarks_are_doubtful(name: str) -> None:
    (finding,) = report(Residue(kind="bookmark", name=name)).warnings

    assert (finding.rule, finding.quote) == ("bookmarks-left", name)


def test_one_family_of_contents_is_left_alone() -> None:
    assert rules(Residue(kind="bookmark", name="_Toc29484628"), Residue(kind="bookmark", name="_Toc29484629")) == []


def test_several_families_of_contents_are_told_one_by_one() -> None:
    names = ["_Toc471398463", "_Toc29484628", "_Toc29484629", "_Toc30340466"]

    quotes = [finding.quote for finding in report(*(Residue(kind="bookmark", name=name) for name in names)).warnings]

    assert quotes == ["_Toc471398463", "_Toc29484628、_Toc29484629", "_Toc30340466"]


@pytest.mark.parametrize(
    ("name", "text"),
    [("title", "2020年部门预算"), ("creator", "县水利局"), ("creator", "县水利"), ("company", " "), ("revision", "3")],
)
def test_our_own_properties_are_left_alone(name: str, text: str) -> None:
    assert rules(Residue(kind="property", name=name, text=text)) == []


@pytest.mark.parametrize("name", ["company", "lastModifiedBy", "manager", "creator", "docProps/custom.xml:项目号"])
def test_foreign_properties_are_doubtful(name: str) -> None:
    (finding,) = report(Residue(kind="property", name=name, text="张三")).warnings

    assert finding.rule == "properties-left"


def test_an_author_is_not_judged_where_nobody_said_whose_document_it_is() -> None:
    assert rules(Residue(kind="property", name="creator", text="张三"), subject=Subject()) == []


def test_a_name_with_blanks_around_it_is_the_same_name() -> None:
    owner = Residue(kind="property", name="dc:creator", text="示例县林业局")
    report = audit(document("项目支出40万元。", residues=[owner]), (), subject=Subject(name=" 示例县林业局 "))

    assert [finding.rule for finding in report.findings] == ["nothing-read"]


def test_a_tracked_change_of_formatting_is_a_trace() -> None:
    traced = Residue(kind="formatting", name="张三")
    report = audit(document("项目支出40万元。", residues=[traced]), ())

    assert "修订中改动的格式" in report.findings[0].message
