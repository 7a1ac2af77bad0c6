"""`make test-reader`: the real window on a screen and a bus of its own, read through AT-SPI by a process beside it."""

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_SYSTEM_PYTHON = "/usr/bin/python3"
"""The one that Debian's gir1.2-atspi-2.0 and python3-gi are made for."""


def main() -> int:
    """Return what listen.py returns."""
    if os.environ.get("CCHC_READER_BUS") is None:
        again = ["dbus-run-session", "--", sys.executable, "-m", "tests.reader", *sys.argv[1:]]
        return subprocess.call(again, env={**os.environ, "CCHC_READER_BUS": "1"})
    out = Path("out")
    out.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        reading, writing = os.pipe()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24"],
            pass_fds=(writing,),
            stderr=subprocess.DEVNULL,
        )
        running.callback(screen.wait)
        running.callback(screen.terminate)
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as numbers:
            display = ":" + numbers.readline().strip()
        own = {name: str(Path(folder) / name) for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")}
        for place in own.values():
            Path(place).mkdir(mode=0o700)
        env = os.environ | own | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        env |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": str(_HERE.parents[1])}
        listen = [_SYSTEM_PYTHON, str(_HERE / "listen.py"), sys.executable, str(out / "reader.md"), *sys.argv[1:]]
        return subprocess.call(listen, env=env)


if __name__ == "__main__":
    sys.exit(main())
