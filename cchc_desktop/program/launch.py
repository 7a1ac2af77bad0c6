"""Which version starts: the installed program looks at the shelf and hands over to the version that is wanted.

A version that has not yet shown a window is tried: the installed program waits for it, and when it ends without having
shown one, the version before starts at once and the person is told. Standard library only: it runs before everything.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_desktop.domain.refusal import Reason
from cchc_desktop.program.release import NoRelease, Release, own_release, read_release
from cchc_desktop.program.shelf import KEPT_BY_ADMINISTRATOR, STARTED_BY, Shelf, installed_folder, shelf_folder

FROM_SOURCE = Reason("it runs from its source")
BY_ADMINISTRATOR = Reason("an administrator of this computer keeps it up to date")
_TRIAL = "trial.lock"

Runner = Callable[[Sequence[str], Mapping[str, str]], int]
"""Runs a program with an environment and returns its exit status."""


@dataclass(frozen=True, slots=True)
class Start:
    """How this process was started: the program's file, and whether a window is wanted (else a command)."""

    program: Path
    arguments: tuple[str, ...]
    window: bool


def own_shelf() -> Shelf:
    """Return the shelf of the program that runs."""
    program = Path(sys.executable).resolve()
    if not getattr(sys, "frozen", False):
        return Shelf(shelf_folder(program), own_release(), closed=FROM_SOURCE)
    base = installed_folder(program)
    closed = BY_ADMINISTRATOR if (base / KEPT_BY_ADMINISTRATOR).exists() else None
    return Shelf(shelf_folder(program), own_release(), closed=closed, base=_release_of(base))


def hand_over(start: Start, shelf: Shelf, run: Runner | None = None, become: Runner | None = None) -> int | None:
    """Start the version that is wanted and return its exit status; None where this one goes on itself.

    Args:
        start: what was asked for.
        shelf: the versions.
        run: runs a version that is tried; the process of this one waits.
        become: runs one that is known to start; where the system can, in the place of this process.
    """
    run, become = run or _run, become or _become
    if installed_folder(start.program) != start.program.parent or shelf.closed:
        return None
    while (target := shelf.target()) is not None:
        there = shelf.folder / target.version / start.program.name
        call = (str(there), *start.arguments)
        environment = _environment(start.program.parent, there.parent)
        if target.version in shelf.state().proven:
            try:
                return become(call, environment)
            except OSError:
                shelf.fail(target.version)
                continue
        if not start.window:
            # A command must not be the one to find out whether a version starts.
            return None
        with _Trial(shelf.folder) as mine:
            if not mine:
                # The version is being tried in another window right now.
                return None
            if not shelf.begin_trial(target.version):
                continue
            try:
                status = run(call, environment)
            except OSError:
                status = -1
            if target.version in shelf.state().proven:
                return status
            if status == 0:
                shelf.end_trial(target.version)
                return status
            shelf.fail(target.version)
    return None


def prove_running(shelf: Shelf) -> None:
    """Note that the version that runs has shown its window; called by the window."""
    if shelf.own.version != shelf.base.version:
        shelf.prove(shelf.own.version)


def _release_of(base: Path) -> Release | None:
    try:
        return read_release(base)
    except NoRelease:
        return None


def _run(call: Sequence[str], environment: Mapping[str, str]) -> int:
    child = subprocess.Popen(list(call), env=dict(environment))  # noqa: S603  (our own program)
    before = signal.signal(signal.SIGTERM, lambda _number, _frame: child.terminate())
    try:
        return child.wait()
    finally:
        signal.signal(signal.SIGTERM, before)


def _become(call: Sequence[str], environment: Mapping[str, str]) -> int:
    if os.name == "posix":
        os.execve(call[0], list(call), dict(environment))  # noqa: S606  (our own program)
    return _run(call, environment)


def _environment(base: Path, there: Path) -> dict[str, str]:
    environment = dict(os.environ)
    environment[STARTED_BY] = f"{base}\n{there}"
    # What PyInstaller's loader set for this process is not for the next one.
    environment["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    original = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    if original is not None:
        environment["LD_LIBRARY_PATH"] = original
    elif getattr(sys, "frozen", False):
        environment.pop("LD_LIBRARY_PATH", None)
    return environment


class _Trial:
    """A lock that the system drops by itself: one trial at a time."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _TRIAL

    def __enter__(self) -> bool:
        self._file = self._path.open("a+b")
        try:
            if sys.platform == "win32":
                import msvcrt  # noqa: PLC0415  (Windows only)

                self._file.seek(0)
                msvcrt.locking(self._file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl  # noqa: PLC0415  (not on Windows)

                fcntl.flock(self._file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def __exit__(self, *_error: object) -> None:
        self._file.close()
