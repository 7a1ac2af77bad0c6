"""The accepted journal in PostgreSQL: batches wait in an inbox, any number of workers apply each exactly once.

The rule is that of `storage.merging`: heads are the entries of a register that no other entry of it replaces, the value
is the head written last by (clock, device, id), a dispute is heads with different values. The state is a function of
the set of entries, so neither the order of batches nor the number of workers shows in it.
"""

import contextlib
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import psycopg
from psycopg import Connection

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.journal import Entry, Register, canonical, packed, sealed, unpacked
from cchc_desktop.storage.office import schema
from cchc_desktop.storage.refusals import Malformed

BATCH = 5_000
"""Entries of a batch: large enough that COPY pays, small enough that two workers share the work of a province."""
_LANES = 16
"""Batches of different lanes never hold the same visit, so workers seldom wait for each other's locks."""
_MOST_BYTES = 1 << 30


class OfficeUnavailable(Refusal):
    """The office data base cannot be reached or declines."""

    what = "The office data base does not answer: {reason}"
    kept = "Nothing was changed there; what was sent before stays in its inbox."
    mend = "Check the address (--database), the login and that PostgreSQL runs, then try again."


class NotAnOffice(Refusal):
    """The data base has no tables of the office store."""

    what = "This data base is not set up as an office store of this version."
    mend = "An administrator runs “cchc-desktop office init” once, and again after each new version."


@dataclass(frozen=True, slots=True)
class Looked:
    """What looking an office store over found: counts, entries whose hash is wrong, registers whose heads are."""

    entries: int
    registers: int
    disputed: int
    waiting: int
    altered: tuple[str, ...]
    astray: int


_INCOMING = """
CREATE TEMP TABLE incoming (id bytea, device text, sequence bigint, person text, hlc text COLLATE "C", scope text,
    kind text, entity text, field text, value text, replaces bytea[], previous bytea, hash bytea) ON COMMIT DROP
"""
_COPY = (
    "COPY incoming (id, device, sequence, person, hlc, scope, kind, entity, field, value, replaces, previous, hash)"
    " FROM STDIN WITH (FORMAT BINARY)"
)
_TYPES = [
    *("bytea", "text", "int8", "text", "text", "text", "text", "text", "text", "text", "bytea[]", "bytea", "bytea"),
]
# Workers that write the same visit go one after the other; keys are sorted, so that nobody waits in a ring.
_LOCKS = """
SELECT pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT hashtextextended(%s || '/' || scope, 0) AS key FROM incoming ORDER BY key) AS keys
"""
_CLASH = """
SELECT encode(i.id, 'hex') FROM incoming AS i JOIN office.entry AS e ON e.province = %s AND e.id = i.id
WHERE e.hash <> i.hash LIMIT 1
"""
_KNOWN = "DELETE FROM incoming AS i USING office.entry AS e WHERE e.province = %s AND e.id = i.id"
_REGISTERS = """
INSERT INTO office.register (province, scope, kind, entity, field)
SELECT DISTINCT %s, scope, kind, entity, field FROM incoming ON CONFLICT DO NOTHING
"""
_TOUCHED = """
CREATE TEMP TABLE touched ON COMMIT DROP AS
SELECT r.number, i.id FROM incoming AS i JOIN office.register AS r
ON r.province = %s AND r.scope = i.scope AND r.kind = i.kind AND r.entity = i.entity AND r.field = i.field
"""
_ENTRIES = """
INSERT INTO office.entry (province, id, register, device, sequence, person, hlc, value, replaces, previous, hash)
SELECT %s, i.id, t.number, i.device, i.sequence, i.person, i.hlc, i.value, i.replaces, i.previous, i.hash
FROM incoming AS i JOIN touched AS t ON t.id = i.id
"""
_STANDING = """
WITH mine AS (
    SELECT e.register, e.id, e.hlc, e.device, e.value, e.replaces FROM office.entry AS e
    WHERE e.register IN (SELECT number FROM touched)),
replaced AS (SELECT DISTINCT register, unnest(replaces) AS id FROM mine),
heads AS (
    SELECT m.* FROM mine AS m LEFT JOIN replaced AS p ON p.register = m.register AND p.id = m.id WHERE p.id IS NULL),
standing AS (
    SELECT t.number,
        coalesce((array_agg(h.value ORDER BY h.hlc DESC, h.device COLLATE "C" DESC, h.id DESC)
            FILTER (WHERE h.id IS NOT NULL))[1], 'null') AS value,
        coalesce(array_agg(h.id ORDER BY h.id) FILTER (WHERE h.id IS NOT NULL), '{}') AS heads,
        count(DISTINCT h.value COLLATE "C") > 1 AS disputed
    FROM (SELECT DISTINCT number FROM touched) AS t LEFT JOIN heads AS h ON h.register = t.number GROUP BY t.number)
"""
_SET = """
UPDATE office.register AS r SET value = s.value, heads = s.heads, disputed = s.disputed
FROM standing AS s WHERE s.number = r.number
"""
_DIFFER = """
SELECT count(*) FROM office.register AS r JOIN standing AS s ON s.number = r.number
WHERE r.value <> s.value OR r.heads <> s.heads OR r.disputed <> s.disputed
"""
_TAKE = "SELECT number, province, batch FROM office.inbox ORDER BY number FOR UPDATE SKIP LOCKED LIMIT 1"
_ALL = """
SELECT encode(e.id, 'hex'), e.device, e.sequence, e.person, e.hlc, r.scope, r.kind, r.entity, r.field, e.value,
    e.replaces, encode(e.previous, 'hex'), encode(e.hash, 'hex')
FROM office.entry AS e JOIN office.register AS r ON r.number = e.register
"""


