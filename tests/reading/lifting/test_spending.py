"""Lines come only as finely as a document determines them; projects find their amounts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.lifting import spending
from disclosuredoc.reading.lifting.figures import Figures
from disclosuredoc.reading.lifting.tables import OTHER
from disclosuredoc.reading.plain import transcript_of_text
from disclosuredoc.terms import Source

INCOME = "2020年预算收入73.01万元，其中：一般公共预算拨款收入73.01万元，事业收入0万元。"
SPENT = "2020年支出预算73.01万元，其中：基本支出33.01万元，包括人员经费28.34万元和日常公用经费4.67万元；项目支出40万元"


def figures(*texts: str) -> Figures:
    """Return the figures of a section's paragraphs."""
    text = "\n".join(("二、部门预算安排的总体情况", *texts))
    return Figures(claims=claims(transcript_of_text(text, "旧稿.txt")))


def projects(
    *names: str, spent: str = "：宣传活动28万元，设备维护12万元。", bought: dict[str, str] | None = None
) -> dict[str, str]:
    """Return which amounts the named projects get."""
    purchases: list[dict[str, Any]] = [
        {"charged_to": name, "budget": Decimal(budget)} for name, budget in (bought or {}).items()
    ]
    _, lines = spending.spending(figures(INCOME, SPENT + spent), [{"name": name} for name in names], purchases)
    return {line["project"]: f"{line['amount'].normalize():f}" for line in lines if "project" in line}


def test_the_sources_that_bring_something_are_stated() -> None:
    both = "2020年预算收入73.01万元，其中：一般公共预算拨款收入70万元，事业收入3.01万元。"

    assert spending.stated(figures(both, SPENT), [], [])["revenue"] == {
        "general_public_budget": Decimal(70),
        "service_revenue": Decimal("3.01"),
    }
    assert spending.stated(figures("2020年支出预算1万元。"), [], []) == {"total": Decimal(1)}


def test_a_whole_that_misses_its_parts_by_their_rounding_is_not_stated() -> None:
    parts = [line("人员经费", "28.34"), line("公用经费", "4.66")]
    far = [line("人员经费", "28.34"), line("公用经费", "4.00")]

    assert "basic" not in spending.stated(figures(INCOME, SPENT), parts, [])
    assert spending.stated(figures(INCOME, SPENT), far, [])["basic"] == Decimal("33.01")


def line(category: str, amount: str, **others: str) -> dict[str, Any]:
    """Build a line."""
    return {"category": category, "amount": Decimal(amount), **others}


def bought(charged_to: str, price: str, **funding: str) -> dict[str, Any]:
    """Build a purchase of one thing, with its columns of funds."""
    funds: dict[str, Source | str] = {"general": Source.GENERAL_PUBLIC_BUDGET, "other": OTHER}
    return {
        "charged_to": charged_to,
        "quantity": Decimal(1),
        "unit_price": Decimal(price),
        "budget": Decimal(9),
        "funding": {funds[key]: Decimal(amount) for key, amount in funding.items()},
    }


def test_purchases_from_several_sources_say_how_much_each_pays() -> None:
    lines = [
        line("公用经费", "5", source="一般公共预算拨款"),
        line("公用经费", "4", source="事业收入"),
        line("项目支出", "9", source="一般公共预算拨款", project="甲"),
    ]
    rows = [bought("日常公用经费", "3", general="2", other="1"), bought("甲", "3", general="3")]
    first, second = spending.procured(rows, lines)

    assert first["funding"] == {"general_public_budget": 2, "service_revenue": 1}
    assert "funding" not in second
    assert "budget" not in second


def test_a_column_of_other_money_that_may_be_of_several_sources_is_left_out() -> None:
    lines = [line("公用经费", "5", source=source) for source in ("一般公共预算拨款", "事业收入", "其他收入")]
    unknown = [line("公用经费", "5", source=source) for source in ("一般公共预算拨款", "未填")]

    for paying in (lines, unknown):
        assert "funding" not in spending.procured([bought("日常公用经费", "3", other="3")], paying)[0]


def test_a_purchase_that_costs_a_rounding_more_than_it_may_is_named() -> None:
    lines = [line("公用经费", "3")]

    assert list(spending.exceeded([bought("日常公用经费", "3.004")], lines)) == ["日常公用经费"]
    assert list(spending.exceeded([bought("日常公用经费", "3.1")], lines)) == []


def test_coded_lines_agree_with_what_is_stated_of_three_public() -> None:
    amounts = {
        "overseas_visits": Decimal(0),
        "vehicle_purchase": Decimal(0),
        "vehicle_operation": Decimal(2),
        "receptions": Decimal(0),
    }

    assert spending.agrees([line("公用经费", "2", economic="30231")], amounts)
    assert not spending.agrees([line("公用经费", "1", economic="30231")], amounts)
    assert spending.agrees([], {})


def test_a_project_is_matched_by_its_name() -> None:
    assert projects("宣传活动", "设备维护") == {"宣传活动": "28", "设备维护": "12"}


def test_a_project_is_matched_by_the_money_of_the_procurement_table_and_the_last_by_elimination() -> None:
    assert projects("甲项目", "乙项目", bought={"乙项目": "12"}) == {"甲项目": "28", "乙项目": "12"}


def test_an_amount_whose_project_is_not_known_is_marked() -> None:
    assert projects("甲项目", "乙项目") == {"（待补：28万元的项目）": "28", "（待补：12万元的项目）": "12"}


def test_what_the_named_projects_leave_is_one_amount() -> None:
    assert projects("宣传活动", spent="：宣传活动28万元。") == {"宣传活动": "28", "（待补：12万元的项目）": "12"}


def test_projects_that_do_not_add_up_are_one_amount() -> None:
    assert projects(spent="：宣传活动98万元。") == {"（待补：40万元的项目）": "40"}
    assert projects("宣传活动", spent="：宣传活动98万元。") == {"（待补：40万元的项目）": "40"}


def test_without_projects_there_is_no_line_of_one() -> None:
    assert spending.spending(figures("2020年支出预算0万元，其中：项目支出0万元。"), [], []) == ([], [])


def test_a_project_that_only_procurement_names_is_added() -> None:
    rows, _ = spending.spending(figures(INCOME, SPENT), [], [{"charged_to": "丙项目", "budget": Decimal(7)}])

    assert {"name": "丙项目"} in rows


def test_three_public_are_taken_where_all_four_are_stated() -> None:
    four = (
        "2020年“三公”经费3万元，其中：因公出国（境）费0万元；公务用车购置费0万元；"
        "公务用车运行维护费2万元；公务接待费1万元，"
    )
    found = spending.three_public(figures(four))

    assert found == {
        "overseas_visits": Decimal(0),
        "vehicle_purchase": Decimal(0),
        "vehicle_operation": Decimal(2),
        "receptions": Decimal(1),
    }
    assert spending.three_public(figures(SPENT)) == {}
    one = figures("2020年，公务接待费1万元。")
    assert (spending.three_public(one), spending.of_three_public(one)) == ({}, {"receptions": Decimal(1)})


def test_nothing_last_year_is_nothing_of_each() -> None:
    found = spending.previous(figures("2020年“三公”经费预算0万元，与上年持平。"))

    assert set(found["three_public"].values()) == {Decimal(0)}
    assert spending.previous(figures(SPENT)) == {}


def test_what_is_to_be_bought_is_taken() -> None:
    assert spending.planned(figures("2020年拟购置固定资产总额为16万元。")) == {"planned_purchases": Decimal(16)}
