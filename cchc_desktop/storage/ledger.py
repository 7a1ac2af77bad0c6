"""Rows of the journal and of its projection: the statements behind `Store`, one register or many at a time."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlite_utils.db import Database

from cchc_desktop.storage.journal import Entry, Register

ID_BYTES = 16
_ENTRIES = (
    "SELECT e.id, e.device, e.sequence, e.person, e.hlc, r.scope, r.kind, r.entity, r.field, e.value, e.replaces,"
    " e.previous, e.hash FROM entry AS e JOIN register AS r ON r.number = e.register"
)
_OF_REGISTERS = _ENTRIES + " WHERE e.register IN (SELECT value FROM json_each(?)) ORDER BY e.number"  # noqa: S608  (our own names)
_FIND = "SELECT number, value, heads, disputed FROM register WHERE scope = ? AND kind = ? AND entity = ? AND field = ?"
_FIND_MANY = (
    "SELECT p.rank, r.number, r.value, r.heads, r.disputed FROM places AS p CROSS JOIN register AS r"
    " ON r.scope = p.scope AND r.kind = p.kind AND r.entity = p.entity AND r.field = p.field"
)
_INSERT = (
    "INSERT INTO entry (id, device, sequence, person, hlc, register, value, replaces, previous, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PLACE = (
    "INSERT INTO register (number, scope, kind, entity, field, value, heads, disputed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_PROJECT = "UPDATE register SET value = ?, heads = ?, disputed = ? WHERE number = ?"


@dataclass(frozen=True, slots=True)
class Row:
    """A register as it stands in the projection: its number, canonical value, ids of its heads."""

    number: int
    value: str
    heads: tuple[str, ...]
    disputed: bool


def find(db: Database, register: Register) -> Row | None:
    """Return a register's row, None if it was never written."""
    found = db.execute(_FIND, place_of(register)).fetchone()
    return None if found is None else Row(found[0], found[1], split(found[2]), bool(found[3]))


def find_many(db: Database, registers: Sequence[Register]) -> dict[Register, Row]:
    """Return the rows of those registers that were ever written."""
    db.conn.execute(
        "CREATE TEMP TABLE IF NOT EXISTS places (rank INTEGER, scope TEXT, kind TEXT, entity TEXT, field TEXT)"
    )
    db.conn.execute("DELETE FROM places")
    db.conn.executemany(
        "INSERT INTO places VALUES (?, ?, ?, ?, ?)",
        ((rank, *place_of(register)) for rank, register in enumerate(registers)),
    )
    return {
        registers[rank]: Row(number, value, split(heads), bool(disputed))
        for rank, number, value, heads, disputed in db.execute(_FIND_MANY).fetchall()
    }


def next_number(db: Database) -> int:
    """Return the number of the next new register."""
    return int(db.execute("SELECT max(number) FROM register").fetchone()[0] or 0) + 1


def place(db: Database, rows: Iterable[tuple[Register, Row]]) -> None:
    """Put registers that were never written into the projection."""
    db.conn.executemany(
        _PLACE,
        ((row.number, *place_of(register), row.value, joined(row.heads), int(row.disputed)) for register, row in rows),
    )


def insert(db: Database, entries: Iterable[tuple[Entry, int, str]]) -> None:
    """Append entries, each with the number of its register and its canonical value."""
    db.conn.executemany(_INSERT, (_values(*entry) for entry in entries))


def project(db: Database, rows: Iterable[Row]) -> None:
    """Set what registers hold now."""
    db.conn.executemany(_PROJECT, ((row.value, joined(row.heads), int(row.disputed), row.number) for row in rows))


def entries_by_id(db: Database, ids: Iterable[str]) -> list[Entry]:
    """Return the entries of these ids that are here, in no order."""
    want(db, ids)
    return list(map(_entry, db.execute(_ENTRIES + " JOIN wanted AS w ON w.id = e.id").fetchall()))


def entries_after(db: Database, number: int, most: int) -> list[tuple[int, Entry]]:
    """Return up to `most` entries that arrived after the given one, by arrival, with their numbers."""
    rows = db.execute(
        _ENTRIES.replace("SELECT ", "SELECT e.number, ", 1) + " WHERE e.number > ? ORDER BY e.number LIMIT ?",
        [number, most],
    ).fetchall()
    return [(int(row[0]), _entry(row[1:])) for row in rows]


def entries_between(db: Database, start: int, end: int) -> list[Entry]:
    """Return the entries that arrived from `start` to before `end`."""
    rows = db.execute(_ENTRIES + " WHERE e.number >= ? AND e.number < ? ORDER BY e.number", [start, end]).fetchall()
    return list(map(_entry, rows))


