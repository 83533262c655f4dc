"""Publication: within twenty days of approval, where both dates stand in the document."""

from __future__ import annotations

import pytest

from texts import found, told

TITLE = "示例县水利局2021年部门预算"
AMOUNT = "项目支出40万元。"


@pytest.mark.parametrize(
    "texts",
    [
        ("批复日期：2021年4月10日", "公开日期：2021年4月28日"),
        ("县财政局于2021年4月10日批复。", "于2021年4月30日在政府网站公开。"),
        ("批复日期：2021年4月10日",),
        ("公开日期：2021年4月28日",),
        ("批复日期：2021年4月10日", "公开日期：2021年13月45日"),
    ],
)
def test_publication_in_time_or_without_both_dates_is_kept(texts: tuple[str, ...]) -> None:
    assert found(TITLE, AMOUNT, *texts) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("批复日期：2021年4月10日", "公开日期：2021年5月20日"),
        ("部门预算已经县财政局2021-04-10批复", "本部门于2021年5月1日在网站公开。"),
    ],
)
def test_publication_after_twenty_days_is_found(texts: tuple[str, ...]) -> None:
    assert told("published-late", TITLE, AMOUNT, *texts) == [("第4段", None)]
