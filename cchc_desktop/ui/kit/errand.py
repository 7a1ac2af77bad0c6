"""Slow work beside the window: a callable on values goes out, its result or failure comes home as a signal."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot


class Errand(QObject):
    """One piece of work. `done` carries the result, `failed` the exception; both arrive in the owner's thread."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def start(self) -> "Errand":
        """Send it off; returns itself so that it can be kept."""
        QThreadPool.globalInstance().start(_Run(self, self._work))
        return self


class _Home(QObject):
    arrived = Signal(object, bool)


class _Run(QRunnable):
    def __init__(self, errand: Errand, work: Callable[[], Any]) -> None:
        super().__init__()
        self._work = work
        self._home = _Home()
        self._relay = _Relay(errand)
        self._home.arrived.connect(self._relay.take)

    def run(self) -> None:
        """Do the work; whatever it raises goes home as a value."""
        try:
            result, well = self._work(), True
        except Exception as error:
            result, well = error, False
        self._home.arrived.emit(result, well)


class _Relay(QObject):
    """Lives in the owner's thread and hands on, unless the errand is gone with its screen."""

    def __init__(self, errand: Errand) -> None:
        super().__init__(errand)
        self._errand = errand

    @Slot(object, bool)
    def take(self, result: object, well: bool) -> None:
        """Give the result to the errand's listeners."""
        (self._errand.done if well else self._errand.failed).emit(result)
