"""One window a workspace: a second start hands its files to the window that is open and brings it to the front.

Through a folder of this user's, not through a socket: nothing listens. A lock that the system's process list can judge
tells whether a window is open; what is handed over is a small file that the open window takes away.
"""

import json
import logging
import secrets
import time
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QTimer, Signal

log = logging.getLogger(__name__)
_ENDING = ".json"
_LOCK = "window.lock"
_LARGEST = 64 * 1024
_TRIES = 100
_WAIT_S = 0.05


class Doorstep(QObject):
    """Where later starts lay their files down; `arrived` carries them, an empty list for "come to the front"."""

    arrived = Signal(list)

    def __init__(self, own_folder: Path, workspace: Path, parent: QObject | None = None) -> None:
        """Make the place for a workspace's window; `own_folder` is this user's folder of the program."""
        super().__init__(parent)
        mark = sha256(str(workspace.absolute()).encode()).hexdigest()[:12]
        self._folder = own_folder / "open" / mark
        self._folder.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(self._folder / _LOCK))
        # Never stale by age: the window may be open for days. One whose process is gone is found out all the same.
        self._lock.setStaleLockTime(0)

    def open(self) -> bool:
        """Become the window of the workspace; False where there is one already."""
        if not self._lock.tryLock(0):
            return False
        for left in self._folder.glob(f"*{_ENDING}"):
            left.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._take)
        # Some file systems tell nothing: looking now and then costs nothing.
        self._often = QTimer(self)
        self._often.timeout.connect(self._take)
        self._often.start(2000)
        return True

    def hand_over(self, files: Sequence[Path], pause: Callable[[float], None] = time.sleep) -> bool:
        """Lay files down for the open window; False when it does not take them (it hangs): open another one."""
        name = self._folder / f"{secrets.token_hex(8)}{_ENDING}"
        part = name.with_suffix(".part")
        part.write_text(json.dumps([str(file.absolute()) for file in files]), encoding="utf-8")
        part.replace(name)
        for _ in range(_TRIES):
            if not name.exists():
                return True
            pause(_WAIT_S)
        name.unlink(missing_ok=True)
        return False

    def seize(self) -> None:
        """Become the window although a lock lies there: whoever held it answers no more, or ran on another computer."""
        if not self.open():
            (self._folder / _LOCK).unlink(missing_ok=True)
            self.open()

    def close(self) -> None:
        """Let go: the next start opens a window of its own."""
        self._lock.unlock()

    def _take(self) -> None:
        for path in sorted(self._folder.glob(f"*{_ENDING}")):
            try:
                data = path.read_bytes() if path.stat().st_size <= _LARGEST else b""
                path.unlink()
                told = json.loads(data)
            except (OSError, ValueError):
                log.warning("a file handed over could not be read")
                continue
            self.arrived.emit([Path(name) for name in told if isinstance(name, str)] if isinstance(told, list) else [])
