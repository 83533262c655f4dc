"""The tools are run from the checkout, so the tests look for them there."""

from __future__ import annotations

import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).parents[2]))
