"""Code lists: what they say of a code."""

from __future__ import annotations

import pytest

from disclosuredoc.layouts.codes import Code, Codes, Evidence, Scheme


def codes(scheme: Scheme, *entries: str, complete: frozenset[int] = frozenset()) -> Codes:
    """Return a list of codes that are called by their own digits."""
    return Codes(
        scheme=scheme,
        entries=tuple(
            Code(code=code, name=code, level=scheme.level(code) or 0, status=Evidence.MEMORY) for code in entries
        ),
        complete=complete,
    )


FUNCTION = codes(
    Scheme.FUNCTION, "201", "20101", "2010101", "20137", "2013701", "2013750", "208", complete=frozenset({1})
)


@pytest.mark.parametrize(
    ("scheme", "code", "level"),
    [
        (Scheme.FUNCTION, "201", 1),
        (Scheme.FUNCTION, "20137", 2),
        (Scheme.FUNCTION, "2013701", 3),
        (Scheme.FUNCTION, "2013", None),
        (Scheme.ECONOMIC, "30201", 2),
        (Scheme.PROCUREMENT, "A", 1),
        (Scheme.PROCUREMENT, "A0999", 3),
        (Scheme.PROCUREMENT, "C08140199", 5),
        (Scheme.PROCUREMENT, "A0201060102", 6),
    ],
)
def test_the_length_of_a_code_says_its_level(scheme: Scheme, code: str, level: int | None) -> None:
    assert scheme.level(code) == level


def test_a_procurement_code_may_be_padded_with_zeros() -> None:
    catalogue = codes(Scheme.PROCUREMENT, "A", "A05", "A0504", "A050401")

    assert [str(found and found.code) for found in map(catalogue.lookup, ("A05040000", "A0504", "A05040100"))] == [
        "A0504",
        "A0504",
        "A050401",
    ]
    assert catalogue.above("A05040200") == ("A", "A05", "A0504")
    assert [entry.code for entry in catalogue.nearest("A05040200", n=1)] == ["A050401"]
    assert Scheme.ECONOMIC.bare("30100") == "30100"


def test_a_code_is_looked_up() -> None:
    found = FUNCTION.lookup("2013701")

    assert found is not None
    assert found.level == 3
    assert FUNCTION.lookup("2013702") is None


def test_the_parent_of_a_code_is_the_nearest_one_above_that_the_list_has() -> None:
    parents = {code: FUNCTION.parent(code) for code in ("2013702", "2019901", "201", "999")}

    assert {code: parent and parent.code for code, parent in parents.items()} == {
        "2013702": "20137",
        "2019901": "201",
        "201": None,
        "999": None,
    }


def test_the_nearest_codes_agree_from_the_left() -> None:
    assert [entry.code for entry in FUNCTION.nearest("2013702")] == ["2013701", "2013750", "2010101"]
    assert [entry.code for entry in FUNCTION.nearest("2013702", n=1)] == ["2013701"]


def test_two_digits_that_changed_places_are_recognised() -> None:
    assert [entry.code for entry in FUNCTION.nearest("2017301", n=1)] == ["2013701"]


def test_the_nearest_codes_are_of_the_same_level() -> None:
    assert [entry.code for entry in FUNCTION.nearest("20136")] == ["20137", "20101"]


def test_a_code_of_no_level_is_compared_with_all() -> None:
    assert [entry.code for entry in FUNCTION.nearest("20137010", n=2)] == ["2013701", "2013750"]


def test_a_code_unlike_any_has_no_nearest() -> None:
    assert FUNCTION.nearest("999") == ()


def test_a_list_says_on_which_levels_it_is_complete() -> None:
    assert [FUNCTION.is_complete(level) for level in (1, 2, None)] == [True, False, False]
