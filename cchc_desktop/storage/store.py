"""One open workspace file: writes entries, keeps the projection, merges foreign entries."""

import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple, TypeVar

from sqlite_utils.db import Database

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.refusal import Reason, Refusal
from cchc_desktop.storage import barring, digests, ledger, lookup, merging, queries, search
from cchc_desktop.storage.acting import Acting, Asking
from cchc_desktop.storage.barring import Barred, Judge
from cchc_desktop.storage.engine import connect, keep_as_it_was, refusing
from cchc_desktop.storage.hlc import HybridClock
from cchc_desktop.storage.journal import (
    GENESIS,
    LONGEST_VALUE,
    Change,
    Entry,
    Past,
    Proven,
    Register,
    body,
    canonical,
    checked,
    digest,
)
from cchc_desktop.storage.ledger import Row
from cchc_desktop.storage.merging import Merged
from cchc_desktop.storage.place import check_place
from cchc_desktop.storage.queries import Deleted, Dispute, Step
from cchc_desktop.storage.refusals import Damaged, TooLong, WrongThread
from cchc_desktop.storage.schema import migrate
from cchc_desktop.storage.search import Found
from cchc_desktop.storage.second_copy import SecondCopy
from cchc_desktop.storage.segments import SegmentCipher

T = TypeVar("T")
FILE = "workspace.db"
SMALL = 8 * 1024 * 1024
"""Bytes up to which a file is checked whole while it is opened; larger ones are checked in the background."""
_LOOK_BACK = 5000
"""How many of this device's entries undo looks through for those of one visit."""
_INDEXED_AT_ONCE = 2000
_AT_ONCE = 500
"""Entries that are copied a second time along with an act; the rest waits for a quiet moment."""


class Written(NamedTuple):
    """What an act wrote: its entries (none for values that stood there already) and what stood there before."""

    entries: tuple[Entry, ...]
    before: Mapping[Register, object]


