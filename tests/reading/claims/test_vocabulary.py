"""The vocabulary is consistent in itself."""

from __future__ import annotations

from disclosuredoc.reading.claims.vocabulary import ALIASES, CANONICAL, CONTEXTUAL, DISTINCTIVE, FAMILIES


def test_no_spelling_means_two_items() -> None:
    spellings = [alias for aliases in ALIASES.values() for alias in aliases]

    assert len(spellings) == len(set(spellings))


def test_every_whole_and_part_is_an_item() -> None:
    named = {name for family in FAMILIES for name in (family.whole, *family.needed, *family.optional, *family.closing)}

    assert named <= set(ALIASES)
    assert DISTINCTIVE | set(CONTEXTUAL.values()) <= set(ALIASES)


def test_a_canonical_name_is_its_own_spelling() -> None:
    assert all(CANONICAL[name] == name for name in ALIASES)
