"""Changes and reasons: changes left out, without an amount, without a reason; reasons without a change."""

from __future__ import annotations

import pytest

from texts import found, table, told, weighed

TITLE = "示例区2017年“三公”经费预算"
BUDGET = "示例县林业局2022年部门预算"
OTHERS = "公务用车运行维护费4612万元，较上年下降21%；公务接待费430万元，持平；因公出国100万元，持平。"
TRIPS = "公务用车购置及运行维护费5304万元，比上年减少10万元；因公出国0万元，持平；"
MORE = "，主要原因是更新执法车辆"


@pytest.mark.parametrize("silent", ["公务用车购置692万元；", f"公务用车购置692万元，比上年有所增加{MORE}；"])
def test_a_part_of_the_three_public_without_its_change_is_an_error(silent: str) -> None:
    assert told("change-missing", TITLE, silent + OTHERS) == [("第2段", None)]


@pytest.mark.parametrize(
    "texts",
    [
        (f"公务用车购置0万元；{OTHERS}",),
        (f"公务用车购置692万元，上年没有安排；{OTHERS}",),
        (f"公务用车购置692万元，比上年增加12万元；{OTHERS}",),
        (f"公务用车购置692万元，较上年增长2%；{OTHERS}",),
        (f"公务用车购置692万元，上年预算680万元；{OTHERS}",),
        ("公务用车购置692万元，公务接待费430万元，持平。",),
        (f"公务用车购置及运行维护费5304万元，其中：公务用车购置692万元；{OTHERS}",),
        (f"公务用车购置及运行维护费5304万元，下降20%；其中：公务用车购置692万元；{OTHERS}",),
        (f"“三公”经费5734万元，比上年减少10万元。其中：{TRIPS}公务接待费430万元。",),
    ],
)
def test_changes_that_are_said_or_can_be_worked_out_are_kept(texts: tuple[str, ...]) -> None:
    assert "change-missing" not in found(TITLE, *texts)


def test_vehicles_as_a_whole_or_a_visit_abroad_may_be_what_is_left_out() -> None:
    rest = "公务接待费430万元，持平；因公出国100万元，持平。"
    assert told("change-missing", TITLE, f"公务用车购置及运行维护费5304万元；{rest}") == [("第2段", None)]
    visits = "因公出国100万元；公务接待费430万元，持平；公务用车购置及运行维护费5304万元，下降20%。"
    assert told("change-missing", TITLE, visits) == [("第2段", None)]


def test_a_table_of_both_years_says_how_much() -> None:
    rows = ("项目｜2016年预算数｜2017年预算数", "公务用车购置费｜680.00｜692.00")
    tables = [table(*rows)]
    assert told("change-missing", TITLE, f"公务用车购置692.00万元；{OTHERS}", tables=tables) == []


def test_a_rise_with_a_reason_and_without_an_amount_is_to_be_looked_at() -> None:
    assert told("change-without-amount", BUDGET, f"公务接待费5万元，比上年有所增加{MORE}。") == [("第2段", None)]
    assert found(BUDGET, "公务接待费5万元，比上年有所增加。") == []
    assert found(BUDGET, f"公务接待费5万元，上年预算4万元，比上年有所增加{MORE}。") == []


SECTION = "#四、“三公”经费预算情况及增减变化原因"


def test_a_section_that_promises_reasons_gives_some() -> None:
    fall = "“三公”经费4万元，上年预算5.3万元，减少1.3万元，下降24.53%"

    assert found(BUDGET, SECTION, f"{fall}，主要原因是压减开支。") == []
    assert found(BUDGET, SECTION, f"{fall}。", "主要是压减了公务用车开支。") == []
    assert told("change-unexplained", BUDGET, SECTION, f"{fall}。") == [(f"{SECTION[1:]} 第3段", None)]


def test_a_part_without_a_reason_among_parts_with_one_is_found() -> None:
    parts = (
        f"基本支出30万元，比上年增加3万元{MORE}。",
        f"项目支出40万元，比上年增加4万元{MORE}。",
    )
    assert found(BUDGET, *parts, "公务接待费5万元，比上年增加1万元，用于接待。") == ["change-unexplained"]
    assert found(BUDGET, *parts, "公务接待费5万元，比上年增加1万元。主要原因是来访增加。") == []
    assert found(BUDGET, parts[0], "公务接待费5万元，比上年增加1万元，用于接待。") == []


@pytest.mark.parametrize(
    "reason",
    ["主要原因是厉行节约", "主要原因是没有增加支出", "主要原因是严格控制，未新增任务", "主要原因是任务不变"],
)
def test_a_reason_why_nothing_changes_is_kept(reason: str) -> None:
    assert found(BUDGET, f"公务接待费2万元，与上年持平，{reason}。") == []


def test_a_reason_of_a_rise_where_nothing_changes_is_found() -> None:
    text = "基本支出33万元，与上年持平。公务接待费2万元，与上年持平，主要原因是人员增加。"
    assert told("reason-idle", BUDGET, text) == [("第2段", None)]


def test_the_reason_of_the_income_is_none_of_the_expenditure() -> None:
    earned = "2022年收入100万元，比上年增加10万元，主要原因是财政拨款收入增加。"
    spent = "2022年支出100万元，比上年增加10万元，主要原因是{}。"

    assert found(BUDGET, earned, spent.format("人员增加")) == []
    assert found(BUDGET, earned, spent.format("事业收入安排的支出增加")) == []
    assert told("reason-repeated", BUDGET, earned, spent.format("财政拨款收入增加")) == [("第3段", None)]


def test_within_a_section_all_is_compared_with_one_kind_of_figure() -> None:
    budget = "基本支出33万元，比上年预算增加3万元。"

    assert found(BUDGET, budget, "项目支出40万元，比上年预算减少2万元。") == []
    assert found(BUDGET, budget, "基本支出33万元，比上年执行数减少2万元。") == []
    assert told("base-varies", BUDGET, budget, "项目支出40万元，比上年决算减少2万元。") == [("第3段", None)]


def test_nothing_is_said_of_a_document_without_changes() -> None:
    assert weighed() == ["nothing-read"]
