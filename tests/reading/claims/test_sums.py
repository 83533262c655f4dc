"""Sums in sentences that no template of ours prints."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosuredoc.model.transcript import Claim, ClaimKind, Figure
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.claims.sums import closest
from texts import document, stated


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("基本支出80万元（人员经费60万元、公用经费20万元），项目支出20万元。", ["基本支出80万元=[人员经费+公用经费]"]),
        (
            "支出100万元，其中：基本支出80万元，包括人员经费60万元和公用经费20万元；项目支出20万元。",
            ["基本支出80万元=[人员经费+公用经费]", "支出100万元=[基本支出+项目支出]"],
        ),
        (
            "收入100万元，其中：一般公共预算拨款收入90万元，事业收入10万元。",
            ["收入100万元=[一般公共预算拨款收入+事业收入]"],
        ),
        (
            "政府采购8.2万元，其中：采购货物5万元，采购工程0万元，采购服务3.2万元。",
            ["政府采购8.2万元=[政府采购货物+政府采购工程+政府采购服务]"],
        ),
        (
            "财政拨款支出100万元，其中：教育支出60万元，其中：基本支出40万元，项目支出20万元；住房保障支出40万元。",
            ["支出100万元=[教育支出+住房保障支出]", "教育支出60万元=[基本支出+项目支出]"],
        ),
        (
            "“三公”经费共20万元：出国费0万元，购置费12万元，运行费8万元，接待费0万元。",
            ["“三公”经费20万元=[因公出国（境）费+公务用车购置费+公务用车运行维护费+公务接待费]"],
        ),
        ("项目支出30万元，包括甲工程经费10万元、乙工程经费15万元。", ["项目支出30万元=[甲工程经费+乙工程经费]"]),
        ("项目支出30万元，分别为甲工程经费10万元、乙工程经费15万元。", ["项目支出30万元=[甲工程经费+乙工程经费]"]),
        ("公用经费20万元，其中办公费5万元，较预算节约8万元。", []),
        (
            "支出预算100万元，其中：人员支出60万元、公用支出20万元、项目支出20万元。",
            ["支出100万元=[人员经费+公用经费+项目支出]"],
        ),
        (
            "支出总计100万元，其中：基本支出60万元；项目支出30万元；年末结转和结余10万元。",
            ["支出总计100万元=[基本支出+项目支出+结转下年]"],
        ),
        (
            "“三公”经费20万元，较上年减少5万元。其中：因公出国（境）费0万元，与上年持平；公务用车购置及运行费15万元，减少3万元；公务接待费5万元，减少2万元。",
            [
                "“三公”经费20万元=[因公出国（境）费+公务用车购置及运行维护费+公务接待费]",
                "“三公”经费5万元=[因公出国（境）费+公务用车购置及运行维护费+公务接待费]",
            ],
        ),
        (
            "公务接待费3万元，公务用车运行费5万元，因公出国费0万元，三公经费合计8万元。",
            ["“三公”经费8万元=[公务接待费+公务用车运行维护费+因公出国（境）费]"],
        ),
    ],
)
def test_a_sum_is_read_with_its_parts(sentence: str, expected: list[str]) -> None:
    assert stated("2021年部门预算", sentence, kinds="sum") == expected


def the_sums(*paragraphs: str) -> list[Claim]:
    return [claim for claim in claims(document(*paragraphs)) if claim.kind is ClaimKind.SUM]


def test_a_list_that_follows_belongs_to_the_whole_named_before_it() -> None:
    assert stated(
        "项目支出30.00万元。", "项目支出安排如下：甲经费10.00万元，主要用于宣传；乙经费20.00万元。", kinds="sum"
    ) == ["项目支出30.00万元=[甲经费+乙经费]"]


def test_a_list_that_follows_without_its_whole_is_no_sum() -> None:
    assert stated("收入30.00万元。", "项目支出安排如下：甲经费10.00万元；乙经费20.00万元。", kinds="sum") == []


def test_amounts_in_a_bracket_are_no_parts_of_the_list_around_it() -> None:
    assert stated("公用经费9.00万元，其中：办公费5.00万元（纸张费1.00万元），差旅费4.00万元。", kinds="sum") == [
        "公用经费9.00万元=[办公费+差旅费]"
    ]


def test_a_list_within_a_list_that_does_not_fit_is_not_judged() -> None:
    assert stated("专项资金9.00万元，其中甲经费5.00万元，其中乙经费1.00万元，丙经费2.00万元。", kinds="sum") == [
        "甲经费5.00万元=[乙经费+丙经费]"
    ]


def test_a_whole_is_added_up_once() -> None:
    sums = the_sums(
        "“三公”经费5.00万元，其中出国费1.00万元，公务用车购置及运行费3.00万元（购置费1.00万元、运行费2.00万元），接待费1.00万元。"
    )

    assert [(claim.item, len(claim.parts)) for claim in sums] == [("“三公”经费", 3), ("公务用车购置及运行维护费", 2)]


def test_parts_that_do_not_fit_are_told_as_they_stand() -> None:
    (claim,) = the_sums("基本支出9.00万元，其中人员经费5.00万元，公用经费3.00万元。")

    assert claim.complete
    assert [part.item for part in claim.parts] == ["人员经费", "公用经费"]


def test_sources_that_are_not_all_listed_are_not_complete() -> None:
    (claim,) = the_sums("收入9.00万元，其中一般公共预算拨款收入5.00万元，事业收入3.00万元。")

    assert not claim.complete


def test_of_an_item_said_twice_the_amount_that_fits_is_taken() -> None:
    (claim,) = the_sums("基本支出9.00万元。", "人员经费5.00万元，公用经费3.00万元。", "公用经费4.00万元。")

    assert [part.figure.quote for part in claim.parts if part.figure] == ["5.00万元", "4.00万元"]


def test_other_expenditure_is_not_added_beside_what_it_gathers() -> None:
    (claim,) = the_sums("支出9.00万元，其中基本支出5.00万元，项目支出3.00万元，其他支出1.00万元，经营支出1.00万元。")

    assert len(claim.parts) == 3


def test_the_change_of_a_whole_is_held_against_those_of_its_parts() -> None:
    (claim,) = the_sums("支出增加5.00万元，其中：基本支出增加3.00万元，项目支出增加2.00万元，其他支出无增减变化。")

    assert (claim.complete, [part.direction for part in claim.parts]) == (True, [1, 1, 0])


def test_the_changes_of_income_and_expenditure_are_complete_where_the_amounts_of_one_are() -> None:
    (*_, moved) = the_sums(
        "2024年部门预算",
        "支出5万元，其中：基本支出3万元，项目支出2万元。",
        "收支总预算5万元，较上年增加2万元，其中：基本支出增加1万元，项目支出增加1万元。",
    )

    assert (moved.item, moved.complete) == ("收支总计", True)


def test_a_part_that_has_an_amount_and_no_change_is_named() -> None:
    claims_of = the_sums(
        "“三公”经费8.00万元，减少5.00万元。出国费0万元；公务用车购置及运行费5.00万元，减少3.00万元；接待费3.00万元，减少1.00万元。"
    )

    assert [(claim.base, claim.complete) for claim in claims_of] == [("", True), ("因公出国（境）费", False)]


def test_changes_of_the_next_whole_are_not_those_of_this_one() -> None:
    assert the_sums("支出增加5.00万元，基本支出增加3.00万元。支出增加2.00万元，项目支出增加2.00万元。") == []


def test_parts_before_a_whole_that_totals_nothing_make_no_sum() -> None:
    assert stated("货物2万元，工程3万元，服务5万元。政府采购10万元。", kinds="sum") == []


def test_of_several_lists_the_first_that_makes_up_a_total_best_is_taken() -> None:
    five, two, three, more = (
        Figure(value=Decimal(text), unit="元", quote=text, decimals=2) for text in ("5", "2", "3", "3.004")
    )

    assert closest(five, [("甲", [two]), ("乙丙", [two, three]), ("丁", [five])]) == ("乙丙", 0)
    assert closest(five, [("甲", [two]), ("乙丙", [two, more])]) == ("乙丙", 1)
    assert closest(five, [("甲", [two])]) == ("甲", 3)
    assert closest(five, []) == ((), 4)
