"""Laying out a changed template, for tests: what it becomes, and what is wrong with it."""

from __future__ import annotations

import pytest

import word
from disclosuredoc.errors import TemplateError
from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering.layingout import LaidOut, lay_out

LAYOUT = catalogue.load("hebei/2020")


def laid_out(data: bytes) -> LaidOut:
    """Lay out a template in the layout it was made for."""
    return lay_out(data, "模板.docx", LAYOUT)


def mistakes(data: bytes) -> list[str]:
    """Return the problems of a template, a line each."""
    with pytest.raises(TemplateError) as caught:
        laid_out(data)
    return [str(problem) for problem in caught.value.problems]


def lines(result: LaidOut) -> list[str]:
    """Return the paragraphs of a laid-out template."""
    return word.paragraphs(word.packed(dict(result.parts)))
