"""The public face is short, sorted, and resolved when it is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import disclosuredoc


def test_every_public_name_can_be_had() -> None:
    assert list(disclosuredoc.__all__) == sorted(disclosuredoc.__all__)
    for name in disclosuredoc.__all__:
        assert getattr(disclosuredoc, name) is not None
    assert set(disclosuredoc.__all__) <= set(dir(disclosuredoc))


def test_nothing_else_can_be_had() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = disclosuredoc.nothing


def test_importing_it_imports_nothing_heavy() -> None:
    program = "import sys, disclosuredoc; print(sorted({'attrs', 'lxml', 'docx', 'jinja2'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert done.stdout.strip() == b"[]"
