"""The front door: what `make run` says where there is no screen."""

import os
import subprocess
import sys
from pathlib import Path

from cchc_desktop.__main__ import screen_present

ROOT = Path(__file__).resolve().parents[2]


def test_without_a_screen_it_says_so_points_to_the_demo_and_does_not_crash() -> None:
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "-m", "cchc_desktop"], cwd=ROOT, env=bare, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert "make demo" in done.stderr
    assert "Traceback" not in done.stderr


def test_windows_and_macos_always_have_a_screen() -> None:
    assert screen_present({}, "win32")
    assert screen_present({}, "darwin")
    assert not screen_present({}, "linux")
    assert screen_present({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
