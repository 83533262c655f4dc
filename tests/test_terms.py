"""The words of the form, and what follows from each."""

from __future__ import annotations

from disclosuredoc.terms import (
    APPROPRIATIONS,
    BASIC,
    OTHER,
    Category,
    Level,
    MoneyUnit,
    Nature,
    Procured,
    Source,
)


def test_fiscal_appropriations_are_three_sources() -> None:
    assert {source for source in Source if source.is_appropriation} == APPROPRIATIONS
    assert len(APPROPRIATIONS) == 3


def test_every_category_is_basic_project_other_or_carried_forward() -> None:
    assert set(Category) == BASIC | OTHER | {Category.PROJECT, Category.CARRIED_FORWARD}


def test_sources_have_english_keys() -> None:
    assert Source.GENERAL_PUBLIC_BUDGET.key == "general_public_budget"


def test_agencies_and_civil_service_institutions_have_operating_expenses() -> None:
    assert {nature for nature in Nature if nature.has_operating_expenses} == {
        Nature.AGENCY,
        Nature.CIVIL_SERVICE_INSTITUTION,
    }


def test_institutions_are_told_by_their_words() -> None:
    assert not Nature.AGENCY.is_institution
    assert Nature.PUBLIC_INSTITUTION_2.is_institution


def test_levels_are_told_by_the_length_of_their_codes() -> None:
    assert [(level.value, level.label) for level in Level] == [(3, "类"), (5, "款"), (7, "项")]


def test_a_unit_of_money_is_so_many_yuan() -> None:
    assert (MoneyUnit.YUAN.yuan, MoneyUnit.WAN.yuan) == (1, 10_000)


def test_the_first_letter_of_a_code_says_what_is_bought() -> None:
    assert Procured.of("c0502") is Procured.SERVICES
    assert Procured.of("D1") is None
