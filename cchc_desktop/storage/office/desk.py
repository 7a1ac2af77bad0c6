"""The office store as the app's own store: one province, read and written by many office users at once.

It stands where the encrypted file stands on a laptop (`storage.keeping.Keeper`): the same acts, the same screens. What
an act replaces are the entries its writer had before their eyes; two people who change one field at the same moment
make a dispute that is shown, as two laptops do. Facts about this computer alone stay in its own file.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import LiteralString

import psycopg

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage import ledger, queries
from cchc_desktop.storage.barring import Barred, Judge
from cchc_desktop.storage.hlc import HybridClock, moment_of
from cchc_desktop.storage.journal import (
    GENESIS,
    Change,
    Entry,
    Past,
    Register,
    body,
    digest,
    in_causal_order,
    is_sealed,
)
from cchc_desktop.storage.ledger import Row
from cchc_desktop.storage.office import schema
from cchc_desktop.storage.office.batches import clock_text
from cchc_desktop.storage.office.ledger import NotAnOffice, OfficeUnavailable, refusing
from cchc_desktop.storage.office.reading import Reading
from cchc_desktop.storage.queries import Deleted, Dispute, Step
from cchc_desktop.storage.search import Found
from cchc_desktop.storage.store import Store, Written, limited

_DEVICE = "office/device/{0}"
"""Kept under the laptop's own device id: a copied folder takes another one, and so another desk."""
_REST = ',[],""]'
"""What follows the value in the text of an entry that replaces nothing and follows nothing."""
_KEEP = """
WITH kept AS (
    INSERT INTO office.digest (scope, province, revision, body)
    SELECT number, province, %(revision)s, %(body)s FROM office.scope WHERE province = %(home)s AND name = %(scope)s
    ON CONFLICT (scope) DO UPDATE SET revision = excluded.revision, body = excluded.body)
INSERT INTO office.standing (scope, province, revision, campaign, unit, unit_kind, percent, sections, answered, items,
    signed, signed_on, recommendations, remedied)
SELECT s.number, s.province, %(revision)s, b ->> 'campaign', b #>> '{unit,1}', b #>> '{unit,2}',
    (b ->> 'percent')::numeric,
    ARRAY(SELECT (v #>> '{}')::numeric FROM jsonb_array_elements(b -> 'sections') WITH ORDINALITY AS e (v, at)
        ORDER BY at),
    (b ->> 'answered')::int, (b ->> 'items')::int, (b ->> 'signed')::boolean, (b ->> 'signed_on')::date,
    jsonb_array_length(b -> 'recommendations'), jsonb_array_length(b -> 'remedied')
FROM office.scope AS s, CAST(%(body)s AS jsonb) AS b WHERE s.province = %(home)s AND s.name = %(scope)s
ON CONFLICT (scope) DO UPDATE SET revision = excluded.revision, campaign = excluded.campaign, unit = excluded.unit,
    unit_kind = excluded.unit_kind, percent = excluded.percent, sections = excluded.sections,
    answered = excluded.answered, items = excluded.items, signed = excluded.signed, signed_on = excluded.signed_on,
    recommendations = excluded.recommendations, remedied = excluded.remedied
RETURNING campaign
"""


class ReadsOnly(Refusal):
    """The login may read the province and not write."""

    what = "Your login to the office data base ({login}) may not write for {province} as {person}."
    kept = "Nothing was changed there."
    mend = "Ask the administrator to admit the login as editor under your name (cchc-desktop office admit)."


