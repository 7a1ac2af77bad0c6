"""`make test-typing`: real Telex keys through ibus and ibus-unikey into the kit's fields, on a screen of its own.

Starts Xvfb, a session bus, ibus-daemon and the window, types with xdotool, compares letter by letter, stops them all.
"""

import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

TELEX = "Kieerm tra chaats luwowngj coong trinhf ddawjt yeeu caauf"
SENTENCE = "Kiểm tra chất lượng công trình đặt yêu cầu"
FIELDS = ("note", "line", "cell")
_PATIENCE_S = 60


def main() -> int:
    """Return 0 when every field holds the sentence."""
    if os.environ.get("CCHC_TYPING_BUS") is None:
        # A bus of its own: the person's own input method stays as it is.
        again = ["dbus-run-session", "--", sys.executable, "-m", "tests.keyboard"]
        return subprocess.call(again, env={**os.environ, "CCHC_TYPING_BUS": "1"})
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        env = _environment(Path(folder), running)
        wrong = [f"{field}: {said!r}" for field in FIELDS if (said := _typed(field, Path(folder), env)) != SENTENCE]
    sys.stdout.write("\n".join(wrong) + "\n" if wrong else f"{len(FIELDS)} fields hold: {SENTENCE}\n")
    return 1 if wrong else 0


def _environment(folder: Path, running: ExitStack) -> dict[str, str]:
    reading, writing = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1024x700x24"], pass_fds=(writing,),
                              stderr=subprocess.DEVNULL)  # fmt: skip
    running.callback(_stop, screen)
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as numbers:
        display = ":" + numbers.readline().strip()
    own = {name: str(folder / name) for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "HOME")}
    for place in own.values():
        Path(place).mkdir(mode=0o700)
    env = os.environ | own | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_IM_MODULE": "ibus", "LC_ALL": "C.UTF-8"}
    daemon = subprocess.Popen(["ibus-daemon", "--panel", "disable", "--xim"], env=env, stderr=subprocess.DEVNULL)
    running.callback(_stop, daemon)
    until = time.monotonic() + _PATIENCE_S
    while not _chosen(env):
        if time.monotonic() > until:
            raise TimeoutError("ibus-daemon does not take the engine Unikey")
        time.sleep(0.3)
    return env


def _chosen(env: dict[str, str]) -> bool:
    # Its exit status also tells of a keyboard map that no test screen has: what counts is which engine there is.
    subprocess.run(["ibus", "engine", "Unikey"], env=env, check=False, capture_output=True)
    asked = subprocess.run(["ibus", "engine"], env=env, check=False, capture_output=True, text=True)
    return asked.stdout.strip() == "Unikey"


def _typed(field: str, folder: Path, env: dict[str, str]) -> str:
    done = folder / f"{field}.done"
    command = [sys.executable, "-m", "tests.keyboard.window", field, str(done)]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True, encoding="utf-8") as window:
        assert window.stdout is not None
        window.stdout.readline()
        time.sleep(0.5)
        assert _chosen(env)
        for key in TELEX + "\n":
            name = {" ": "space", "\n": "Tab" if field != "cell" else "Return"}.get(key, key)
            subprocess.check_call(["xdotool", "key", "--clearmodifiers", name], env=env)
            time.sleep(0.03)
        time.sleep(1)
        done.touch()
        said = window.stdout.readline().removeprefix("said ").rstrip("\n")
    return said.rstrip()


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    process.wait()


if __name__ == "__main__":
    sys.exit(main())
