"""Taking in entries from elsewhere: the union of journals, whatever came first, twice or late.

The state is a pure function of the set of entries. heads = entries of a register that no other entry of it replaces;
value = the head written last by the hybrid clock, the device breaking ties; dispute = heads with different values.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from operator import attrgetter, itemgetter

import sqlcipher3
from sqlite_utils.db import Database

from cchc_desktop.storage import ledger, lookup
from cchc_desktop.storage.journal import GENESIS, Entry, Proven, Register, age, canonical
from cchc_desktop.storage.ledger import Row
from cchc_desktop.storage.refusals import Malformed

_NOTHING = canonical(None)
_SEQUENCE = attrgetter("sequence")
_SCOPE = itemgetter(0)


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


def merge(db: Database, incoming: Proven) -> Merged:
    """Take in entries, inside the transaction of the caller.

    Raises:
        Malformed: an entry of the same id that says something else is here already.
    """
    lookup.catch_up(db)
    chains = _by_device(incoming.entries)
    fresh, texts = _unknown(db, incoming, chains)
    if not fresh:
        return Merged(0, frozenset(), frozenset())
    forks = _forks(db, chains if len(fresh) == len(incoming.entries) else _by_device(fresh))
    groups: dict[Register, list[int]] = {}
    for number, entry in enumerate(fresh):
        groups.setdefault(entry.register, []).append(number)
    rows, disputed = _project(db, fresh, texts, groups)
    ledger.insert(db, zip(fresh, rows, texts, strict=True))
    try:
        lookup.catch_up(db)
    except sqlcipher3.IntegrityError as error:
        raise Malformed(reason="two entries share an id") from error
    _park(db, fresh, rows)
    db.conn.executemany("INSERT OR IGNORE INTO fork (device, sequence) VALUES (?, ?)", sorted(forks))
    return Merged(
        len(fresh),
        frozenset(groups),
        disputed,
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


def _by_device(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    """Return each device's entries by sequence."""
    chains: dict[str, list[Entry]] = {}
    for entry in entries:
        chain = chains.get(entry.device)
        if chain is None:
            chain = chains[entry.device] = []
        chain.append(entry)
    for chain in chains.values():
        chain.sort(key=_SEQUENCE)
    return chains


def _unknown(
    db: Database, incoming: Proven, chains: Mapping[str, list[Entry]]
) -> tuple[Sequence[Entry], Sequence[str]]:
    """Return the entries that are not here yet, and the texts of their values."""
    if all(chain[0].sequence > ledger.last_sequence(db, device) for device, chain in chains.items()):
        # They go on where each chain ends here: a known id among them is one that says something else, and the
        # look-up table, where an id stands once, will not take it.
        return incoming.entries, incoming.texts
    ledger.want(db, (entry.id for entry in incoming.entries))
    here = {
        bytes(identity).hex(): bytes(digest).hex()
        for identity, digest in db.execute(
            "SELECT e.id, e.hash FROM wanted AS w CROSS JOIN entry_id AS i ON i.id = w.id"
            " CROSS JOIN entry AS e ON e.number = i.number"
        ).fetchall()
    }
    fresh, texts = [], []
    for entry, text in zip(incoming.entries, incoming.texts, strict=True):
        if entry.id not in here:
            fresh.append(entry)
            texts.append(text)
        elif here[entry.id] != entry.hash:
            raise Malformed(reason=f"entry {entry.id} says something else here")
    return fresh, texts


def _project(
    db: Database, fresh: Sequence[Entry], texts: Sequence[str], groups: Mapping[Register, Sequence[int]]
) -> tuple[list[int], frozenset[Register]]:
    """Bring the projection up to what `fresh` says.

    Args:
        db: inside the transaction of the caller.
        fresh: the entries, not inserted yet.
        texts: the canonical texts of their values.
        groups: for each register, which of them are about it.

    Returns:
        For each entry its register's number, and the registers that are disputed now.
    """
    known = _known(db, groups)
    parked = _parked(db, fresh)
    # New rows stand side by side on disk, those of a visit together: it is read at one go.
    new = sorted((register for register in groups if register not in known), key=_SCOPE)
    numbers = {register: row.number for register, row in known.items()}
    numbers |= zip(new, count(ledger.next_number(db)))
    settled: dict[Register, Row] = {}
    plain: list[tuple[object, ...]] = []
    for register in new:
        one, *more = groups[register]
        if more or parked or fresh[one].id in fresh[one].replaces:
            settled[register] = Row(numbers[register], _NOTHING, (), disputed=False)
        else:
            plain.append((numbers[register], *register, texts[one], fresh[one].id, 0))
    ledger.place_plain(db, plain)
    begun = set(settled)
    settled = _settled(db, fresh, texts, groups, settled | known, parked)
    ledger.place(db, ((register, row) for register, row in settled.items() if register in begun))
    ledger.project(db, (row for register, row in settled.items() if register not in begun))
    rows = [numbers[entry.register] for entry in fresh]
    return rows, frozenset(register for register, row in settled.items() if row.disputed)


