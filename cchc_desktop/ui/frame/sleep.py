"""Notices that the computer slept: while it does, the wall clock runs on and the monotonic clock stands still."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_MS = 2_000
_SLEPT_S = 15.0
"""Seconds by which the clocks may part before it counts as sleep; a clock that is set by hand locks too, harmlessly."""


class SleepWatch(QObject):
    """`woke` is emitted at the first look after the computer slept.

    Args:
        wall: the wall clock in seconds.
        steady: a clock that stands still while the computer sleeps.
    """

    woke = Signal()

    def __init__(
        self,
        parent: QObject,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._wall, self._steady = wall, steady
        self._apart = wall() - steady()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Compare the clocks."""
        apart = self._wall() - self._steady()
        if abs(apart - self._apart) > _SLEPT_S:
            self.woke.emit()
        self._apart = apart
