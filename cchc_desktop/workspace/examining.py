"""Examining a signed file for a window: verified, read back, told in sentences; values in, values out, for a worker."""

import hashlib
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

from cchc_desktop.workspace.readback import read_back
from cchc_desktop.workspace.said import Said
from cchc_desktop.workspace.seeing import with_seen
from cchc_desktop.workspace.verification import Level, Told, told
from cchc_desktop.workspace.verifying import Anchors, reading, verify_file

__all__ = ["Level", "Said", "Told", "examine"]


def examine(path: Path, *, at: datetime, turn: AbstractContextManager[object], anchors: Anchors | None = None) -> Told:
    """Return what a file is: who signed, intact, complete, and whether it shows what it carries.

    Args:
        path: the file; what is in it never raises.
        at: the moment to verify for.
        turn: the lock that keeps PDFium to one thread.
        anchors: what is trusted; without any, issuers are not checked.

    Raises:
        FileUnreadable: it cannot be read from the disk.
    """
    with reading(path):
        pdf = path.read_bytes()
    report = verify_file(pdf, anchors=anchors or Anchors(), at=at)
    return with_seen(told(report, path.name, hashlib.sha256(pdf).hexdigest()), read_back(pdf, turn=turn))
