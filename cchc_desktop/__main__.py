"""The front door: `python -m cchc_desktop` opens the window; with a command word it works without one."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

NO_SCREEN = """\
Không có màn hình đồ hoạ ở đây (chưa đặt DISPLAY hay WAYLAND_DISPLAY), nên không mở được cửa sổ.
Dữ liệu không bị đụng tới.
  make demo    chạy trọn một cuộc kiểm tra qua các cửa sổ thật, không cần màn hình; kết quả nằm trong out/
There is no screen here (DISPLAY and WAYLAND_DISPLAY are not set), so no window can be opened. No data was touched.
  make demo    drives a whole visit through the real windows without a screen; results are left under out/
"""
OPENED = (".cchc", ".cchcb", ".cchci", ".cchcu", ".pdf")
"""Endings of what a person opens by a double click: workspace, bundle, invitation, update, signed minutes."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if getattr(sys, "frozen", False):
        # A frozen program is started again for each worker process; this is where such a start goes to its work.
        from multiprocessing import freeze_support  # noqa: PLC0415  (start-up time)

        freeze_support()
        status = _newer_version(arguments)
        if status is not None:
            return status
    if arguments and arguments[0] == "demo":
        # The faces are imported when they are wanted: the command line must not pay for Qt.
        from cchc_desktop.ui.demo.main import main as demo  # noqa: PLC0415  (start-up time)

        return demo(arguments[1:])
    if not wants_window(arguments):
        from cchc_desktop.cli.main import main as command_line  # noqa: PLC0415  (start-up time)

        return command_line(arguments)
    if not screen_present(os.environ, sys.platform):
        sys.stderr.write(NO_SCREEN)
        return 0
    from cchc_desktop.ui.main import main as window  # noqa: PLC0415  (start-up time)

    return window(arguments)


def wants_window(arguments: Sequence[str]) -> bool:
    """Tell whether a call opens the window: none, a workspace, or files that were double-clicked."""
    if not arguments or arguments[0].startswith("--workspace"):
        return True
    first = Path(arguments[0])
    return first.suffix.lower() in OPENED and (first.exists() or len(first.parts) > 1)


def screen_present(environment: "os._Environ[str] | dict[str, str]", platform: str) -> bool:
    """Tell whether a window can be shown: always on Windows and macOS, on Linux with a display server."""
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _newer_version(arguments: list[str]) -> int | None:
    """Hand over to a newer version that lies beside the installed program; None where there is none."""
    from cchc_desktop.program.launch import Start, hand_over, own_shelf  # noqa: PLC0415  (start-up time)

    if arguments[:1] == ["program"]:
        return None
    window = wants_window(arguments) and screen_present(os.environ, sys.platform)
    return hand_over(Start(Path(sys.executable).resolve(), tuple(arguments), window), own_shelf())


if __name__ == "__main__":
    sys.exit(main())
