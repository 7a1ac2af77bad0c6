"""Taking in entries from elsewhere: the union of journals, whatever came first, twice or late.

The state is a pure function of the set of entries. heads = entries of a register that no other entry of it replaces;
value = the head written last by the hybrid clock, the device breaking ties; dispute = heads with different values.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils.db import Database

from cchc_desktop.storage import ledger, lookup
from cchc_desktop.storage.journal import GENESIS, Entry, Register, age, canonical, check_shape, is_sealed
from cchc_desktop.storage.ledger import Row
from cchc_desktop.storage.refusals import Malformed

_NOTHING = canonical(None)


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: entries that were new, registers whose value may have changed, registers now disputed.

    `forked` names devices whose chain has two branches: a copied laptop or a restored backup wrote on as the same
    device. Both branches are kept; the device has to take a new id. `ahead` names devices whose clock is far ahead.
    """

    added: int
    touched: frozenset[Register]
    disputed: frozenset[Register]
    forked: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    fresh: tuple[Entry, ...] = ()


def checked(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries, each once.

    Raises:
        Malformed: one is no entry, does not say what its hash says, or two share an id.
    """
    found: dict[str, Entry] = {}
    for entry in entries:
        check_shape(entry)
        if not is_sealed(entry):
            raise Malformed(reason=f"entry {entry.id} was altered")
        if found.setdefault(entry.id, entry).hash != entry.hash:
            raise Malformed(reason=f"two entries are called {entry.id}")
    return list(found.values())


def merge(db: Database, incoming: Sequence[Entry]) -> Merged:
    """Take in checked entries, inside the transaction of the caller.

    Raises:
        Malformed: an entry of the same id that says something else is here already.
    """
    lookup.catch_up(db)
    fresh = _unknown(db, incoming)
    if not fresh:
        return Merged(0, frozenset(), frozenset())
    forks = _forks(db, fresh)
    texts = {entry.id: canonical(entry.value) for entry in fresh}
    by_register: dict[Register, list[Entry]] = {}
    for entry in fresh:
        by_register.setdefault(entry.register, []).append(entry)
    # New rows stand side by side on disk when they arrive in order: a visit is read at one go.
    registers = sorted(by_register)
    rows = ledger.find_many(db, registers)
    new = [register for register in registers if register not in rows]
    first = ledger.next_number(db)
    rows |= {register: Row(first + rank, _NOTHING, (), disputed=False) for rank, register in enumerate(new)}
    settled = _settled(db, by_register, rows, _parked(db, fresh), texts)
    ledger.place(db, ((register, settled[register]) for register in new))
    new_ones = set(new)
    ledger.project(db, (row for register, row in settled.items() if register not in new_ones))
    numbers = {register: row.number for register, row in rows.items()}
    ledger.insert(db, ((entry, numbers[entry.register], texts[entry.id]) for entry in fresh))
    lookup.catch_up(db)
    _park(db, fresh, numbers)
    db.conn.executemany("INSERT OR IGNORE INTO fork (device, sequence) VALUES (?, ?)", sorted(forks))
    return Merged(
        len(fresh),
        frozenset(by_register),
        frozenset(register for register, row in settled.items() if row.disputed),
        forked=frozenset(device for device, _ in forks),
        fresh=tuple(fresh),
    )


def settle(number: int, heads: Sequence[Entry]) -> Row:
    """Return what a register holds, given its heads."""
    if not heads:  # only entries that replace each other in a ring, which no honest laptop writes
        return Row(number, _NOTHING, (), disputed=False)
    winner = max(heads, key=age)
    values = {canonical(entry.value) for entry in heads}
    return Row(number, canonical(winner.value), tuple(sorted(e.id for e in heads)), disputed=len(values) > 1)


def _unknown(db: Database, incoming: Sequence[Entry]) -> list[Entry]:
    ledger.want(db, (entry.id for entry in incoming))
    here = {
        bytes(identity).hex(): bytes(digest).hex()
        for identity, digest in db.execute(
            "SELECT e.id, e.hash FROM wanted AS w CROSS JOIN entry_id AS i ON i.id = w.id"
            " CROSS JOIN entry AS e ON e.number = i.number"
        ).fetchall()
    }
    for entry in incoming:
        if here.get(entry.id, entry.hash) != entry.hash:
            raise Malformed(reason=f"entry {entry.id} says something else here")
    return [entry for entry in incoming if entry.id not in here]


def _parked(db: Database, fresh: Sequence[Entry]) -> set[tuple[str, int]]:
    if db.execute("SELECT 1 FROM awaited LIMIT 1").fetchone() is None:
        return set()
    ledger.want(db, (entry.id for entry in fresh))
    rows = db.execute("SELECT a.id, a.register FROM wanted AS w CROSS JOIN awaited AS a ON a.id = w.id").fetchall()
    return {(bytes(identity).hex(), number) for identity, number in rows}


def _settled(
    db: Database,
    by_register: Mapping[Register, Sequence[Entry]],
    rows: Mapping[Register, Row],
    parked: set[tuple[str, int]],
    texts: Mapping[str, str],
) -> dict[Register, Row]:
    new_heads: dict[Register, list[Entry]] = {}
    survivors: dict[Register, list[str]] = {}
    for register, entries in by_register.items():
        replaced = {identity for entry in entries for identity in entry.replaces}
        number = rows[register].number
        new_heads[register] = [e for e in entries if e.id not in replaced and (e.id, number) not in parked]
        survivors[register] = [identity for identity in rows[register].heads if identity not in replaced]
    needed = [identity for heads in survivors.values() for identity in heads]
    known = {entry.id: entry for entry in ledger.entries_by_id(db, needed)} if needed else {}
    settled: dict[Register, Row] = {}
    for register, heads in new_heads.items():
        number, left = rows[register].number, survivors[register]
        if len(heads) == 1 and not left:
            settled[register] = Row(number, texts[heads[0].id], (heads[0].id,), disputed=False)
        else:
            settled[register] = settle(number, [*heads, *(known[identity] for identity in left)])
    return settled


def _park(db: Database, fresh: Sequence[Entry], numbers: Mapping[Register, int]) -> None:
    """Note which replaced entries have not arrived; `fresh` itself is inserted already."""
    wanted = {(identity, numbers[entry.register]) for entry in fresh for identity in entry.replaces}
    coming = {entry.id for entry in fresh}
    outside = {identity for identity, _ in wanted} - coming
    if outside:
        ledger.want(db, outside)
        rows = db.execute("SELECT w.id FROM wanted AS w CROSS JOIN entry_id AS i ON i.id = w.id").fetchall()
        missing = outside - {bytes(row[0]).hex() for row in rows}
        db.conn.executemany(
            "INSERT OR IGNORE INTO awaited (id, register) VALUES (?, ?)",
            ((bytes.fromhex(identity), number) for identity, number in sorted(wanted) if identity in missing),
        )
    # Arrived now: their names need not be kept waiting.
    if db.execute("SELECT 1 FROM awaited LIMIT 1").fetchone() is not None:
        db.conn.executemany("DELETE FROM awaited WHERE id = ?", ((bytes.fromhex(i),) for i in coming))


def _forks(db: Database, fresh: Sequence[Entry]) -> set[tuple[str, int]]:
    """Return the places (device, sequence) where a chain has two branches or a link that does not fit."""
    by_device: dict[str, dict[int, list[tuple[str, str]]]] = {}
    for entry in fresh:
        links = by_device.setdefault(entry.device, {})
        links.setdefault(entry.sequence, []).append((entry.hash, entry.previous))
    forks: set[tuple[str, int]] = set()
    for device, links in by_device.items():
        rows = db.execute(
            "SELECT c.sequence, e.hash, e.previous FROM entry_chain AS c CROSS JOIN entry AS e ON e.number = c.number"
            " WHERE c.device = ? AND c.sequence BETWEEN ? AND ?",
            [device, min(links) - 1, max(links) + 1],
        ).fetchall()
        for sequence, digest, previous in rows:
            links.setdefault(sequence, []).append((bytes(digest).hex(), bytes(previous).hex()))
        forks |= {(device, sequence) for sequence in links if not _fits(links, sequence)}
    return forks


def _fits(links: Mapping[int, Sequence[tuple[str, str]]], sequence: int) -> bool:
    if len(links[sequence]) > 1:
        return False
    previous = links[sequence][0][1]
    if sequence == 1:
        return previous == GENESIS
    before = links.get(sequence - 1)
    return before is None or any(digest == previous for digest, _ in before)
