"""The catalogue: layouts by name, the built-in ones and a user's own."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from disclosuredoc.errors import LayoutNotFoundError, TemplateError
from disclosuredoc.layouts.catalogue import load, names, resolved
from disclosuredoc.layouts.codes import Codes, Evidence
from disclosuredoc.layouts.status import Status
from disclosuredoc.terms import MoneyUnit
from shelf import write

TESTS = Path(__file__).parents[1]
TEMPLATES = TESTS.parent / "templates/national/2020"
HENAN = 'extends = ["hebei/2020"]\nprovince = "河南省"\nyear = 2024\nstatus = "inferred"\n'


def refused(folder: Path, name: str = "henan/2024") -> list[str]:
    """Return the problems of a layout that cannot be used."""
    with pytest.raises(TemplateError) as caught:
        load(name, folder)
    assert caught.value.template == name
    return [f"{problem.place}：{problem.message}" for problem in caught.value.problems]


# ── The form of Hebei ──


def test_hebei_2020_has_the_nine_sections_of_the_form() -> None:
    layout = load("hebei/2020")

    assert [section.heading for section in layout.sections if section.level == 1] == [
        "部门职责及机构设置情况",
        "部门预算安排的总体情况",
        "机关运行经费安排情况",
        "财政拨款“三公”经费预算情况及增减变化原因",
        "预算绩效信息",
        "政府采购预算情况",
        "国有资产信息",
        "名词解释",
        "其他需要说明的事项",
    ]
    assert [section.key for section in layout.sections if section.level == 2] == [
        "duties",
        "organisation",
        "income",
        "expenditure",
        "comparison",
        "department_goals",
        "project_goals",
    ]


def test_hebei_2020_prints_five_rows_of_income_and_five_columns_of_funding() -> None:
    layout = load("hebei/2020")

    assert [row.name for row in layout.income] == [
        "一般公共预算拨款收入",
        "基金预算拨款收入",
        "国有资本经营预算拨款收入",
        "财政专户核拨收入",
        "其他来源收入",
    ]
    assert [row.name for row in layout.funding] == [
        "一般公共预算拨款",
        "基金预算拨款",
        "国有资本经营预算拨款",
        "财政专户核拨",
        "其他来源收入",
    ]


def test_hebei_2020_prints_the_statements_and_the_explanation_or_one_of_them() -> None:
    layout = load("hebei/2020")

    assert [part.key for part in layout.printed()] == ["statements", "explanation"]
    assert [part.heading for part in layout.printed(["explanation"])] == ["部门预算信息公开情况说明"]


def test_a_document_of_one_part_bears_its_title() -> None:
    layout = load("hebei/2020")

    assert layout.titled() == "部门预算公开"
    assert layout.titled(["explanation"]) == "部门预算信息公开情况说明"


def test_the_nine_statements_of_hebei_stand_in_their_order() -> None:
    assert [statement.name for statement in load("hebei/2020").statements] == [
        "部门预算收支总表",
        "部门预算收入总表",
        "部门预算支出总表",
        "部门预算财政拨款收支总表",
        "部门预算一般公共预算财政拨款支出表",
        "部门预算一般公共预算财政拨款基本支出表",
        "部门预算政府性基金预算财政拨款支出表",
        "部门预算国有资本经营预算财政拨款支出表",
        "部门预算财政拨款“三公”经费支出表",
    ]


def test_a_county_cites_neither_the_method_of_the_province_nor_a_regulation_not_yet_in_force() -> None:
    basis = load("hebei/2020").words["opening_basis"]

    assert basis == "《中华人民共和国预算法》《地方预决算公开操作规程》"


def test_hebei_2020_says_what_it_is() -> None:
    layout = load("hebei/2020")

    assert (layout.name, layout.province, layout.year, layout.status, layout.extends, layout.rule_book) == (
        "hebei/2020",
        "河北省",
        2020,
        Status.SEEN,
        ("national/2020",),
        "hebei",
    )
    assert (layout.title, layout.unit, layout.thousands) == ("部门预算公开", MoneyUnit.WAN, False)
    assert list(layout.asset_rows) == ["total", "buildings", "offices", "vehicles", "equipment", "other"]
    assert layout.fonts.title == "方正小标宋简体"


# ── What every built-in layout holds ──


@pytest.mark.parametrize("name", names())
def test_every_built_in_layout_loads(name: str) -> None:
    assert load(name).name == name


@pytest.mark.parametrize("name", names())
def test_every_row_of_income_is_explained(name: str) -> None:
    layout = load(name)

    assert {row.name for row in layout.income} <= {term.term for term in layout.glossary}


@pytest.mark.parametrize("name", names())
def test_no_glossary_explains_a_term_twice(name: str) -> None:
    terms = [term.term for term in load(name).glossary]

    assert len(terms) == len(set(terms))


@pytest.mark.parametrize("name", names())
def test_what_is_resolved_is_toml_that_says_the_same(name: str) -> None:
    layout = load(name)
    plain = tomllib.loads(resolved(name))

    assert [section["heading"] for section in plain["sections"]] == [section.heading for section in layout.sections]
    assert plain["words"] == layout.words


# ── The code lists ──

CLASSES = [str(code) for code in (*range(201, 218), *range(219, 225), 227, *range(229, 235))]
"""All 类: 218, 225, 226 and 228 are not in use."""


def test_all_classes_of_expenditure_by_function_are_there_and_no_other() -> None:
    function = load("hebei/2020").codes.function

    assert [code.code for code in function.entries if code.level == 1] == CLASSES
    assert function.is_complete(1)
    assert not function.is_complete(3)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("2010301", "行政运行"),
        ("2013701", "行政运行"),
        ("2013702", "一般行政管理事务"),
        ("2013703", "机关服务"),
        ("2013750", "事业运行"),
        ("2013799", "其他网信事务支出"),
        ("2080505", "机关事业单位基本养老保险缴费支出"),
        ("2101101", "行政单位医疗"),
        ("2210201", "住房公积金"),
    ],
)
def test_items_in_common_use_have_their_names(code: str, name: str) -> None:
    found = load("hebei/2020").codes.function.lookup(code)

    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("30101", "基本工资"),
        ("30201", "办公费"),
        ("30212", "因公出国（境）费用"),
        ("30217", "公务接待费"),
        ("30231", "公务用车运行维护费"),
        ("30913", "公务用车购置"),
        ("31013", "公务用车购置"),
    ],
)
def test_economic_codes_have_their_names(code: str, name: str) -> None:
    found = load("hebei/2020").codes.economic.lookup(code)

    assert found is not None
    assert found.name == name


def test_the_procurement_codes_of_the_reference_department_are_there() -> None:
    procurement = load("hebei/2020").codes.procurement

    assert [code for code in ("A0999", "C0399", "C0502", "C08140199") if procurement.lookup(code) is None] == []


def test_only_what_was_read_in_a_source_counts_as_verified() -> None:
    lists = load("hebei/2020").codes
    read = {"2080505": lists.function, "30212": lists.economic, "31013": lists.economic, "A0999": lists.procurement}
    recalled = {"2013701": lists.function, "30311": lists.economic, "C0399": lists.procurement}

    assert {_status(codes, code) for code, codes in read.items()} == {Evidence.VERIFIED}
    assert {_status(codes, code) for code, codes in recalled.items()} == {Evidence.MEMORY}


def _status(codes: Codes, code: str) -> Evidence | None:
    found = codes.lookup(code)
    return found.status if found else None


# ── A province from outside ──


def test_a_toy_province_is_added_from_outside() -> None:
    layout = load("utopia/2030", TESTS)

    assert "utopia/2030" in names(TESTS)
    assert [part.key for part in layout.parts] == ["explanation"]
    assert [section.key for section in layout.sections if section.level == 1] == [
        "glossary",
        "responsibilities",
        "overview",
        "performance",
        "procurement",
        "assets",
        "fairy_dust",
        "other_matters",
    ]
    assert [row.name for row in layout.income] == [
        "一般公共预算拨款",
        "单位资金",
        "政府性基金预算拨款",
        "国有资本经营预算拨款",
        "财政专户管理资金",
    ]
    assert (layout.title, layout.unit, layout.thousands) == ("部门收支明白账", MoneyUnit.YUAN, True)
    assert layout.fonts.body == "宋体"
    assert layout.fonts.title == "方正小标宋简体"


def test_a_toy_province_has_codes_of_its_own() -> None:
    codes = load("utopia/2030", TESTS).codes

    assert [str(code and code.name) for code in map(codes.function.lookup, ("201", "2018801", "234", "2013701"))] == [
        "公共事务支出",
        "行政运行",
        "None",
        "行政运行",
    ]
    assert codes.economic.complete == {1, 2}
    assert codes.economic.lookup("30201") == load("national/2020").codes.economic.lookup("30201")


# ── A user's own folder ──


def test_a_layout_of_ones_own_uses_the_template_of_its_parent(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {
            "henan/2024/layout.toml": HENAN.replace("hebei/2020", "henan/2023"),
            "henan/2023/layout.toml": HENAN.replace("2024", "2023"),
            "henan/2023/department.docx": b"PK",
        },
    )
    template = load("henan/2024", root).template

    assert (template.name, template.read()) == ("henan/2023/department.docx", b"PK")


def test_a_template_alone_replaces_the_one_of_a_known_layout(tmp_path: Path) -> None:
    layout = load("hebei/2020", write(tmp_path, {"hebei/2020/department.docx": b"mine"}))

    assert layout.template.read() == b"mine"
    assert layout.sections == load("hebei/2020").sections


def test_a_word_of_a_known_layout_is_changed_in_two_lines(tmp_path: Path) -> None:
    root = write(tmp_path, {"hebei/2020/layout.toml": 'extends = ["hebei/2020"]\nwords.vehicles = "公车费"\n'})
    layout = load("hebei/2020", root)

    assert layout.words["vehicles"] == "公车费"
    assert layout.words["receptions"] == "公务接待费"


def test_a_layout_without_any_template_loads(tmp_path: Path) -> None:
    whole = resolved("national/2020").replace("year = 2020", "year = 2024")
    named = {f"henan/2024/{file}": (TEMPLATES / file).read_bytes() for file in ("function.csv", "economic.csv")}
    root = write(tmp_path, {"henan/2024/layout.toml": whole, **named})

    assert load("henan/2024", root).template.content is None


def test_a_layout_of_another_province_uses_the_nation_wide_template(tmp_path: Path) -> None:
    root = write(tmp_path, {"henan/2024/layout.toml": HENAN.replace("hebei", "national")})

    assert load("henan/2024", root).template.name == "national/2020/department.docx"


def test_an_unknown_layout_is_named_with_those_there_are(tmp_path: Path) -> None:
    root = write(tmp_path, {"henan/2024/layout.toml": HENAN})
    with pytest.raises(LayoutNotFoundError) as caught:
        load("hebei/2031", root)

    assert caught.value.name == "hebei/2031"
    assert {"hebei/2020", "henan/2024", "national/2020"} <= set(caught.value.known)
    with pytest.raises(LayoutNotFoundError):
        resolved("../2020")


def test_a_layout_of_another_year_than_its_folder_is_refused(tmp_path: Path) -> None:
    root = write(tmp_path, {"henan/2024/layout.toml": HENAN.replace("2024", "2023")})

    assert refused(root) == ["henan/2024/layout.toml year：年份为 2023，与文件夹名“2024”不一致"]


def test_each_layout_says_whether_it_was_seen(tmp_path: Path) -> None:
    root = write(tmp_path, {"henan/2024/layout.toml": HENAN.replace("status", "# status")})

    assert refused(root) == ["henan/2024/layout.toml status：没有写明依据"]


def test_a_layout_does_not_say_what_its_folder_says(tmp_path: Path) -> None:
    root = write(tmp_path, {"henan/2024/layout.toml": HENAN + 'name = "x"\ndigest = "x"\n'})

    assert refused(root) == [
        f"henan/2024/layout.toml {key}：这一项由文件夹决定，不能写在 layout.toml 里" for key in ("name", "digest")
    ]


def test_problems_of_the_merge_are_refused(tmp_path: Path) -> None:
    root = write(tmp_path, {"henan/2024/layout.toml": HENAN + '[[income]]\ndrop = ["x"]\n'})

    assert refused(root) == ["henan/2024/layout.toml income.drop：没有 key 为“x”的项可删"]


def test_problems_of_the_values_are_refused(tmp_path: Path) -> None:
    root = write(tmp_path, {"henan/2024/layout.toml": HENAN + 'colour = "红"\n'})

    assert refused(root) == ["henan/2024/layout.toml：不认识的键：colour"]


def test_problems_of_the_complete_levels_are_refused(tmp_path: Path) -> None:
    root = write(tmp_path, {"henan/2024/layout.toml": HENAN + '[complete_levels]\nfunction = ["类"]\n'})

    assert refused(root) == ["henan/2024/layout.toml complete_levels function[0]：应为整数，实为“类”"]


def test_problems_of_the_code_lists_are_refused(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {"henan/2024/layout.toml": HENAN, "henan/2024/economic.csv": "code,name,status\n30299,,removed\n3,x,x\n"},
    )

    assert refused(root) == ["henan/2024/economic.csv 第3行：编码“3”的位数不对"]


# ── The digest ──


def test_equal_layouts_have_equal_digests(tmp_path: Path) -> None:
    assert load("hebei/2020", write(tmp_path, {})).digest == load("hebei/2020").digest


@pytest.mark.parametrize(
    "change",
    [
        {"hebei/2020/department.docx": b"mine"},
        {"hebei/2020/function.csv": "code,name,status\n201,公共服务,memory\n"},
        {"hebei/2020/layout.toml": 'extends = ["hebei/2020"]\nwords.vehicles = "公车费"\n'},
    ],
)
def test_a_change_of_template_codes_or_wording_changes_the_digest(
    tmp_path: Path, change: dict[str, str | bytes]
) -> None:
    assert load("hebei/2020", write(tmp_path, change)).digest != load("hebei/2020").digest
