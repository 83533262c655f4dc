"""The template and the example documents say what was read in review; ``python -m tools.golden`` renews the texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import golden

NAMES = ("county-template.txt", "department-template.txt", "lingyusuan.txt", "wangxinban.txt")


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return golden.texts()


@pytest.mark.parametrize("name", NAMES)
def test_a_text_is_the_golden_one(texts: dict[str, str], name: str) -> None:
    assert texts[name] == (golden.GOLDEN / name).read_text(encoding="utf-8")


def test_every_golden_text_is_held(texts: dict[str, str]) -> None:
    assert sorted(texts) == sorted(path.name for path in golden.GOLDEN.glob("*.txt")) == list(NAMES)


def test_renewing_writes_what_there_is(texts: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(golden, "GOLDEN", tmp_path / "golden")

    golden.main()

    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "golden").iterdir()} == texts
