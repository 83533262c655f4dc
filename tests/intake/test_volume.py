"""Facts of more entries than any department has are refused with their key, their number and the limit."""

from __future__ import annotations

import pytest

import sample
from disclosuredoc.errors import InputError
from disclosuredoc.intake.volume import too_many
from disclosuredoc.packages import limits


def test_as_many_entries_as_there_may_be_are_read() -> None:
    plain = {"lines": [{}] * limits.LINES, "projects": [{"goals": ["甲"]}] * (limits.ENTRIES // 2)}

    assert list(too_many(plain)) == []


def test_one_line_more_is_too_many() -> None:
    (fault,) = too_many({"lines": [{}] * (limits.LINES + 1)})

    assert (fault.path, fault.message) == (("lines",), "共有50001条，超过50000条，不像一个部门的填报数据")


def test_entries_inside_of_entries_count_and_the_longest_list_is_named() -> None:
    project = {"name": "甲", "goals": ["乙", "丙"], "indicators": [{"level1": "丁"}]}
    (fault,) = too_many({"units": [{}], "projects": [project] * (limits.ENTRIES // 4)})

    assert (fault.path, fault.message) == (("projects",), "共有15001条，超过15000条，不像一个部门的填报数据")


def test_it_is_said_with_the_line_before_anything_else_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ENTRIES", 5)
    with pytest.raises(InputError) as caught:
        sample.disclosure(sample.MULTI)

    assert len(caught.value.problems) == 1
    assert "超过5条，不像一个部门的填报数据；请核对是否重复粘贴" in str(caught.value)
