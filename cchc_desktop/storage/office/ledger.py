"""The accepted journal in PostgreSQL: batches wait in an inbox, any number of workers apply each exactly once.

The rule is that of `storage.merging`: heads are the entries of a register that no other entry of it replaces, the value
is the head written last by (clock, device, id), a dispute is heads with different values. The state is a function of
the set of entries (and of those that are kept aside), so neither the order of batches nor the number of workers shows
in it.
"""

import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import psycopg
from psycopg import Connection

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.journal import Entry, Register, canonical, sealed
from cchc_desktop.storage.ledger import split
from cchc_desktop.storage.office import schema
from cchc_desktop.storage.office.batches import Aside, clock_number, clock_text, in_batches, unwrapped, wrapped
from cchc_desktop.storage.office.dictionary import Dictionary
from cchc_desktop.storage.refusals import Malformed

ROLES = ("reader", "officer", "editor", "sender")
"""What a login may in its provinces: read what is counted; read everything; also write in the app; or also send."""
_LOOKED_AT_ONCE = 20_000


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
    """What looking an office store over found: counts, entries whose hash is wrong, registers whose heads are.

    `aside` counts entries that do not count, `stale` visits whose score was not worked out since they changed, `adrift`
    rows that belong to nothing.
    """

    entries: int
    registers: int
    disputed: int
    waiting: int
    altered: tuple[str, ...]
    astray: int
    aside: int = 0
    stale: int = 0
    adrift: int = 0

    @property
    def damaged(self) -> bool:
        """True when something was changed outside the app, or is out of step."""
        return bool(self.altered or self.astray or self.adrift)


_INCOMING = """
CREATE TEMP TABLE IF NOT EXISTS incoming (id bytea, writer int, sequence bigint, hlc bigint, scope int, key int,
    entity text COLLATE "C", value text, replaces bytea, previous bytea, hash bytea) ON COMMIT DELETE ROWS
"""
_COPY = (
    "COPY incoming (id, writer, sequence, hlc, scope, key, entity, value, replaces, previous, hash)"
    " FROM STDIN WITH (FORMAT BINARY)"
)
_TYPES = ["bytea", "int4", "int8", "int8", "int4", "int4", "text", "text", "bytea", "bytea", "bytea"]
_TAKE = "SELECT number, province, batch FROM office.inbox ORDER BY number FOR UPDATE SKIP LOCKED LIMIT 1"
# Workers that write the same visit go one after the other; keys are sorted, so that nobody waits in a ring. Whoever
# changes what is kept aside waits for all of them.
_LOCK_HOME = "SELECT pg_advisory_xact_lock_shared(7309766, %s)"
_LOCK_SCOPES = "SELECT pg_advisory_xact_lock(7309767, n) FROM (SELECT n FROM unnest(%s::int[]) AS n ORDER BY n) AS s"
_HOME = "INSERT INTO office.province (name) VALUES (%s) ON CONFLICT DO NOTHING"
_SENT = """
INSERT INTO office.sent (province, device, sequence, hash) VALUES (%s, %s, %s, %s)
ON CONFLICT (province, device) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash
WHERE office.sent.sequence < excluded.sequence
"""
_VALUES = """
SELECT s.name, k.kind, r.entity, k.field, r.value, r.heads, r.disputed FROM office.register AS r
JOIN office.scope AS s ON s.number = r.scope JOIN office.key AS k ON k.number = r.key
JOIN office.province AS p ON p.number = r.province WHERE p.name = %s
"""
_DIFFER = """
SELECT count(*) FROM office.register AS r JOIN office.standing(ARRAY(
    SELECT number FROM office.register WHERE number >= %s AND number < %s)) AS s ON s.number = r.number
WHERE (r.value, r.heads, r.disputed) IS DISTINCT FROM (s.value, s.heads, s.disputed)
"""
_COUNTS = """
SELECT (SELECT count(*) FROM office.entry), (SELECT count(*) FROM office.register),
    (SELECT count(*) FROM office.register WHERE disputed), (SELECT count(*) FROM office.inbox),
    (SELECT count(DISTINCT (province, id)) FROM office.barred),
    (SELECT count(*) FROM office.standing AS t JOIN office.scope AS s ON s.number = t.scope
        WHERE s.revision <> t.revision),
    (SELECT count(*) FROM office.entry AS e LEFT JOIN office.register AS r ON r.number = e.register
        WHERE r.number IS NULL OR r.province <> e.province)
    + (SELECT count(*) FROM office.register AS r LEFT JOIN office.scope AS s ON s.number = r.scope
        LEFT JOIN office.key AS k ON k.number = r.key
        WHERE s.number IS NULL OR k.number IS NULL OR s.province <> r.province)
"""
_ALL = """
SELECT encode(e.id, 'hex'), w.device, e.sequence, w.person, e.hlc, s.name, k.kind, r.entity, k.field, e.value,
    e.replaces, encode(e.previous, 'hex'), encode(e.hash, 'hex')
FROM office.entry AS e JOIN office.register AS r ON r.number = e.register JOIN office.writer AS w ON w.number = e.writer
JOIN office.scope AS s ON s.number = r.scope JOIN office.key AS k ON k.number = r.key
"""


