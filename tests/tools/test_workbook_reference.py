"""The reference page of the workbook is what the map says."""

from __future__ import annotations

from tools import workbook_reference


def test_the_page_is_what_is_generated() -> None:
    assert workbook_reference.PAGE.read_text(encoding="utf-8") == workbook_reference.page()