class Store:
    """The journal and its projection in one encrypted file. One thread owns it; every write is durable on return."""

    def __init__(
        self,
        db: Database,
        folder: Path,
        key: bytes,
        *,
        clock: Clock,
        ids: Ids,
        device: str,
        person: str,
        renew: Callable[[], str] | None = None,
    ):
        self._db = db
        self._path = folder / FILE
        self._asking, self._acting = Asking(db, self._path), Acting(db, self._path)
        self._ids = ids
        self._device = device
        self._person = person
        self._renew = renew or ids.new
        self._owner = threading.get_ident()
        self._sequence, self._head, self._number = 0, GENESIS, 0
        incarnation = db.execute("SELECT value FROM local WHERE name = 'incarnation'").fetchone()[0]
        self._copy = SecondCopy(folder, SegmentCipher(key), incarnation)
        self._copy_trouble: Refusal | None = None
        self._find_own_end()
        if self._copy.number > self._number:
            # The log was lost, or an old file put back: the copy holds acknowledged acts that the data base lacks.
            raise Damaged(reason=Reason("it is older than its second copy"))
        end = ledger.last_of(db, device)
        self._hlc = HybridClock(clock, "" if end is None else end[2])
        for _, entry in ledger.entries_after(db, self._number - 1, 1):
            self._hlc.see(entry.hlc)
        self._second(lambda: self._copy.catch_up(db))

    @classmethod
    def open(
        cls,
        folder: Path,
        key: bytes,
        *,
        clock: Clock,
        ids: Ids,
        device: str,
        person: str,
        renew: Callable[[], str] | None = None,
    ) -> "Store":
        """Open the file in `folder`, creating it if it is not there.

        A small file is checked whole; for a larger one see `integrity.Check`.

        Args:
            folder: the workspace.
            key: 32 bytes.
            clock: tells the time of entries.
            ids: makes the ids of entries.
            device: whose chain is written on.
            person: who writes.
            renew: makes and keeps a new device id, asked when another branch of this device's chain turns up.

        Raises:
            Damaged: the file fails its check, or the key is not its key.
            NewerFormat: a newer version wrote it.
            UnsafePlace, ReadOnly, DiskFull: the folder cannot hold a workspace.
        """
        check_place(folder)
        path = folder / FILE
        db = connect(path, key)
        try:
            with refusing(path):
                if path.stat().st_size <= SMALL:
                    verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
                    if verdict != "ok":
                        raise Damaged(reason=verdict)
                migrate(db, before=lambda step: keep_as_it_was(db, path, step))
                return cls(db, folder, key, clock=clock, ids=ids, device=device, person=person, renew=renew)
        except BaseException:
            db.conn.close()
            raise

    def close(self) -> None:
        """Close the file; the write-ahead log is folded in and the second copy made durable."""
        self._check_thread()
        self._second(self._copy.close)
        with refusing(self._path):
            self._db.conn.close()

    def settle(self) -> None:
        """Do what can wait for a quiet moment: second copy onto the disk, search index, write-ahead log folded in.

        Raises:
            DiskFull, ReadOnly, CannotWrite: the second copy cannot be written; acts are safe all the same.
        """
        self._check_thread()
        self._second(lambda: self._copy.catch_up(self._db))
        self._second(self._copy.make_durable)
        with self._acting:
            search.catch_up(self._db, _INDEXED_AT_ONCE)
            self._looked_up = lookup.catch_up(self._db)
        with refusing(self._path):
            self._db.conn.execute("PRAGMA wal_checkpoint(PASSIVE)")
        if self._copy_trouble is not None:
            raise self._copy_trouble

    def write(self, changes: Sequence[Change]) -> Written:
        """Write changes as one act, in one transaction; durable on return.

        A register takes the new value in place of all heads it has now (or of those in `Change.seen`), which also
        decides a dispute. A value that stands there already, undisputed, is not written again.

        Raises:
            DiskFull, ReadOnly, CannotWrite: nothing of the act was written.
        """
        self._check_thread()
        entries: list[Entry] = []
        bodies: list[str] = []
        before: dict[Register, object] = {}
        sequence, head, number = self._sequence, self._head, self._number
        hlc = ""
        with self._acting:
            for change in changes:
                text = limited(change)
                register = change.register
                row = ledger.find(self._db, register)
                if ledger.stands(row, text, change.seen):
                    continue
                hlc = hlc or self._hlc.tick()
                sequence += 1
                identity, old = self._ids.new(), ledger.replaced(row, change.seen)
                written = body(identity, self._device, sequence, self._person, hlc, register, text, old, head)
                entry = Entry(
                    identity, self._device, sequence, self._person, hlc, register, change.value, old, head,
                    digest(written),
                )  # fmt: skip
                head = entry.hash
                number = self._put(entry, row, text)
                before.setdefault(register, None if row is None else json.loads(row.value))
                entries.append(entry)
                bodies.append(written)
            if number - self._looked_up > lookup.MOST_BEHIND:
                lookup.catch_up(self._db)
        if entries:
            self._sequence, self._head, self._number = sequence, head, number
            if number - self._looked_up > lookup.MOST_BEHIND:
                self._looked_up = number
            self._append(bodies)
        return Written(tuple(entries), before)

    def merge(self, entries: Iterable[Entry] | Proven, judge: Judge | None = None) -> Merged:
        """Take in entries of other devices, in any order; again is no change.

        Args:
            entries: what came; every hash is computed anew unless that was done when they were read (`Proven`).
            judge: gives the reason why an entry is to be kept aside, "" for one that counts.

        Raises:
            Malformed: an entry does not say what its hash says; nothing is taken in.
        """
        self._check_thread()
        incoming = entries if isinstance(entries, Proven) else checked(entries)
        with self._acting:
            merged = merging.merge(self._db, incoming)
            reasons = _reasons(judge, merged.fresh) if judge is not None else {}
            if reasons:
                barring.settle(self._db, reasons, merged.fresh)
                rows = ledger.find_many(self._db, sorted(merged.disputed))
                merged = replace(merged, disputed=frozenset(r for r, row in rows.items() if row.disputed))
        if not merged.added:
            return merged
        self._find_own_end()
        if self._device in merged.forked:
            # A copy of this laptop wrote on as the same device: from here on each has a chain of its own.
            self.renew()
        newest: dict[str, str] = {}
        for entry in merged.fresh:
            newest[entry.device] = max(newest.get(entry.device, ""), entry.hlc)
        ahead = frozenset(device for device, hlc in newest.items() if not self._hlc.see(hlc))
        # The copy follows bit by bit: what came from elsewhere is there as well.
        self._second(lambda: self._copy.catch_up(self._db, most=_AT_ONCE))
        return Merged(merged.added, merged.touched, merged.disputed, merged.forked, ahead, merged.fresh)

    def judge_again(self, judge: Judge) -> frozenset[Register]:
        """Judge every entry of the journal anew, because duties became known; return what stands otherwise now."""
        self._check_thread()
        entries = list(self.entries_since({}))
        with self._acting:
            return barring.settle(self._db, _reasons(judge, entries), entries)

    def barred(self) -> tuple[Barred, ...]:
        """Return the entries that are kept aside because their author was not allowed to write them."""
        return self._ask(barring.barred)

    def become(self, device: str) -> None:
        """Write on as another device, beginning (or going on with) its chain."""
        self._check_thread()
        self._device = device
        self._sequence, self._head = 0, GENESIS
        self._find_own_end()

    def renew(self) -> None:
        """Write on under a new device id, because another laptop writes under this one as well."""
        self.become(self._renew())

    @property
    def person(self) -> str:
        """Who writes."""
        return self._person

    @property
    def device(self) -> str:
        """The device whose chain is written on."""
        return self._device

    @property
    def sequence(self) -> int:
        """The number of this device's newest entry, 0 before its first."""
        return self._sequence

    @property
    def number(self) -> int:
        """How many entries there are, by order of arrival."""
        return self._number

    def decide(self, register: Register, value: object) -> Written:
        """Choose a value for a disputed register, in place of all its heads; also the provisional one can be chosen.

        Where nothing is disputed this is `write`. Every value that was not chosen stays in the history.
        """
        return self.write([Change(register, value)])

    def value(self, register: Register) -> object:
        """Return a register's current value, None if it was never written."""
        self._check_thread()
        row = self._ask(lambda db: ledger.find(db, register))
        return None if row is None else json.loads(row.value)

    def values(self, scope: str, kind: str | None = None) -> dict[tuple[str, str], dict[str, object]]:
        """Return all current values of a scope (of one kind): (kind, entity) -> field -> value."""
        return self._ask(lambda db: queries.values(db, scope, kind))

    def registers(self, scope: str, kind: str) -> tuple[Register, ...]:
        """Return the registers of a kind in a scope that were ever written."""
        return tuple(
            Register(scope, name, entity, field)
            for (name, entity), fields in self.values(scope, kind).items()
            for field in fields
        )

    def scopes(self, kind: str) -> tuple[str, ...]:
        """Return the scopes that hold an entity of `kind` ("visit", "campaign")."""
        return self._ask(lambda db: queries.scopes(db, kind))

    def deleted(self, scope: str | None = None) -> tuple[Deleted, ...]:
        """Return what lies in the bin (of one scope): the entities whose `deleted_at` holds a value."""
        return self._ask(lambda db: queries.deleted(db, scope))

    def history(self, register: Register) -> tuple[Past, ...]:
        """Return every value a register ever had, each after those it replaced, else oldest first."""
        return self._ask(lambda db: queries.history(db, register))

    def steps(self, scope: str, most: int = 100) -> tuple[Step, ...]:
        """Return this device's last acts in a scope, newest first: what undo takes back in a later session.

        Args:
            scope: the visit or campaign.
            most: how many entries to look back at; an act whose beginning lies further back is left out.
        """
        return self._ask(lambda db: queries.steps(db, self._device, scope, most, self._sequence - _LOOK_BACK))

    def disputes(self, scope: str | None = None) -> tuple[Dispute, ...]:
        """Return the registers (of one scope) that hold more than one value."""
        return self._ask(lambda db: queries.disputes(db, scope))

    def search(self, words: Sequence[str], group: str, most: int, scope: str = "") -> tuple[Found, ...]:
        """Return the texts in which these words are found, those with the very marks first; see `search.find`."""
        if self._ask(search.behind):
            with self._acting:
                search.catch_up(self._db)
        return self._ask(lambda db: tuple(search.find(db, words, group, most, scope)))

    def heads(self, scope: str, kind: str | None = None, entity: str = "") -> tuple[Entry, ...]:
        """Return the entries that hold an entity's fields now (without a kind: a whole scope's), all heads of each."""
        return self._ask(lambda db: queries.heads(db, scope, kind, entity))

    def check_chains(self) -> tuple[str, ...]:
        """Return what is wrong with the chains of all devices, one sentence each; empty when all is sound."""
        return self._ask(lambda db: queries.broken_links(db))

    def known(self) -> dict[str, int]:
        """Return up to which sequence number all entries of each device are here."""
        self._check_thread()
        return {device: ledger.unbroken(self._db, device) for device in ledger.devices(self._db)}

    def heads_of_devices(self) -> dict[str, str]:
        """Return the hash of each device's newest entry (before any gap): sealed into signed minutes and bundles."""
        found = {device: ledger.chain_hash(self._db, device, number) for device, number in self.known().items()}
        return {device: digest for device, digest in found.items() if digest is not None}

    def forks(self) -> dict[str, int]:
        """Return the devices whose chain has two branches, each with the first place where it shows."""
        self._check_thread()
        return dict(self._db.execute("SELECT device, min(sequence) FROM fork GROUP BY device").fetchall())

    def entries_since(self, known: Mapping[str, int]) -> Iterator[Entry]:
        """Yield every entry another side lacks, by device and sequence."""
        self._check_thread()
        for device in ledger.devices(self._db):
            yield from ledger.entries_of_device(self._db, device, known.get(device, 0))

    def digests(self) -> dict[str, str]:
        """Return what was worked out of scopes and is still true: scope -> body (see `digests`)."""
        return self._ask(digests.kept)

    def keep_digests(self, bodies: Mapping[str, str]) -> None:
        """Keep what was worked out of scopes as they stand now."""
        self._check_thread()
        with self._acting:
            digests.keep(self._db, bodies)

    def clock_behind(self) -> timedelta | None:
        """Return how far this computer's clock lies behind what was written already; None if it hardly does."""
        return self._hlc.behind()

    def copy_trouble(self) -> Refusal | None:
        """Return why the journal's second copy is behind, None if it is not."""
        return self._copy_trouble

    def local(self, name: str) -> str | None:
        """Return what `keep_local` kept: facts about this file alone, neither journaled nor synced."""
        self._check_thread()
        row = self._db.execute("SELECT value FROM local WHERE name = ?", [name]).fetchone()
        return None if row is None else str(row[0])

    def keep_local(self, name: str, value: str, beside: Iterable[tuple[str, str]] = ()) -> None:
        """Keep a fact about this file alone, such as where and when it was last backed up; others with it, or none."""
        self._check_thread()
        if name in ("incarnation", "searched"):
            raise ValueError(f"{name} is the file's own")
        with self._acting:
            self._db.conn.executemany("INSERT OR REPLACE INTO local VALUES (?, ?)", [(name, value), *beside])

    def _put(self, entry: Entry, row: Row | None, text: str) -> int:
        if row is None:
            return ledger.append(self._db, entry, ledger.begin(self._db, entry.register, text, entry.id), text)
        left = [identity for identity in row.heads if identity not in entry.replaces]
        if left:
            now = merging.settle(row.number, [entry, *ledger.entries_by_id(self._db, left)])
        else:
            now = Row(row.number, text, (entry.id,), disputed=False)
        ledger.project(self._db, [now])
        return ledger.append(self._db, entry, row.number, text)

    def _find_own_end(self) -> None:
        end = ledger.last_of(self._db, self._device)
        if end is not None:
            self._sequence, self._head, _ = end
        self._number = self._db.execute("SELECT max(number) FROM entry").fetchone()[0] or 0
        self._looked_up = lookup.reached(self._db)

    def _append(self, bodies: Sequence[str]) -> None:
        try:
            if self._copy.number + len(bodies) == self._number and len(bodies) <= _AT_ONCE:
                self._copy.append(bodies, self._number)
            else:
                self._copy.catch_up(self._db, most=_AT_ONCE)
        except Refusal as refusal:
            self._copy_trouble = refusal
        else:
            self._copy_trouble = None

    def _second(self, act: Callable[[], object]) -> None:
        """Do something to the second copy; its failing takes nothing from what the data base holds."""
        try:
            act()
        except Refusal as refusal:
            self._copy_trouble = refusal
        else:
            self._copy_trouble = None

    def _ask(self, question: Callable[[Database], T]) -> T:
        """Read something; a damaged page met on the way is left word of, and mended at the next opening."""
        self._check_thread()
        with self._asking:
            return question(self._db)

    def _check_thread(self) -> None:
        if threading.get_ident() != self._owner:
            raise WrongThread("the store belongs to another thread")


def _reasons(judge: Judge, entries: Iterable[Entry]) -> dict[str, str]:
    return {entry.id: reason for entry in entries if (reason := judge(entry))}


def limited(change: Change) -> str:
    """Return a change's value as canonical text.

    Raises:
        TooLong, Malformed.
    """
    text = canonical(change.value)
    if len(text) > LONGEST_VALUE:
        raise TooLong(size=len(text), most=LONGEST_VALUE)
    return text
