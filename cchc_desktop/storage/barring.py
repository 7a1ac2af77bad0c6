"""Entries that their author was not allowed to write: they stay in the journal, word for word, but are no heads.

What is barred is told from outside (`judge`), since duties are the workspace's matter. A barred entry replaces
nothing: the value before it stands as if it had not been written, and it can be shown and let in later.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sqlite_utils.db import Database

from cchc_desktop.storage import ledger, merging
from cchc_desktop.storage.journal import Entry, Register

Judge = Callable[[Entry], str]
"""Gives the reason why an entry is to be kept aside, "" for one that counts."""


@dataclass(frozen=True, slots=True)
class Barred:
    """An entry that is kept aside, and the reason as a code the faces have words for."""

    entry: Entry
    reason: str


def create(db: Database) -> None:
    """Make the table."""
    db.execute("CREATE TABLE barred (id BLOB PRIMARY KEY, reason TEXT NOT NULL) STRICT, WITHOUT ROWID")


def barred(db: Database) -> tuple[Barred, ...]:
    """Return what is kept aside, in order of arrival."""
    reasons = {bytes(row[0]).hex(): str(row[1]) for row in db.execute("SELECT id, reason FROM barred").fetchall()}
    found = ledger.entries_by_id(db, reasons) if reasons else []
    return tuple(Barred(entry, reasons[entry.id]) for entry in sorted(found, key=lambda entry: (entry.hlc, entry.id)))


def settle(db: Database, reasons: Mapping[str, str], entries: Iterable[Entry]) -> frozenset[Register]:
    """Keep the entries with a reason aside and let the others count; return the registers that stand otherwise now.

    Args:
        db: inside the transaction of the caller.
        reasons: entry id -> why it is kept aside; an id that is missing counts.
        entries: what was judged; all of them are in the journal.
    """
    judged = {entry.id: entry for entry in entries}
    before = {
        bytes(row[0]).hex() for row in db.execute("SELECT id FROM barred").fetchall() if bytes(row[0]).hex() in judged
    }
    now = reasons.keys() & judged.keys()
    db.conn.executemany("DELETE FROM barred WHERE id = unhex(?)", ((i,) for i in sorted(before - now)))
    db.conn.executemany(
        "INSERT OR REPLACE INTO barred (id, reason) VALUES (unhex(?), ?)",
        ((identity, reasons[identity]) for identity in sorted(now)),
    )
    touched = frozenset(judged[identity].register for identity in before ^ now)
    if touched:
        _stand_again(db, touched)
    return touched


def _stand_again(db: Database, registers: frozenset[Register]) -> None:
    """Work out the heads of registers from all their entries that count."""
    rows = ledger.find_many(db, sorted(registers))
    aside = {bytes(found[0]).hex() for found in db.execute("SELECT id FROM barred").fetchall()}
    standing: dict[Register, list[Entry]] = {register: [] for register in registers}
    for entry in ledger.entries_of_registers(db, (row.number for row in rows.values())):
        if entry.id not in aside:
            standing[entry.register].append(entry)
    for register, entries in standing.items():
        number = rows[register].number
        replaced = {identity for entry in entries for identity in entry.replaces}
        here = {entry.id for entry in entries} | aside
        ledger.project(db, [merging.settle(number, [entry for entry in entries if entry.id not in replaced])])
        # Only entries that count can say of one that has not arrived yet that it is replaced already.
        db.execute("DELETE FROM awaited WHERE register = ?", [number])
        db.conn.executemany(
            "INSERT OR IGNORE INTO awaited (id, register) VALUES (unhex(?), ?)",
            ((identity, number) for identity in sorted(replaced - here)),
        )
