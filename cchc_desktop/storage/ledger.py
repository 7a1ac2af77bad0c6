"""Rows of the journal and of its projection: the statements behind `Store`, one register or many at a time.

Marks (ids, hashes) lie in the file as bytes and are handed over as hexadecimal text: the binding takes a microsecond
for each blob, SQL's `unhex` a tenth of one.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlite_utils.db import Database

from cchc_desktop.storage.journal import Entry, Register, canonical
from cchc_desktop.storage.lookup import TAIL

ID_BYTES = 16
_NOTHING = canonical(None)
_PARTS = (
    "SELECT e.id, e.device, e.sequence, e.person, e.hlc, r.scope, r.kind, r.entity, r.field, e.value, e.replaces,"
    " e.previous, e.hash"
)
_PLACED = " CROSS JOIN register AS r ON r.number = e.register"
_ENTRIES = f"{_PARTS} FROM entry AS e{_PLACED}"
_OF_REGISTERS = _ENTRIES + " WHERE e.register IN (SELECT value FROM json_each(?)) ORDER BY e.number"  # noqa: S608  (our own names)
_BY_ID = (
    f"{_PARTS} FROM wanted AS w CROSS JOIN entry_id AS i ON i.id = w.id"
    f" CROSS JOIN entry AS e ON e.number = i.number{_PLACED}"
)
_BY_ID_IN_TAIL = f"{_ENTRIES} WHERE e.{TAIL} AND e.id IN (SELECT id FROM wanted)"  # noqa: S608  (our own names)
_OF_CHAIN = (
    f"{_PARTS} FROM entry_chain AS c CROSS JOIN entry AS e ON e.number = c.number{_PLACED}"
    " WHERE c.device = ? AND c.sequence > ?"
)
_OF_CHAIN_IN_TAIL = f"{_ENTRIES} WHERE e.{TAIL} AND e.device = ? AND e.sequence > ?"
_OWN_END = (
    "SELECT c.sequence, e.hash, e.hlc FROM entry_chain AS c CROSS JOIN entry AS e ON e.number = c.number"
    " WHERE c.device = ? ORDER BY c.sequence DESC, c.number DESC LIMIT 1",
    f"SELECT sequence, hash, hlc FROM entry WHERE {TAIL} AND device = ? ORDER BY sequence DESC LIMIT 1",  # noqa: S608
)
_HASHES = (
    "SELECT e.hash FROM entry_chain AS c CROSS JOIN entry AS e ON e.number = c.number"
    " WHERE c.device = ? AND c.sequence = ?",
    f"SELECT hash FROM entry WHERE {TAIL} AND device = ? AND sequence = ?",  # noqa: S608  (our own names)
)
_TAIL_SEQUENCES = f"SELECT sequence FROM entry WHERE {TAIL} AND device = ? ORDER BY sequence"  # noqa: S608
# The index is named: else SQLite asks at each call whether this field is the one of a partial index, and compiles the
# statement anew, which takes longer than the look-up.
_FIND = (
    "SELECT number, value, heads, disputed FROM register INDEXED BY register_place"
    " WHERE scope = ? AND kind = ? AND entity = ? AND field = ?"
)
_FIND_MANY = (
    "SELECT p.rank, r.number, r.value, r.heads, r.disputed FROM places AS p CROSS JOIN register AS r"
    " ON r.scope = p.scope AND r.kind = p.kind AND r.entity = p.entity AND r.field = p.field"
)
_INSERT = (
    "INSERT INTO entry (id, device, sequence, person, hlc, register, value, replaces, previous, hash)"
    " VALUES (unhex(?), ?, ?, ?, ?, ?, ?, unhex(?), unhex(?), unhex(?))"
)
_PLACE = (
    "INSERT INTO register (number, scope, kind, entity, field, value, heads, disputed)"
    " VALUES (?, ?, ?, ?, ?, ?, unhex(?), ?)"
)
_BEGIN = "INSERT INTO register (scope, kind, entity, field, value, heads) VALUES (?, ?, ?, ?, ?, unhex(?))"
_PROJECT = "UPDATE register SET value = ?, heads = unhex(?), disputed = ? WHERE number = ?"


class Row(NamedTuple):
    """A register as it stands in the projection: its number, canonical value, ids of its heads."""

    number: int
    value: str
    heads: tuple[str, ...]
    disputed: bool


def find(db: Database, register: Register) -> Row | None:
    """Return a register's row, None if it was never written."""
    found = db.conn.execute(_FIND, register).fetchone()
    return None if found is None else Row(found[0], found[1], split(found[2]), bool(found[3]))


