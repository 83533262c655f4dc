"""Garbage is looked for seldom."""

from __future__ import annotations

import subprocess
import sys


def test_what_is_there_is_set_apart_and_the_rest_looked_through_seldom() -> None:
    program = (
        "import gc; from disclosuredoc.helpers.garbage import SELDOM, collect_seldom; collect_seldom();"
        "assert gc.get_freeze_count() and gc.get_threshold() == SELDOM and gc.isenabled()"
    )

    subprocess.run([sys.executable, "-c", program], check=True)
