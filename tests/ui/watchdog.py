"""The watchdog: how long the window's thread is away from its event loop, and where.

Every event goes through `QApplication.notify`; from there until it returns, or until a nested loop turns, the window
neither paints nor hears. What is judged is the CPU time of the window's thread, since wall time on a shared machine
tells of the neighbours. Beside it stands what the thread waited for (a lock, a disk, another thread of Python):
wall time less CPU time less the time it stood in the scheduler's queue (Linux, proc(5), schedstat).

A side thread looks every few milliseconds; once a stretch has gone on for half the limit it keeps the stack.

`make watchdog` alone does so, never `make test`: whoever looks at another thread's frame keeps its event alive for a
moment longer than Qt does, and PySide then may take the next object at that address for the event.
"""

import gc
import json
import os
import sys
import threading
import time
import traceback
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject
from PySide6.QtWidgets import QApplication

LIMIT_S = 0.1
"""Issue 5: the window never blocks longer."""
BOUND_S = 0.25
"""What fails a test: the limit with room for a processor whose caches and clock are shared with other work."""
_LOOK_S = 0.008
_INNERMOST = 3
_SWEPT_EVERY = 10
"""Tests after which the collector looks at everything. Before each, what the runner keeps of those before is taken out
of its sight: the heap of hundreds of tests is no part of the product, and one look at it takes 300 ms."""
_ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Stall:
    """One stretch away from the event loop, in seconds; `where` are the lines most often seen, innermost first."""

    test: str
    event: str
    cpu_s: float
    waited_s: float = 0.0
    where: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        at = "\n      ".join(self.where) or "(no sample)"
        return f"{self.cpu_s * 1000:.0f} ms of CPU, {self.waited_s * 1000:.0f} ms waiting, in {self.event}\n      {at}"


class Watched(QApplication):
    """The application of the tests: its events are timed."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.stalls: list[Stall] = []
        self.test = ""
        self.events = 0
        self._tests = 0
        self._depth = 0
        self._stretch = 0
        self._begun = 0.0
        self._thread = threading.get_ident()
        self._tid = threading.get_native_id()
        self._clock = time.pthread_getcpuclockid(self._thread)
        self._seen: list[tuple[int, float, tuple[str, ...]]] = []
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._turned)
        dispatcher.aboutToBlock.connect(self._turned)
        self._side = threading.Thread(target=self._look, name="watchdog", daemon=True)
        self._side.start()

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if threading.get_ident() != self._thread:
            # A worker that emits a signal: PySide notes it on its QThread, there and then. It is not the window.
            return super().notify(receiver, event)
        self._depth += 1
        if self._depth == 1:
            self._begin()
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            if not self._depth:
                spent = time.thread_time() - self._begun
                self.events += 1
                if spent > LIMIT_S / 2 or self._seen:
                    self._keep(spent, f"{type(receiver).__name__} <- {event.type().name}")
                self._stretch += 1

    def start_test(self, name: str) -> None:
        """Forget what was before."""
        if self._tests % _SWEPT_EVERY == 0:
            gc.unfreeze()
            gc.collect()
        gc.freeze()
        self._tests += 1
        self.test, self.stalls, self.events = name, [], 0

    def _begin(self) -> None:
        self._stretch += 1
        self._seen = []
        self._begun = time.thread_time()

    def _turned(self) -> None:
        """A loop turned, maybe one inside a dialog: what came before was not one stretch with what follows."""
        if self._depth:
            self._begin()

    def _keep(self, spent: float, event: str) -> None:
        seen = [look for look in self._seen if look[0] == self._stretch]
        waited = max((look[1] for look in seen), default=0.0)
        if spent < LIMIT_S / 2 and waited < LIMIT_S:
            return
        often = Counter(line for _, _, lines in seen for line in lines)
        deepest = max((lines for _, _, lines in seen), key=lambda lines: sum(often[line] for line in lines), default=())
        self.stalls.append(Stall(self.test, event, round(spent, 4), round(waited, 4), list(deepest[:12])))

    def _look(self) -> None:
        """The side thread: keep the stack of a stretch that goes on for long."""
        known, wall, cpu, queued = -1, 0.0, 0.0, 0.0
        while True:
            time.sleep(_LOOK_S)
            stretch = self._stretch
            if not self._depth:
                continue
            now, used, stood = time.perf_counter(), time.clock_gettime(self._clock), self._queued()
            if stretch != known:
                known, wall, cpu, queued = stretch, now, used, stood
                continue
            waited = (now - wall) - (used - cpu) - (stood - queued)
            if used - self._begun > LIMIT_S / 2 or waited > LIMIT_S / 2:
                lines = self._stack()
                if self._stretch == stretch:
                    self._seen.append((stretch, waited, lines))

    def _stack(self) -> tuple[str, ...]:
        # The frame is let go of at once: see the head of this file.
        frame = sys._current_frames().get(self._thread)
        return () if frame is None else _lines(frame)

    def _queued(self) -> float:
        """Seconds that the window's thread was ready to run and another ran."""
        try:
            return int(Path(f"/proc/self/task/{self._tid}/schedstat").read_text().split()[1]) / 1e9
        except (OSError, IndexError, ValueError):
            return 0.0


def _lines(frame: FrameType) -> tuple[str, ...]:
    """Return the innermost lines of a stack and those of our own code, up to where the event came in."""
    found = []
    for entry in reversed(traceback.extract_stack(frame)):
        if entry.name == "notify" and entry.filename == __file__:
            break
        if "importlib" in entry.filename:
            continue
        path = Path(entry.filename)
        name = str(path.relative_to(_ROOT)) if path.is_relative_to(_ROOT) else path.name
        if len(found) < _INNERMOST or name.startswith("cchc_desktop"):
            found.append(f"{name}:{entry.lineno} {entry.name}")
    return tuple(found)


def judge(app: Watched) -> None:
    """Write a test's stalls into the report, where one is wanted, and fail the test at what is beyond doubt."""
    report = os.environ.get("CCHC_STALLS")
    if report:
        with Path(report).open("a", encoding="utf-8") as file:
            counted = {"test": app.test, "events": app.events, "stalls": [asdict(stall) for stall in app.stalls]}
            file.write(json.dumps(counted, ensure_ascii=False) + "\n")
    beyond = [str(stall) for stall in app.stalls if stall.cpu_s > BOUND_S]
    assert not beyond, f"the window was away from its event loop in {app.test}:\n  " + "\n  ".join(beyond)
