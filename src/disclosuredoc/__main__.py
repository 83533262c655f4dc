"""``python -m disclosuredoc``."""

from __future__ import annotations

import sys

from disclosuredoc.cli import main

sys.exit(main())
