"""Sentences that no template of ours prints: amounts and the items they are about."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Claim, ClaimKind
from disclosuredoc.reading.claims import claims
from texts import document, stated


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "本年收入合计520.36万元，其中事业收入20.36万元、上级补助收入500万元。",
            ["本年收入合计=520.36万元", "事业收入=20.36万元", "上级补助收入=500万元"],
        ),
        ("２０２１年支出１２．５０万元。", ["支出=１２．５０万元"]),
        ("机关运行经费合计1, 204.33万元。", ["机关运行经费=1, 204.33万元"]),
        ("人员经费、公用经费分别为60万元、20万元。", ["人员经费=60万元", "公用经费=20万元"]),
        (
            "货物类、工程类和服务类采购分别为5万元、0万元和3.2万元。",
            ["政府采购货物=5万元", "政府采购工程=0万元", "政府采购服务=3.2万元"],
        ),
        ("其中60万元用于人员经费，20万元用于公用经费。", ["人员经费=60万元", "公用经费=20万元"]),
        ("人均公务接待费120元。", []),
        (
            "支出预算10万元，按支出性质划分：基本支出8万元，项目支出2万元。",
            ["支出=10万元", "基本支出=8万元", "项目支出=2万元"],
        ),
        ("支出构成情况：人员经费8万元，项目支出2万元。", ["人员经费=8万元", "项目支出=2万元"]),
        ("“三公”经费财政拨款预算数为5万元。", ["“三公”经费=5万元"]),
        ("办公设备购置费约5万元。", []),
        ("县水利局公务接待费2万元。", ["公务接待费=2万元"]),
        ("基本支出（不含离退休）50万元。", ["基本支出=50万元"]),
        ("一是公务接待费2万元；二是公务用车运行费3万元。", ["公务接待费=2万元", "公务用车运行维护费=3万元"]),
        (
            "上年结转15.2万元，本年收入84.8万元，收入总计100万元。",
            ["上年结转=15.2万元", "本年收入合计=84.8万元", "收入总计=100万元"],
        ),
        ("单价在20万元以上的设备2台。", []),
        ("“三公”经费下降的主要原因是压缩接待费3万元。", []),
        (
            "机关运行经费4.67万元，用于办公费2万元、水电费1万元等。",
            ["机关运行经费=4.67万元", "办公费=2万元", "水电费=1万元"],
        ),
        ("公务接待费，安排3万元。", ["公务接待费=3万元"]),
        ("收支总预算1.2亿元。", ["收支总计=1.2亿元"]),
        ("公务接待费预算数2万元、决算数1.8万元。", ["公务接待费=2万元", "公务接待费=1.8万元"]),
        ("按资金来源分，财政拨款60万元，其他收入40万元。", ["财政拨款=60万元", "其他收入=40万元"]),
        ("拟购置固定资产0万元，年末固定资产总额15.76万元。", ["拟购置固定资产=0万元", "固定资产=15.76万元"]),
        (
            "公务用车购置及运行费10万元,其中购置0万元,运行10万元;公务接待费2万元.",
            [
                "公务用车购置及运行维护费=10万元",
                "公务用车购置费=0万元",
                "公务用车运行维护费=10万元",
                "公务接待费=2万元",
            ],
        ),
        ("教育支出60万元，其中：基本支出40万元。", ["教育支出=60万元", "基本支出=40万元"]),
        ("车辆购置12万元，运行维护8万元。", ["车辆购置=12万元", "运行维护=8万元"]),
        (
            "全县部门“三公”经费300万元，其中县本级200万元、乡镇100万元。",
            ["“三公”经费=300万元", "县本级=200万元", "乡镇=100万元"],
        ),
        (
            "支出预算：2021年安排863.77万元，其中住房保障支出（类）63.77万元。",
            ["支出=863.77万元", "住房保障支出=63.77万元"],
        ),
        ("本年度收入预算共计安排了1,000万元。", ["收入=1,000万元"]),
        ("危房改造项目（二期）经费20万元已下达。", ["危房改造项目经费=20万元"]),
        ("（三）公务接待费。2021年安排5万元。", ["公务接待费=5万元"]),
        ("项目经费40万元；其中：宣传费28万元，业务费12万元。", ["项目支出=40万元", "宣传费=28万元", "业务费=12万元"]),
    ],
)
def test_an_amount_is_read_with_its_item(sentence: str, expected: list[str]) -> None:
    assert stated("2021年部门预算", sentence, kinds="amount") == expected


def said(*paragraphs: str) -> list[Claim]:
    return [claim for claim in claims(document(*paragraphs)) if claim.kind is ClaimKind.AMOUNT]


def test_a_clause_without_a_subject_belongs_to_the_title() -> None:
    assert [claim.item for claim in said("甲县2021年“三公”经费决算", "决算3万元。")] == ["“三公”经费"]


def test_a_new_sentence_belongs_to_the_first_item_of_the_paragraph() -> None:
    assert stated("“三公”经费5万元，其中公务接待费1万元。较上年减少2万元。", kinds="change") == [
        "“三公”经费-2万元 5万元"
    ]


def test_the_sentences_after_a_numbered_item_belong_to_it() -> None:
    assert stated(
        "2021年部门预算",
        "2021年“三公”经费10万元，比2020年减少1万元。（一）公务用车运行维护费8万元。预算数与2020年持平。"
        "2.公务接待费2万元。比2020年减少1万元。",
        kinds="change",
    ) == ["“三公”经费-1万元 10万元", "公务用车运行维护费= 8万元", "公务接待费-1万元 2万元"]


def test_the_money_of_a_part_is_not_that_of_the_whole() -> None:
    scopes = [claim.scope for claim in said("收入总计9万元，其中：财政拨款收入8万元，其他收入1万元。支出9万元。")]

    assert scopes == ["", "财政拨款", "", ""]


def test_budget_and_final_account_are_carried_to_the_next_clause() -> None:
    assert [claim.phase for claim in said("2021年决算", "年初预算2万元，支出决算1万元，其中公务接待费1万元。")] == [
        "预算",
        "决算",
        "决算",
    ]


def test_a_year_is_carried_within_its_sentence() -> None:
    years = [
        claim.year for claim in said("2021年部门预算", "2020年收入5万元，支出4万元。其中：基本支出4万元。支出6万元。")
    ]

    assert years == [2020, 2020, 2020, 2021]


def test_last_years_amount_is_of_last_year() -> None:
    (claim,) = said("2021年部门预算", "上年预算安排公务接待费2万元。")

    assert (claim.year, claim.phase) == (2020, "上年")


def test_without_a_title_last_year_has_no_number() -> None:
    (claim,) = said("上年公务接待费2万元。")

    assert claim.year is None


def test_a_year_before_the_subject_counts() -> None:
    (claim,) = said("2021年部门预算", "截至2020年12月31日，固定资产15万元。")

    assert claim.year == 2020


def test_the_body_named_first_owns_what_follows() -> None:
    assert [claim.owner for claim in said("县水利局公务接待费2万元，公用经费5万元。")] == ["县水利局", "县水利局"]


def test_parts_of_a_function_are_not_those_of_the_department() -> None:
    owners = [
        claim.owner for claim in said("教育支出60万元，其中：基本支出40万元。", "收入9万元，其中：事业收入9万元。")
    ]

    assert owners == ["", "教育支出", "", ""]


def test_expenditure_out_of_a_source_is_not_all_expenditure() -> None:
    assert [claim.owner for claim in said("一般公共预算拨款60万元，其中：基本支出40万元。")] == [
        "",
        "一般公共预算拨款收入",
    ]


def test_money_is_limited_by_the_words_or_the_heading() -> None:
    claims_of = said("#三、财政拨款“三公”经费", "一般公共预算基本支出4万元，项目支出5万元。", "公务接待费3万元。")

    assert [claim.scope for claim in claims_of] == ["一般公共预算", "一般公共预算", "财政拨款"]


def test_a_bracket_after_a_heading_says_its_amount() -> None:
    assert [claim.item for claim in said("2. 校舍维修经费绩效目标表（预算12万元）")] == ["校舍维修经费"]


def test_a_bare_word_in_a_new_part_of_the_sentence_is_about_nothing_before_it() -> None:
    assert stated("基本支出33万元，比上年增加2万元，主要原因是工资增长；持平。", kinds="change") == [
        "基本支出+2万元 33万元"
    ]
    assert stated("基本支出33万元；与上年持平。", kinds="change") == ["基本支出= 33万元"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("护林员补助20万元，防火物资30万元；合计150万元。", ["护林员补助=20万元", "防火物资=30万元", "=150万元"]),
        ("货物采购20万元（其中电脑5万元，共8万元）。", ["政府采购货物=20万元", "电脑=5万元", "=8万元"]),
        ("政府采购60万元，其中货物20万元，合计60万元。", ["政府采购=60万元", "政府采购货物=20万元", "政府采购=60万元"]),
        ("公务接待费，2022年预算合计5万元。", ["公务接待费=5万元"]),
        ("基本支出：共计30万元。", ["基本支出=30万元"]),
    ],
)
def test_a_bare_total_is_not_that_of_the_item_before_it(text: str, expected: list[str]) -> None:
    assert stated(text, kinds="amount") == expected