class OfficeStore:
    """A connection to the office store; each worker has one of its own."""

    def __init__(self, address: str) -> None:
        """Connect; `address` is a libpq connection string or URI, passwords come from .pgpass or PGPASSWORD.

        Raises:
            OfficeUnavailable.
        """
        with _refusing():
            self._db: Connection = psycopg.connect(address, autocommit=True)

    def close(self) -> None:
        """Disconnect."""
        self._db.close()

    def set_up(self) -> tuple[str, ...]:
        """Make or update tables, policies and views; return the names of the migrations applied.

        Raises:
            OfficeUnavailable, NewerFormat.
        """
        with _refusing():
            return schema.migrate(self._db)

    def admit(self, login: str, province: str, *, writes: bool = False) -> None:
        """Let an existing login read a province ("*": the country), with `writes` also send batches for it.

        Raises:
            OfficeUnavailable: there is no such login, or the connection may not grant.
        """
        role = psycopg.sql.Identifier(login)
        with _refusing(), self._db.transaction():
            self._db.execute(
                "INSERT INTO office.access (login, province, writes) VALUES (%s, %s, %s)"
                " ON CONFLICT (login, province) DO UPDATE SET writes = excluded.writes",
                [login, province, writes],
            )
            self._db.execute(psycopg.sql.SQL("GRANT cchc_office_reader TO {}").format(role))
            if writes:
                self._db.execute(psycopg.sql.SQL("GRANT cchc_office_sender TO {}").format(role))

    def send(self, province: str, entries: Iterable[Entry]) -> int:
        """Put accepted entries into the inbox, in batches; return how many batches.

        Raises:
            OfficeUnavailable, NotAnOffice.
        """
        count = 0
        with _refusing():
            self._check()
            for batch in _batches(entries):
                self._db.execute(
                    "INSERT INTO office.inbox (province, batch) VALUES (%s, %s)", [province, _wrapped(batch)]
                )
                count += 1
        return count

    def work(self) -> int:
        """Apply batches until none is free; return how many entries were new. Any number of workers at once.

        A batch leaves the inbox in the transaction that applies it: a worker that dies leaves it to the next one.

        Raises:
            OfficeUnavailable, NotAnOffice.
            Malformed: a batch holds what is no entry; it stays in the inbox.
        """
        new = 0
        with _refusing():
            self._check()
            while True:
                with self._db.transaction():
                    row = self._db.execute(_TAKE).fetchone()
                    if row is None:
                        return new
                    applied = self._apply(row[1], _unwrapped(bytes(row[2])))
                    self._db.execute("DELETE FROM office.inbox WHERE number = %s", [row[0]])
                new += applied
                self._keep_statistics(new)

    def _keep_statistics(self, new: int) -> None:
        """Look at the tables again when they have doubled: the server's own look comes minutes after a first load."""
        row = self._db.execute("SELECT reltuples FROM pg_class WHERE oid = 'office.entry'::regclass").fetchone()
        if row is not None and new > row[0]:
            self._db.execute("ANALYZE office.entry")
            self._db.execute("ANALYZE office.register")

    def values(self, province: str) -> dict[Register, tuple[str, tuple[str, ...], bool]]:
        """Return what every register of a province holds: canonical value, ids of its heads, whether disputed."""
        with _refusing():
            rows = self._db.execute(
                "SELECT scope, kind, entity, field, value, heads, disputed FROM office.register WHERE province = %s",
                [province],
            ).fetchall()
        return {Register(*row[:4]): (row[4], tuple(bytes(one).hex() for one in row[5]), row[6]) for row in rows}

    def look_over(self) -> Looked:
        """Check every entry's hash and every register's heads anew.

        Raises:
            OfficeUnavailable, NotAnOffice.
        """
        with _refusing(), self._db.transaction():
            self._check()
            self._db.execute("CREATE TEMP TABLE touched ON COMMIT DROP AS SELECT number FROM office.register")
            counts = self._db.execute(
                "SELECT (SELECT count(*) FROM office.entry), (SELECT count(*) FROM office.register),"
                " (SELECT count(*) FROM office.register WHERE disputed), (SELECT count(*) FROM office.inbox)"
            ).fetchone()
            astray = self._db.execute(" ".join((_STANDING, _DIFFER))).fetchone()
            assert counts is not None
            assert astray is not None
            entries, registers, disputed, waiting = map(int, counts)
            return Looked(entries, registers, disputed, waiting, tuple(self._altered()), int(astray[0]))

    def _altered(self) -> Iterator[str]:
        with self._db.cursor("entries") as cursor:
            for row in cursor.execute(_ALL):
                (
                    identity,
                    device,
                    sequence,
                    person,
                    hlc,
                    scope,
                    kind,
                    entity,
                    field,
                    value,
                    replaces,
                    previous,
                    hash_,
                ) = row
                place = Register(scope, kind, entity, field)
                seen = tuple(bytes(one).hex() for one in replaces)
                entry = sealed(identity, device, sequence, person, hlc, place, json.loads(value), seen, previous)
                if entry.hash != hash_:
                    yield entry.id

    def _check(self) -> None:
        if schema.applied(self._db) != {name for name, _ in schema.MIGRATIONS}:
            raise NotAnOffice

    def _apply(self, province: str, entries: Sequence[Entry]) -> int:
        self._db.execute(_INCOMING)
        with self._db.cursor() as cursor, cursor.copy(_COPY) as copy:
            copy.set_types(_TYPES)
            for entry in entries:
                copy.write_row(_row(entry))
        # Scratch tables have no statistics by themselves: without these the planner joins in nested loops.
        self._db.execute("ANALYZE incoming")
        self._db.execute(_LOCKS, [province])
        clash = self._db.execute(_CLASH, [province]).fetchone()
        if clash is not None:
            raise Malformed(reason=f"entry {clash[0]} says something else here")
        self._db.execute(_KNOWN, [province])
        self._db.execute(_REGISTERS, [province])
        self._db.execute(_TOUCHED, [province])
        self._db.execute("ANALYZE touched")
        new = self._db.execute(_ENTRIES, [province]).rowcount
        if new:
            self._db.execute(" ".join((_STANDING, _SET)))
        self._db.execute("DROP TABLE incoming, touched")
        return new