def _known(db: Database, registers: Iterable[Register]) -> dict[Register, Row]:
    """Return the rows of those registers that were ever written; whole visits that are new are not looked through."""
    by_scope: dict[str, list[Register]] = {}
    for register in registers:
        by_scope.setdefault(register.scope, []).append(register)
    return ledger.find_many(db, [r for scope, found in by_scope.items() if ledger.knows(db, scope) for r in found])


def _parked(db: Database, fresh: Sequence[Entry]) -> set[tuple[str, int]]:
    if db.execute("SELECT 1 FROM awaited LIMIT 1").fetchone() is None:
        return set()
    ledger.want(db, (entry.id for entry in fresh))
    rows = db.execute("SELECT a.id, a.register FROM wanted AS w CROSS JOIN awaited AS a ON a.id = w.id").fetchall()
    return {(bytes(identity).hex(), number) for identity, number in rows}


def _settled(
    db: Database,
    fresh: Sequence[Entry],
    texts: Sequence[str],
    groups: Mapping[Register, Sequence[int]],
    rows: Mapping[Register, Row],
    parked: set[tuple[str, int]],
) -> dict[Register, Row]:
    """Return what the given rows hold once `fresh` counts."""
    new_heads: dict[Register, list[int]] = {}
    survivors: dict[Register, list[str]] = {}
    for register, row in rows.items():
        arrived = groups[register]
        replaced = {identity for number in arrived for identity in fresh[number].replaces}
        new_heads[register] = [
            number
            for number in arrived
            if fresh[number].id not in replaced and (fresh[number].id, row.number) not in parked
        ]
        survivors[register] = [identity for identity in row.heads if identity not in replaced]
    needed = [identity for heads in survivors.values() for identity in heads]
    known = {entry.id: entry for entry in ledger.entries_by_id(db, needed)} if needed else {}
    settled: dict[Register, Row] = {}
    for register, heads in new_heads.items():
        number, left = rows[register].number, survivors[register]
        if len(heads) == 1 and not left:
            settled[register] = Row(number, texts[heads[0]], (fresh[heads[0]].id,), disputed=False)
        else:
            settled[register] = settle(number, [*map(fresh.__getitem__, heads), *map(known.__getitem__, left)])
    return settled


def _park(db: Database, fresh: Sequence[Entry], rows: Sequence[int]) -> None:
    """Note which replaced entries have not arrived; `fresh` itself is inserted already."""
    wanted = {(identity, number) for entry, number in zip(fresh, rows, strict=True) for identity in entry.replaces}
    if wanted:
        ledger.want(db, {identity for identity, _ in wanted})
        found = db.execute("SELECT w.id FROM wanted AS w CROSS JOIN entry_id AS i ON i.id = w.id").fetchall()
        here = {bytes(row[0]).hex() for row in found}
        db.conn.executemany(
            "INSERT OR IGNORE INTO awaited (id, register) VALUES (unhex(?), ?)",
            sorted((identity, number) for identity, number in wanted if identity not in here),
        )
    # Arrived now: their names need not be kept waiting.
    if db.execute("SELECT 1 FROM awaited LIMIT 1").fetchone() is not None:
        db.conn.executemany("DELETE FROM awaited WHERE id = unhex(?)", ((entry.id,) for entry in fresh))


def _forks(db: Database, chains: Mapping[str, list[Entry]]) -> set[tuple[str, int]]:
    """Return the places (device, sequence) where a chain has two branches or a link that does not fit."""
    return {
        fork for device, chain in chains.items() if not _goes_on(db, chain) for fork in _branches(db, device, chain)
    }


def _goes_on(db: Database, chain: Sequence[Entry]) -> bool:
    """Tell whether entries follow each other, and the last one of their device that is here."""
    end = ledger.last_of(db, chain[0].device)
    sequence, digest = (0, GENESIS) if end is None else end[:2]
    for entry in chain:
        if entry.sequence != sequence + 1 or entry.previous != digest:
            return False
        sequence, digest = entry.sequence, entry.hash
    return True


def _branches(db: Database, device: str, chain: Sequence[Entry]) -> set[tuple[str, int]]:
    links: dict[int, list[tuple[str, str]]] = {}
    for entry in chain:
        links.setdefault(entry.sequence, []).append((entry.hash, entry.previous))
    rows = db.execute(
        "SELECT c.sequence, e.hash, e.previous FROM entry_chain AS c CROSS JOIN entry AS e ON e.number = c.number"
        " WHERE c.device = ? AND c.sequence BETWEEN ? AND ?",
        [device, chain[0].sequence - 1, chain[-1].sequence + 1],
    ).fetchall()
    for sequence, digest, previous in rows:
        links.setdefault(sequence, []).append((bytes(digest).hex(), bytes(previous).hex()))
    return {(device, sequence) for sequence in links if not _fits(links, sequence)}


def _fits(links: Mapping[int, Sequence[tuple[str, str]]], sequence: int) -> bool:
    if len(links[sequence]) > 1:
        return False
    previous = links[sequence][0][1]
    if sequence == 1:
        return previous == GENESIS
    before = links.get(sequence - 1)
    return before is None or any(digest == previous for digest, _ in before)
