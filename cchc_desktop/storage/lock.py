"""One window a workspace: a lock the operating system drops by itself when the program dies."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.refusals import InUse

FILE = "in-use"


class FolderLock:
    """Holds a workspace folder until `release` or the end of the process."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            InUse: another process holds it.
        """
        path = folder / FILE
        with refusing(path):
            self._file: BinaryIO = path.open("a+b")
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            raise InUse from error

    @contextlib.contextmanager
    def released_on_failure(self) -> Iterator[None]:
        """Give the folder free again when what is done under the lock fails."""
        try:
            yield
        except BaseException:
            self.release()
            raise

    def release(self) -> None:
        """Give the folder free."""
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
