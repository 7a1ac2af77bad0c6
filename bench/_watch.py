"""An application that knows how long its window's thread was away from the event loop, and where the worst was.

Every event goes through `notify`; until it returns, or a loop inside it turns, the window neither paints nor hears.
"""

import time

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject
from PySide6.QtWidgets import QApplication


class Watched(QApplication):
    """Times its events; processor time judges, since the clock of a shared machine tells of the neighbours."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.events = 0
        self.worst_cpu_ms = self.worst_wall_ms = 0.0
        self.worst_in = ""
        self.over_100_ms = 0
        self._depth = 0
        self._begun = (0.0, 0.0)
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._turned)
        dispatcher.aboutToBlock.connect(self._turned)

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        self._depth += 1
        if self._depth == 1:
            self._begun = (time.thread_time(), time.perf_counter())
        what = f"{type(receiver).__name__} <- {event.type().name}"
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            if not self._depth:
                self._keep(what)

    def _turned(self) -> None:
        if self._depth:
            self._begun = (time.thread_time(), time.perf_counter())

    def _keep(self, what: str) -> None:
        cpu, wall = (time.thread_time() - self._begun[0]) * 1000, (time.perf_counter() - self._begun[1]) * 1000
        self.events += 1
        self.over_100_ms += cpu > 100
        self.worst_wall_ms = max(self.worst_wall_ms, wall)
        if cpu > self.worst_cpu_ms:
            self.worst_cpu_ms, self.worst_in = cpu, what

    def told(self) -> dict[str, object]:
        """Return the figures."""
        return {
            "events": self.events,
            "worst_stall_cpu_ms": round(self.worst_cpu_ms),
            "worst_stall_in": self.worst_in,
            "stalls_over_100_ms": self.over_100_ms,
            "worst_stall_clock_ms": round(self.worst_wall_ms),
        }
