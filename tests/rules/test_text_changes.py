"""Changes and their percentages against the amounts beside them."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Subject
from texts import found, told

OURS = Subject(own_layout=True)
ROUNDED = "部分数据因四舍五入存在尾差。"


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("change-differs", "公务接待费2019年48.85万元，2020年73.01万元，增加24.61万元。", "增加24.16万元"),
        ("change-differs", "公务接待费由48.85万元增加到33.01万元，增加24.61万元。", "减少15.84万元"),
        ("change-differs", "公务接待费由48.85万元增加到33.01万元，增长10.00%。", "减少15.84万元"),
        ("change-differs", "公务接待费由33.01万元增加到33.01万元，增长10.00%。", "持平"),
        ("change-differs", "公务接待费3.00万元，与上年4.00万元持平。", "减少1万元"),
        ("percentage-differs", "公务接待费709.55万元，同比增加75.96万元，增长12.99%。", "11.99%"),
        ("percentage-differs", "公务接待费由48.85万元增加到73.01万元，增长94.46%。", "49.46%"),
        ("percentage-differs", "公务接待费由4.00万元减少到3.00万元，减少1.00万元，下降52%。", "25%"),
        ("percentage-differs", "公务接待费较上年的10.00万元增加2.00万元，增长30%。", "20%"),
        ("base-negative", "公务接待费10.00万元，较上年增加12.00万元。", None),
        ("percentage-of-nothing", "公务接待费由0万元增加到5万元，增长100%。", None),
        ("percentage-of-nothing", "公务接待费5万元，比上年增加5万元，增长100%。", None),
        ("direction-contradicts", "项目支出400万元，同比减少594万元，同比增长下降57%。", "减少"),
        ("unchanged-contradicts", "公务接待费3万元，与上年持平，增加1万元。", None),
        ("change-inexact", "公务接待费由48.85万元增加到73.01万元，增长49.45%。", None),
        ("change-inexact", "公务接待费由33.01万元增加到35.02万元，增加2.00万元。", None),
        ("change-inexact", "公务接待费预算3万元，决算1.71万元，完成预算的56.9%。", None),
    ],
)
def test_a_change_that_its_figures_do_not_make_is_found(rule: str, text: str, expected: str | None) -> None:
    assert told(rule, text) == [("第1段", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "公务接待费2019年48.85万元，2020年73.01万元，增加24.16万元，增长49.46%。",
        "公务接待费709.55万元，同比增加75.96万元，增长12.0%。",
        "公务接待费由4.00万元减少到3.00万元，减少1.00万元，下降25%。",
        "公务接待费由4.00万元减少到3.00万元。",
        "公务接待费10.00万元，较上年增加10.00万元。",
        "公务接待费10.00万元，较上年减少12.00万元。",
        "公务接待费由0万元增加到5万元，上年没有安排，不作比较。",
        "公务接待费0万元，比上年增加0万元，增长0%。",
        "公务接待费3万元，与上年3万元持平。",
        "公务接待费3万元，与上年持平，增加0万元。",
        "公务接待费3万元，与上年持平；公务用车运行维护费5万元，比上年增加1万元。",
        "公务接待费3万元，与上年预算持平，较上年决算增加1万元。",
        "公务接待费3万元，与上年持平，与上年相同。",
        "公务接待费同比增长50%，支出3万元。",
        "公务接待费下降50%，减少3万元。",
        "公务接待费3万元，比上年增长50%。",
    ],
)
def test_a_change_that_its_figures_make_is_not_found(text: str) -> None:
    assert found(text) == []


def test_an_increase_that_exceeds_this_year_by_rounding_is_no_error() -> None:
    assert "base-negative" not in found("公务接待费10万元，较上年增加11万元。")


@pytest.mark.parametrize("text", ["公务接待费同比增长50%。", "公务接待费与上年持平。"])
def test_a_change_without_amounts_cannot_be_computed(text: str) -> None:
    assert found(text) == ["nothing-read"]


@pytest.mark.parametrize(("paragraphs", "subject"), [((ROUNDED,), None), ((), OURS)])
def test_a_last_digit_is_a_note_where_figures_are_known_to_be_rounded(
    paragraphs: tuple[str, ...], subject: Subject | None
) -> None:
    text = "公务接待费由48.85万元增加到73.01万元，增长49.45%。"
    assert found(text, *paragraphs, subject=subject) == ["change-rounded"]


def test_two_direction_words_before_a_count_are_nobodys_budget() -> None:
    assert found("项目支出40万元。", "活动减少增加3次。") == []
