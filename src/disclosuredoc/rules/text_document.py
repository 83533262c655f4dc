"""What a rule on text looks at: the document as read, what it states, whose it is; and how exact its figures are."""

from __future__ import annotations

import functools
import itertools
import operator
import re
from bisect import bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.helpers.titles import title_year
from disclosuredoc.layouts.layout import Layout
from disclosuredoc.model.transcript import EXPONENTS, Claim, ClaimKind, Figure, Subject, Transcript
from disclosuredoc.rules.law import Citation
from disclosuredoc.rules.text_exactness import shown_by_percentages
from disclosuredoc.rules.text_statements import Column, Statement, columns, statements
from disclosuredoc.rules.text_whole import Whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Passage, Table

CONSISTENCY = Citation("文稿前后一致")
"""The same thing said twice in a document must be the same."""
WORDING = Citation("表述规范")
"""A reader must not have to guess what is meant."""
CLEAN = Citation("公开文件不留修改痕迹")
"""What is published holds nothing that was not meant for readers."""

CENTS = 2
"""Decimals of a figure whose zeros were dropped."""
ANY = -99
"""Figures count with the decimals that are printed, also in yuan, where those of 万元 fall below 0."""
NOTHING = Figure(value=Decimal(0), unit="元", quote="", decimals=ANY)
TITLES = 6
LONGEST_PART = 400
"""No part of a sentence is looked at further."""
_ROUNDED = ("尾差", "四舍五入", "尾数")
_STOP = re.compile("[。；]")


@attrs.frozen(kw_only=True, repr=False)
class Document:
    """A document as a rule on text sees it.

    Attributes:
        transcript: the document as read.
        claims: what it states.
        subject: what is known of whose it is.
        layout: the layout that it follows, where it was recognised.
        answers: what functions of the document returned that several rules ask, see ``helpers.remembering.once``.
    """

    transcript: Transcript
    claims: tuple[Claim, ...]
    subject: Subject
    layout: Layout | None = None
    answers: dict[object, object] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    @functools.cached_property
    def year(self) -> int | None:
        """The fiscal year: as known, else as its title says."""
        return self.subject.year or title_year(passage.text for passage in self.transcript.passages[:TITLES])

    @functools.cached_property
    def drops_zeros(self) -> bool:
        """Whether an amount with fewer decimals than others is exact all the same (40万元 for 40.00万元)."""
        shown = self.subject.own_layout or _shown_to_drop_zeros(self.claims) or shown_by_percentages(self.claims)
        return shown or _never_ends_in_zero(self.claims)

    @functools.cached_property
    def least_decimals(self) -> int:
        """How many decimals of a yuan every amount has at least: two decimals of 万元 where zeros are dropped."""
        return CENTS - EXPONENTS["万元"] if self.drops_zeros else ANY

    @functools.cached_property
    def speaks_of_rounding(self) -> bool:
        """Whether it says itself that sums may miss by the last digit (尾差)."""
        return any(word in self.text.text for word in _ROUNDED)

    @functools.cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The tables that have a head of several columns."""
        return tuple(statements(self.transcript.tables))

    def statements_holding(self, *words: str, pattern: re.Pattern[str]) -> list[Statement]:
        """Return the statements whose tables hold any of some words, or in which a pattern is found."""
        held = {id(table) for table in self.tables_holding(*words, pattern=pattern)}
        return [one for one in self.statements if id(one.table) in held]

    @functools.cached_property
    def columns(self) -> dict[int, list[Column]]:
        """The columns of the budget statements by the set that they belong to; an empty one to that of the last."""
        editions = {claim.place.table: claim.edition for claim in self.claims if claim.place.table}
        found: dict[int, list[Column]] = {}
        edition = 0
        for statement in self.statements:
            edition = editions.get(statement.table.number, edition)
            found.setdefault(edition, []).extend(columns(statement))
        return found

    @functools.cached_property
    def texts(self) -> dict[str, str]:
        """The text of every paragraph and cell by its place."""
        return {str(passage.place): passage.text for passage in self.passages()}

    def said_after(self, claim: Claim) -> str:
        """Return what is said from a claim's figure on, up to the next full stop or semicolon."""
        text = self.texts.get(str(claim.place), "")
        figures = [figure.start for figure in (claim.figure, claim.percentage) if figure is not None]
        start = min(figures) if figures else max(0, text.find(claim.quote))
        part = text[start : start + LONGEST_PART]
        end = _STOP.search(part)
        return part[: end.start()] if end else part

    def of(self, kind: ClaimKind) -> Iterator[Claim]:
        """Yield the claims of one kind."""
        return iter(self._by_kind[kind])

    @functools.cached_property
    def _by_kind(self) -> dict[ClaimKind, list[Claim]]:
        kinds: dict[ClaimKind, list[Claim]] = {kind: [] for kind in ClaimKind}
        for kind, claims in itertools.groupby(self.claims, operator.attrgetter("kind")):
            kinds[kind].extend(claims)
        return kinds

    @functools.cached_property
    def amounts(self) -> dict[str, list[Claim]]:
        """The claims of amounts by what they are about."""
        found: dict[str, list[Claim]] = {}
        for claim in self.of(ClaimKind.AMOUNT):
            found.setdefault(claim.item, []).append(claim)
        return found

    def passages(self) -> Iterator[Passage]:
        """Yield every paragraph, then every cell, that has any text, seen or not."""
        return iter(self.text.passages)

    @functools.cached_property
    def text(self) -> Whole:
        """All its text, of every paragraph and then of every cell: there words are found at once."""
        return Whole((*self.transcript.passages, *itertools.chain.from_iterable(self._cells)))

    @functools.cached_property
    def _cells(self) -> list[list[Passage]]:
        """The cells of every table that have any text, seen or not."""
        return [
            [
                passage
                for row in table.cells
                for cell in row
                if (passage := cell.passage).text or passage.inserted or passage.deleted or passage.hidden
            ]
            for table in self.transcript.tables
        ]

    @functools.cached_property
    def whole(self) -> str:
        """All its text, line by line: what is not in it need not be looked for passage by passage."""
        return "\n".join([passage.text for passage in self.text.passages])

    @functools.cached_property
    def prose(self) -> Whole:
        """Its paragraphs in one piece."""
        return Whole(self.transcript.passages)

    def tables_holding(self, *words: str, pattern: re.Pattern[str] | None = None) -> list[Table]:
        """Return the tables that hold any of some words, or in which a pattern is found.

        Args:
            words: looked for as they are.
            pattern: reaches over no separator.
        """
        cells = self.text.indices(*words, pattern=pattern, first=self._tables[0])
        found = {bisect_right(self._tables, cell) - 1 for cell in cells}
        return [self.transcript.tables[index] for index in sorted(found)]

    @functools.cached_property
    def _tables(self) -> list[int]:
        """Which passage of the whole text is the first of each table, and how many there are."""
        return [*itertools.accumulate(map(len, self._cells), initial=len(self.transcript.passages))]


