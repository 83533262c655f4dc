"""Reports open by double click, whatever names and texts stand in them."""

from __future__ import annotations

import attrs
import pytest
from lxml import etree

from batch.test_manifest import ENTRY, MANIFEST, finding
from disclosuredoc.batch.manifest import Counts, Failure, Manifest
from disclosuredoc.batch.report import county_page, department_page
from disclosuredoc.findings import Report, Severity

HOSTILE = "<script>alert(1)</script>&\"'{{ 7 * 7 }}]]>\x00\x1b\u202e\udc80"


def root(page: str) -> etree._Element:
    return etree.fromstring(page.encode("utf-8"))


def test_a_departments_findings_stand_in_its_report() -> None:
    page = department_page("甲局", "甲局.docx", Report((finding(Severity.ERROR), finding(Severity.NOTE))))

    assert [cell.text for cell in root(page).iterfind(".//tr/td[1]")] == ["必须改正", "提示"]


def test_what_a_department_accepts_stands_with_its_reason() -> None:
    accepted = attrs.evolve(finding(Severity.WARNING), accepted="已核对")

    assert "请核实（已说明：已核对）" in department_page("甲局", "甲局.docx", Report((accepted,)))


def test_a_clean_report_says_so() -> None:
    assert "未发现问题" in department_page("甲局", "甲局.docx", Report())


def test_the_county_is_seen_at_a_glance_with_links() -> None:
    page = county_page(MANIFEST)

    assert "已有公开文件 1 个，没有生成 1 个；必须改正 0 处，请核实 1 处" in page
    links = [link.get("href") for link in root(page).iterfind(".//a")]
    assert "%E7%94%B2%E5%B1%80/%E7%94%B2%E5%B1%80.docx" in links


def test_a_document_with_errors_is_marked() -> None:
    page = county_page(Manifest(documents={"a": attrs.evolve(ENTRY, findings=Counts(error=1))}))

    assert root(page).find(".//tr[@class='error']") is not None


@pytest.mark.parametrize("page", [county_page(MANIFEST), department_page("甲局", "甲局.docx", Report())])
def test_nothing_comes_from_outside(page: str) -> None:
    assert "http" not in page
    assert "src=" not in page


def test_hostile_names_and_texts_are_only_text() -> None:
    hostile = attrs.evolve(ENTRY, department=HOSTILE, document=HOSTILE, lines=(HOSTILE,))
    failure = Failure(source=HOSTILE, department=HOSTILE, exit_code=2, lines=(HOSTILE,))
    pages = [
        county_page(Manifest(documents={"a": hostile}, failed={"b": failure}, leftovers=MANIFEST.leftovers)),
        department_page(HOSTILE, HOSTILE, Report((finding(Severity.ERROR, HOSTILE),))),
    ]

    for page in pages:
        assert root(page).find(".//script") is None
        assert "{{ 7 * 7 }}" in page
