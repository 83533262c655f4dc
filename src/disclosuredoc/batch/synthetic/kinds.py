"""Kinds of bodies and the words of their texts, as the two data files beside this room list them."""

from __future__ import annotations

import functools
from importlib import resources
from typing import TYPE_CHECKING, Any

import attrs
import tomli

from disclosuredoc.terms import Nature, Source, Support

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Texts = tuple[str, ...]


def _paid(rows: Iterable[tuple[str, str]]) -> tuple[tuple[Source, str], ...]:
    """Return sources and function codes of the words that name them."""
    return tuple((Source(source), function) for source, function in rows)


@attrs.frozen(kw_only=True)
class Kind:
    """A kind of body.

    Attributes:
        key: its English name.
        name: what it is called, behind the county's or the place's name.
        function: the function code of what runs it.
        work: the function codes of its projects.
        matters: what it does, as nouns.
        units: the names of bodies below it.
        short: its short name, where that is another one.
        former: what it was called last year, where some were renamed.
        per_place: what stands between the place and the name; None where a county has one such body.
        nature: 单位性质.
        nature_of_units: that of the bodies below it.
        rank: 单位规格.
        support: 经费保障形式.
        others: sources beside the general public budget, each with the function code of what it pays.
        founded: whether some were founded this year.
        business: whether it lives on what it earns.
    """

    key: str
    name: str
    function: str
    work: Texts = attrs.field(converter=tuple)
    matters: Texts = attrs.field(converter=tuple)
    units: Texts = attrs.field(converter=tuple)
    short: str = ""
    former: str | None = None
    per_place: str | None = None
    nature: Nature = attrs.field(default=Nature.AGENCY, converter=Nature)
    nature_of_units: Nature = attrs.field(default=Nature.PUBLIC_INSTITUTION_1, converter=Nature)
    rank: str = "正科级"
    support: Support = attrs.field(default=Support.FISCAL_APPROPRIATION, converter=Support)
    others: tuple[tuple[Source, str], ...] = attrs.field(default=(), converter=_paid)
    founded: bool = False
    business: bool = False


@functools.cache
def kinds() -> tuple[Kind, ...]:
    """Return the kinds of bodies, in the order in which a county has them."""
    return tuple(Kind(**entry) for entry in _data("kinds.toml")["kinds"])


@functools.cache
def phrases() -> Mapping[str, Any]:
    """Return the words that texts are composed of."""
    return _data("phrases.toml")


def _data(name: str) -> dict[str, Any]:
    return tomli.loads((resources.files(__package__) / name).read_text(encoding="utf-8"))
