"""Each validator finds a planted defect and passes what we make, with the office program's pages beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

import sample
import validators
import word
from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.document import document_parts
from disclosuredoc.rendering.package import packed
from disclosuredoc.rendering.validity import invariants

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def sound() -> dict[str, bytes]:
    return document_parts(sample.disclosure(), compile_layout(catalogue.load("hebei/2020")))


def saved(folder: Path, name: str, parts: dict[str, bytes]) -> Path:
    file = folder / name
    file.write_bytes(packed(parts))
    return file


def changed(parts: dict[str, bytes], old: str, new: str) -> dict[str, bytes]:
    """Return a document's parts with the first place of some XML of its main part changed."""
    xml = parts[word.MAIN].decode()
    assert old in xml
    return {**parts, word.MAIN: xml.replace(old, new, 1).encode()}


def test_our_documents_pass_every_validator(sound: dict[str, bytes], tmp_path: Path) -> None:
    files = [saved(tmp_path, "公开.docx", sound), word.TEMPLATE]

    assert validators.openxml_audit_problems(files) == []
    assert validators.open_xml_sdk_problems(files) == []
    assert invariants(sound) == ()


def test_both_validators_name_the_file_with_a_planted_defect(sound: dict[str, bytes], tmp_path: Path) -> None:
    broken = saved(tmp_path, "broken.docx", changed(sound, "<w:body>", '<w:body><w:p><w:jc w:val="left"/></w:p>'))
    files = [saved(tmp_path, "sound.docx", sound), broken]

    for problems in (validators.openxml_audit_problems(files), validators.open_xml_sdk_problems(files)):
        assert problems != []
        assert all(problem.startswith("broken.docx ") for problem in problems)


def test_our_invariants_find_what_the_validators_do_not(sound: dict[str, bytes], tmp_path: Path) -> None:
    parts = changed(sound, 'w:anchor="', 'w:anchor="nowhere_')
    file = saved(tmp_path, "broken.docx", parts)

    assert [problem.message.partition(" ")[0] for problem in invariants(parts)] == ["链接指向不存在的书签"]
    assert validators.open_xml_sdk_problems([file]) == []


def test_a_file_that_is_no_package_is_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "none.docx"
    file.write_bytes(b"PK")

    assert validators.open_xml_sdk_problems([file]) != []
    assert validators.openxml_audit_problems([file]) != []


def test_documents_become_pages(sound: dict[str, bytes], tmp_path: Path) -> None:
    files = [saved(tmp_path, name, sound) for name in ("甲.docx", "乙.docx")]
    pdfs = validators.to_pdf(files, tmp_path)
    pictures = validators.pages(pdfs[0], tmp_path)

    assert [pdf.name for pdf in pdfs] == ["甲.pdf", "乙.pdf"]
    assert len(pictures) > 1
    assert {picture.read_bytes()[:4] for picture in pictures} == {b"\x89PNG"}


def test_a_missing_tool_fails_with_the_line_that_installs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(pytest.fail.Exception, match=r"^soffice is missing; install it with: apt-get install .*writer"):
        validators.to_pdf([], tmp_path)
