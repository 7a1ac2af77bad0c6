"""One open workspace file: writes entries, keeps the projection, merges foreign entries."""

import json
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils.db import Database

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Ids
from cchc_desktop.storage.engine import connect, refusing
from cchc_desktop.storage.hlc import HybridClock, moment_of
from cchc_desktop.storage.journal import GENESIS, Change, Entry, Past, Register, canonical, is_sealed, sealed
from cchc_desktop.storage.refusals import Damaged, WrongThread
from cchc_desktop.storage.schema import migrate

FILE = "workspace.db"
_COLUMNS = "id, device, sequence, person, hlc, scope, kind, entity, field, value, replaces, previous, hash"


@dataclass(frozen=True, slots=True)
class Dispute:
    """A register with more than one head: the values nobody has chosen between, the provisional one first."""

    register: Register
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: entries that were new, registers whose value may have changed, registers now disputed."""

    added: int
    touched: frozenset[Register]
    disputed: frozenset[Register]


class Store:
    """The journal and its projection in one encrypted file. One thread owns it; every write is durable on return."""

    def __init__(self, db: Database, path: Path, *, clock: Clock, ids: Ids, device: str, person: str) -> None:
        self._db = db
        self._path = path
        self._ids = ids
        self._device = device
        self._person = person
        self._owner = threading.get_ident()
        last = next(db.query("SELECT max(hlc) AS hlc FROM entry"))["hlc"]
        self._hlc = HybridClock(clock, last or "")
        tail = list(
            db.query("SELECT sequence, hash FROM entry WHERE device = ? ORDER BY sequence DESC LIMIT 1", [device])
        )
        self._sequence: int = tail[0]["sequence"] if tail else 0
        self._head: str = tail[0]["hash"] if tail else GENESIS

    @classmethod
    def open(cls, folder: Path, key: bytes, *, clock: Clock, ids: Ids, device: str, person: str) -> "Store":
        """Open the file in `folder`, creating it if it is not there.

        Raises:
            Damaged: the file fails its check, or the key is not its key.
            NewerFormat: a newer version wrote it.
        """
        path = folder / FILE
        db = connect(path, key)
        with refusing(path):
            verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
            if verdict != "ok":
                db.conn.close()
                raise Damaged(reason=verdict)
            migrate(db)
        return cls(db, path, clock=clock, ids=ids, device=device, person=person)

    def close(self) -> None:
        """Close the file; the write-ahead log is folded in."""
        self._check_thread()
        self._db.conn.close()

    def write(self, changes: Sequence[Change]) -> tuple[Entry, ...]:
        """Write changes as one transaction and return their entries; durable on return.

        A register takes the new value in place of all heads it has now, which also decides a dispute.
        """
        self._check_thread()
        with refusing(self._path), self._db.atomic():
            entries: list[Entry] = []
            sequence, head = self._sequence, self._head
            for change in changes:
                heads = self._heads(change.register)
                sequence += 1
                entry = sealed(
                    self._ids.new(),
                    self._device,
                    sequence,
                    self._person,
                    self._hlc.tick(),
                    change.register,
                    change.value,
                    heads,
                    head,
                )
                head = entry.hash
                self._insert(entry)
                self._project(entry.register, canonical(entry.value), (entry.id,), disputed=False)
                entries.append(entry)
        self._sequence, self._head = sequence, head
        return tuple(entries)

    def value(self, register: Register) -> object:
        """Return a register's current value, None if it was never written."""
        row = self._db.execute(
            "SELECT value FROM current WHERE scope = ? AND kind = ? AND entity = ? AND field = ?", _key(register)
        ).fetchone()
        return None if row is None else json.loads(row[0])

    def values(self, scope: str) -> dict[tuple[str, str], dict[str, object]]:
        """Return all current values of a scope: (kind, entity) -> field -> value."""
        self._check_thread()
        found: dict[tuple[str, str], dict[str, object]] = {}
        rows = self._db.execute("SELECT kind, entity, field, value FROM current WHERE scope = ?", [scope]).fetchall()
        for kind, entity, field, value in rows:
            found.setdefault((kind, entity), {})[field] = json.loads(value)
        return found

    def scopes(self, kind: str) -> tuple[str, ...]:
        """Return the scopes that hold an entity of `kind` ("visit", "campaign")."""
        if kind not in ("visit", "campaign"):
            raise ValueError("only visits and campaigns are scopes")
        rows = self._db.execute(f"SELECT DISTINCT scope FROM current WHERE kind = '{kind}' ORDER BY scope")
        return tuple(row[0] for row in rows.fetchall())

    def history(self, register: Register) -> tuple[Past, ...]:
        """Return every value a register ever had, oldest first."""
        heads = set(self._heads(register))
        return tuple(
            Past(moment_of(entry.hlc), register, entry.person, entry.device, entry.value, entry.id in heads)
            for entry in self._entries_of(register)
        )

    def disputes(self, scope: str | None = None) -> tuple[Dispute, ...]:
        """Return the registers (of one scope) that hold more than one value."""
        where, args = ("", []) if scope is None else (" AND scope = ?", [scope])
        rows = self._db.execute(
            f"SELECT scope, kind, entity, field, heads FROM current WHERE disputed = 1{where}",
            args,
        ).fetchall()
        return tuple(self._dispute(Register(*row[:4]), json.loads(row[4])) for row in rows)

    def heads_of_devices(self) -> dict[str, str]:
        """Return the hash of each device's newest entry: what is sealed into signed minutes and bundles."""
        rows = self._db.execute(
            "SELECT device, hash FROM entry AS e WHERE sequence = "
            "(SELECT max(sequence) FROM entry WHERE device = e.device) ORDER BY device"
        ).fetchall()
        return dict(rows)

    def known(self) -> dict[str, int]:
        """Return how far each device's entries are known: device -> sequence."""
        rows = self._db.execute("SELECT device, max(sequence) FROM entry GROUP BY device").fetchall()
        return dict(rows)

    def entries_since(self, known: Mapping[str, int]) -> tuple[Entry, ...]:
        """Return every entry another side lacks, by device and sequence."""
        rows = self._db.execute(f"SELECT {_COLUMNS} FROM entry ORDER BY device, sequence").fetchall()
        return tuple(entry for entry in map(_entry, rows) if entry.sequence > known.get(entry.device, 0))

    def merge(self, entries: Iterable[Entry]) -> Merged:
        """Take in entries of other devices, in any order; again is no change.

        Raises:
            Damaged: an entry does not say what its hash says; nothing is taken in.
        """
        self._check_thread()
        incoming = list(entries)
        for entry in incoming:
            if not is_sealed(entry):
                raise Damaged(reason=f"entry {entry.id} was altered")
        added = 0
        touched: set[Register] = set()
        disputed: set[Register] = set()
        with refusing(self._path), self._db.atomic():
            for entry in incoming:
                if self._db.execute("SELECT 1 FROM entry WHERE id = ?", [entry.id]).fetchone():
                    continue
                self._insert(entry)
                self._hlc.see(entry.hlc)
                added += 1
                touched.add(entry.register)
            for register in touched:
                if self._settle(register):
                    disputed.add(register)
        return Merged(added, frozenset(touched), frozenset(disputed))

    def check_chains(self) -> tuple[str, ...]:
        """Return what is wrong with the chains of all devices, one sentence each; empty when all is sound."""
        wrong: list[str] = []
        tails: dict[str, tuple[int, str]] = {}
        for entry in self.entries_since({}):
            sequence, digest = tails.get(entry.device, (0, GENESIS))
            if not is_sealed(entry):
                wrong.append(f"{entry.device} #{entry.sequence}: altered")
            if entry.sequence != sequence + 1 or entry.previous != digest:
                wrong.append(f"{entry.device} #{entry.sequence}: does not follow #{sequence}")
            tails[entry.device] = (entry.sequence, entry.hash)
        return tuple(wrong)

    def _settle(self, register: Register) -> bool:
        """Project a register from its entries; tell whether it is disputed.

        The provisional value is that of the head that was written last by the hybrid clock, the higher device
        breaking ties: the same on every laptop, whatever came first.
        """
        entries = self._entries_of(register)
        replaced = {identity for entry in entries for identity in entry.replaces}
        heads = [entry for entry in entries if entry.id not in replaced]
        winner = max(heads, key=lambda entry: (entry.hlc, entry.device))
        disputed = len({canonical(entry.value) for entry in heads}) > 1
        self._project(register, canonical(winner.value), tuple(sorted(entry.id for entry in heads)), disputed=disputed)
        return disputed

    def _dispute(self, register: Register, heads: list[str]) -> Dispute:
        entries = [entry for entry in self._entries_of(register) if entry.id in heads]
        return Dispute(register, tuple(sorted(entries, key=lambda entry: (entry.hlc, entry.device), reverse=True)))

    def _heads(self, register: Register) -> tuple[str, ...]:
        row = self._db.execute(
            "SELECT heads FROM current WHERE scope = ? AND kind = ? AND entity = ? AND field = ?", _key(register)
        ).fetchone()
        return () if row is None else tuple(json.loads(row[0]))

    def _entries_of(self, register: Register) -> list[Entry]:
        rows = self._db.execute(
            f"SELECT {_COLUMNS} FROM entry WHERE scope = ? AND kind = ? AND entity = ? AND field = ?"
            " ORDER BY hlc, device",
            _key(register),
        ).fetchall()
        return [_entry(row) for row in rows]

    def _insert(self, entry: Entry) -> None:
        self._db.execute(
            f"INSERT INTO entry ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                entry.id,
                entry.device,
                entry.sequence,
                entry.person,
                entry.hlc,
                *_key(entry.register),
                canonical(entry.value),
                json.dumps(entry.replaces),
                entry.previous,
                entry.hash,
            ],
        )

    def _project(self, register: Register, value: str, heads: tuple[str, ...], *, disputed: bool) -> None:
        self._db.execute(
            "INSERT INTO current (scope, kind, entity, field, value, heads, disputed) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (scope, kind, entity, field) DO UPDATE"
            " SET value = excluded.value, heads = excluded.heads, disputed = excluded.disputed",
            [*_key(register), value, json.dumps(heads), int(disputed)],
        )

    def _check_thread(self) -> None:
        if threading.get_ident() != self._owner:
            raise WrongThread("the store belongs to another thread")


def _key(register: Register) -> list[str]:
    return [register.scope, register.kind, register.entity, register.field]


def _entry(row: Sequence[object]) -> Entry:
    identity, device, sequence, person, hlc, scope, kind, entity, field, value, replaces, previous, digest = row
    return Entry(
        str(identity),
        str(device),
        int(str(sequence)),
        str(person),
        str(hlc),
        Register(str(scope), str(kind), str(entity), str(field)),
        json.loads(str(value)),
        tuple(json.loads(str(replaces))),
        str(previous),
        str(digest),
    )
