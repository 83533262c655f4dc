"""The command line: English command words, everything said in Chinese; exit codes 0 to 4 as the docs promise.

Only argparse is imported here; each command imports what it needs when it runs, so that ``--help`` stays quick.
"""

from __future__ import annotations

import gc
import importlib
import io
import sys

from disclosuredoc.cli.parser import parser
from disclosuredoc.errors import DisclosureError

TYPE_CHECKING = False  # the name is enough for the checkers; typing itself slows --help
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    given = sys.argv[1:] if arguments is None else arguments
    options = parser(given).parse_args(given)
    command = _imported(options.module)
    try:
        code: int = command.run(options)
        sys.stdout.flush()
    except DisclosureError as error:
        complained: int = importlib.import_module("disclosuredoc.cli.console").complain(error)
        return complained
    except BrokenPipeError:
        sys.stdout = io.StringIO()  # else Python fails once more when it ends
        return 0
    except OSError:
        sys.stdout = io.StringIO()
        sys.stderr.write("结果没有写完；请核对磁盘空间和权限后重试\n")
        return 4
    except KeyboardInterrupt:
        sys.stderr.write("已中止。\n")
        return 130
    return code


def _imported(room: str) -> ModuleType:
    """Import a command; what imports make is no garbage, and is not looked through for any, then or later."""
    name = f"disclosuredoc.cli.{room}"
    if name not in sys.modules:
        gc.disable()
        try:
            importlib.import_module(name)
        finally:
            gc.enable()
        importlib.import_module("disclosuredoc.helpers.garbage").collect_seldom()
    return sys.modules[name]


__all__ = ["main"]
