"""The channel of a folder: a stick, a disk, a share the system has mounted.

A file is written beside its name, made durable, read back, renamed, and the folder made durable; hard links and locks
are not needed, so exFAT will do. Pulling the stick at any moment leaves whole files and at most a `.part`.
"""

import errno
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cchc_desktop.domain.system_error import why
from cchc_desktop.sync.channel import PART, Missing, new_tag, safe
from cchc_desktop.sync.refusals import CannotReach, NotAllowed, PlaceFull

_TRIES = 12
_WAIT_S = 0.2
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class FolderChannel:
    """Files under one folder of this computer.

    Args:
        root: the folder; it is created with the first file.
        name: what a person calls it.
        above: the folder that must be there (the stick itself); the root's own parent if not given.
        tag: marks this laptop's unfinished files; one that stays the same finds again what a pulled stick left over.
    """

    def __init__(
        self,
        root: Path,
        name: str = "",
        *,
        above: Path | None = None,
        tag: str = "",
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self.root = root
        self.name = name or root.name
        self._pause = pause
        self._part = f".{tag or new_tag()}{PART}"
        self._writing = threading.Lock()
        self._wrote = False
        # What lies above must be there: a stick that was pulled must not be written into its empty mount point.
        self._above = above or root.parent

    def names(self, folder: str) -> list[str]:
        with self._refusing():
            try:
                with os.scandir(self._path(folder)) as found:
                    return sorted(entry.name for entry in found if not entry.name.endswith(PART))
            except (FileNotFoundError, NotADirectoryError):
                if not self._above.is_dir():
                    raise
                return []

    def get(self, path: str) -> bytes:
        with self._refusing():
            try:
                return self._path(path).read_bytes()
            except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
                if not self._above.is_dir():
                    raise
                raise Missing(path) from error

    def put(self, path: str, data: bytes) -> None:
        place = self._path(safe(path))
        # A depot takes from several guests at once, who may bring the same.
        with self._writing, self._refusing():
            if place.exists():
                return
            if not self._above.is_dir():
                raise FileNotFoundError(errno.ENOENT, "it is not there any more", str(self._above))
            self._wrote = True
            self._make_folders(place.parent)
            part = place.with_name(place.name + self._part)
            try:
                with part.open("wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                # A stick that lies about its size takes everything and gives back something else.
                if part.read_bytes() != data:
                    raise OSError(errno.EIO, "what was written reads back differently")
                self._rename(part, place)
            except BaseException:
                # A pulled stick cannot be swept either: what failed first is what is told.
                self._drop(part)
                raise
            _sync(place.parent)

    def flush(self) -> None:
        with self._refusing():
            if self._wrote and hasattr(os, "sync") and self.root.is_dir():
                # Each file is durable already; this empties what the stick's own file system still holds.
                os.sync()
            self._wrote = False

    def close(self) -> None:
        """Nothing is held open."""

    def holds(self, path: str) -> bool:
        """Tell whether a file is there."""
        return self._path(path).exists()

    def _path(self, path: str) -> Path:
        return self.root.joinpath(*safe(path).split("/")) if path else self.root

    def _make_folders(self, folder: Path) -> None:
        if folder.is_dir():
            return
        self._make_folders(folder.parent)
        folder.mkdir(exist_ok=True)
        _sync(folder.parent)

    def _rename(self, part: Path, place: Path) -> None:
        for attempt in range(_TRIES):
            try:
                part.replace(place)
                return
            except PermissionError:
                # Windows refuses while a virus scanner looks at the file.
                if os.name != "nt" or attempt == _TRIES - 1:
                    raise
                self._pause(_WAIT_S)

    @staticmethod
    def _drop(part: Path) -> None:
        with suppress(OSError):
            part.unlink(missing_ok=True)

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if error.errno in _FULL:
                raise PlaceFull(place=self.name) from error
            if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
                raise NotAllowed(place=self.name, reason=why(error)) from error
            raise CannotReach(place=self.name, reason=why(error)) from error


def _sync(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        # exFAT through FUSE cannot; the file itself is durable.
        pass
    finally:
        os.close(handle)
