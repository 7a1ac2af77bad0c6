"""Slow work beside the window: a callable on values goes out, its result or failure comes home as a signal.

Workers are plain threads that touch no Qt object of their own: a QRunnable with a QObject inside was deleted by
whichever thread let go of it last, and under load results were lost or the process died. What a worker brings
home is laid into a queue; one object that lives as long as the window's thread takes it out there.
"""

import os
import queue
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from cchc_desktop.ui.kit.sweeping import sweep_here


class Errand(QObject):
    """One piece of work. `done` carries the result, `failed` the exception; both arrive in the owner's thread.

    An errand whose owner is gone by then is forgotten; so is its result.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def start(self) -> "Errand":
        """Send it off; it is kept until it has come home, so nobody else needs to."""
        _office().send(self, self._work)
        return self


class _Office(QObject):
    """Lives in the window's thread; counts who is out and hands over what comes home."""

    _arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        sweep_here()
        self._workers = ThreadPoolExecutor(max(2, os.cpu_count() or 2), thread_name_prefix="errand")
        self._out: dict[int, Errand] = {}
        self._sent = 0
        self._home: queue.SimpleQueue[tuple[int, object, bool]] = queue.SimpleQueue()
        self._arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def send(self, errand: Errand, work: Callable[[], Any]) -> None:
        self._sent += 1
        self._out[self._sent] = errand
        self._workers.submit(partial(self._do, self._sent, work))

    def _do(self, number: int, work: Callable[[], Any]) -> None:
        """Do the work, in a worker; whatever it raises goes home as a value."""
        try:
            result, well = work(), True
        except Exception as error:
            result, well = error, False
        self._home.put((number, result, well))
        self._arrived.emit()

    @Slot()
    def _hand_over(self) -> None:
        try:
            number, result, well = self._home.get_nowait()
        except queue.Empty:
            return
        errand = self._out.pop(number)
        if shiboken6.isValid(errand):
            (errand.done if well else errand.failed).emit(result)


_only: list[_Office] = []


def _office() -> _Office:
    # Made with the first errand: it must live in the window's thread, not in that of an import.
    if not _only:
        _only.append(_Office())
    return _only[0]