class OfficeStore:
    """A connection to the office store; each worker has one of its own."""

    def __init__(self, address: str) -> None:
        """Connect; `address` is a libpq connection string or URI, passwords come from .pgpass or PGPASSWORD.

        Raises:
            OfficeUnavailable.
        """
        self._address = address
        with refusing():
            self._db: Connection = psycopg.connect(address, autocommit=True)

    def close(self) -> None:
        """Disconnect."""
        self._db.close()

    def set_up(self) -> tuple[str, ...]:
        """Make or update tables, policies and views; return the names of the migrations applied.

        Raises:
            OfficeUnavailable, NewerFormat.
        """
        with refusing():
            return schema.migrate(self._db)

    def admit(self, login: str, province: str, role: str = "reader", person: str = "") -> None:
        """Let an existing login into a province ("*": the country) with one of `ROLES`.

        Args:
            login: a role of the data base that may log in.
            province: whose rows.
            role: "reader" sees visits, answers, findings, recommendations and scores; "officer" all of it with the
                journal; "editor" also writes in the app, as `person`; "sender" also sends a journal for it.
            person: the name an editor writes under.

        Raises:
            OfficeUnavailable: there is no such login, or the connection may not grant.
        """
        name = psycopg.sql.Identifier(login)
        with refusing(), self._db.transaction():
            self._db.execute(
                "INSERT INTO office.access (login, province, role, person) VALUES (%s, %s, %s, %s)"
                " ON CONFLICT (login, province) DO UPDATE SET role = excluded.role, person = excluded.person",
                [login, province, role, person],
            )
            if province != "*":
                self._db.execute(_HOME, [province])
            self._db.execute(psycopg.sql.SQL("GRANT cchc_office_reader TO {}").format(name))
            if role == "sender":
                self._db.execute(psycopg.sql.SQL("GRANT cchc_office_sender TO {}").format(name))

    def reading(self, province: str) -> None:
        """Make sure that this login sees a province.

        Raises:
            OfficeUnavailable, NotAnOffice.
        """
        with refusing():
            self._check()
            seen = "SELECT 1 FROM office.province WHERE name = %s AND number = ANY (office.readable(true))"
            owner = "SELECT 1 FROM office.province WHERE name = %s AND has_table_privilege('office.inbox', 'SELECT')"
            if all(self._db.execute(question, [province]).fetchone() is None for question in (seen, owner)):
                raise NotAnOffice

    def reached(self, province: str) -> dict[str, tuple[int, str]]:
        """Return up to which entry of each device everything was sent: device -> (sequence, hash of that entry).

        Raises:
            OfficeUnavailable, NotAnOffice.
        """
        with refusing():
            self._check()
            rows = self._db.execute("SELECT device, sequence, hash FROM office.sent WHERE province = %s", [province])
            return {device: (sequence, bytes(digest).hex()) for device, sequence, digest in rows}

    def send(
        self,
        province: str,
        entries: Iterable[Entry],
        aside: Aside | None = None,
        reached: Mapping[str, tuple[int, str]] | None = None,
    ) -> int:
        """Put entries into the inbox, in batches and one transaction; return how many batches of entries.

        Args:
            province: whom they belong to.
            entries: what the office may lack; what it has is left out when it is applied.
            aside: all entries that the sender keeps aside, of these and of earlier ones.
            reached: device -> (sequence, hash), up to which everything is sent with this.

        Raises:
            OfficeUnavailable, NotAnOffice.
        """
        count = 0
        with refusing(), self._db.transaction():
            self._check()
            if aside is not None:
                self._put(province, wrapped(aside))
            for batch in in_batches(entries):
                self._put(province, wrapped(batch))
                count += 1
            for device, (sequence, digest) in (reached or {}).items():
                self._db.execute(_SENT, [province, device, sequence, bytes.fromhex(digest)])
        return count

    def work(self) -> int:
        """Apply batches until none is free; return how many entries were new. Any number of workers at once.

        A batch leaves the inbox in the transaction that applies it: a worker that dies leaves it to the next one.

        Raises:
            OfficeUnavailable, NotAnOffice.
            Malformed: a batch holds what is no entry; it stays in the inbox.
        """
        new = 0
        with refusing():
            self._check()
            self._db.execute(_INCOMING)
            names = Dictionary(self._address)
            with contextlib.closing(names):
                while (applied := self._next(names)) is not None:
                    new += applied
                    self._keep_statistics(new)
        return new

    def _next(self, names: Dictionary) -> int | None:
        with self._db.transaction():
            row = self._db.execute(_TAKE).fetchone()
            if row is None:
                return None
            new = self._apply(names, row[1], unwrapped(bytes(row[2])))
            self._db.execute("DELETE FROM office.inbox WHERE number = %s", [row[0]])
            return new

    def values(self, province: str) -> dict[Register, tuple[str, tuple[str, ...], bool]]:
        """Return what every register of a province holds: canonical value, ids of its heads, whether disputed."""
        with refusing():
            rows = self._db.execute(_VALUES, [province]).fetchall()
        return {Register(*row[:4]): (row[4], split(bytes(row[5])), row[6]) for row in rows}

    def look_over(self) -> Looked:
        """Check every entry's hash, every register's heads and that every row belongs to something.

        Raises:
            OfficeUnavailable, NotAnOffice.
        """
        with refusing():
            self._check()
        with refusing(), self._db.transaction():
            self._db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            counts = self._db.execute(_COUNTS).fetchone()
            assert counts is not None
            entries, registers, disputed, waiting, aside, stale, adrift = map(int, counts)
            last = self._db.execute("SELECT coalesce(max(number), 0) FROM office.register").fetchone()
            assert last is not None
            astray = 0
            for start in range(0, last[0] + 1, _LOOKED_AT_ONCE):
                found = self._db.execute(_DIFFER, [start, start + _LOOKED_AT_ONCE]).fetchone()
                assert found is not None
                astray += int(found[0])
            altered = tuple(self._altered())
            return Looked(entries, registers, disputed, waiting, altered, astray, aside, stale, adrift)

    def _altered(self) -> Iterator[str]:
        with self._db.cursor("entries") as cursor:
            cursor.itersize = 10_000
            for row in cursor.execute(_ALL):
                identity, device, sequence, person, hlc, scope, kind, entity, field, value, seen, previous, digest = row
                place = Register(scope, kind, entity, field)
                replaces = split(bytes(seen))
                clock = clock_text(hlc)
                entry = sealed(identity, device, sequence, person, clock, place, json.loads(value), replaces, previous)
                if entry.hash != digest:
                    yield entry.id

    def _check(self) -> None:
        if schema.applied(self._db) != {name for name, _ in schema.MIGRATIONS}:
            raise NotAnOffice

    def _put(self, province: str, batch: bytes) -> None:
        self._db.execute("INSERT INTO office.inbox (province, batch) VALUES (%s, %s)", [province, batch])

    def _keep_statistics(self, new: int) -> None:
        """Look at the tables again when they have doubled: the server's own look comes minutes after a first load."""
        row = self._db.execute("SELECT reltuples FROM pg_class WHERE oid = 'office.entry'::regclass").fetchone()
        if row is not None and new > row[0]:
            self._db.execute("ANALYZE office.entry")
            self._db.execute("ANALYZE office.register")

    def _apply(self, names: Dictionary, province: str, batch: Sequence[Entry] | Aside) -> int:
        home = names.home(province)
        if isinstance(batch, Aside):
            ids = [bytes.fromhex(identity) for identity in batch.reasons]
            aside = [home, batch.source, ids, [*batch.reasons.values()]]
            self._db.execute("SELECT office.bar(%s::smallint, %s, %s::bytea[], %s::text[])", aside)
            return 0
        names.learn(home, batch)
        self._db.execute(_LOCK_HOME, [home])
        self._db.execute(_LOCK_SCOPES, [sorted({names.scopes[home, entry.register.scope] for entry in batch})])
        with self._db.cursor() as cursor, cursor.copy(_COPY) as copy:
            copy.set_types(_TYPES)
            for entry in batch:
                copy.write_row(_row(names, home, entry))
        # Scratch tables have no statistics by themselves: without these the planner joins in nested loops.
        self._db.execute("ANALYZE incoming")
        row = self._db.execute("SELECT office.apply(%s::smallint)", [home]).fetchone()
        assert row is not None
        return int(row[0])


def _row(names: Dictionary, home: int, entry: Entry) -> tuple[object, ...]:
    place = entry.register
    return (
        bytes.fromhex(entry.id),
        names.writers[entry.device, entry.person],
        entry.sequence,
        clock_number(entry.hlc),
        names.scopes[home, place.scope],
        names.keys[place.kind, place.field],
        place.entity,
        canonical(entry.value),
        bytes.fromhex("".join(entry.replaces)),
        bytes.fromhex(entry.previous),
        bytes.fromhex(entry.hash),
    )


@contextlib.contextmanager
def refusing() -> Iterator[None]:
    """Turn what PostgreSQL says into refusals."""
    try:
        yield
    except psycopg.errors.DataException as error:
        raise Malformed(reason=str(error).partition("\n")[0]) from error
    except psycopg.Error as error:
        raise OfficeUnavailable(reason=str(error).strip() or type(error).__name__) from error
