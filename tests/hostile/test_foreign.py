"""Files of other kinds, damaged or made to be: refused in one line, without end or traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosuredoc.cli import main

HEAD = b"%PDF-1.7\n"
PAGES_IN_CIRCLES = b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
FOREIGN = {
    "空.pdf": HEAD,
    "套着自己.pdf": HEAD + PAGES_IN_CIRCLES + b"trailer<</Root 1 0 R>>",
    "指着自己.pdf": HEAD + b"1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj trailer<</Root 1 0 R>>",
    "很深.pdf": HEAD + b"1 0 obj" + b"[" * 200_000 + b"endobj trailer<</Root 1 0 R>>",
    "网页.wps": b"<html>1",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_it_is_refused_in_one_line(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / name
    file.write_bytes(FOREIGN[name])

    assert main(["audit", str(file)]) == 2
    printed = capsys.readouterr().err
    assert printed.startswith(f"{name}：")
    assert printed.count("\n") == 1
    assert str(tmp_path) not in printed
    assert [path.name for path in tmp_path.iterdir()] == [name]
