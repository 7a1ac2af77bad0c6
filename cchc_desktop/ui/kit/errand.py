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
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QThread, Signal, Slot
from PySide6.QtWidgets import QApplication

from cchc_desktop.ui.kit.sweeping import sweep_here

T = TypeVar("T")


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


def beside(work: Callable[[], T]) -> T:
    """Do slow work in a worker and wait for its result; raises what the work raises.

    For what a person cannot go on without, like the keys of the workspace: the window goes on painting and its timers
    run, while keys and clicks wait until it is over. In a worker it is simply done.
    """
    application = QCoreApplication.instance()
    if application is None or QThread.currentThread() is not application.thread():
        return work()
    loop = QEventLoop()
    home: list[tuple[Any, Exception | None]] = []
    errand = Errand(work)
    errand.done.connect(lambda result: home.append((result, None)))
    errand.failed.connect(lambda error: home.append((None, error)))
    for ended in (errand.done, errand.failed):
        ended.connect(loop.quit)
    QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
    try:
        errand.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    finally:
        QApplication.restoreOverrideCursor()
    result, error = home[0]
    if error is not None:
        raise error
    return result  # type: ignore[no-any-return]


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
