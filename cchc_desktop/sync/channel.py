"""A channel: any dumb storage that takes whole files under names and gives them back.

What the exchange asks of it is little enough for a stick, a share, a bucket or the laptop opposite: no locks, no
change of a file that stands, no order. A file is there whole or not at all; putting one that is there changes nothing,
because a name stands for one content. Names are lower-case hex, digits, `/`, `-` and `.`: every file system takes them.
"""

import os
import re
from collections.abc import Callable
from typing import Protocol

PART = ".part"
"""What the name of an unfinished file ends in; `names` never tells of one."""
_TAG_BYTES = 4
_SAFE = re.compile(r"[0-9a-z][0-9a-z.-]*(/[0-9a-z][0-9a-z.-]*)*")


class Missing(Exception):
    """There is no file of this name."""


class Channel(Protocol):
    """A place files go to and come from. One thread uses it at a time.

    All methods raise `CannotReach`, `NotAllowed` or (when writing) `PlaceFull`.
    """

    @property
    def name(self) -> str:
        """What a person calls the place."""
        ...

    def names(self, folder: str) -> list[str]:
        """Return the names of files and folders right inside a folder, sorted; none for one that is not there."""
        ...

    def get(self, path: str) -> bytes:
        """Return a file whole.

        Raises:
            Missing: it is not there.
        """
        ...

    def put(self, path: str, data: bytes) -> None:
        """Keep a file; on return it is there whole. One that is there already is left as it is."""
        ...

    def flush(self) -> None:
        """Return when all that was put lies there for good: after it a stick may be pulled."""
        ...

    def close(self) -> None:
        """Let go of the place."""
        ...


Watch = Callable[[int], None]
"""Told the bytes that went over since the last call; may raise to break off."""


def safe(path: str) -> str:
    """Return a path if every channel can take it.

    Raises:
        ValueError: it is none: what comes from elsewhere never leads out of its folder.
    """
    if not _SAFE.fullmatch(path) or ".." in path or path.endswith(PART):
        raise ValueError(f"no path of a channel: {path!r}")
    return path


def new_tag() -> str:
    """Return what marks the unfinished files of one way to a place: two laptops that carry the same bundle on to one
    folder at the same time write beside each other, not into each other."""
    return os.urandom(_TAG_BYTES).hex()