def entries_of_device(db: Database, device: str, after: int = 0) -> Iterator[Entry]:
    """Yield a device's entries by sequence."""
    cursor = db.execute(_ENTRIES + " WHERE e.device = ? AND e.sequence > ? ORDER BY e.sequence, e.id", [device, after])
    return map(_entry, iter(cursor.fetchone, None))


def entries_of_registers(db: Database, numbers: Iterable[int]) -> list[Entry]:
    """Return every entry of some registers, in order of arrival; reads the journal once."""
    wanted = json.dumps(sorted(numbers))
    return [_entry(row) for row in db.execute(_OF_REGISTERS, [wanted]).fetchall()]


def last_acts(db: Database, device: str, scope: str, most: int, after: int) -> list[Entry]:
    """Return a device's newest entries in a scope, newest first; none of those up to the number `after`."""
    rows = db.execute(
        _ENTRIES + " WHERE e.device = ? AND e.sequence > ? AND r.scope = ? ORDER BY e.sequence DESC LIMIT ?",
        [device, after, scope, most],
    ).fetchall()
    return list(map(_entry, rows))


def devices(db: Database) -> tuple[str, ...]:
    """Return every device that wrote; a walk over the index that skips from one to the next."""
    rows = db.execute(
        "WITH RECURSIVE d(device) AS (SELECT min(device) FROM entry UNION ALL"
        " SELECT (SELECT min(device) FROM entry WHERE device > d.device) FROM d WHERE d.device IS NOT NULL)"
        " SELECT device FROM d WHERE device IS NOT NULL"
    ).fetchall()
    return tuple(row[0] for row in rows)


def unbroken(db: Database, device: str) -> int:
    """Return the sequence number up to which all entries of a device are here."""
    last, count = db.execute(
        "SELECT max(sequence), count(DISTINCT sequence) FROM entry WHERE device = ?", [device]
    ).fetchone()
    if last is None or last == count:
        return int(last or 0)
    gap = db.execute(
        "SELECT max(expected) FROM (SELECT sequence, row_number() OVER (ORDER BY sequence) AS expected FROM"
        " (SELECT DISTINCT sequence FROM entry WHERE device = ?)) WHERE sequence = expected",
        [device],
    ).fetchone()[0]
    return int(gap or 0)


def last_sequence(db: Database, device: str) -> int:
    """Return the highest sequence number of a device, gaps or not."""
    return int(db.execute("SELECT max(sequence) FROM entry WHERE device = ?", [device]).fetchone()[0] or 0)


def chain_hash(db: Database, device: str, sequence: int) -> str | None:
    """Return the hash of a device's entry; of a forked place the lowest, so that every laptop names the same."""
    row = db.execute("SELECT min(hash) FROM entry WHERE device = ? AND sequence = ?", [device, sequence]).fetchone()
    return None if row[0] is None else bytes(row[0]).hex()


def want(db: Database, ids: Iterable[str]) -> None:
    """Put ids into the scratch table `wanted`, which lives in memory and is never written to disk."""
    db.conn.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (id BLOB PRIMARY KEY) WITHOUT ROWID")
    db.conn.execute("DELETE FROM wanted")
    db.conn.executemany("INSERT OR IGNORE INTO wanted (id) VALUES (?)", ((bytes.fromhex(i),) for i in ids))


def place_of(register: Register) -> tuple[str, str, str, str]:
    """Return a register as the four columns that name it."""
    return register.scope, register.kind, register.entity, register.field


def split(ids: bytes) -> tuple[str, ...]:
    """Return ids that stand end to end as text."""
    text = ids.hex()
    return tuple(text[i : i + 2 * ID_BYTES] for i in range(0, len(text), 2 * ID_BYTES))


def joined(ids: Sequence[str]) -> bytes:
    """Return ids end to end."""
    return bytes.fromhex("".join(ids))


def _values(entry: Entry, number: int, value: str) -> tuple[object, ...]:
    return (
        bytes.fromhex(entry.id),
        entry.device,
        entry.sequence,
        entry.person,
        entry.hlc,
        number,
        value,
        joined(entry.replaces),
        bytes.fromhex(entry.previous),
        bytes.fromhex(entry.hash),
    )


def _entry(row: Sequence[object]) -> Entry:
    identity, device, sequence, person, hlc, scope, kind, entity, field, value, replaces, previous, digest = row
    return Entry(
        _hex(identity),
        str(device),
        int(str(sequence)),
        str(person),
        str(hlc),
        Register(str(scope), str(kind), str(entity), str(field)),
        json.loads(str(value)),
        split(_bytes(replaces)),
        _hex(previous),
        _hex(digest),
    )


def _bytes(cell: object) -> bytes:
    return cell if isinstance(cell, bytes) else b""


def _hex(cell: object) -> str:
    return _bytes(cell).hex()
