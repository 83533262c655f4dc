"""Names that are known are names, even where they look like the beginning of a list or another item."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.claims.names import covered
from texts import document, short, table


@pytest.mark.parametrize("name", ["示例县财政局", "网信办宣传推广经费", "县委网信办"])
def test_a_name_that_is_one_noun_stays(name: str) -> None:
    transcript = document(f"{name}支出5万元。")

    assert covered(transcript, [name]) is transcript


@pytest.mark.parametrize(
    "name",
    ["示例，县办", "其中：县办", "县2019年办", "增加就业5人项目", "收支与上年持平办", "公务接待费", "政府采购经费"],
)
def test_a_name_that_reads_as_something_else_is_covered_at_its_place(name: str) -> None:
    transcript = document(
        f"“{name}”支出5万元。", tables=[table(f"{name}｜5.00", "其他｜1.00", before=(f"{name}的表",))]
    )

    found = covered(transcript, [name])

    cover = "□" * len(name)
    assert found.passages[0].text == f"“{cover}”支出5万元。"
    assert [cell.passage.text for row in found.tables[0].cells for cell in row] == [cover, "5.00", "其他", "1.00"]
    assert found.tables[0].before[0].text == f"{cover}的表"


def test_the_longer_of_two_names_is_covered_whole() -> None:
    assert covered(document("（1）甲（1）乙"), ["（1）", "（1）甲"]).passages[0].text == "□□□□□□□乙"


def test_a_project_called_like_an_item_is_not_that_item() -> None:
    transcript = document("政府采购预算9万元。", "项目支出安排如下：政府采购经费5万元。")

    assert [short(claim) for claim in claims(transcript, ["政府采购经费"])][:2] == ["政府采购=9万元", "□□□□□□=5万元"]


def test_a_name_of_two_projects_is_covered() -> None:
    assert covered(document("设备购置经费5万元。"), ["设备购置经费"] * 2).passages[0].text == "□□□□□□5万元。"


def test_a_covered_name_is_a_part_of_its_list() -> None:
    transcript = document("项目支出9万元。", "项目支出安排如下：政府采购经费5万元；修缮经费4万元。")
    (whole,) = (claim for claim in claims(transcript, ["政府采购经费"]) if claim.kind is ClaimKind.SUM)

    assert short(whole) == "项目支出9万元=[□□□□□□+修缮经费]"


def test_a_use_and_a_reason_of_several_clauses_are_covered_where_they_stand() -> None:
    text = "其中：印刷，主要用于其中：印刷；主要原因是增加5人，减少3万元。减少3万元。"
    found = covered(document(text), [], ["其中：印刷", "增加5人，减少3万元", "设备", ""])

    assert found.passages[0].text == "其中：印刷，主要用于□□□□□；主要原因是□□□□□□□□□□。减少3万元。"
