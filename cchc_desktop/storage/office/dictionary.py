"""The numbers that stand for long names in the office store: scopes of a province, (kind, field), (device, person)."""

from collections.abc import Iterable, Sequence

import psycopg
from psycopg import Connection

from cchc_desktop.storage.journal import Entry
from cchc_desktop.storage.refusals import Malformed

_MOST_KEPT = 200_000
_HOME = (
    "INSERT INTO office.province (name) VALUES (%s) ON CONFLICT DO NOTHING",
    "SELECT number FROM office.province WHERE name = %s",
)
_SCOPES = (
    "INSERT INTO office.scope (province, name) SELECT %s, n FROM unnest(%s::text[]) AS n ORDER BY n"
    " ON CONFLICT DO NOTHING",
    "SELECT name, number FROM office.scope WHERE province = %s AND name = ANY (%s::text[])",
)
_PAIRS = (
    "INSERT INTO office.{0} ({1}, {2}) SELECT a, b FROM unnest(%s::text[], %s::text[]) AS n (a, b) ORDER BY a, b"
    " ON CONFLICT DO NOTHING",
    "SELECT {1}, {2}, number FROM office.{0} WHERE ({1}, {2}) IN (SELECT * FROM unnest(%s::text[], %s::text[]))",
)
_KEYS = tuple(text.format("key", "kind", "field") for text in _PAIRS)
_WRITERS = tuple(text.format("writer", "device", "person") for text in _PAIRS)


class Dictionary:
    """Knows the numbers it has asked for; new names are given theirs over a connection of its own, at once.

    So no worker waits for another one's batch because both met the same new item. Names stay when a batch is refused;
    that costs a few bytes and no meaning.
    """

    def __init__(self, address: str) -> None:
        self._db: Connection = psycopg.connect(address, autocommit=True)
        self._homes: dict[str, int] = {}
        self.scopes: dict[tuple[int, str], int] = {}
        self.keys: dict[tuple[str, str], int] = {}
        self.writers: dict[tuple[str, str], int] = {}

    def close(self) -> None:
        """Disconnect."""
        self._db.close()

    def home(self, province: str) -> int:
        """Return a province's number."""
        if province not in self._homes:
            self._db.execute(_HOME[0], [province])
            row = self._db.execute(_HOME[1], [province]).fetchone()
            assert row is not None
            self._homes[province] = row[0]
        return self._homes[province]

    def learn(self, home: int, entries: Sequence[Entry]) -> None:
        """Know the numbers of everything these entries of a province name.

        Raises:
            Malformed: a name holds NUL, which PostgreSQL's texts cannot.
        """
        for entry in entries:
            place = entry.register
            if any("\0" in name for name in (entry.device, entry.person, *_names(entry))):
                raise Malformed(reason=f"names of {place.kind}")
        if len(self.scopes) > _MOST_KEPT:
            self.scopes.clear()
        scopes = {entry.register.scope for entry in entries if (home, entry.register.scope) not in self.scopes}
        if scopes:
            wanted = [home, sorted(scopes)]
            self._db.execute(_SCOPES[0], wanted)
            self.scopes |= {(home, name): number for name, number in self._db.execute(_SCOPES[1], wanted)}
        self._pairs(self.keys, _KEYS, {(entry.register.kind, entry.register.field) for entry in entries})
        self._pairs(self.writers, _WRITERS, {(entry.device, entry.person) for entry in entries})

    def _pairs(
        self, known: dict[tuple[str, str], int], statements: tuple[str, ...], pairs: Iterable[tuple[str, str]]
    ) -> None:
        new = sorted(pair for pair in pairs if pair not in known)
        if new:
            columns = [[pair[0] for pair in new], [pair[1] for pair in new]]
            self._db.execute(statements[0].encode(), columns)
            known |= {(a, b): number for a, b, number in self._db.execute(statements[1].encode(), columns)}


def _names(entry: Entry) -> tuple[str, ...]:
    place = entry.register
    return place.scope, place.kind, place.entity, place.field
