"""Start: from process start to a usable window, against a bare PySide6 window and the frozen build, paired in one run.

"Usable" is the moment the event loop comes round after the window was painted. A frozen program cannot be asked that:
beside it, under Xvfb, stands for all three when another program first sees the window. Then: what importing costs, by
part (self time of `-X importtime`, whose own cost is in it), and the memory of the idle window.
"""

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROUNDS = 7
ROOT = Path(__file__).resolve().parents[1]
FROZEN = ROOT / "dist" / "KiemTraCCHC" / "KiemTraCCHC"
_SEEN = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv); window = QMainWindow(); window.setWindowTitle("bare"); window.resize(1366, 688)
window.show(); app.exec()
"""
_PATIENCE_S = 30
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


class _Run(NamedTuple):
    ms: float
    cpu_ms: float
    mb: float


def _once(code: str, *, cold: bool) -> _Run:
    if cold:
        _drop_page_cache()
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    begun, spent = time.perf_counter(), _spent()
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    took = (time.perf_counter() - begun) * 1000
    return _Run(took, (_spent() - spent) * 1000, int(done.stdout.split()[-1]) / 1024)


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _drop_page_cache() -> None:
    os.sync()
    try:
        with open("/proc/sys/vm/drop_caches", "w", encoding="ascii") as control:
            control.write("3")
    except OSError:
        pass  # not root: cold then means warm, and the figures say so


def measure() -> dict[str, object]:
    """Return medians in ms (wall, whole process) and MB, with the ratio of the paired runs."""
    _once(BARE, cold=False)
    _once(OURS, cold=False)
    figures: dict[str, object] = {"page_cache_dropped": os.access("/proc/sys/vm/drop_caches", os.W_OK)}
    for kind, cold in (("cold", True), ("warm", False)):
        pairs = [(_once(BARE, cold=cold), _once(OURS, cold=cold)) for _ in range(ROUNDS)]
        figures[kind] = {
            "bare_ms": round(statistics.median(bare.ms for bare, _ in pairs)),
            "ours_ms": round(statistics.median(ours.ms for _, ours in pairs)),
            "ratio": round(statistics.median(ours.ms / bare.ms for bare, ours in pairs), 2),
            "bare_cpu_ms": round(statistics.median(bare.cpu_ms for bare, _ in pairs)),
            "ours_cpu_ms": round(statistics.median(ours.cpu_ms for _, ours in pairs)),
            "bare_mb": round(statistics.median(bare.mb for bare, _ in pairs)),
            "ours_mb": round(statistics.median(ours.mb for _, ours in pairs)),
        }
    figures["window_seen_under_xvfb_ms"] = _seen()
    figures["import_by_part_ms"] = _imports()
    return figures


def _seen() -> dict[str, object]:
    """Return medians until another program sees the window, warm: bare, from source, frozen."""
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    if missing:
        return {"not_had": f"{' and '.join(missing)} not installed"}
    ways = {
        "bare": [sys.executable, "-c", _SEEN],
        "from_source": [sys.executable, "-m", "cchc_desktop"],
    }
    figures: dict[str, object] = {}
    if FROZEN.exists():
        ways["frozen"] = [str(FROZEN)]
    else:
        figures["frozen"] = "not built: make package"
    with _screen() as environment:
        for command in ways.values():
            _until_seen(command, environment)
        rounds = [{name: _until_seen(command, environment) for name, command in ways.items()} for _ in range(ROUNDS)]
    for name in ways:
        times = [one[name] for one in rounds]
        figures[name] = round(statistics.median(time for time, _ in times))
        figures[f"{name}_mb"] = round(statistics.median(size for _, size in times))
        figures[f"{name}_to_bare"] = round(statistics.median(one[name][0] / one["bare"][0] for one in rounds), 2)
    return figures


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    """A screen of its own, and a home of its own, so that nobody's workspace or settings are met."""
    with tempfile.TemporaryDirectory() as home:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
        server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            own = {"DISPLAY": f":{number}", "HOME": home, "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "xcb"}
            without = {"WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_DATA_HOME"}
            yield {name: value for name, value in os.environ.items() if name not in without} | own
        finally:
            server.terminate()
            server.wait()


def _until_seen(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Return ms until the window is seen, and the program's memory in MB then."""
    begun = time.perf_counter()
    program = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        look = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(program.pid), "--name", "."]
        subprocess.run(look, env=environment, capture_output=True, check=True, timeout=_PATIENCE_S)
        took = (time.perf_counter() - begun) * 1000
        resident = int(Path(f"/proc/{program.pid}/statm").read_text(encoding="ascii").split()[1])
        return took, resident * os.sysconf("SC_PAGE_SIZE") / 1048576
    finally:
        program.kill()
        program.wait()


def _imports() -> dict[str, float]:
    """Return ms of self time by top package, the standard library's modules together; the rest below 2 ms left out."""
    command = [sys.executable, "-X", "importtime", "-c", "import cchc_desktop.ui.main"]
    sums: dict[str, list[float]] = defaultdict(list)
    for _ in range(3):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        once: dict[str, float] = defaultdict(float)
        for own, name in re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", done.stderr):
            once[_part(name)] += int(own) / 1000
        once["all"] = sum(once.values())
        for part, spent in once.items():
            sums[part].append(spent)
    medians = {part: round(statistics.median(times), 1) for part, times in sums.items()}
    return dict(sorted(((part, ms) for part, ms in medians.items() if ms >= 2), key=lambda one: -one[1]))


def _part(module: str) -> str:
    names = module.split(".")
    if names[0] == "cchc_desktop":
        return ".".join(names[:2])
    return "standard library" if names[0] in sys.stdlib_module_names else names[0]
