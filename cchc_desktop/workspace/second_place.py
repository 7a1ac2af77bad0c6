"""The second place: where this laptop's copy goes, how old it is, and making it anew at each quiet minute.

Making a copy has three moves, like all slow work: `prepare` in the window's thread (the journal is settled), the work
in any thread, `made` in the window's thread again. `copy_now` does all three: before a sync, from the command line.
"""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage import backup
from cchc_desktop.storage.backup import Checked, Copy, Plan
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import replace_file
from cchc_desktop.storage.refusals import InsideWorkspace
from cchc_desktop.storage.store import Store
from cchc_desktop.storage.vault import Keys

__all__ = ["Checked", "CopyAhead", "CopyState", "SecondPlace"]
FILE = "second-place.json"
_FRESH = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class CopyState:
    """How the second copy stands.

    `place` is None while nobody chose one; `at` is None while none was made; `waiting` counts the entries that the
    copy lacks; `trouble` tells why the last attempt failed; `same_disk` is True where one broken disk takes both.
    """

    place: Path | None
    at: datetime | None
    waiting: int
    trouble: Refusal | None
    same_disk: bool


class SecondPlace:
    """Chooses the second place, makes copies there and tells how old they are."""

    def __init__(self, folder: Path, keys: Keys, machine: str, clock: Clock) -> None:
        self._folder = folder
        self._keys = keys
        self._machine = machine
        self._clock = clock
        self._store: Store | None = None
        self._trouble: Refusal | None = None
        kept = self._kept().get(machine, {})
        self._place = Path(str(kept["place"])) if kept.get("place") else None
        self._copy = Path(str(kept["copy"])) if kept.get("copy") else None
        self._at = datetime.fromisoformat(str(kept["at"])) if kept.get("at") else None
        self._number = int(str(kept.get("number") or 0))
        self._keys_mark = str(kept.get("keys") or "")
        self._one_at_a_time = threading.Lock()
        self._last: Copy | None = None

    def serve(self, store: Store) -> None:
        """Take the store whose journal is copied."""
        self._store = store

    def reachable(self) -> tuple[Path, ...]:
        """Return the folder of the copy if it can be reached now: what a damaged workspace is rebuilt from."""
        return (self._copy,) if self._copy is not None and self._copy.is_dir() else ()

    def state(self) -> CopyState:
        """Return how the second copy stands."""
        waiting = 0 if self._store is None else max(0, self._store.number - self._number)
        same = self._place is not None and backup.same_disk(self._folder, self._place)
        return CopyState(self._place, self._at, waiting, self._trouble, same)

    def good(self) -> bool:
        """Tell whether the copy is as it should be: somewhere else, without trouble, with all of yesterday's work."""
        state = self.state()
        if state.at is None or state.trouble is not None or state.same_disk:
            return False
        return state.waiting == 0 or self._clock.now() - state.at < _FRESH

    def choose(self, place: Path) -> CopyState:
        """Choose where the copy goes from now on; nothing is copied yet.

        Raises:
            InsideWorkspace: the place lies in the workspace itself.
            ReadOnly, DiskFull, CannotWrite: the place takes no files; the choice before stands.
        """
        assert self._store is not None
        if place.resolve().is_relative_to(self._folder.resolve()):
            raise InsideWorkspace(place=place)
        folder = backup.folder_for(place, self._folder, self._store.device)
        backup.begin(folder)
        self._place, self._copy, self._at, self._number, self._trouble = place, folder, None, 0, None
        self._keys_mark = ""
        self._keep()
        return self.state()

    def forget(self) -> None:
        """Make no more copies; those that were made stay where they are."""
        self._place = self._copy = self._at = self._trouble = None
        self._number = 0
        self._keep()

    def wanted(self) -> bool:
        """Tell whether there is a place, and something it lacks."""
        return self._copy is not None and (
            self.state().waiting > 0 or self._keys_mark != backup.keys_mark(self._folder)
        )

    def prepare(self) -> Callable[[], Copy] | None:
        """Settle the journal and return the work that copies it; None while no place was chosen.

        Raises:
            DiskFull, ReadOnly, CannotWrite: the journal could not be settled.
        """
        if self._copy is None or self._store is None:
            return None
        self._store.settle()
        task = backup.plan(
            self._folder,
            self._copy,
            device=self._store.device,
            number=self._store.number,
            sequence=self._store.sequence,
            at=self._clock.now(),
        )
        return partial(self._carried_out, task, backup.keys_mark(self._folder))

    def _carried_out(self, task: Plan, keys_mark: str) -> Copy:
        """Copy in whatever thread this is: a copy before a sync and one of a quiet minute wait for each other."""
        with self._one_at_a_time:
            if self._last is not None and self._last.folder == task.folder and task.number < self._last.number:
                return self._last  # overtaken by a later plan, which held all of this one
            self._last = backup.copy(task)
            self._keys_mark = keys_mark
            return self._last

    def made(self, copy: Copy) -> None:
        """Note that a copy was made."""
        if copy.folder != self._copy:
            return  # another place was chosen while it was being made
        self._at, self._number, self._trouble = copy.at, copy.number, None
        self._keep()

    def take_keys(self) -> None:
        """Bring a changed password or a new person to the copy at once; if it cannot be reached, with the next copy."""
        if self._copy is None:
            return
        mark = backup.keys_mark(self._folder)
        try:
            with self._one_at_a_time:
                backup.copy_keys(self._folder, self._copy)
        except Refusal as error:
            self.failed(error)
            return
        self._keys_mark = mark
        self._keep()

    def failed(self, error: Refusal) -> None:
        """Note that a copy could not be made; the one before still stands."""
        self._trouble = error

    def copy_now(self) -> Copy | None:
        """Make a copy and wait for it; None while no place was chosen.

        Raises:
            PlaceGone, CopyUnreadable, DiskFull, ReadOnly, CannotWrite.
        """
        try:
            work = self.prepare()
            copy = work() if work is not None else None
        except Refusal as error:
            self.failed(error)
            raise
        if copy is not None:
            self.made(copy)
        return copy

    def check(self) -> Callable[[], Checked] | None:
        """Return the work that reads the copy to its end and tells what is sound; None while there is none."""
        if self._copy is None or not self._copy.is_dir():
            return None
        return partial(backup.check, self._copy, self._keys)

    def _keep(self) -> None:
        mine = {
            "place": str(self._place) if self._place else "",
            "copy": str(self._copy) if self._copy else "",
            "at": self._at.isoformat() if self._at else "",
            "number": self._number,
            "keys": self._keys_mark,
        }
        text = json.dumps(self._kept() | {self._machine: mine}, ensure_ascii=False, indent=1)
        with refusing(self._folder):
            replace_file(self._folder / FILE, text.encode())

    def _kept(self) -> dict[str, dict[str, object]]:
        try:
            found = json.loads((self._folder / FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            # Not there, or harmed: the place is chosen again.
            return {}
        return found if isinstance(found, dict) and all(isinstance(mine, dict) for mine in found.values()) else {}


class CopyAhead:
    """The copy before a journey, in three acts: what is here goes to the second place before anything comes in.

    A second place that is not plugged in keeps nobody from the exchange: its age and trouble are shown.
    """

    def __init__(self, place: SecondPlace) -> None:
        self._place = place
        self._work: Callable[[], Copy] | None = None
        self._made: Copy | None = None

    def plan(self) -> None:
        """Settle the journal, in the workspace's thread."""
        if self._place.wanted():
            try:
                self._work = self._place.prepare()
            except Refusal as refusal:
                self._place.failed(refusal)

    def copy(self) -> None:
        """Make the copy, in any thread."""
        if self._work is not None:
            try:
                self._made = self._work()
            except Refusal as refusal:
                self._place.failed(refusal)

    def note(self) -> None:
        """Note it, in the workspace's thread."""
        if self._made is not None:
            self._place.made(self._made)
