"""A prepared template: all that is known of a document before its facts, as plain values that can be kept."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from types import CodeType

import attrs

UNUSABLE = ("模板里有不能使用的写法", "请用 disclosuredoc template check 检查模板")


@attrs.frozen(kw_only=True, repr=False)
class Prepared:
    """What laying out, docxtpl and Jinja's compiler have made of a template.

    Attributes:
        name: the template's name, for messages.
        parts: the parts that are the same in every document.
        package: the package that they begin, zipped once.
        codes: what Jinja has made of the parts that are not.
    """

    name: str
    parts: Mapping[str, bytes]
    package: bytes = attrs.field(repr=False)
    codes: Mapping[str, CodeType]


def dumped(prepared: Prepared) -> bytes:
    """Return a prepared template as bytes, for this version of Python."""
    return marshal.dumps((prepared.name, dict(prepared.parts), prepared.package, dict(prepared.codes)))


def loaded(data: bytes) -> Prepared:
    """Return the prepared template that ``dumped`` has written; it is code, to be read from where code may stand."""
    name, parts, package, codes = marshal.loads(data)  # noqa: S302 - whoever calls it knows who has written it
    return Prepared(name=name, parts=parts, package=package, codes=codes)
