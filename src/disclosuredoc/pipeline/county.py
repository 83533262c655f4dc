"""The county's own document: rendered, sound, nothing lost, its figures audited; the same gates as a department's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.errors import ChecksFailedError, TemplateError
from disclosuredoc.findings import Finding, Kind, Problem, Report, Severity
from disclosuredoc.helpers import amounts
from disclosuredoc.layouts.county import of_county
from disclosuredoc.model.transcript import Subject
from disclosuredoc.pipeline.names import FAILED, safe
from disclosuredoc.pipeline.production import Made, compiled
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.wordml import transcript_of_parts
from disclosuredoc.rendering.county import county_parts
from disclosuredoc.rendering.package import packed
from disclosuredoc.rendering.validity import invariants
from disclosuredoc.rules import text
from disclosuredoc.rules.law import FORM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.county import CountySummary
    from disclosuredoc.model.totals import DepartmentTotals
    from disclosuredoc.model.transcript import Transcript

NAMED = 2
"""A department's name stands in one of so many first cells of a row."""


def county_file(summary: CountySummary, layout: Layout, *, failed: bool = False) -> str:
    """Return the file name of a county's own document.

    Args:
        summary: whose document.
        layout: its departments' layout, which says the title.
        failed: whether a department's document was forced.
    """
    return f"{safe(f'{summary.name}{summary.year}年{of_county(layout).title}')}{FAILED if failed else ''}.docx"


def make_county(summary: CountySummary, layout: Layout, *, force: bool = False) -> Made:
    """Make a county's own document, checked and audited, without saving it.

    Args:
        summary: the county.
        layout: its departments' layout.
        force: make it even though findings of severity error stand against it.

    Raises:
        ChecksFailedError: where such findings stand and it is not forced.
        TemplateError: where the template cannot be used, or would lose a text or figure.
    """
    own = of_county(layout)
    template = compiled(own)
    parts = county_parts(summary, template)
    transcript = transcript_of_parts(parts, summary.name)
    problems = [*invariants(parts), *losses(summary, own, transcript)]
    if problems:
        raise TemplateError(template.name, problems)
    report = _audited(transcript, summary)
    if report.errors and not force:
        raise ChecksFailedError(report)
    return Made(data=packed(parts, template.package), report=report)


def losses(summary: CountySummary, layout: Layout, transcript: Transcript) -> Iterator[Problem]:
    """Yield every text and figure that the county's document should print and does not."""
    rows = [[cell.passage.text for cell in row] for table in transcript.tables for row in table.cells]
    whole = "\n".join([*(passage.text for passage in transcript.passages), *(text for row in rows for text in row)])
    for key, words in _texts(summary):
        if words not in whole:
            yield _lost(key, words)
    printed: dict[str, set[str]] = {}
    for row in rows:
        for name in row[:NAMED]:
            printed.setdefault(name, set()).update(row)
    for listed in summary.departments:
        found = printed.get(listed.totals.name, set())
        for words in (listed.document, *_figures(listed.totals, layout)):
            if words not in found:
                yield _lost(listed.totals.name, words)


def _texts(summary: CountySummary) -> Iterator[tuple[str, str]]:
    """The free texts of the county with their keys; reasons where their item changes."""
    facts = summary.facts
    yield from (("county", summary.name), ("publisher", facts.publisher), ("contact", facts.contact))
    yield from (("explanations", text) for text in facts.explanations)
    yield from (("other_matters", text) for text in facts.other_matters)
    for key, change in summary.changes.items():
        if change.difference:
            yield f"reasons.{key}", change.reason


def _figures(totals: DepartmentTotals, layout: Layout) -> Iterator[str]:
    """A department's figures as the tables print them; nothing for zero."""
    figures = (totals.income, totals.expenditure, totals.basic, totals.projects, totals.other, totals.procurement)
    for amount in (*figures, totals.three_public.total, *totals.three_public.parts):
        if amount:
            yield amounts.cell(amount, layout.unit, thousands=layout.thousands)


def _lost(key: str, words: str) -> Problem:
    return Problem(key, f"“{words[:40]}”没有印进全县汇总", "请检查模板是否缺少这一处字段")


def _audited(transcript: Transcript, summary: CountySummary) -> Report:
    """Hold what the document states against the rules on text, and ask for the reasons that it does not give."""
    departments = [one.totals.name for one in summary.departments]
    told = [change.reason for change in summary.changes.values()]
    units = tuple(filter(None, [*departments, summary.facts.publisher]))
    subject = Subject(name=summary.name, year=summary.year, own_layout=True, units=units)
    report = text.audit(transcript, claims(transcript, [summary.name, *departments], told), subject=subject)
    return report + Report(tuple(_unreasoned(summary)))


def _unreasoned(summary: CountySummary) -> Iterator[Finding]:
    """Yield that “三公” changes as a whole and the county does not say why, neither of it nor of any part."""
    changes = summary.changes
    if changes["total"].difference and not any(change.reason for change in changes.values()):
        yield Finding(
            rule="county-reason",
            kind=Kind.COMPARISON,
            severity=Severity.WARNING,
            place="county.toml [reasons]",
            quote="",
            message="全县“三公”经费比上年有增减，没有写原因；请在 county.toml 的 [reasons] 中写明",
            basis=str(FORM),
        )
