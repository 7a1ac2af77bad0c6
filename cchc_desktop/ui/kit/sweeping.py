"""Collects what only circles of references keep alive, always in the window's thread.

Python runs its cyclic collector in whichever thread happens to allocate. When that was an errand's worker, it
destroyed presenters of a page that had been replaced, with their timers and connections, from a foreign thread while
the window was delivering events to them: a segmentation fault now and then, seen when visits were opened one after
another. Qt wants an object destroyed in the thread it lives in (QObject, "Thread Affinity"), so the collector is
switched off and run by a timer of the window's thread, by the same counts of allocations.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1_000


class Sweeper(QObject):
    """Runs the collector where Qt's objects live."""

    def __init__(self) -> None:
        super().__init__()
        # What was imported stays: it need not be walked through each time.
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Collect the generations whose turn it is: young ones often, old ones seldom."""
        wanted = [
            generation
            for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > threshold
        ]
        if wanted:
            gc.collect(max(wanted))


_only: list[Sweeper] = []


def sweep_here() -> None:
    """Collect in this thread, the window's, from now on; before any other thread begins to work."""
    if not _only:
        _only.append(Sweeper())
