"""Checking signed papers before they are taken in: many files, beside the window, on all processors.

A file costs a third of a second (three signatures, and the paper made again from its record), so several go to
processes of their own. Nothing here touches a workspace.
"""

import gc
import hashlib
import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from cchc_desktop.domain.refusal import Reason
from cchc_desktop.domain.system_error import why

LARGEST = 300 * 1024 * 1024
_FEW = 2
"""So few files are checked here: starting processes would take longer."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as the workspace keeps it."""

    field: str
    how: str
    holder: str
    signed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking a file showed: `problem` says why it cannot be taken in, None when all is well."""

    path: Path
    sha256: str = ""
    problem: Reason | None = None
    record: Mapping[str, object] = field(default_factory=dict)
    signatures: tuple[Signature, ...] = ()


def papers_in(places: Sequence[Path]) -> tuple[Path, ...]:
    """Return the PDF files among files and folders (with all below them), each once, by name."""
    found: dict[Path, None] = {}
    for place in places:
        inside = sorted(place.rglob("*")) if place.is_dir() else [place]
        found |= {path: None for path in inside if path.suffix.lower() == ".pdf" and path.is_file()}
    return tuple(found)


class Checking:
    """One run over files; `results` yields each as it is done, `stop` ends the run after those that are under way."""

    def __init__(self, paths: Sequence[Path], at: datetime) -> None:
        self.paths = tuple(paths)
        self._at = at
        self._stopped = False
        self._waiting: set[Future[Checked]] = set()

    def results(self) -> Iterator[Checked]:
        """Yield what checking each file showed, in the order they are done."""
        if len(self.paths) <= _FEW:
            for path in self.paths:
                if self._stopped:
                    return
                yield check(path, self._at)
            return
        # Forking a process that has threads and a window is not safe; spawned ones begin clean.
        clean = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(min(os.cpu_count() or 1, 8), mp_context=clean, initializer=_get_ready) as pool:
            self._waiting = {pool.submit(_check_and_sweep, path, self._at) for path in self.paths}
            while self._waiting:
                done, left = wait(self._waiting, return_when=FIRST_COMPLETED)
                self._waiting = set(left)
                for future in done:
                    try:
                        yield future.result()
                    except CancelledError:
                        continue

    def stop(self) -> None:
        """End the run: files that wait are left alone."""
        self._stopped = True
        for future in tuple(self._waiting):
            future.cancel()


def _get_ready() -> None:
    """Make a process ready for many files: what it loads is loaded once, and is never looked through for garbage.

    Reading one file makes a million small objects that live as long as the file; Python's collector would look through
    them again and again while they grow, a quarter of the whole time.
    """
    from cchc_desktop.workspace import readback, verifying  # noqa: F401, PLC0415  (start-up time)

    gc.collect()
    gc.freeze()
    gc.disable()


def _check_and_sweep(path: Path, at: datetime) -> Checked:
    try:
        return check(path, at)
    finally:
        gc.collect()


def check(path: Path, at: datetime) -> Checked:
    """Check one file: it can be read, is intact and complete, and shows what it carries."""
    from cchc_desktop.signing.anchors import Anchors  # noqa: PLC0415  (start-up time: it brings pyHanko)
    from cchc_desktop.workspace.readback import read_back  # noqa: PLC0415  (start-up time)
    from cchc_desktop.workspace.verifying import Fault, verify_file  # noqa: PLC0415  (start-up time)

    try:
        if path.stat().st_size > LARGEST:
            return Checked(path, problem=Reason("it is larger than {size} MB", {"size": LARGEST // 1_048_576}))
        pdf = path.read_bytes()
    except OSError as error:
        return Checked(path, problem=Reason("it cannot be read: {reason}", {"reason": why(error)}))
    sha256 = hashlib.sha256(pdf).hexdigest()
    report = verify_file(pdf, anchors=Anchors(), at=at)
    if any(line.fault is Fault.UNREADABLE for line in report.faults):
        return Checked(path, sha256, Reason("it cannot be read as a PDF"))
    if not report.signatures:
        return Checked(path, sha256, Reason("it carries no signature of minutes"))
    if not report.intact:
        return Checked(path, sha256, Reason("it was changed after it was signed"))
    if not report.complete:
        return Checked(path, sha256, Reason("not everybody who should has signed it"))
    seen = read_back(pdf)
    if not seen.agrees:
        return Checked(path, sha256, Reason("ALARM: its pages do not show what the record inside carries"))
    # pyHanko's texts are strings that hold on to their whole file: as they are, each result would carry it along.
    found = tuple(
        Signature("".join(one.field), one.how.value, "".join(one.holder), one.signed_at) for one in report.signatures
    )
    return Checked(path, sha256, None, seen.record, found)
