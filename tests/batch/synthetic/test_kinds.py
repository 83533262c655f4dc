"""The data of the synthetic county: kinds of bodies, codes of the year's lists, words for texts."""

from __future__ import annotations

from disclosuredoc.batch.synthetic.kinds import kinds, phrases
from disclosuredoc.batch.synthetic.projects import RARE, USUAL
from disclosuredoc.batch.synthetic.spending import INSURANCES, OFFICE, SALARIES
from disclosuredoc.layouts import catalogue
from disclosuredoc.terms import Source

CODES = catalogue.load("hebei/2020").codes


def test_every_function_code_is_in_the_list_of_the_year() -> None:
    used = {code for kind in kinds() for code in (kind.function, *kind.work, *(other for _, other in kind.others))}

    assert {code for code in used if CODES.function.lookup(code) is None} == set()


def test_every_economic_code_is_in_the_list_of_the_year() -> None:
    used = {*USUAL, *RARE, *OFFICE, *SALARIES, *INSURANCES}

    assert {code for code in used if CODES.economic.lookup(code) is None} == set()


def test_every_procurement_code_is_in_the_list_of_the_year() -> None:
    rows = phrases()["purchases"]["rows"]

    assert {code for code, *_ in rows if CODES.procurement.lookup(code) is None} == set()


def test_all_sources_beside_the_general_public_budget_come_in() -> None:
    used = {source for kind in kinds() for source, _ in kind.others}

    assert used == set(Source) - {Source.UNKNOWN, Source.GENERAL_PUBLIC_BUDGET}


def test_a_kind_has_enough_matters_and_endings_for_sixty_projects() -> None:
    assert min(len(kind.matters) for kind in kinds()) * len(phrases()["endings"]) >= 60


def test_the_words_are_those_that_the_rooms_fill_in() -> None:
    lists = ("duties", "purposes", "goals")

    assert [text for key in lists for text in phrases()[key] if "{matter}" not in text] == []
