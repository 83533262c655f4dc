"""Rule: a dated, cited demand on facts or on text; Breach: one place where it is not kept; and the decorator.

A rule is a generator function that yields breaches; its docstring is the page that ``rules NAME`` prints.
The decorator registers nothing: the books (``books``) are tuples one can read.
"""

from __future__ import annotations

import enum
import inspect
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Generic, ParamSpec, TypeAlias

import attrs

from disclosuredoc.findings import Finding, Kind, Severity
from disclosuredoc.rules.law import Citation

if TYPE_CHECKING:
    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.rules.text_document import Document

P = ParamSpec("P")


class Subject(enum.Enum):
    """What a rule looks at."""

    FACTS = "填报数据"
    TEXT = "文稿"


@attrs.frozen(kw_only=True, repr=False)
class Breach:
    """One place where a rule is not kept.

    Attributes:
        place: where, as the user knows it.
        message: what is wrong, and what to do.
        quote: the claim itself.
        expected: what should stand there, where known.
    """

    place: str
    message: str
    quote: str = ""
    expected: str | None = None


@attrs.frozen(kw_only=True, repr=False)
class Rule(Generic[P]):
    """A demand on facts or on text.

    Attributes:
        name: the function's name with hyphens.
        subject: what it looks at.
        kind: what its findings are about.
        severity: how much they weigh.
        basis: what it rests on.
        since: the first fiscal year it holds for; None from the beginning.
        until: the last fiscal year it holds for; None for ever.
        doc: what it asks, why, an example found and kept (its function's docstring).
        body: the function that yields the breaches.
    """

    name: str
    subject: Subject
    kind: Kind
    severity: Severity
    basis: Citation
    since: int | None
    until: int | None
    doc: str
    body: Callable[P, Iterator[Breach]]

    def holds_in(self, year: int) -> bool:
        """Whether the rule holds for a fiscal year."""
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)

    def findings(self, *args: P.args, **kwargs: P.kwargs) -> Iterator[Finding]:
        """Yield what the rule finds."""
        for breach in self.body(*args, **kwargs):
            yield Finding(
                rule=self.name,
                kind=self.kind,
                severity=self.severity,
                place=breach.place,
                quote=breach.quote,
                message=breach.message,
                basis=str(self.basis),
                expected=breach.expected,
            )


FactRule: TypeAlias = "Rule[[Disclosure, Layout]]"
"""A rule on the facts of one department, printed with a layout."""


def rule(
    basis: Citation,
    *,
    kind: Kind,
    severity: Severity = Severity.ERROR,
    since: int | None = None,
    until: int | None = None,
) -> Callable[[Callable[[Disclosure, Layout], Iterator[Breach]]], FactRule]:
    """Make a rule on facts of a generator function."""

    def made(body: Callable[[Disclosure, Layout], Iterator[Breach]]) -> FactRule:
        return Rule(
            name=body.__name__.replace("_", "-"),
            subject=Subject.FACTS,
            kind=kind,
            severity=severity,
            basis=basis,
            since=since,
            until=until,
            doc=inspect.getdoc(body) or "",
            body=body,
        )

    return made


TextRule: TypeAlias = "Rule[[Document]]"
"""A rule on the text of one document."""


def text_rule(
    basis: Citation,
    *,
    kind: Kind,
    severity: Severity = Severity.ERROR,
    since: int | None = None,
    until: int | None = None,
) -> Callable[[Callable[[Document], Iterator[Breach]]], TextRule]:
    """Make a rule on text of a generator function."""

    def made(body: Callable[[Document], Iterator[Breach]]) -> TextRule:
        return Rule(
            name=body.__name__.replace("_", "-"),
            subject=Subject.TEXT,
            kind=kind,
            severity=severity,
            basis=basis,
            since=since,
            until=until,
            doc=inspect.getdoc(body) or "",
            body=body,
        )

    return made
