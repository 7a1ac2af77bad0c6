"""Start: from process start to a usable window, against a bare PySide6 window, paired in one run.

"Usable" is the moment the event loop comes round after the window was painted.
"""

import os
import statistics
import subprocess
import sys
import time

ROUNDS = 7
BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv); window = QMainWindow(); window.resize(1366, 688); window.show()
QTimer.singleShot(0, lambda: QTimer.singleShot(0, app.quit)); app.exec()
import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
OURS = """
import sys
from cchc_desktop.ui.main import open_window
app, window = open_window([])
from PySide6.QtCore import QTimer
QTimer.singleShot(0, lambda: QTimer.singleShot(0, app.quit)); app.exec()
import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def _once(code: str, *, cold: bool) -> tuple[float, float]:
    if cold:
        _drop_page_cache()
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return (time.perf_counter() - begun) * 1000, int(done.stdout.split()[-1]) / 1024


def _drop_page_cache() -> None:
    os.sync()
    try:
        with open("/proc/sys/vm/drop_caches", "w", encoding="ascii") as control:
            control.write("3")
    except OSError:
        pass  # not root: cold then means warm, and the figures say so


def measure() -> dict[str, object]:
    """Return medians in ms (wall, whole process) and MB, with the ratio of the paired runs."""
    figures: dict[str, object] = {"page_cache_dropped": os.access("/proc/sys/vm/drop_caches", os.W_OK)}
    for kind, cold in (("cold", True), ("warm", False)):
        pairs = [(_once(BARE, cold=cold), _once(OURS, cold=cold)) for _ in range(ROUNDS)]
        figures[kind] = {
            "bare_ms": round(statistics.median(bare[0] for bare, _ in pairs)),
            "ours_ms": round(statistics.median(ours[0] for _, ours in pairs)),
            "ratio": round(statistics.median(ours[0] / bare[0] for bare, ours in pairs), 2),
            "bare_mb": round(statistics.median(bare[1] for bare, _ in pairs)),
            "ours_mb": round(statistics.median(ours[1] for _, ours in pairs)),
        }
    return figures
