"""Files that a pulled plug leaves whole: the old or the new one, never half of either."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

PART = ".part"
"""What an unfinished file's name ends in; whoever finds one after a crash may remove it."""
_TRIES = 12
_WAIT_S = 0.2


def replace_file(path: Path, data: bytes) -> None:
    """Write a whole file: beside it first, made durable, then put in its place."""
    part = path.with_name(path.name + PART)
    try:
        with part.open("wb") as file:
            file.write(data)
            make_durable(file)
        put_in_place(part, path)
    finally:
        part.unlink(missing_ok=True)


def make_durable(file: BinaryIO) -> None:
    """Wait until what was written lies on the disk."""
    file.flush()
    os.fsync(file.fileno())


def put_in_place(part: Path, path: Path, *, pause: Callable[[float], None] = time.sleep) -> None:
    """Rename a finished file over its final name and make the name durable.

    Windows refuses while a virus scanner looks at the file (WinError 5, 32, 33): tried again for about 2.5 s.
    """
    for attempt in range(_TRIES):
        try:
            part.replace(path)
            break
        except PermissionError:
            if os.name != "nt" or attempt == _TRIES - 1:
                raise
            pause(_WAIT_S)
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Create a folder and make its name durable; one that is there already costs one look."""
    if folder.is_dir():
        return
    folder.mkdir(parents=True, exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename durable; Windows has no way to and does not need it (NTFS journals it)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        # exFAT through FUSE and some shares cannot; the file itself is durable already.
        pass
    finally:
        os.close(handle)


def sweep(folder: Path) -> None:
    """Remove what interrupted writes left unfinished in a folder (not in those inside it)."""
    for part in folder.glob("*" + PART):
        part.unlink(missing_ok=True)
