"""Places are told as a reader would find them."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Place


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(paragraph=3), "第3段"),
        (Place(section="四、“三公”经费", paragraph=3), "四、“三公”经费 第3段"),
        (Place(part="页脚", paragraph=1), "页脚 第1段"),
        (Place(table=2, row=4, column=1), "第2张表第4行第1列"),
    ],
)
def test_a_place_is_told_in_chinese(place: Place, words: str) -> None:
    assert str(place) == words
