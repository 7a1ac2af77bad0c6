"""What the app reads from the office store for one province: values, lists, histories, disputes, search."""

import json
from collections.abc import Iterable, Iterator, Sequence

from psycopg import Connection, sql
from psycopg.rows import TupleRow

from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.storage.barring import Barred
from cchc_desktop.storage.journal import Entry, Register
from cchc_desktop.storage.ledger import Row, split
from cchc_desktop.storage.office.batches import clock_text
from cchc_desktop.storage.queries import Deleted, Dispute
from cchc_desktop.storage.search import SEARCHED, Found

_ENTRIES = """
SELECT encode(e.id, 'hex'), w.device, e.sequence, w.person, e.hlc, s.name, k.kind, r.entity, k.field, e.value,
    e.replaces, encode(e.previous, 'hex'), encode(e.hash, 'hex')
FROM office.entry AS e JOIN office.register AS r ON r.number = e.register JOIN office.writer AS w ON w.number = e.writer
JOIN office.scope AS s ON s.number = r.scope JOIN office.key AS k ON k.number = r.key
WHERE e.province = %s AND {0}
"""
_REGISTERS = """
SELECT s.name, k.kind, r.entity, k.field, r.value, r.heads, r.disputed, r.number FROM office.register AS r
JOIN office.scope AS s ON s.number = r.scope JOIN office.key AS k ON k.number = r.key WHERE s.province = %s AND {0}
"""
# Without marks, as a person types in a hurry: decomposed, marks dropped, đ is a letter of its own.
_PLAIN = (
    "replace(regexp_replace(normalize(lower(r.value::json #>> '{}'), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')"
)
_SEARCH = """
SELECT s.name, k.kind, r.entity, k.field, r.value FROM office.register AS r
JOIN office.scope AS s ON s.number = r.scope JOIN office.key AS k ON k.number = r.key
WHERE s.province = %s AND r.key = ANY (%s) AND (%s = '' OR s.name = %s) AND r.value NOT LIKE '%%\\\\u0000%%'
AND (SELECT bool_and({0} ~ w) FROM unnest(%s::text[]) AS w)
AND NOT EXISTS (SELECT FROM office.register AS d JOIN office.key AS m ON m.number = d.key
    WHERE m.kind = k.kind AND m.field = 'deleted_at' AND d.scope = r.scope AND d.entity = r.entity
    AND d.value <> 'null') ORDER BY r.number DESC LIMIT %s
"""


