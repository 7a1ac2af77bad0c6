"""Rebuilding a damaged data base: from what can still be read of it, the journal's second copy and backups.

The damaged files are moved to `set-aside/`, never deleted. The new data base is built beside the old one and put in
its place only when it is whole; killed at any moment, opening finds either the damaged file, or no data base but a
second copy (and begins again), or the new one.
"""

import contextlib
import shutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import sqlcipher3
from sqlite_utils.db import Database

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.refusal import Reason
from cchc_desktop.storage import ledger, merging
from cchc_desktop.storage.device import Devices
from cchc_desktop.storage.engine import connect, refusing
from cchc_desktop.storage.files import (
    PART,
    make_durable,
    make_folder,
    put_in_place,
    replace_file,
    sync_folder,
)
from cchc_desktop.storage.integrity import SUSPECT, Check
from cchc_desktop.storage.journal import Entry, checked, is_sealed
from cchc_desktop.storage.refusals import Damaged, Malformed, WrongKey
from cchc_desktop.storage.schema import migrate
from cchc_desktop.storage.second_copy import FOLDER as COPY
from cchc_desktop.storage.second_copy import segments
from cchc_desktop.storage.segments import HEAD_BYTES, Reading, SegmentCipher, read
from cchc_desktop.storage.store import FILE, Store

