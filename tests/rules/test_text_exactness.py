"""Whether percentages show that whole amounts were not rounded."""

from __future__ import annotations

import pytest

from disclosuredoc.reading.claims import claims
from disclosuredoc.rules.text_exactness import shown_by_percentages
from texts import document, found

TITLE = "乙县某局2023年部门预算"


def shown(sentence: str) -> bool:
    return shown_by_percentages(claims(document(TITLE, sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        "公务接待费6万元，较2022年预算7万元减少1万元，降低14.29%。",
        "公务接待费8万元，比上年增加1万元，增长14.29%。",
        "“三公”经费18万元，其中公务接待费6万元，占33.33%。",
    ],
)
def test_a_percentage_finer_than_its_amounts_shows_that_they_are_exact(sentence: str) -> None:
    assert shown(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "公务接待费6万元。",
        "公务接待费6万元，较2022年预算减少1万元，降低14.35%。",
        "公务接待费6.00万元，较2022年预算7.00万元减少1.00万元，降低14.29%。",
        "公务接待费18万元，较2022年预算20万元减少2万元，降低10%。",
        "公务接待费较上年减少1万元，降低14.29%。",
        "公务接待费3万元，占支出的12.35%。",
        "公务接待费由3万元下降到2万元，下降33.33%。",
    ],
)
def test_percentages_that_rounding_explains_show_nothing(sentence: str) -> None:
    assert not shown(sentence)


TEXT = (
    "2023年财政拨款“三公”经费合计18万元，较2022年预算20万元减少2万元，降低{total}%。"
    "其中：公务接待费6万元，较2022年预算7万元减少1万元，降低14.29%；"
    "公务用车运行费12万元，较2022年预算13万元减少{vehicles}万元。"
)


@pytest.mark.parametrize(
    ("total", "vehicles", "rules"),
    [
        ("10", "1", []),
        ("12", "1", ["percentage-differs"]),
        ("10", "2", ["change-differs"]),
    ],
)
def test_whole_amounts_shown_to_be_exact_are_held_to_it(total: str, vehicles: str, rules: list[str]) -> None:
    assert found(TITLE, TEXT.format(total=total, vehicles=vehicles)) == rules
