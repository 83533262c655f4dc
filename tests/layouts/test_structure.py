"""Plain data into a layout: nothing lax, every problem at once."""

from __future__ import annotations

from collections.abc import Mapping

import attrs
import pytest

from disclosuredoc.errors import TemplateError
from disclosuredoc.layouts.layout import Row, Section
from disclosuredoc.layouts.status import Status
from disclosuredoc.layouts.structure import structured
from disclosuredoc.terms import MoneyUnit, Source


@attrs.frozen(kw_only=True)
class Sample:
    """What a layout is made of, in small."""

    text: str = ""
    number: int = 0
    flag: bool = False
    unit: MoneyUnit = MoneyUnit.WAN
    words: Mapping[str, str] = {}
    rows: tuple[Row, ...] = ()
    sections: tuple[Section, ...] = ()


ROW = {"key": "other", "name": "其他", "gathers": ["other_revenue"]}


def refused(plain: object) -> list[str]:
    """Return the problems of a sample, without the remedy that all have."""
    with pytest.raises(TemplateError) as caught:
        structured(plain, Sample, "a/2020/layout.toml")
    assert caught.value.template == "a/2020"
    return [f"{problem.place}：{problem.message}" for problem in caught.value.problems]


def test_plain_data_becomes_a_value() -> None:
    plain = {"text": "题", "number": 1, "flag": True, "unit": "元", "words": {"a": "甲"}, "rows": [ROW]}

    assert structured(plain, Sample, "a/2020/layout.toml") == Sample(
        text="题",
        number=1,
        flag=True,
        unit=MoneyUnit.YUAN,
        words={"a": "甲"},
        rows=(Row(key="other", name="其他", gathers=(Source.OTHER_REVENUE,), status=Status.SEEN),),
    )


@pytest.mark.parametrize(
    ("plain", "problem"),
    [
        ({"text": 1}, "text：应为文字，实为“1”"),
        ({"number": "1"}, "number：应为整数，实为“1”"),
        ({"number": True}, "number：应为整数，实为“True”"),
        ({"flag": 1}, "flag：应为 true 或 false，实为“1”"),
        ({"unit": "亿元"}, "unit：“亿元”不在可选之列：元、万元"),
        ({"words": []}, "words：应为一组键值，实为“[]”"),
        ({"words": {"a": 1}}, "words.a：应为文字，实为“1”"),
        ({"rows": "abc"}, "rows：应为列表，实为“abc”"),
        ({"rows": [1]}, "rows[0]：应为一组键值，实为“1”"),
        ({"rows": [ROW | {"name": 1}]}, "rows[other].name：应为文字，实为“1”"),
        ({"rows": [{"key": "a", "gathers": []}]}, "rows[a].name：缺少这一项"),
        ({"rows": [ROW | {"gather": []}]}, "rows[other]：不认识的键：gather"),
        ({"rows": [ROW | {"status": "read"}]}, "rows[other].status：“read”不在可选之列：seen、inferred"),
        (
            {"sections": [{"key": "a", "level": 3, "heading": ""}]},
            "sections[a].level：“3”不在可选之列：1、2",
        ),
        (
            {"sections": [{"key": "a", "level": True, "heading": ""}]},
            "sections[a].level：“True”不在可选之列：1、2",
        ),
    ],
)
def test_a_value_that_is_not_what_it_must_be_is_named_with_its_place(plain: object, problem: str) -> None:
    assert refused(plain) == [f"a/2020/layout.toml {problem}"]


def test_a_source_is_written_by_its_key_and_must_be_known() -> None:
    sources = "、".join(source.key for source in Source if source is not Source.UNKNOWN)

    assert refused({"rows": [ROW | {"gathers": ["unknown"]}]}) == [
        f"a/2020/layout.toml rows[other].gathers[0]：“unknown”不在可选之列：{sources}"
    ]


def test_all_problems_are_named_at_once() -> None:
    assert refused({"text": 1, "number": "x", "colour": "红", "flavour": "甜"}) == [
        "a/2020/layout.toml text：应为文字，实为“1”",
        "a/2020/layout.toml number：应为整数，实为“x”",
        "a/2020/layout.toml：不认识的键：colour、flavour",
    ]


def test_what_is_no_table_at_all_is_refused() -> None:
    assert refused([]) == ["a/2020/layout.toml：应为一组键值，实为“[]”"]