T = TypeVar("T")
Watch = Callable[[int, int], object]
"""Is told how many bytes of how many are done, file by file; may raise to stop."""
Beside = Callable[[Callable[[], Any]], Any]
"""Does slow work and returns its result: where it is called (the default), or in a thread beside a window."""
SET_ASIDE = "set-aside"
_BESIDE = ("", "-wal", "-shm")
_STRETCH = 256
_SMALLEST_ENTRY = 160
_MOST_FAILURES = 4000
"""A file in which this many stretches cannot be read has no more to give than its copy."""
_MOST_FAILURES_AT_ALL = 1000
"""The same for one in which nothing was read yet: a page that leads to all others is gone."""
_TAKEN_IN = "taken-in"
"""Beside a damaged file that was set aside: what could be read of it is in the data base; it is not read again."""
_BATCH = 2000


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a rebuilding saved.

    `entries` counts the journal now; `from_file`, `from_copy`, `from_backups` what each source could still give;
    `gaps` names the places of chains (device, first missing sequence number) that nothing could fill: empty means
    that nothing is known to be lost.
    """

    entries: int
    from_file: int
    from_copy: int
    from_backups: int
    gaps: tuple[tuple[str, int], ...]
    set_aside: Path


def at_once(work: Callable[[], T]) -> T:
    """Do work here and now."""
    return work()


def open_or_rebuild(
    folder: Path,
    key: bytes,
    *,
    clock: Clock,
    ids: Ids,
    devices: Devices,
    person: str,
    backups: Sequence[Path] = (),
    beside: Beside = at_once,
) -> tuple[Store, Recovered | None]:
    """Open the store of a workspace; rebuild its data base first if it is damaged, missing or older than its copy.

    A rebuilt data base may lack this computer's last entries, which others may hold: it is written on as a new device.

    Args:
        folder: the workspace.
        key: 32 bytes.
        clock: tells the time of entries.
        ids: makes the ids of entries.
        devices: gives the device id.
        person: who writes.
        backups: folders of backups that can be reached now; they fill what the second copy lacks.
        beside: does what takes long: the close look at a file that failed a check, and the rebuilding.

    Raises:
        WrongKey: the key opens neither the data base nor its copies.
        Damaged: nothing could be recovered; every file stands where it stood.
    """
    recovered = None
    device = devices.current()
    for attempt in (1, 2):
        try:
            if (folder / SUSPECT).exists():
                beside(partial(check, folder, key))
            else:
                check(folder, key)
            store = Store.open(folder, key, clock=clock, ids=ids, device=device, person=person, renew=devices.renew)
            break
        except Malformed:
            raise
        except Damaged:
            if attempt == 2:
                raise
            recovered = beside(partial(rebuild, folder, key, at=clock.now(), backups=backups))
            device = devices.renew()
    if devices.put_back(store.device, store.sequence):
        store.become(devices.renew())
    devices.remember(store.device, store.sequence)
    return store, recovered


def check(folder: Path, key: bytes) -> None:
    """Check that a folder with a second copy also holds a data base, and one that was found sound.

    Raises:
        Damaged: the data base is missing, so it must not be begun anew, or it fails the check that it failed before.
    """
    path = folder / FILE
    if not path.exists() or not path.stat().st_size:
        if _readable(folder / COPY, SegmentCipher(key)):
            raise Damaged(reason=Reason("{name} is missing", {"name": FILE}))
    elif (folder / SUSPECT).exists():
        again = Check(path, key)
        again.start()
        again.wait()
        if trouble := again.trouble():
            raise Damaged(reason=trouble)
    (folder / SUSPECT).unlink(missing_ok=True)


def rebuild(
    folder: Path,
    key: bytes,
    *,
    at: datetime,
    backups: Sequence[Path] = (),
    watch: Watch = lambda _done, _whole: None,
) -> Recovered:
    """Build the data base anew and set the damaged one aside; in any thread.

    Args:
        folder: the workspace.
        key: 32 bytes.
        at: now, which names where the damaged file goes.
        backups: as `open_or_rebuild`.
        watch: told how many bytes of the second copy are read; what it raises stops the work, nothing was moved then.

    Raises:
        WrongKey, Damaged: nothing could be read; nothing was moved.
    """
    cipher = SegmentCipher(key)
    fresh = folder / (FILE + PART)
    with refusing(folder):
        _drop(fresh)
        db = connect(fresh, key)
        try:
            db.execute("PRAGMA synchronous = OFF")  # made durable as a whole, below
            migrate(db)
            from_file = sum(_take_in(db, _salvaged(damaged, key)) for damaged in _damaged(folder))
            from_copy = _take_in(db, _copied(folder / COPY, cipher, watch))
            from_backups = sum(_take_in(db, _copied(place / COPY, cipher)) for place in backups)
            total = int(db.execute("SELECT count(*) FROM entry").fetchone()[0])
            gaps = _gaps(db)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            db.conn.close()
        if not total:
            _drop(fresh)
            _refuse(folder, cipher)
        with fresh.open("r+b") as file:
            make_durable(file)
        aside = _set_aside(folder, at)
        (folder / SUSPECT).unlink(missing_ok=True)
        put_in_place(fresh, folder / FILE)
        with contextlib.suppress(OSError):
            # Without the note it is only read once more another time.
            for damaged in (folder / SET_ASIDE).glob(f"*/{FILE}"):
                replace_file(damaged.with_name(_TAKEN_IN), b"")
    return Recovered(total, from_file, from_copy, from_backups, gaps, aside)


def _refuse(folder: Path, cipher: SegmentCipher) -> None:
    copies = [path for path in segments(folder / COPY) if path.stat().st_size > HEAD_BYTES]
    if copies and not _readable(folder / COPY, cipher):
        raise WrongKey(place=folder)
    raise Damaged(reason=Reason("nothing in it can be read"))


def _readable(folder: Path, cipher: SegmentCipher) -> bool:
    return any(True for path in segments(folder) for _ in read(path, cipher, Reading()))


def _take_in(db: Database, entries: Iterable[Entry]) -> int:
    """Merge entries in stretches; return how many were offered."""
    offered = 0
    batch: list[Entry] = []
    for entry in entries:
        batch.append(entry)
        if len(batch) == _BATCH:
            offered += _merge(db, batch)
            batch = []
    return offered + _merge(db, batch)


def _merge(db: Database, batch: list[Entry]) -> int:
    if batch:
        with db.atomic():
            merging.merge(db, checked(batch))
    return len(batch)


def _copied(folder: Path, cipher: SegmentCipher, watch: Watch = lambda _done, _whole: None) -> Iterator[Entry]:
    paths = segments(folder)
    sizes = [path.stat().st_size for path in paths]
    for number, path in enumerate(paths):
        watch(sum(sizes[:number]), sum(sizes))
        for record in read(path, cipher, Reading()):
            with contextlib.suppress(Damaged):
                yield from record.entries()


def _salvaged(damaged: Path, key: bytes) -> Iterator[Entry]:
    """Yield the entries that can still be read of a damaged data base; it is read from a scratch copy."""
    scratch = damaged.with_name(damaged.name + ".reading" + PART)
    try:
        for ending in _BESIDE[:2]:
            if (source := damaged.with_name(damaged.name + ending)).exists():
                shutil.copyfile(source, scratch.with_name(scratch.name + ending))
        yield from _stretches(_Scratch(scratch, key))
    finally:
        _drop(scratch)


class _Scratch:
    """A damaged file that is opened anew after each failure: SQLCipher answers nothing more once a page was bad."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._db: Database | None = None
        self._folded = False
        self.failures = 0

    def bytes(self) -> int:
        """Return how large the file is."""
        return self._path.stat().st_size if self._path.exists() else 0

    def ask(self, question: Callable[[Database], T]) -> T | None:
        """Return the answer, None if the file cannot give it."""
        try:
            if self._db is None:
                self._db = self._opened()
            return question(self._db)
        except (sqlcipher3.Error, Damaged, ValueError):
            self.failures += 1
            self.close()
            return None

    def _opened(self) -> Database:
        db = connect(self._path, self._key, wal=False)
        # A copy that is thrown away is never waited for. The log beside it is folded in once and done without: it
        # would be read, folded in and synced at each of thousands of openings, half a minute on a busy disk.
        db.execute("PRAGMA synchronous = OFF")
        if not self._folded:
            self._folded = True
            with contextlib.suppress(sqlcipher3.Error):
                db.execute("PRAGMA journal_mode = DELETE").fetchone()
        return db

    def close(self) -> None:
        """Let go of the file."""
        if self._db is not None:
            with contextlib.suppress(sqlcipher3.Error):
                self._db.conn.close()
            self._db = None


