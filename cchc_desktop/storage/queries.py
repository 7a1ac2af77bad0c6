"""What is read from an open workspace file: values, lists, histories, disputes, the links of the chains."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils.db import Database

from cchc_desktop.storage import ledger
from cchc_desktop.storage.hlc import moment_of
from cchc_desktop.storage.journal import GENESIS, Entry, Past, Register, age, in_causal_order, is_sealed

_DELETED = "deleted_at"


@dataclass(frozen=True, slots=True)
class Dispute:
    """A register with more than one head: the values nobody has chosen between, the provisional one first."""

    register: Register
    entries: tuple[Entry, ...]

    @classmethod
    def of(cls, register: Register, heads: Iterable[Entry]) -> "Dispute":
        """Return the dispute between heads."""
        return cls(register, tuple(sorted(heads, key=age, reverse=True)))

    @property
    def stands(self) -> bool:
        """False for two who removed the same thing at different times: that it is gone is all they say."""
        return self.register.field != _DELETED or any(entry.value is None for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Step:
    """One act of this device in a scope: who did it, what each register held before, and what it was given."""

    at: datetime
    person: str
    before: Mapping[Register, object]
    after: Mapping[Register, object]


@dataclass(frozen=True, slots=True)
class Deleted:
    """An entity in "Đã xoá", with the value of its `deleted_at`."""

    scope: str
    kind: str
    entity: str
    at: object


def values(db: Database, scope: str, kind: str | None) -> dict[tuple[str, str], dict[str, object]]:
    """Return all current values of a scope (of one kind): (kind, entity) -> field -> value."""
    found: dict[tuple[str, str], dict[str, object]] = {}
    sql = "SELECT kind, entity, field, value FROM register WHERE scope = ?"
    if kind is None:
        rows = db.execute(sql, [scope]).fetchall()
    else:
        rows = db.execute(sql + " AND kind = ?", [scope, kind]).fetchall()
    loads = json.loads
    for name, entity, field, value in rows:
        found.setdefault((name, entity), {})[field] = loads(value)
    return found


def scopes(db: Database, kind: str) -> tuple[str, ...]:
    """Return the scopes that hold an entity of `kind` ("visit", "campaign")."""
    if kind not in ("visit", "campaign"):
        raise ValueError("only visits and campaigns are scopes")
    # The second condition says that the partial index holds all of them.
    rows = db.execute(
        "SELECT DISTINCT scope FROM register WHERE kind = ? AND kind IN ('visit', 'campaign') ORDER BY scope", [kind]
    )
    return tuple(row[0] for row in rows.fetchall())


def deleted(db: Database, scope: str | None) -> tuple[Deleted, ...]:
    """Return the entities (of one scope) whose `deleted_at` holds a value, the longest deleted first."""
    sql = "SELECT scope, kind, entity, value FROM register WHERE field = 'deleted_at' AND value <> 'null'"
    order = " ORDER BY value, kind, entity"
    if scope is None:
        rows = db.execute(sql + order).fetchall()
    else:
        rows = db.execute(sql + " AND scope = ?" + order, [scope]).fetchall()
    return tuple(Deleted(row[0], row[1], row[2], json.loads(row[3])) for row in rows)


def history(db: Database, register: Register) -> tuple[Past, ...]:
    """Return every value a register ever had, each after those it replaced, else oldest first."""
    row = ledger.find(db, register)
    heads = row.heads if row is not None else ()
    return tuple(
        Past(moment_of(entry.hlc), register, entry.person, entry.device, entry.value, entry.id in heads)
        for entry in in_causal_order(_ancestry(db, heads))
    )


def steps(db: Database, device: str, scope: str, most: int, after: int) -> tuple[Step, ...]:
    """Return a device's last acts in a scope, newest first, of those after its entry number `after`."""
    found = ledger.last_acts(db, device, scope, most, after)
    return steps_of(found, most, lambda ids: ledger.entries_by_id(db, ids))


def steps_of(found: list[Entry], most: int, by_id: Callable[[Iterable[str]], list[Entry]]) -> tuple[Step, ...]:
    """Put entries (newest first, up to `most`) together as acts; `by_id` finds what they replaced."""
    if len(found) == most:
        found = [entry for entry in found if entry.hlc != found[-1].hlc]
    replaced = {e.id: e for e in by_id(i for entry in found for i in entry.replaces)}
    acts: dict[str, tuple[str, dict[Register, object], dict[Register, object]]] = {}
    for entry in reversed(found):
        _, held, given = acts.setdefault(entry.hlc, (entry.person, {}, {}))
        old = [replaced[identity] for identity in entry.replaces if identity in replaced]
        held.setdefault(entry.register, max(old, key=age).value if old else None)
        given[entry.register] = entry.value
    return tuple(Step(moment_of(hlc), *acts[hlc]) for hlc in reversed(acts))


def disputes(db: Database, scope: str | None) -> tuple[Dispute, ...]:
    """Return the registers (of one scope) that hold more than one value."""
    # Named, since for the order SQLite would rather walk through the whole table by its place: 2 ms at each answer.
    sql = "SELECT scope, kind, entity, field, heads FROM register INDEXED BY register_disputed WHERE disputed = 1"
    order = " ORDER BY scope, kind, entity, field"
    if scope is None:
        rows = db.execute(sql + order).fetchall()
    else:
        rows = db.execute(sql + " AND scope = ?" + order, [scope]).fetchall()
    found = (Dispute.of(Register(*row[:4]), ledger.entries_by_id(db, ledger.split(row[4]))) for row in rows)
    return tuple(dispute for dispute in found if dispute.stands)


def heads(db: Database, scope: str, kind: str | None, entity: str) -> tuple[Entry, ...]:
    """Return the entries that hold an entity's fields (without a kind: the whole scope's) now, in no order."""
    sql = "SELECT heads FROM register WHERE scope = ?"
    if kind is None:
        rows = db.execute(sql, [scope]).fetchall()
    else:
        rows = db.execute(sql + " AND kind = ? AND entity = ?", [scope, kind, entity]).fetchall()
    return tuple(ledger.entries_by_id(db, (identity for row in rows for identity in ledger.split(row[0]))))


def broken_links(db: Database) -> tuple[str, ...]:
    """Return what is wrong with the chains of all devices, one sentence each."""
    wrong: list[str] = []
    for device in ledger.devices(db):
        sequence, digest = 0, GENESIS
        for entry in ledger.entries_of_device(db, device):
            if not is_sealed(entry):
                wrong.append(f"{device} #{entry.sequence}: altered")
            if entry.sequence != sequence + 1 or entry.previous != digest:
                wrong.append(f"{device} #{entry.sequence}: does not follow #{sequence}")
            sequence, digest = entry.sequence, entry.hash
    return tuple(wrong)


def _ancestry(db: Database, heads: Iterable[str]) -> list[Entry]:
    found: dict[str, Entry] = {}
    wanted = set(heads)
    while wanted:
        found |= {entry.id: entry for entry in ledger.entries_by_id(db, wanted)}
        wanted = {identity for i in wanted if i in found for identity in found[i].replaces} - found.keys()
    return list(found.values())
