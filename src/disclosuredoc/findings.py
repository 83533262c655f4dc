"""What is wrong, as values: a Problem of the input, a Finding of a rule, a Report of findings."""

from __future__ import annotations

import enum

import attrs

SHOWN = 80
"""The longest quote, key or name that is shown, in characters."""


class Severity(enum.Enum):
    """How much a finding weighs."""

    ERROR = "error"
    """必须改正: facts contradict each other or the law's arithmetic. Stops the document."""
    WARNING = "warning"
    """请核实: somebody should look. Never stops."""
    NOTE = "note"
    """提示: plausibility, rounding."""

    @property
    def label(self) -> str:
        """The word that clerks read."""
        return {"error": "必须改正", "warning": "请核实", "note": "提示"}[self.value]


class Kind(enum.Enum):
    """What a finding is about."""

    IDENTITY = "identity"
    STRUCTURE = "structure"
    ARITHMETIC = "arithmetic"
    COMPARISON = "comparison"
    AGREEMENT = "agreement"
    WORDING = "wording"
    RESIDUE = "residue"
    PUBLICATION = "publication"


def shown(text: str, limit: int = SHOWN) -> str:
    r"""Return text as it may be shown: cut at the limit, control characters as U+XXXX.

    >>> shown("预算\x07明细")
    '预算U+0007明细'
    >>> shown("长" * 100, limit=5)
    '长长长长…'
    """
    plain = visible(text[: limit + 1])
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"


def visible(text: str) -> str:
    r"""Return text with control characters, and others that nobody sees, as U+XXXX.

    >>> visible("预算\x1b[31m明细")
    '预算U+001B[31m明细'
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == "　" else f"U+{ord(char):04X}" for char in text)


@attrs.frozen
class Problem:
    """Something in the input that could not be understood; its words carry no control characters.

    Attributes:
        place: file, line or key path, or sheet and cell, as the user knows it.
        message: what is wrong there.
        remedy: what to do.
    """

    place: str = attrs.field(converter=visible)
    message: str = attrs.field(converter=visible)
    remedy: str = attrs.field(converter=visible)

    def __str__(self) -> str:
        """Where, what, and what to do, in one line."""
        return f"{self.place}：{self.message}；{self.remedy}"


@attrs.frozen(kw_only=True)
class Finding:
    """What a rule found.

    Attributes:
        rule: the rule's name, such as ``stated-total``.
        kind: what it is about.
        severity: error, warning or note.
        place: where, as the user knows it.
        quote: the claim itself, at most 80 characters.
        message: what is wrong, and what to do.
        basis: the provision or the arithmetic it rests on.
        expected: the figure or words that should stand there, where known.
        accepted: the reason why the department accepts it, if it does.
    """

    rule: str
    kind: Kind
    severity: Severity
    place: str = attrs.field(converter=visible)
    quote: str = attrs.field(converter=shown)
    message: str = attrs.field(converter=visible)
    basis: str
    expected: str | None = attrs.field(default=None, converter=attrs.converters.optional(visible))
    accepted: str | None = attrs.field(default=None, converter=attrs.converters.optional(visible))

    def __str__(self) -> str:
        """The finding in one line, as the command line prints it."""
        label = f"已说明（{self.accepted}）" if self.accepted else self.severity.label
        quote = f"“{self.quote}”" if self.quote else ""
        return f"【{label}】{self.place}{quote}：{self.message}（依据：{self.basis}；规则：{self.rule}）"


@attrs.frozen
class Report:
    """The findings on one subject, and how much was looked at.

    Attributes:
        findings: errors, warnings and notes, in the order of the document.
        amounts: how many amounts were compared (audits of documents only).
        tables: how many tables were read (audits of documents only).
        layout: the layout that the document was held against; empty for none (audits of documents only).
        remarks: what a reader of the report must know besides, in Chinese.
    """

    findings: tuple[Finding, ...] = ()
    amounts: int = 0
    tables: int = 0
    layout: str = ""
    remarks: tuple[str, ...] = ()

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of one severity that nobody has accepted."""
        return tuple(f for f in self.findings if f.severity is severity and f.accepted is None)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What must be corrected."""
        return self.of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What somebody should look at."""
        return self.of(Severity.WARNING)

    @property
    def notes(self) -> tuple[Finding, ...]:
        """What is worth knowing."""
        return self.of(Severity.NOTE)

    @property
    def accepted(self) -> tuple[Finding, ...]:
        """What the department accepts, with its reasons."""
        return tuple(f for f in self.findings if f.accepted is not None)

    def __add__(self, other: Report) -> Report:
        """Join two reports on the same subject."""
        return Report(
            self.findings + other.findings,
            self.amounts + other.amounts,
            self.tables + other.tables,
            self.layout or other.layout,
            self.remarks + other.remarks,
        )