def find_many(db: Database, registers: Sequence[Register]) -> dict[Register, Row]:
    """Return the rows of those registers that were ever written."""
    db.conn.execute(
        "CREATE TEMP TABLE IF NOT EXISTS places (rank INTEGER, scope TEXT, kind TEXT, entity TEXT, field TEXT)"
    )
    db.conn.execute("DELETE FROM places")
    db.conn.executemany(
        "INSERT INTO places VALUES (?, ?, ?, ?, ?)",
        ((rank, *register) for rank, register in enumerate(registers)),
    )
    return {
        registers[rank]: Row(number, value, split(heads), bool(disputed))
        for rank, number, value, heads, disputed in db.execute(_FIND_MANY).fetchall()
    }


def append(db: Database, entry: Entry, number: int, value: str) -> int:
    """Append one entry; return its place in the order of arrival."""
    return _given(db.conn.execute(_INSERT, _values(entry, number, value)).lastrowid)


def begin(db: Database, register: Register, value: str, head: str) -> int:
    """Put a register that was never written into the projection, undisputed; return its number."""
    return _given(db.conn.execute(_BEGIN, (*register, value, head)).lastrowid)


def next_number(db: Database) -> int:
    """Return the number of the next new register."""
    return int(db.execute("SELECT max(number) FROM register").fetchone()[0] or 0) + 1


def knows(db: Database, scope: str) -> bool:
    """Tell whether any register of a scope was ever written."""
    return db.conn.execute("SELECT 1 FROM register WHERE scope = ? LIMIT 1", [scope]).fetchone() is not None


def place_plain(db: Database, rows: Iterable[Sequence[object]]) -> None:
    """Put registers that were never written into the projection: the columns of `register`, the heads as one text."""
    db.conn.executemany(_PLACE, rows)


def place(db: Database, rows: Iterable[tuple[Register, Row]]) -> None:
    """Put registers that were never written into the projection."""
    db.conn.executemany(
        _PLACE,
        ((row.number, *register, row.value, "".join(row.heads), int(row.disputed)) for register, row in rows),
    )


def insert(db: Database, entries: Iterable[tuple[Entry, int, str]]) -> None:
    """Append entries, each with the number of its register and its canonical value."""
    db.conn.executemany(_INSERT, (_values(*entry) for entry in entries))


def project(db: Database, rows: Iterable[Row]) -> None:
    """Set what registers hold now."""
    db.conn.executemany(_PROJECT, ((row.value, "".join(row.heads), int(row.disputed), row.number) for row in rows))


def entries_by_id(db: Database, ids: Iterable[str]) -> list[Entry]:
    """Return the entries of these ids that are here, in no order."""
    want(db, ids)
    return list(map(_entry, db.execute(_BY_ID).fetchall() + db.execute(_BY_ID_IN_TAIL).fetchall()))


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
    for sql in (_OF_CHAIN + " ORDER BY c.sequence, e.id", _OF_CHAIN_IN_TAIL + " ORDER BY e.sequence"):
        cursor = db.execute(sql, [device, after])
        yield from map(_entry, iter(cursor.fetchone, None))


def entries_of_registers(db: Database, numbers: Iterable[int]) -> list[Entry]:
    """Return every entry of some registers, in order of arrival; reads the journal once."""
    wanted = json.dumps(sorted(numbers))
    return [_entry(row) for row in db.execute(_OF_REGISTERS, [wanted]).fetchall()]