def _last(db: Database) -> int:
    return int(db.execute("SELECT max(number) FROM entry").fetchone()[0] or 0)


def _stretches(scratch: _Scratch) -> Iterator[Entry]:
    try:
        last = scratch.ask(_last)
        if last is None:
            # The newest page is among the bad ones: no entry takes fewer bytes than this.
            last = scratch.bytes() // _SMALLEST_ENTRY
        todo = deque((start, min(start + _STRETCH, last + 1)) for start in range(1, last + 1, _STRETCH))
        most = _MOST_FAILURES_AT_ALL
        while todo and scratch.failures < most:
            start, end = todo.popleft()
            found = scratch.ask(partial(ledger.entries_between, start=start, end=end))
            if found is not None:
                most = _MOST_FAILURES
                yield from (entry for entry in found if is_sealed(entry))
            elif end - start > 1:
                # A page in here cannot be read: halve the stretch until only its rows are left out, once the whole
                # file was looked through.
                middle = (start + end) // 2
                todo += [(start, middle), (middle, end)]
    finally:
        scratch.close()


def _gaps(db: Database) -> tuple[tuple[str, int], ...]:
    found = []
    for device in ledger.devices(db):
        reached = ledger.unbroken(db, device)
        if reached < ledger.last_sequence(db, device):
            found.append((device, reached + 1))
    return tuple(found)


def _damaged(folder: Path) -> list[Path]:
    """Return the damaged data bases, also those that an interrupted rebuilding had set aside already."""
    places = [folder, *sorted((folder / SET_ASIDE).glob("*/"))]
    return [place / FILE for place in places if (place / FILE).exists() and not (place / _TAKEN_IN).exists()]


def set_aside_unopenable(folder: Path, at: datetime) -> None:
    """Move a data base and journal without keys out of the way of a new workspace; they are not deleted."""
    with refusing(folder):
        if (folder / FILE).exists() or (folder / COPY).exists():
            aside = _set_aside(folder, at)
            if (folder / COPY).exists():
                (folder / COPY).replace(aside / COPY)


def _set_aside(folder: Path, at: datetime) -> Path:
    aside = folder / SET_ASIDE / f"{at:%Y%m%d-%H%M%S}"
    while aside.exists():
        aside = aside.with_name(aside.name + "-1")
    make_folder(aside.parent)
    make_folder(aside)
    for ending in _BESIDE:
        if (path := folder / (FILE + ending)).exists():
            path.replace(aside / path.name)
    sync_folder(aside)
    sync_folder(folder)
    return aside


def drop_unfinished(folder: Path) -> None:
    """Remove a data base in a folder that has no keys yet: a restore was cut off, and builds it again."""
    _drop(folder / FILE)


def _drop(path: Path) -> None:
    for ending in _BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)
