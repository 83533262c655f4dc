"""Glossary: terms that are explained and never used."""

from __future__ import annotations

from disclosuredoc.model.transcript import Subject
from texts import found, told

BASIC = ("基本支出33.01万元，其他收入0万元。", "#八、名词解释", "1. 基本支出：为维持机构运转安排的支出。")
USED = "2. 其他收入：包括事业收入和存款利息。"


def test_terms_that_are_used_are_kept() -> None:
    assert found(*BASIC, USED, "3. 事业收入：事业单位开展业务取得的收入。", "4. 绩效：做得好不好。") == []


IDLE = (
    "2. 上缴上级支出：按规定上缴上级单位的钱。",
    "3. 事业单位经营支出：经营活动的开支。",
    "4. 上级补助收入：上级单位补助的钱。",
)


def test_terms_that_stand_only_in_their_explanations_are_found() -> None:
    assert told("glossary-idle", *BASIC, *IDLE) == [("八、名词解释 第4段", None)]
    assert found(*BASIC, *IDLE[:2]) == []


def test_a_glossary_that_explains_nothing_of_the_document_is_another_chapters() -> None:
    assert found("“三公”经费5万元。", "#八、名词解释", *IDLE) == []


def test_in_our_own_document_the_layout_chooses_the_terms() -> None:
    assert found(*BASIC, *IDLE, subject=Subject(own_layout=True)) == []
