"""One document: every figure where it belongs, the same bytes twice, nothing foreign inside."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import attrs
import pytest

import sample
import word
from disclosuredoc.intake.toml import parse_toml, read_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.document import document, document_parts
from disclosuredoc.rendering.package import packed

LAYOUT = catalogue.load("hebei/2020")
COMPILED = compile_layout(LAYOUT)
EXPLANATION = compile_layout(LAYOUT, ["explanation"])
REFERENCE = Path(__file__).parents[2] / "examples" / "county" / "wangxinban.toml"
NAME = "示例县委网络安全和信息化委员会办公室"


def lines(data: bytes) -> list[str]:
    return word.paragraphs(data)


def sentence(start: str, data: bytes | None = None) -> str:
    """Return the one paragraph of the reference department's document that begins so."""
    found = [line for line in lines(data or document(read_toml(REFERENCE), COMPILED)) if line.startswith(start)]
    assert len(found) == 1
    return found[0]


def test_income_and_expenditure_stand_in_section_two() -> None:
    assert sentence("2020年，本部门预算收入") == (
        "2020年，本部门预算收入73.01万元，其中：一般公共预算拨款收入73.01万元，基金预算拨款收入0万元，"
        "国有资本经营预算拨款收入0万元，财政专户核拨收入0万元，其他来源收入0万元。"
    )
    assert sentence("2020年，本部门预算支出7") == (
        "2020年，本部门预算支出73.01万元，其中：基本支出33.01万元，包括人员经费28.34万元和日常公用经费4.67万元；"
        "项目支出40万元；其他支出0万元。"
    )
    assert sentence("项目支出安排如下") == (
        "项目支出安排如下：网信办宣传推广经费28万元，主要用于开展网络宣传系列活动；"
        "网信办专项业务经费12万元，主要用于办公设备日常维护和耗材更换。"
    )


def test_last_years_figure_stands_beside_each_change() -> None:
    assert sentence("2020年，本部门预算支出安排") == (
        "2020年，本部门预算支出安排73.01万元，上年预算48.85万元，增加24.16万元，增长49.46%。"
        "其中：基本支出33.01万元，上年预算10.4万元，增加22.61万元，增长217.4%，主要原因是编制内人员增加，"
        "人员经费和日常公用经费随之增加；项目支出40万元，上年预算38.45万元，增加1.55万元，增长4.03%，"
        "主要原因是网络宣传推广任务增加；其他支出0万元，上年预算0万元，与上年持平。"
    )


def test_government_funds_and_state_capital_are_said_also_when_there_are_none() -> None:
    assert sentence("按资金性质") == (
        "按资金性质，使用政府性基金预算拨款安排的支出0万元，使用国有资本经营预算拨款安排的支出0万元。"
    )


def test_operating_three_public_procurement_and_assets_stand_in_their_sections() -> None:
    assert sentence("2020年，本部门机关运行经费").startswith("2020年，本部门机关运行经费预算安排4.67万元。")
    assert sentence("2020年，示例县委").startswith(
        f"2020年，{NAME}财政拨款“三公”经费预算安排0万元，上年预算0万元，与上年持平。"
    )
    assert sentence("2020年，本部门安排政府采购预算") == (
        "2020年，本部门安排政府采购预算9.05万元，其中：货物5.44万元，工程0万元，服务3.61万元。具体内容见下表。"
    )
    assert sentence("截至2019年12月31日") == (
        f"截至2019年12月31日，{NAME}固定资产总额为15.76万元（详见下表）。2020年，本部门拟购置固定资产总额为0万元。"
    )


def test_the_nine_headings_stand_in_order() -> None:
    text = lines(document(read_toml(REFERENCE), EXPLANATION))
    numbers = [text.index(line, 20) for line in text[20:] if line[:2] in {f"{n}、" for n in "一二三四五六七八九"}]

    assert len(numbers) == 9
    assert numbers == sorted(numbers)


def test_a_department_without_institutions_never_speaks_of_them() -> None:
    assert "所属事业单位" not in "".join(lines(document(read_toml(REFERENCE), COMPILED)))


def test_a_department_with_three_units_speaks_of_them() -> None:
    text = "\n".join(lines(document(parse_toml(sample.MULTI.encode(), "三单位.toml"), COMPILED)))

    assert "预算单位共3个，其中所属单位2个" in text
    assert "所属事业单位的收支已包含在内" in text


def test_equal_facts_give_equal_bytes() -> None:
    assert document(sample.disclosure(), COMPILED) == document(sample.disclosure(), compile_layout(LAYOUT))


def test_the_file_says_whose_it_is_and_nothing_else() -> None:
    data = document(read_toml(REFERENCE), COMPILED)
    core = word.parts(data)["docProps/core.xml"].decode()

    assert f"<dc:title>{NAME}2020年部门预算公开</dc:title><dc:creator>{NAME}</dc:creator>" in core
    assert "2020-04-10T00:00:00Z" in core
    assert [name for name in word.parts(data) if name.startswith("docProps/")] == ["docProps/core.xml"]


def test_the_zip_has_one_fixed_time() -> None:
    with zipfile.ZipFile(io.BytesIO(document(sample.disclosure(), COMPILED))) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


@pytest.mark.parametrize(("old", "new"), [("amount = 4.67", "amount = 5.67"), ("amount = 12", "amount = 13")])
def test_one_line_of_the_ledger_changes_every_place_that_depends_on_it_and_nothing_else(old: str, new: str) -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    assert text.count(f"{old}\n") == 1
    before = lines(document(parse_toml(text.encode(), "a.toml"), EXPLANATION))
    after = lines(document(parse_toml(text.replace(f"{old}\n", f"{new}\n").encode(), "a.toml"), EXPLANATION))
    differing = [(one, other) for one, other in zip(before, after, strict=True) if one != other]

    assert {one.count("73.01") for one, _ in differing} == {0, 1, 2}
    assert not [other for other in after if "73.01" in other]
    assert len(differing) < 15


def test_a_renamed_department_says_under_which_name_it_published_last_year() -> None:
    renamed = sample.disclosure(replace={"[previous]\n": '[previous]\nname = "示例县农技站"\n'})

    assert "上年以“示例县农技站”的名称公开。" in "".join(lines(document(renamed, COMPILED)))


def test_what_is_zipped_as_it_is_rendered_is_what_its_parts_make() -> None:
    disclosure = read_toml(REFERENCE)
    bought = tuple(attrs.evolve(item, item=f"{item.item}{n}") for n in range(200) for item in disclosure.procurement)
    long = attrs.evolve(disclosure, procurement=bought)
    parts = document_parts(long, COMPILED)

    assert len(parts["word/document.xml"]) > 2_000_000
    assert document(long, COMPILED) == packed(parts, COMPILED.package)
