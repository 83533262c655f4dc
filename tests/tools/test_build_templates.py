"""The committed template is what the tools build, and says what was read in review."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import build_templates

MADE = {"department.docx": build_templates.department_template(), "county.docx": build_templates.county_template()}
BUILT = [Path(name, file) for name in build_templates.BUILT for file in MADE]


def test_the_committed_templates_are_what_is_built_byte_for_byte() -> None:
    for file in BUILT:
        assert (build_templates.TEMPLATES / file).read_bytes() == MADE[file.name]


def test_building_writes_every_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in BUILT:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr(build_templates, "TEMPLATES", tmp_path)

    build_templates.main()

    assert {path.relative_to(tmp_path) for path in tmp_path.rglob("*.docx")} == set(BUILT)