class Desk:
    """One province of an office store, as this computer's store."""

    def __init__(self, own: Store, address: str, province: str, *, clock: Clock, ids: Ids) -> None:
        """Connect.

        Raises:
            OfficeUnavailable, NotAnOffice: it cannot be reached, is not set up, or shows this login no such province.
        """
        self.own = own
        self.province = province
        self._clock, self._ids = clock, ids
        self._rows: dict[str, dict[Register, Row]] = {}
        self._held: dict[str, tuple[int, str]] = {}
        self._recounted: set[str] = set()
        self._sequence, self._head = 0, GENESIS
        self._hlc = HybridClock(clock)
        place = _DEVICE.format(own.device)
        device = own.local(place)
        if device is None:
            device = ids.new()
            own.keep_local(place, device)
        self._device, self._address = device, address
        self._connect()

    def _connect(self) -> None:
        with refusing():
            self._db = psycopg.connect(self._address, autocommit=True)
            try:
                self._look_in()
            except BaseException:
                self._db.close()
                raise

    def _look_in(self) -> None:
        if schema.applied(self._db) != {name for name, _ in schema.MIGRATIONS}:
            raise NotAnOffice
        found = self._db.execute("SELECT number FROM office.province WHERE name = %s", [self.province]).fetchone()
        if found is None:
            raise NotAnOffice
        self._home = int(found[0])
        self._db.execute("LISTEN office")
        self._pid = self._db.info.backend_pid
        self._read = Reading(self._db, self._home)
        self._find_end()

    # what it is

    @property
    def person(self) -> str:
        """Who writes."""
        return self.own.person

    @property
    def device(self) -> str:
        """The device whose chain is written on: this desk's, another one than the laptop's own."""
        return self._device

    @property
    def sequence(self) -> int:
        """The number of this desk's newest entry."""
        return self._sequence

    @property
    def number(self) -> int:
        """How many entries the province has."""
        return self._one("SELECT count(*) FROM office.entry WHERE province = %s", self._home)

    # writing

    def write(self, changes: Sequence[Change]) -> Written:
        """Write changes as one act, in one transaction of the data base; committed on return.

        Raises:
            ReadsOnly: the login does not write for this province under this name.
            OfficeUnavailable: nothing was written.
        """
        entries: list[Entry] = []
        bodies: list[tuple[str, int, int]] = []
        before: dict[Register, object] = {}
        sequence, head, hlc = self._sequence, self._head, ""
        for change in changes:
            text, register = limited(change), change.register
            row = self._row(register)
            if ledger.stands(row, text, change.seen):
                continue
            hlc = hlc or self._hlc.tick()
            sequence += 1
            old = ledger.replaced(row, change.seen)
            identity = self._ids.new()
            told = body(identity, self._device, sequence, self.person, hlc, register, text, old, head)
            head = digest(told)
            previous = entries[-1].hash if entries else self._head
            made = (identity, self._device, sequence, self.person, hlc, register, change.value, old, previous, head)
            entries.append(Entry(*made))
            start = len(body(identity, self._device, sequence, self.person, hlc, register, "", (), "")) - len(_REST)
            bodies.append((told, start + 1, len(text)))
            before.setdefault(register, None if row is None else json.loads(row.value))
            self._put(register, Row(row.number if row else 0, text, (identity,), disputed=False))
        if entries:
            self._send(bodies, {entry.register.scope for entry in entries})
            self._sequence, self._head = sequence, head
        return Written(tuple(entries), before)

    def decide(self, register: Register, value: object) -> Written:
        """Choose a value for a disputed register."""
        return self.write([Change(register, value)])

    def changed_elsewhere(self) -> frozenset[Register]:
        """Return what others have changed in this province since the last call; what is kept at hand is let go."""
        if self._db.closed:
            # The line was cut: everything may have changed meanwhile.
            self._connect()
            scopes = list(self._rows)
            self._rows.clear()
            return frozenset(register for scope in scopes for register in self._load(scope))
        with refusing():
            # What was announced before this question is on the line before its answer.
            self._db.execute("SELECT 1")
            notices = list(self._db.notifies(timeout=0))
            numbers = sorted({int(notice.payload) for notice in notices if notice.pid != self._pid})
            names = self._db.execute(
                "SELECT name FROM office.scope WHERE province = %s AND number = ANY (%s)", [self._home, numbers]
            ).fetchall()
        touched: set[Register] = set()
        for (scope,) in names:
            known = self._rows.pop(scope, None)
            now = self._load(scope)
            touched |= {register for register, row in now.items() if known is None or known.get(register) != row}
        return frozenset(touched)

    def judge_again(self, _judge: Judge) -> frozenset[Register]:
        """Leave as it is: what counts is judged where it is taken in."""
        return frozenset()

    # reading

    def value(self, register: Register) -> object:
        """Return a register's current value, None if it was never written."""
        row = self._row(register)
        return None if row is None else json.loads(row.value)

    def values(self, scope: str, kind: str | None = None) -> dict[tuple[str, str], dict[str, object]]:
        """Return all current values of a scope (of one kind): (kind, entity) -> field -> value."""
        found: dict[tuple[str, str], dict[str, object]] = {}
        for register, row in self._load(scope).items():
            if kind in (None, register.kind):
                found.setdefault((register.kind, register.entity), {})[register.field] = json.loads(row.value)
        return found

    def registers(self, scope: str, kind: str) -> tuple[Register, ...]:
        """Return the registers of a kind in a scope that were ever written."""
        return tuple(register for register in self._load(scope) if register.kind == kind)

    def scopes(self, kind: str) -> tuple[str, ...]:
        """Return the scopes that hold an entity of `kind`."""
        with refusing():
            return self._read.scopes(kind)

    def deleted(self, scope: str | None = None) -> tuple[Deleted, ...]:
        """Return what lies in the bin."""
        with refusing():
            return self._read.deleted(scope)

    def history(self, register: Register) -> tuple[Past, ...]:
        """Return every value a register ever had, each after those it replaced, else oldest first."""
        row = self._row(register)
        if row is None:
            return ()
        with refusing():
            entries = {entry.id: entry for entry in self._read.entries("e.register = %s", self._number(register, row))}
        wanted, kept = set(row.heads), set[str]()
        while wanted:
            kept |= wanted
            wanted = {old for identity in wanted if identity in entries for old in entries[identity].replaces} - kept
        told = in_causal_order([entry for identity, entry in entries.items() if identity in kept])
        return tuple(
            Past(moment_of(one.hlc), register, one.person, one.device, one.value, one.id in row.heads) for one in told
        )

    def steps(self, scope: str, most: int = 100) -> tuple[Step, ...]:
        """Return this desk's last acts in a scope, newest first."""
        with refusing():
            found = self._read.entries(
                "s.name = %s AND w.device = %s ORDER BY e.sequence DESC LIMIT %s", scope, self._device, most
            )
            return queries.steps_of(found, most, self._read.entries_by_id)

    def disputes(self, scope: str | None = None) -> tuple[Dispute, ...]:
        """Return the registers (of one scope) that hold more than one value."""
        with refusing():
            return self._read.disputes(scope)

    def heads(self, scope: str, kind: str, entity: str) -> tuple[Entry, ...]:
        """Return the entries that hold an entity's fields now."""
        rows = [row for place, row in self._load(scope).items() if (place.kind, place.entity) == (kind, entity)]
        with refusing():
            return tuple(self._read.entries_by_id(identity for row in rows for identity in row.heads))

    def search(self, words: Sequence[str], group: str, most: int, scope: str = "") -> tuple[Found, ...]:
        """Return the texts in which these words are found, those with the very marks first."""
        with refusing():
            return tuple(self._read.search(words, group, most, scope))

    def barred(self) -> tuple[Barred, ...]:
        """Return the entries that are kept aside."""
        with refusing():
            return self._read.barred()

    def known(self) -> dict[str, int]:
        """Return the newest entry of each device; the office takes journals in without gaps."""
        return {device: sequence for device, (sequence, _) in self._ends().items()}

    def heads_of_devices(self) -> dict[str, str]:
        """Return the hash of each device's newest entry."""
        return {device: last for device, (_, last) in self._ends().items()}

    def forks(self) -> dict[str, int]:
        """Return none: what forks is found where journals are taken in."""
        return {}

    def entries_since(self, known: Mapping[str, int]) -> Iterator[Entry]:
        """Yield every entry another side lacks, by device and sequence."""
        with refusing():
            for entry in self._read.stream("true"):
                if entry.sequence > known.get(entry.device, 0):
                    yield entry

    def check_chains(self) -> tuple[str, ...]:
        """Return what is wrong with this desk's own chain; `office doctor` looks the whole store over."""
        wrong, sequence, last = [], 0, GENESIS
        with refusing():
            for entry in self._read.stream("w.device = %s", self._device):
                if not is_sealed(entry):
                    wrong.append(f"{entry.device} #{entry.sequence}: altered")
                if entry.sequence != sequence + 1 or entry.previous != last:
                    wrong.append(f"{entry.device} #{entry.sequence}: does not follow #{sequence}")
                sequence, last = entry.sequence, entry.hash
        return tuple(wrong)

    def digests(self) -> dict[str, str]:
        """Return what was worked out of visits and is still true: by the office, or by this desk."""
        if self._held:
            now = self._revisions(self._held)
            self._held = {scope: kept for scope, kept in self._held.items() if kept[0] == now.get(scope)}
        with refusing():
            return {scope: text for scope, (_, text) in self._held.items()} | self._read.digests()

    def keep_digests(self, bodies: Mapping[str, str]) -> None:
        """Keep what was worked out: in the data base where this login may (the administrator's), else at hand."""
        revisions = self._revisions(bodies)
        with refusing(), self._db.transaction():
            if not self._one("SELECT has_table_privilege('office.standing', 'INSERT')::int"):
                self._held |= {scope: (revisions[scope], text) for scope, text in bodies.items() if scope in revisions}
                return
            for scope, text in bodies.items():
                if scope in revisions:
                    given = {"revision": revisions[scope], "body": text, "home": self._home, "scope": scope}
                    self._recounted |= {row[0] for row in self._db.execute(_KEEP, given)}

    def recount(self) -> int:
        """Count the answers anew of the campaigns whose visits were worked out since; return of how many."""
        with refusing():
            for campaign in sorted(self._recounted):
                self._db.execute("SELECT office.count_again(%s::smallint, %s)", [self._home, campaign])
        done = len(self._recounted)
        self._recounted.clear()
        return done

    # this computer's own

    def local(self, name: str) -> str | None:
        """Return what this computer's own file keeps."""
        return self.own.local(name)

    def keep_local(self, name: str, value: str) -> None:
        """Keep a fact about this computer alone."""
        self.own.keep_local(name, value)

    def settle(self) -> None:
        """Do what can wait, in this computer's own file."""
        self.own.settle()

    def clock_behind(self) -> timedelta | None:
        """Return how far this computer's clock lies behind what was written already."""
        return self._hlc.behind()

    def copy_trouble(self) -> Refusal | None:
        """Return why the second copy of this computer's own file is behind."""
        return self.own.copy_trouble()

    def leave(self) -> None:
        """Disconnect."""
        self._db.close()

    def close(self) -> None:
        """Disconnect, and close this computer's own file."""
        self.leave()
        self.own.close()

    def _send(self, bodies: Sequence[tuple[str, int, int]], scopes: Iterable[str]) -> None:
        try:
            with refusing():
                self._db.execute(
                    "SELECT office.write(%s, %s::text[], %s::int[], %s::int[])",
                    [self.province, *map(list, zip(*bodies, strict=True))],
                )
        except OfficeUnavailable as error:
            for scope in scopes:
                self._rows.pop(scope, None)
            if isinstance(error.__cause__, psycopg.errors.InsufficientPrivilege):
                login = self._db.info.user
                raise ReadsOnly(login=login, province=self.province, person=self.person) from error
            raise

    def _load(self, scope: str) -> dict[Register, Row]:
        if scope not in self._rows:
            with refusing():
                self._rows[scope] = self._read.registers("s.name = %s", scope)
        return self._rows[scope]

    def _row(self, register: Register) -> Row | None:
        return self._load(register.scope).get(register)

    def _put(self, register: Register, row: Row) -> None:
        self._rows[register.scope][register] = row

    def _number(self, register: Register, row: Row) -> int:
        """Return a register's number there; one that was written here first is not known by it yet."""
        if row.number:
            return row.number
        found = self._read.registers(
            "s.name = %s AND k.kind = %s AND k.field = %s AND r.entity = %s",
            register.scope,
            register.kind,
            register.field,
            register.entity,
        )
        return found[register].number

    def _find_end(self) -> None:
        last = self._db.execute(
            "SELECT e.sequence, encode(e.hash, 'hex'), e.hlc FROM office.entry AS e JOIN office.writer AS w"
            " ON w.number = e.writer WHERE w.device = %s AND e.province = %s ORDER BY e.sequence DESC LIMIT 1",
            [self._device, self._home],
        ).fetchone()
        self._sequence, self._head = (0, GENESIS) if last is None else (int(last[0]), str(last[1]))
        self._hlc = HybridClock(self._clock, "" if last is None else clock_text(last[2]))

    def _ends(self) -> dict[str, tuple[int, str]]:
        with refusing():
            rows = self._db.execute(
                "SELECT DISTINCT ON (w.device) w.device, e.sequence, encode(e.hash, 'hex') FROM office.entry AS e"
                " JOIN office.writer AS w ON w.number = e.writer WHERE e.province = %s"
                " ORDER BY w.device, e.sequence DESC",
                [self._home],
            ).fetchall()
        return {device: (int(sequence), hash_) for device, sequence, hash_ in rows}

    def _revisions(self, scopes: Iterable[str]) -> dict[str, int]:
        with refusing():
            rows = self._db.execute(
                "SELECT name, revision FROM office.scope WHERE province = %s AND name = ANY (%s)",
                [self._home, list(scopes)],
            ).fetchall()
        return {str(name): int(revision) for name, revision in rows}

    def _one(self, question: LiteralString, *given: object) -> int:
        with refusing():
            row = self._db.execute(question, given).fetchone()
        assert row is not None
        return int(row[0])
