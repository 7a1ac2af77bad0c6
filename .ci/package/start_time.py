"""Start time: from the call to the first window on a virtual screen, the frozen program against the source, in turns.

python .ci/package/start_time.py FROZEN_PROGRAM PYTHON_OF_THE_SOURCE   writes dist/start.json
"""

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 7
ROOT = Path(__file__).resolve().parents[2]


def once(call: list[str], display: str, home: Path) -> tuple[float, float]:
    """Return seconds until the window is seen, and CPU seconds used by then and its end."""
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "DISPLAY": display}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    program = subprocess.Popen(call, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    look = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(program.pid)]
    subprocess.run(look, env=environment, check=True, capture_output=True, timeout=120)
    seen = time.perf_counter() - begun
    program.terminate()
    program.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seen, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(frozen: str, python: str) -> int:
    """Measure both in turns; medians of wall and CPU seconds."""
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    display = f":{os.read(read, 16).decode().strip()}"
    calls = {"frozen": [frozen], "source": [python, "-m", "cchc_desktop"]}
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in calls}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(ROUNDS + 1):
            for name, call in calls.items():
                measured = once(call, display, Path(folder) / "Nguyễn Văn Đức")
                if number:  # the first of each fills the page cache
                    found[name].append(measured)
    screen.terminate()
    told = {
        name: {
            "wall_ms": round(statistics.median(wall for wall, _ in rounds) * 1000),
            "cpu_ms": round(statistics.median(cpu for _, cpu in rounds) * 1000),
        }
        for name, rounds in found.items()
    }
    (ROOT / "dist" / "start.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
