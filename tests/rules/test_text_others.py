"""Rules that only documents of others are held against."""

from __future__ import annotations

from disclosuredoc.model.transcript import Subject
from texts import found


def test_of_our_own_document_the_facts_have_been_asked_for_reasons_and_dates() -> None:
    texts = ("县水利局2021年部门预算", "批复日期：2021年4月10日", "公开日期：2021年5月20日", "项目支出40万元。")

    assert found(*texts) == ["published-late"]
    assert found(*texts, subject=Subject(own_layout=True)) == []
