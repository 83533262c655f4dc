"""``disclosuredoc audit``: documents that anybody wrote, against the rules on text."""

from __future__ import annotations