def _row(entry: Entry) -> tuple[object, ...]:
    place = entry.register
    names = (entry.device, entry.person, place.scope, place.kind, place.entity, place.field)
    if any("\0" in name for name in names):
        raise Malformed(reason="names")
    return (
        bytes.fromhex(entry.id),
        entry.device,
        entry.sequence,
        entry.person,
        entry.hlc,
        place.scope,
        place.kind,
        place.entity,
        place.field,
        canonical(entry.value),
        [bytes.fromhex(identity) for identity in entry.replaces],
        bytes.fromhex(entry.previous),
        bytes.fromhex(entry.hash),
    )


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    lanes: list[list[Entry]] = [[] for _ in range(_LANES)]
    for entry in entries:
        number = zlib.crc32(entry.register.scope.encode()) % _LANES
        lanes[number].append(entry)
        if len(lanes[number]) == BATCH:
            yield lanes[number]
            lanes[number] = []
    yield from filter(None, lanes)


def _wrapped(batch: Sequence[Entry]) -> bytes:
    return zlib.compress(canonical([packed(entry) for entry in batch]).encode(), 1)


def _unwrapped(data: bytes) -> list[Entry]:
    try:
        opener = zlib.decompressobj()
        text = opener.decompress(data, _MOST_BYTES)
        if opener.unconsumed_tail:
            raise Malformed(reason="a batch is too large")
        found = [unpacked(one) for one in json.loads(text)]
    except (zlib.error, ValueError, RecursionError, TypeError) as error:
        raise Malformed(reason=str(error)) from error
    once: dict[str, Entry] = {}
    for entry in found:
        if once.setdefault(entry.id, entry).hash != entry.hash:
            raise Malformed(reason=f"two entries are called {entry.id}")
    return list(once.values())


@contextlib.contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except psycopg.Error as error:
        raise OfficeUnavailable(reason=str(error).strip() or type(error).__name__) from error
