"""The names that a county's template may use are all described, for ``template words``."""

from __future__ import annotations

import attrs
import pytest

from disclosuredoc.rendering import county_vocabulary

SHAPES = [
    shape
    for shape in vars(county_vocabulary).values()
    if isinstance(shape, type) and attrs.has(shape) and shape.__module__ == county_vocabulary.__name__
]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_word_is_described_in_chinese(shape: type) -> None:
    for field in attrs.fields(shape):
        assert any("\u4e00" <= char <= "\u9fff" for char in field.metadata["description"])
