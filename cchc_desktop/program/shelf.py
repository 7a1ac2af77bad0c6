"""The versions of the program that a person has beside the installed one, and which of them is to start.

    FOLDER/state.json      which version is wanted, which have shown that they start, which did not
    FOLDER/0.2.0/          a version: the program's folder with its release.json
    FOLDER/0.3.0.new/      one that is being unpacked

The installed program is never touched: a running .exe cannot be overwritten, and /opt belongs to the administrator.
Whatever happens to this folder, the installed program starts.
"""

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from cchc_desktop.domain.refusal import Reason
from cchc_desktop.program import archive
from cchc_desktop.program.archive import Watch
from cchc_desktop.program.refusals import BrokenProgram, NoProgramBefore, NotUpdatable, OlderProgram, OtherPlatform
from cchc_desktop.program.release import NoRelease, Release, order, read_release, this_platform

PORTABLE = "KiemTraCCHC-du-lieu"
"""A folder of this name beside the program keeps workspace, settings, log and versions there (on a stick)."""
KEPT_BY_ADMINISTRATOR = "no-updates"
"""A file of this name beside the installed program keeps people from updating it for themselves."""
STARTED_BY = "CCHC_STARTED_BY"
"""Environment of a version that was started: the installed program's folder, then its own, one a line."""
TRIES = 2
"""Starts that may end without a window (a power cut, a log-off) before a version counts as broken."""
_STATE = "state.json"
_ROOM = 64 * 1024 * 1024
_RENAMES = 20


@dataclass(frozen=True, slots=True)
class State:
    """What is known about the versions: `tried` counts starts that showed no window yet."""

    wanted: str = ""
    before: tuple[str, ...] = ()
    proven: tuple[str, ...] = ()
    tried: Mapping[str, int] = field(default_factory=dict)
    failed: tuple[str, ...] = ()
    to_tell: str = ""


