"""Progress is shown on a terminal, and nowhere else."""

from __future__ import annotations

import io
import sys

import pytest

from disclosuredoc.cli import progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_terminal_shows_how_many_how_fast_and_how_long_still(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    progress.show(30, 100, 60.0)
    progress.clear()

    assert terminal.getvalue() == "\r\x1b[K30/100　每秒 0.5 个　还需 2 分 20 秒\r\x1b[K"


def test_where_there_is_no_terminal_nothing_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    progress.show(30, 100, 60.0)
    progress.clear()

    assert capsys.readouterr().err == ""


def test_at_the_end_nothing_is_left_to_wait_for() -> None:
    assert progress.words(100, 100, 50.0) == "100/100　每秒 2.0 个　还需 0 秒"
    assert progress.words(0, 100, 0.0) == "0/100"