def _shown_to_drop_zeros(claims: tuple[Claim, ...]) -> bool:
    """Whether a sum of figures with and without decimals comes out exactly: then the short ones were exact."""
    return any(_mixed_and_exact(claim) for claim in claims if claim.kind is ClaimKind.SUM and claim.complete)


def _never_ends_in_zero(claims: tuple[Claim, ...]) -> bool:
    """Whether the text has amounts with two decimals and amounts with fewer, and none whose second decimal is 0."""
    printed = [
        claim.figure
        for claim in claims
        if claim.kind is ClaimKind.AMOUNT and claim.figure is not None and claim.figure.value and not claim.place.table
    ]
    fine = [figure for figure in printed if figure.decimals == CENTS]
    return 0 < len(fine) < len(printed) and not any(figure.quote.rstrip("亿万千百元").endswith("0") for figure in fine)


def _mixed_and_exact(claim: Claim) -> bool:
    figures = [each.figure for each in (claim, *claim.parts) if each.figure is not None and each.figure.value]
    finest = max((figure.decimals for figure in figures), default=0)
    short = [figure for figure in figures if figure.decimals < finest]
    return (
        len(figures) > CENTS
        and bool(short)
        and signed(claim).value == sum((signed(part).value for part in claim.parts), Decimal(0))
    )


def signed(claim: Claim) -> Figure:
    """Return what a claim adds to a sum, in yuan: its amount, a change with its sign, nothing for 持平."""
    if claim.figure is None:
        return NOTHING
    figure = claim.figure.in_yuan
    return figure.negative if claim.direction == -1 else figure


def written(amount: Decimal, like: Figure) -> str:
    """Write an amount of yuan in the unit of a printed figure.

    >>> from decimal import Decimal
    >>> written(Decimal(330100), Figure(value=Decimal(33), unit="万元", quote="33万元"))
    '33.01万元'
    """
    number = amount.scaleb(-EXPONENTS[like.unit]).quantize(Decimal("0.000001")).normalize()
    return f"{number:f}{like.unit}"