class Reading:
    """Reads one province over a connection."""

    def __init__(self, db: Connection, home: int) -> None:
        self._db = db
        self._home = home

    def registers(self, condition: str, *given: object) -> dict[Register, Row]:
        """Return registers that meet a condition on s, k and r, as they stand."""
        rows = self._rows(_REGISTERS.format(condition), self._home, *given)
        return {Register(*row[:4]): Row(row[7], row[4], split(bytes(row[5])), disputed=row[6]) for row in rows}

    def entries(self, condition: str, *given: object) -> list[Entry]:
        """Return entries that meet a condition on e, r, w, s and k."""
        return [entry_of(row) for row in self._rows(_ENTRIES.format(condition), self._home, *given)]

    def entries_by_id(self, ids: Iterable[str]) -> list[Entry]:
        """Return the entries of these ids that are there."""
        return self.entries("e.id = ANY (%s)", [bytes.fromhex(identity) for identity in ids])

    def stream(self, condition: str, *given: object) -> Iterator[Entry]:
        """Yield entries by device and sequence without holding all of them."""
        with self._db.transaction(), self._db.cursor("journal") as cursor:
            statement = _ENTRIES.format(condition) + " ORDER BY w.device, e.sequence, e.id"
            for row in cursor.execute(_own(statement), [self._home, *given]):
                yield entry_of(row)

    def scopes(self, kind: str) -> tuple[str, ...]:
        """Return the scopes that hold an entity of a kind."""
        rows = self._rows(
            "SELECT DISTINCT s.name FROM office.register AS r JOIN office.scope AS s ON s.number = r.scope WHERE"
            " r.province = %s AND r.key IN (SELECT number FROM office.key WHERE kind = %s)",
            self._home,
            kind,
        )
        return tuple(sorted(row[0] for row in rows))

    def deleted(self, scope: str | None) -> tuple[Deleted, ...]:
        """Return the entities whose `deleted_at` holds a value, the longest deleted first."""
        found = self.registers(
            "r.key IN (SELECT number FROM office.key WHERE field = 'deleted_at') AND r.value <> 'null'"
            " AND (%s::text IS NULL OR s.name = %s)",
            scope,
            scope,
        )
        lines = [(row.value, register) for register, row in found.items()]
        return tuple(
            Deleted(place.scope, place.kind, place.entity, json.loads(value))
            for value, place in sorted(lines, key=lambda line: (line[0], line[1].kind, line[1].entity))
        )

    def disputes(self, scope: str | None) -> tuple[Dispute, ...]:
        """Return the registers that hold more than one value."""
        found = self.registers("r.disputed AND (%s::text IS NULL OR s.name = %s)", scope, scope)
        heads = {entry.id: entry for entry in self.entries_by_id({i for row in found.values() for i in row.heads})}
        disputes = (
            Dispute.of(register, [heads[identity] for identity in row.heads if identity in heads])
            for register, row in sorted(found.items(), key=lambda line: line[0])
        )
        return tuple(dispute for dispute in disputes if dispute.stands)

    def barred(self) -> tuple[Barred, ...]:
        """Return what is kept aside, in order of the clock."""
        rows = self._rows("SELECT encode(id, 'hex'), reason FROM office.barred WHERE province = %s", self._home)
        reasons = {str(identity): str(reason) for identity, reason in rows}
        found = self.entries_by_id(reasons)
        return tuple(Barred(entry, reasons[entry.id]) for entry in sorted(found, key=lambda one: (one.hlc, one.id)))

    def search(self, words: Sequence[str], group: str, most: int, scope: str) -> Iterator[Found]:
        """Yield the texts in which each word begins a word, those with the very marks first."""
        patterns = [(kind, field) for kind, field, name in SEARCHED if name == group]
        keys = [
            row[0]
            for row in self._rows("SELECT number, kind, field FROM office.key")
            if any(row[1] == kind and _matches(row[2], field) for kind, field in patterns)
        ]
        wanted = [r"\m" + _literal(folded(word.replace("\0", ""))) for word in words]
        rows = self._rows(_SEARCH.format(_PLAIN), self._home, keys, scope, scope, wanted, most)
        found = [Found(row[0], row[1], row[2], row[3], str(json.loads(row[4]))) for row in rows]
        exact = [all(word.lower() in one.text.lower() for word in words) for one in found]
        yield from (one for one, first in zip(found, exact, strict=True) if first)
        yield from (one for one, first in zip(found, exact, strict=True) if not first)

    def digests(self) -> dict[str, str]:
        """Return the visits whose kept words are still true."""
        rows = self._rows(
            "SELECT s.name, t.body FROM office.digest AS t JOIN office.scope AS s ON s.number = t.scope"
            " WHERE t.province = %s AND t.revision = s.revision",
            self._home,
        )
        return {str(name): str(body) for name, body in rows}

    def _rows(self, statement: str, *given: object) -> list[TupleRow]:
        return self._db.execute(_own(statement), given).fetchall()


def entry_of(row: TupleRow) -> Entry:
    """Return an entry from a row of the journal."""
    identity, device, sequence, person, hlc, scope, kind, entity, field, value, seen, previous, digest = row
    place = Register(scope, kind, entity, field)
    return Entry(
        identity, device, sequence, person, clock_text(hlc), place, json.loads(value), split(bytes(seen)), previous,
        digest,
    )  # fmt: skip


def _own(text: str) -> sql.SQL:
    return sql.SQL(text)  # put together from texts of this module


def _matches(field: str, pattern: str) -> bool:
    return field.endswith(pattern[2:]) if pattern.startswith("%\\") else field == pattern


def _literal(word: str) -> str:
    return "".join(letter if letter.isalnum() else f"\\{letter}" for letter in word)
