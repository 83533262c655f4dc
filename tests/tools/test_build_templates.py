"""The committed template is what the tools build, and says what was read in review."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import build_templates

BUILT = Path("hebei", "2020", "department.docx")


def test_the_committed_template_is_what_is_built_byte_for_byte() -> None:
    assert (build_templates.TEMPLATES / BUILT).read_bytes() == build_templates.hebei_2020()


def test_building_writes_every_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / BUILT).parent.mkdir(parents=True)
    monkeypatch.setattr(build_templates, "TEMPLATES", tmp_path)

    build_templates.main()

    assert [path.relative_to(tmp_path) for path in tmp_path.rglob("*.docx")] == [BUILT]
