"""A prepared template is plain values: written out and read back, it is the same one."""

from __future__ import annotations

from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering.prepared import dumped, loaded
from disclosuredoc.rendering.preparing import prepare


def test_what_is_read_back_is_what_was_written() -> None:
    layout = catalogue.load("hebei/2020")
    made = prepare(layout.template.read(), layout.template.name, layout)

    assert loaded(dumped(made)) == made
