"""Reports that open by double click: a department's findings, the county at a glance; nothing comes from outside."""

from __future__ import annotations

import functools
from importlib import resources
from typing import TYPE_CHECKING
from urllib.parse import quote

import jinja2

from disclosuredoc.batch.manifest import Counts
from disclosuredoc.findings import shown

if TYPE_CHECKING:
    from disclosuredoc.batch.manifest import Manifest
    from disclosuredoc.findings import Report

PAGE = "report.html"
"""The county's report, beside the manifest."""
LONGEST = 10_000
"""So much of a text is shown."""


def department_page(department: str, document: str, report: Report) -> str:
    """Return the report on one department's document as HTML.

    Args:
        department: its name.
        document: the name of the document, which stands beside the report.
        report: what the rules found.
    """
    findings = (*report.errors, *report.warnings, *report.accepted, *report.notes)
    return _template("department.html").render(department=department, document=document, findings=findings)


def county_page(manifest: Manifest) -> str:
    """Return the report on all that stands in a folder for documents as HTML."""
    documents = [manifest.documents[key] for key in sorted(manifest.documents)]
    total = Counts(
        error=sum(one.findings.error for one in documents),
        warning=sum(one.findings.warning for one in documents),
        note=sum(one.findings.note for one in documents),
        accepted=sum(one.findings.accepted for one in documents),
    )
    return _template("county.html").render(
        documents=documents,
        failed=[manifest.failed[key] for key in sorted(manifest.failed)],
        leftovers=[manifest.leftovers[key] for key in sorted(manifest.leftovers)],
        counties=[manifest.counties[key] for key in sorted(manifest.counties)],
        copied=manifest.copied,
        total=total,
    )


@functools.cache
def _template(name: str) -> jinja2.Template:
    """Return a page's template; every text in it is escaped, and shows its control characters."""
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, finalize=_plain)
    environment.filters["address"] = _address
    text = (resources.files("disclosuredoc.batch") / name).read_text(encoding="utf-8")
    return environment.from_string(text)


def _plain(value: object) -> object:
    return shown(value, LONGEST) if isinstance(value, str) else value


def _address(path: str) -> str:
    """Return a relative path as an address.

    >>> _address("示例/a b.docx")
    '%E7%A4%BA%E4%BE%8B/a%20b.docx'
    """
    return quote(path.encode("utf-8", "surrogateescape"))
