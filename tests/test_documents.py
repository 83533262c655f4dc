"""Documents of every kind of department: valid for others, equal twice, and their pages as GB/T 9704 wants them."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest

import branches
import paper
import sample
import validators
from disclosuredoc.findings import Report
from disclosuredoc.intake.toml import parse_toml, read_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.pipeline.production import Made, make

pytestmark = pytest.mark.office

COUNTY = Path(__file__).parents[1] / "examples" / "county"
REFERENCE = "wangxinban"
FACTS = {
    "office": sample.SAMPLE,
    "three-units": sample.MULTI,
    "every-branch": branches.full(),
    "bare": branches.bare(),
    "founded": branches.founded(),
    "as-typed": branches.as_typed(),
}
EXAMPLES = {path.stem: path for path in sorted(COUNTY.glob("*.toml")) if path.stem != "county"}
NAMES = [*EXAMPLES, *FACTS]
LINES = 22
"""Lines of running text on a page (GB/T 9704)."""
HEADING = re.compile(
    r"[一二三四五六七八九]、|（[一二三四五六七八九]）|.*（预算[\d.]+万元）$|部门(机构设置情况|政府采购预算)$"
)
"""A heading, or the title of a table."""


@attrs.frozen(kw_only=True)
class Shown:
    """A department's document and the pages made of it."""

    disclosure: Disclosure
    report: Report
    document: Path
    pages: list[paper.Page]

    @property
    def text(self) -> str:
        """What stands on all pages, without blanks and line ends."""
        return "".join(line.text for page in self.pages for line in page.lines)

    @property
    def explanation(self) -> list[paper.Page]:
        """The pages of the explanation, which opens with what it is based on."""
        opening = (number for number, page in enumerate(self.pages) if any(map(_opens, page.lines)))
        return self.pages[next(opening) :]


def _opens(line: paper.TextLine) -> bool:
    return line.text.startswith("根据《")


@pytest.fixture(scope="session")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    """Every department's document, made once, and the pages of all of them by one LibreOffice."""
    folder = tmp_path_factory.mktemp("documents")
    disclosures = {name: disclosure_of(name) for name in NAMES}
    ready = {name: made(disclosure) for name, disclosure in disclosures.items()}
    documents = [folder / f"{name}.docx" for name in NAMES]
    for document in documents:
        document.write_bytes(ready[document.stem].data)
    pages = map(paper.pages, validators.to_pdf(documents, folder))
    return {
        name: Shown(disclosure=disclosures[name], report=ready[name].report, document=document, pages=pages_of_one)
        for name, document, pages_of_one in zip(NAMES, documents, pages, strict=True)
    }


@pytest.fixture(params=NAMES)
def one(request: pytest.FixtureRequest, shown: dict[str, Shown]) -> Shown:
    """One department after another."""
    return shown[str(request.param)]


def disclosure_of(name: str) -> Disclosure:
    return read_toml(EXAMPLES[name]) if name in EXAMPLES else parse_toml(FACTS[name].encode(), name)


def made(disclosure: Disclosure) -> Made:
    return make(disclosure, catalogue.load(disclosure.layout))


def test_no_rule_finds_an_error_in_facts_or_text(one: Shown) -> None:
    assert one.report.errors == ()


def test_only_braces_that_somebody_typed_are_warned_of(one: Shown) -> None:
    warned = {(finding.rule, "{{ x }}{% if %}" in finding.quote) for finding in one.report.warnings}

    assert warned <= {("placeholder-written", True)}


def test_both_validators_find_nothing(shown: dict[str, Shown]) -> None:
    documents = [one.document for one in shown.values()]

    assert validators.open_xml_sdk_problems(documents) == []
    assert validators.openxml_audit_problems(documents) == []


def test_the_same_facts_give_the_same_bytes(one: Shown) -> None:
    assert made(one.disclosure).data == one.document.read_bytes()


def test_pages_are_numbered_between_dashes(one: Shown) -> None:
    assert len(one.pages) > 1
    assert [page.number for page in one.pages] == [f"—{number}—" for number in range(1, len(one.pages) + 1)]


def test_the_number_stands_outside_on_odd_and_even_pages_alike(one: Shown) -> None:
    assert [page.number_is_right for page in one.pages] == [number % 2 == 0 for number in range(len(one.pages))]


def test_title_and_contents_come_first_and_each_part_begins_a_page(one: Shown) -> None:
    begins = [page.lines[0].text[:4] for page in one.pages[1:]]

    assert any(line.text.startswith("目") for line in one.pages[0].lines)
    assert [text for text in begins if text in {"第一部分", "第二部分", "根据《中"}] == (
        ["根据《中"] if one.disclosure.parts else ["第一部分", "第二部分"]
    )


def test_a_page_has_at_most_22_lines_of_text(one: Shown) -> None:
    assert max(sum(line.is_body for line in page.lines) for page in one.pages) <= LINES


def test_no_page_is_empty(one: Shown) -> None:
    assert all(page.lines for page in one.pages)


def test_nothing_but_hanging_punctuation_stands_right_of_the_margin(one: Shown) -> None:
    over = [(page, line) for page in one.pages for line in page.lines if line.right > page.margin + 1]

    assert [line.text for page, line in over if line.right > page.margin + paper.CHARACTER] == []
    assert [line.text for _, line in over if line.text[-1] not in "，。、；：！？）》”"] == []


def test_pages_lie_across_exactly_where_there_is_procurement(one: Shown) -> None:
    assert any(page.is_landscape for page in one.explanation) == bool(one.disclosure.procurement)


def test_no_heading_is_left_at_the_foot_of_a_page(one: Shown) -> None:
    assert [page.lines[-1].text for page in one.explanation if HEADING.match(page.lines[-1].text)] == []


def test_the_nine_sections_follow_each_other(one: Shown) -> None:
    lines = [line.text for page in one.explanation for line in page.lines]
    numbers = [line[0] for line in lines if re.match("[一二三四五六七八九]、", line)]

    assert "".join(numbers) == "一二三四五六七八九"


@pytest.mark.parametrize(
    "sentence",
    [
        "本部门预算收入73.01万元",
        "本部门预算支出73.01万元，其中：基本支出33.01万元，包括人员经费28.34万元和日常公用经费4.67万元",
        "项目支出40万元",
        "网信办宣传推广经费28万元",
        "网信办专项业务经费12万元",
        "上年预算48.85万元，增加24.16万元",
        "上年预算10.4万元，增加22.61万元",
        "上年预算38.45万元，增加1.55万元",
        "机关运行经费预算安排4.67万元",
        "政府采购预算9.05万元，其中：货物5.44万元，工程0万元，服务3.61万元",
        "固定资产总额为15.76万元",
    ],
)
def test_the_figures_of_the_reference_department_stand_in_their_sentences(
    shown: dict[str, Shown], sentence: str
) -> None:
    assert sentence in shown[REFERENCE].text


def test_the_head_of_a_table_is_repeated_on_its_next_page(shown: dict[str, Shown]) -> None:
    across = [page for page in shown["every-branch"].explanation if page.is_landscape]

    assert len(across) > 1
    assert all("政府采购项目来源" in line_texts(page) for page in across)


def line_texts(page: paper.Page) -> str:
    return "".join(line.text for line in page.lines)


def test_a_text_of_ten_thousand_characters_is_printed_to_the_last(shown: dict[str, Shown]) -> None:
    assert shown["as-typed"].text.count("字") >= branches.AS_TYPED.count("字")
