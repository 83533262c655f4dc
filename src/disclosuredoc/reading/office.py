"""The office program (LibreOffice): a .doc, .wps or .rtf becomes a .docx, in a folder of its own, within a time limit.

It runs with a profile of its own, so that nobody's settings count: no macros, no links followed, no way to the network.
What it makes is opened like any other file.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages.opener import ENCRYPTED

OLE = b"\xd0\xcf\x11\xe0"
RTF = b"{\\rtf"
FILTERS = {OLE: "MS Word 97", RTF: "Rich Text Format"}
"""How the program is to read what it can make a .docx of, by the first bytes, for it takes what it does not know for
plain text; a .wps of today is a .doc inside."""
PATIENCE = 90.0
"""How long a document may take, in seconds; one of a department takes three."""
PROGRAMS = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
"""What the program is called, and where it stands where that is never on the path."""
_NOWHERE = "127.0.0.1"
_PORT = "9"
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", _NOWHERE),
    ("Inet/Settings", "ooInetHTTPProxyPort", _PORT),
    ("Inet/Settings", "ooInetHTTPSProxyName", _NOWHERE),
    ("Inet/Settings", "ooInetHTTPSProxyPort", _PORT),
    ("Inet/Settings", "ooInetNoProxy", ""),
)
"""No macros, no active content, no link followed, and a proxy that nobody answers at."""
_ITEM = '<item oor:path="/org.openoffice.{0}"><prop oor:name="{1}" oor:op="fuse"><value>{2}</value></prop></item>'
_PROFILE = '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{}</oor:items>'
_END = getattr(os, "killpg", os.kill)
_SIGNAL = getattr(signal, "SIGKILL", signal.SIGTERM)
"""The program starts others; where there are process groups all of them end, and at once."""


def convertible(data: bytes) -> bool:
    """Whether the office program is needed, and may be able, to read a file; it has no password."""
    return data.startswith(tuple(FILTERS)) and ENCRYPTED not in data


def converted(data: bytes, name: str, *, patience: float = PATIENCE) -> bytes:
    """Return a .docx made of a .doc, .wps or .rtf; nothing else of it is kept.

    Args:
        data: the file.
        name: its base name, for messages.
        patience: how long it may take, in seconds.

    Raises:
        UnsafeFileError: the program is not there, takes too long, or makes nothing of it.
    """
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        reason = "是旧版格式，要用 LibreOffice 转换，这里没有安装；请安装 LibreOffice，或在 Word 或 WPS 中另存为 .docx"
        raise UnsafeFileError(name, reason)
    reading = next(reading for magic, reading in FILTERS.items() if data.startswith(magic))
    with tempfile.TemporaryDirectory(prefix="disclosuredoc-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        folder.joinpath("document").write_bytes(data)
        if not _run(program, folder, reading, patience):
            raise UnsafeFileError(name, f"转换超过 {patience:g} 秒，已停下；请在 Word 或 WPS 中另存为 .docx 后再试")
        made = folder / "document.docx"
        if not made.is_file():
            raise UnsafeFileError(name, "LibreOffice 转换不了这个文件；请在 Word 或 WPS 中另存为 .docx 后再试")
        return made.read_bytes()


def _run(program: str, folder: Path, reading: str, patience: float) -> bool:
    """Run the program on the document in a folder; whether it ended in time."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    items = "".join(_ITEM.format(*setting) for setting in _SETTINGS)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE.format(items), encoding="utf-8")
    process = subprocess.Popen(  # noqa: S603 - a program of fixed names, and a file of a name of our own
        [
            *(program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"),
            *(f"--infilter={reading}", "--convert-to", "docx", "--outdir", str(folder), str(folder / "document")),
        ],
        cwd=folder,
        env={**os.environ, "HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        return False
    finally:
        with contextlib.suppress(OSError):  # all of them have ended by themselves
            _END(process.pid, _SIGNAL)
        process.wait()
    return True