def last_acts(db: Database, device: str, scope: str, most: int, after: int) -> list[Entry]:
    """Return a device's newest entries in a scope, newest first; none of those up to the number `after`."""
    rows: list[Sequence[object]] = []
    for sql in (_OF_CHAIN_IN_TAIL, _OF_CHAIN):
        rest = most - len(rows)
        rows += db.execute(
            f"{sql} AND r.scope = ? ORDER BY {'e' if sql is _OF_CHAIN_IN_TAIL else 'c'}.sequence DESC LIMIT ?",
            [device, after, scope, rest],
        ).fetchall()
    return list(map(_entry, rows))


def devices(db: Database) -> tuple[str, ...]:
    """Return every device that wrote; a walk over the look-up table that skips from one to the next."""
    rows = db.execute(
        "WITH RECURSIVE d(device) AS (SELECT min(device) FROM entry_chain UNION ALL"  # noqa: S608  (our own names)
        " SELECT (SELECT min(device) FROM entry_chain WHERE device > d.device) FROM d WHERE d.device IS NOT NULL)"
        f" SELECT device FROM d WHERE device IS NOT NULL UNION SELECT device FROM entry WHERE {TAIL} ORDER BY 1"
    ).fetchall()
    return tuple(row[0] for row in rows)


def unbroken(db: Database, device: str) -> int:
    """Return the sequence number up to which all entries of a device are here."""
    last, count = db.execute(
        "SELECT max(sequence), count(DISTINCT sequence) FROM entry_chain WHERE device = ?", [device]
    ).fetchone()
    reached = int(last or 0)
    if reached != count:
        gap = db.execute(
            "SELECT max(expected) FROM (SELECT sequence, row_number() OVER (ORDER BY sequence) AS expected FROM"
            " (SELECT DISTINCT sequence FROM entry_chain WHERE device = ?)) WHERE sequence = expected",
            [device],
        ).fetchone()[0]
        reached = int(gap or 0)
    for (sequence,) in db.execute(_TAIL_SEQUENCES, [device]).fetchall():
        if sequence == reached + 1:
            reached = sequence
    return reached


def last_sequence(db: Database, device: str) -> int:
    """Return the highest sequence number of a device, gaps or not."""
    end = last_of(db, device)
    return 0 if end is None else end[0]


def last_of(db: Database, device: str) -> tuple[int, str, str] | None:
    """Return sequence number, hash and clock of the entry that a device's chain goes on from, None if it has none."""
    for sql in reversed(_OWN_END):
        row = db.execute(sql, [device]).fetchone()
        if row is not None:
            return int(row[0]), bytes(row[1]).hex(), str(row[2])
    return None


def chain_hash(db: Database, device: str, sequence: int) -> str | None:
    """Return the hash of a device's entry; of a forked place the lowest, so that every laptop names the same."""
    found = [row[0] for sql in _HASHES for row in db.execute(sql, [device, sequence]).fetchall()]
    return bytes(min(found)).hex() if found else None


def want(db: Database, ids: Iterable[str]) -> None:
    """Put ids into the scratch table `wanted`, which lives in memory and is never written to disk."""
    db.conn.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (id BLOB PRIMARY KEY) WITHOUT ROWID")
    db.conn.execute("DELETE FROM wanted")
    db.conn.executemany("INSERT OR IGNORE INTO wanted (id) VALUES (unhex(?))", ((i,) for i in ids))


def split(ids: bytes) -> tuple[str, ...]:
    """Return ids that stand end to end as text."""
    text = ids.hex()
    return tuple(text[i : i + 2 * ID_BYTES] for i in range(0, len(text), 2 * ID_BYTES))


def _given(number: int | None) -> int:
    assert number is not None, "a row was inserted"
    return number


def stands(row: Row | None, text: str, seen: tuple[str, ...] | None) -> bool:
    """Tell whether writing the value would say nothing new."""
    if row is None:
        return text == _NOTHING
    return row.value == text and not row.disputed and (seen is None or set(row.heads) <= set(seen))


def replaced(row: Row | None, seen: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the entries that a new one replaces: those that were seen, by default all heads."""
    if seen is not None:
        return tuple(sorted(seen))
    return row.heads if row is not None else ()


def _values(entry: Entry, number: int, value: str) -> tuple[object, ...]:
    identity, device, sequence, person, hlc, _, _, replaces, previous, digest = entry
    return identity, device, sequence, person, hlc, number, value, "".join(replaces), previous, digest


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