class Shelf:
    """The versions beside an installed program."""

    def __init__(
        self, folder: Path, own: Release, *, closed: Reason | None = None, base: Release | None = None
    ) -> None:
        """Look at a shelf; nothing is written before something is staged.

        Args:
            folder: where the versions lie.
            own: the version that runs.
            closed: why no version may be added here.
            base: the installed program, where another version runs.
        """
        self.folder = folder
        self.own = own
        self.closed = closed
        self.base = base or own

    def state(self) -> State:
        """Return what is known; a file that cannot be read says nothing, so the installed program starts."""
        try:
            read = json.loads((self.folder / _STATE).read_text(encoding="utf-8"))
            state = State(
                str(read["wanted"]),
                tuple(map(str, read["before"])),
                tuple(map(str, read["proven"])),
                {str(version): int(times) for version, times in read["tried"].items()},
                tuple(map(str, read["failed"])),
                str(read["to_tell"]),
            )
            for version in (state.wanted, *state.before):
                if version:
                    order(version)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return State()
        return state

    def stage(self, data: bytes, name: str, watch: Watch = lambda _part: None) -> Release:
        """Unpack a newer version beside the others and let it start at the next start; raises as `lay`."""
        release = self.lay(data, name, watch)
        self.want(release.version)
        return release

    def lay(self, data: bytes, name: str, watch: Watch = lambda _part: None) -> Release:
        """Unpack a newer version beside the others; it does not start before it is wanted. Returns what it is.

        Raises:
            NotUpdatable, BrokenProgram, OtherPlatform, OlderProgram: nothing was changed.
        """
        if self.closed:
            raise NotUpdatable(reason=self.closed)
        release = archive.inspect(data, name)
        self.check(release, name)
        needed = sum(entry.size for entry in release.files) + _ROOM
        staging, place = self.folder / f"{release.version}.new", self.folder / release.version
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if shutil.disk_usage(self.folder).free < needed:
                raise BrokenProgram(
                    name=name, reason=Reason("{size} MB must be free on the disk", {"size": needed // 1_000_000})
                )
            archive.unpack(data, name, staging, watch)
            shutil.rmtree(place, ignore_errors=True)
            _rename(staging, place)
        except OSError as error:
            raise BrokenProgram(name=name, reason=error.strerror or str(error)) from error
        return release

    def want(self, version: str) -> None:
        """Let a version that was laid here start from the next start on; whatever it failed at before is forgotten."""
        state = self.state()
        before = tuple(dict.fromkeys((state.wanted, *state.before))) if state.wanted else state.before
        gone = {version}
        self._keep(
            State(
                version,
                tuple(known for known in before if known not in gone),
                tuple(known for known in state.proven if known not in gone),
                {known: times for known, times in state.tried.items() if known not in gone},
                tuple(known for known in state.failed if known not in gone),
                state.to_tell,
            )
        )
        self._tidy()

    def check(self, release: Release, name: str) -> None:
        """Check that a release is for this computer and newer than what is here.

        Raises:
            OtherPlatform, OlderProgram.
        """
        if release.platform != this_platform():
            raise OtherPlatform(name=name, found=release.platform, own=this_platform())
        newest = max((self.own.version, self.base.version, (self.target() or self.base).version), key=order)
        if not release.newer_than(newest):
            raise OlderProgram(name=name, found=release.version, own=newest)

    def waiting(self) -> Release | None:
        """Return the version that will start next time, None where that is the one that runs."""
        target = self.target() or self.base
        return None if target.version == self.own.version else target

    def target(self) -> Release | None:
        """Return the version beside the installed program that is to start, None for the installed program."""
        state = self.state()
        for version in (state.wanted, *state.before):
            if not version or version in state.failed or order(version) <= order(self.base.version):
                continue
            try:
                return read_release(self.folder / version)
            except NoRelease:
                continue
        return None

    def earlier(self) -> Release:
        """Return the version that `go_back` would go to.

        Raises:
            NoProgramBefore: the installed program runs, or none is here.
        """
        target = self.target()
        if target is None:
            raise NoProgramBefore
        state = self.state()
        older = (known for known in state.before if known in state.proven and order(known) < order(target.version))
        return next((release for known in older if (release := self._here(known))), self.base)

    def go_back(self) -> Release:
        """Let the version before start from the next start on; return it. The newer one stays, unused.

        Raises:
            NoProgramBefore: the installed program runs, or none is here.
        """
        earlier = self.earlier()
        state = self.state()
        at = state.before.index(earlier.version) if earlier.version in state.before else len(state.before)
        wanted = earlier.version if earlier.version in state.before else ""
        self._keep(replace(state, wanted=wanted, before=state.before[at + 1 :]))
        return earlier

    # --- starting ---------------------------------------------------------------------------------------------

    def begin_trial(self, version: str) -> bool:
        """Note that a version is tried; False where it had its tries, or no longer lies there whole."""
        state = self.state()
        times = state.tried.get(version, 0)
        release = self._here(version)
        if times >= TRIES or release is None or not archive.whole(self.folder / version, release):
            self.fail(version)
            return False
        self._keep(replace(state, tried={**state.tried, version: times + 1}))
        return True

    def end_trial(self, version: str) -> None:
        """Take a try back: the version ended well without a window, as where another window took its file over."""
        state = self.state()
        left = {**state.tried, version: max(state.tried.get(version, 0) - 1, 0)}
        self._keep(replace(state, tried=left))

    def prove(self, version: str) -> None:
        """Note that a version showed its window."""
        state = self.state()
        if version not in state.proven:
            tried = {known: times for known, times in state.tried.items() if known != version}
            self._keep(replace(state, proven=(*state.proven, version), tried=tried))

    def fail(self, version: str) -> None:
        """Note that a version did not start: it is not tried again, and the person is told once."""
        state = self.state()
        if version not in state.failed:
            self._keep(replace(state, failed=(*state.failed, version), to_tell=version))

    def told(self) -> str:
        """Return the version that did not start, once; "" where nothing is to be told."""
        state = self.state()
        if state.to_tell:
            self._keep(replace(state, to_tell=""))
        return state.to_tell

    # --- inside -----------------------------------------------------------------------------------------------

    def _here(self, version: str) -> Release | None:
        try:
            return read_release(self.folder / version)
        except NoRelease:
            return None

    def _tidy(self) -> None:
        """Remove versions that nothing leads to any more; what runs cannot be removed on Windows and stays."""
        state = self.state()
        proven = [version for version in state.before if version in state.proven]
        kept = {state.wanted, self.own.version, *proven[:1]}
        for place in self.folder.iterdir():
            if place.is_dir() and place.name not in kept:
                shutil.rmtree(place, ignore_errors=True)

    def _keep(self, state: State) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{_STATE}.{os.getpid()}"
        with part.open("wb") as file:
            file.write(json.dumps(asdict(state)).encode())
            file.flush()
            os.fsync(file.fileno())
        part.replace(self.folder / _STATE)


def _rename(staging: Path, place: Path) -> None:
    """Rename a folder; Windows refuses while a virus scanner looks at its files."""
    for attempt in range(_RENAMES):
        try:
            staging.rename(place)
            return
        except PermissionError:
            if os.name != "nt" or attempt == _RENAMES - 1:
                raise
            time.sleep(0.5)


def installed_folder(program: Path) -> Path:
    """Return the folder of the installed program, also where one of the versions beside it runs."""
    base, _, running = os.environ.get(STARTED_BY, "").partition("\n")
    return Path(base) if base and Path(running) == program.parent else program.parent


def portable_folder(program: Path) -> Path | None:
    """Return the data folder beside an installed program, where somebody made one."""
    beside = installed_folder(program) / PORTABLE
    return beside if beside.is_dir() else None


def shelf_folder(program: Path) -> Path:
    """Return where the versions of a person lie: with the data that belong to this computer, never roaming."""
    home = Path.home()
    portable = portable_folder(program)
    if portable is not None:
        return portable / "program"
    local: Callable[[], Path] = {
        "win32": lambda: Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local"),
        "darwin": lambda: home / "Library" / "Application Support",
    }.get(sys.platform, lambda: Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share"))
    return local() / "cchc-desktop" / "KiemTraCCHC" / "program"
