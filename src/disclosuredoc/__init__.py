"""Chinese departmental budget disclosures (部门预算公开): facts in, a checked Word document out.

The names below are all there is to import from here; they are resolved when first used (PEP 562), so that
``import disclosuredoc`` costs nothing.
"""

from __future__ import annotations

import importlib

TYPE_CHECKING = False  # the name is enough for the checkers; typing itself slows --help
if TYPE_CHECKING:
    from disclosuredoc.batch.county import produce_all
    from disclosuredoc.errors import (
        ChecksFailedError,
        DisclosureError,
        InputError,
        LayoutNotFoundError,
        OutputError,
        TemplateError,
        UnsafeFileError,
    )
    from disclosuredoc.findings import Finding, Problem, Report, Severity
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.money import Money
    from disclosuredoc.pipeline.auditing import audit
    from disclosuredoc.pipeline.department import Outcome, layout, produce, read
    from disclosuredoc.pipeline.marked import marked
    from disclosuredoc.pipeline.production import render
    from disclosuredoc.rules.books import check

_HOMES = {
    "ChecksFailedError": "errors",
    "Disclosure": "model.disclosure",
    "DisclosureError": "errors",
    "Finding": "findings",
    "InputError": "errors",
    "LayoutNotFoundError": "errors",
    "Money": "money",
    "Outcome": "pipeline.department",
    "OutputError": "errors",
    "Problem": "findings",
    "Report": "findings",
    "Severity": "findings",
    "TemplateError": "errors",
    "UnsafeFileError": "errors",
    "audit": "pipeline.auditing",
    "check": "rules.books",
    "layout": "pipeline.department",
    "marked": "pipeline.marked",
    "produce": "pipeline.department",
    "produce_all": "batch.county",
    "read": "pipeline.department",
    "render": "pipeline.production",
}

__all__ = [
    "ChecksFailedError",
    "Disclosure",
    "DisclosureError",
    "Finding",
    "InputError",
    "LayoutNotFoundError",
    "Money",
    "Outcome",
    "OutputError",
    "Problem",
    "Report",
    "Severity",
    "TemplateError",
    "UnsafeFileError",
    "audit",
    "check",
    "layout",
    "marked",
    "produce",
    "produce_all",
    "read",
    "render",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
